import type { ExportIndex, PostFacts } from './export-index';

/** Posts that become one article in several languages. */
export interface PlannedDocument {
  /** Names the document within its site. */
  readonly key: string;
  /** Whose date, picture, address and categories the article has: the original where that is known. */
  readonly primary: PostFacts;
  /** One post a locale. */
  readonly posts: ReadonlyMap<string, PostFacts>;
}

/**
 * Which posts belong together. Two posts of a group in the same language are two articles: a second one cannot be a translation of the
 * first. Posts in languages that are not set up belong nowhere.
 *
 * @param byDefault locale that is taken for the original where the export does not say which is
 * @returns the document of each post, by the post's id
 */
export function planDocuments({ posts }: ExportIndex, byDefault: string): ReadonlyMap<number, PlannedDocument> {
  const groups = new Map<string, Map<string, PostFacts>>();
  for (const post of posts.values()) {
    if (post.language.kind === 'foreign') continue;
    const { locale } = post.language;
    const alone = `post:${post.id}`;
    const key = post.group !== null && groups.get(post.group)?.has(locale) !== true ? post.group : alone;
    const group = groups.get(key) ?? new Map<string, PostFacts>();
    groups.set(key, group.set(locale, post));
  }

  const planned = new Map<number, PlannedDocument>();
  for (const [key, members] of groups) {
    const all = [...members.values()];
    const [first] = all;
    if (first === undefined) continue;
    const originals = all.filter(({ isTranslation }) => !isTranslation);
    const primary = originals.length === 1 ? originals[0] : members.get(byDefault);
    const document: PlannedDocument = { key, primary: primary ?? first, posts: members };
    for (const { id } of all) planned.set(id, document);
  }
  return planned;
}
