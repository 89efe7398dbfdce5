import type { ContentUid } from './core/content-type';
import type { Version, Versions } from './store/versions';

/** JSON columns come back as values, moments as strings: equal text is an equal fact. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const valueOf = (version: Version, field: string): unknown => (field === 'cover' ? version.cover : version.fields[field]);

const differing = (from: Version, to: Version, fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(fields.filter((field) => !same(valueOf(from, field), valueOf(to, field))).map((field) => [field, valueOf(from, field) ?? null]));

const byId = (versions: readonly Version[], wanted: Version): Version => versions.find(({ id }) => id === wanted.id) ?? wanted;

/**
 * Makes the facts of a document the same in every language, as one write leaves them.
 *
 * Strapi copies shared fields between drafts when one is saved; what happens to published versions differs
 * between databases (its comparison takes any row of the document as "the" former one). Here drafts follow the
 * draft that was written, and where something was published, every published language gets its facts.
 *
 * The admin panel calls a version modified when its draft is younger than its published row. A published row that
 * now says all that its draft says takes the draft's time; one whose words are still being worked on stays older.
 *
 * @param before the versions as they stood before the write
 * @param locale the language that was written or published
 * @param published whether the write published something
 */
export async function alignFacts(
  versions: Versions,
  uid: ContentUid,
  write: { documentId: string; before: readonly Version[]; locale: string; published: boolean },
): Promise<void> {
  const shared = versions.sharedFields(uid);
  const localised = versions.localisedFields(uid);
  const all = await versions.factsOf(uid, write.documentId);
  const drafts = all.filter((version) => !version.published);
  // A type without drafts has published rows alone.
  const source = (drafts.length > 0 ? drafts : all).find((version) => version.locale === write.locale);
  if (!source) return;
  /** With words, where they are asked for. */
  let whole: readonly Version[] | null = null;

  for (const version of all) {
    if (version.id === source.id) continue;
    const facts = differing(source, version, shared);
    const draft = drafts.find((candidate) => candidate.locale === version.locale);

    if (!version.published || draft === undefined) {
      if (Object.keys(facts).length > 0) await versions.mend(uid, version.id, facts, new Date());
      continue;
    }
    // Rows that the write published itself are new; of the others, Strapi may have changed some already.
    const former = write.before.find(({ id }) => id === version.id);
    if (!write.published || former === undefined) continue;
    if (Object.keys(differing(source, former, shared)).length === 0) {
      if (former.updatedAt !== version.updatedAt) await versions.mend(uid, version.id, {}, new Date(former.updatedAt));
      continue;
    }
    const draftTime = new Date(draft.updatedAt).getTime();
    whole ??= await versions.ofDocument(uid, write.documentId);
    const wordsDiffer = Object.keys(differing(byId(whole, draft), byId(whole, version), localised)).length > 0;
    await versions.mend(uid, version.id, facts, new Date(wordsDiffer ? draftTime - 1 : draftTime));
  }
}
