import { groupOf, languageOf, languageTerms, type ItemLanguage, type LanguageTerms } from './languages';
import { publicationMoment, type PublicationMoment } from './publication-moment';
import { META, type WxrItem, type WxrSite, type WxrTerm } from './wxr-item';

/** Types of items that become articles. */
export const IMPORTED_TYPES = ['post', 'page'] as const;

/** WordPress's statuses of what somebody wrote and has not thrown away. */
const KEPT_STATUSES = new Set(['publish', 'draft', 'pending', 'private', 'future']);

/** An attachment of the export. */
export interface Attachment {
  readonly id: number;
  readonly url: string;
  readonly alt: string;
}

/** What is kept in memory of a post while its words are not. */
export interface PostFacts {
  readonly id: number;
  readonly type: string;
  readonly link: string;
  readonly language: ItemLanguage;
  readonly group: string | null;
  /** Whether another post of its group is what it was translated from. */
  readonly isTranslation: boolean;
  readonly moment: PublicationMoment;
  readonly thumbnail: number | null;
  readonly categories: readonly { readonly slug: string; readonly name: string }[];
}

/** Why an item is left out. */
export type LeftOut = 'trash' | 'draft-of-wordpress' | 'revision' | 'other-type' | 'without-id' | 'doubled';

/** An export as a whole, without its words: what has to be known before the first item can be written. */
export interface ExportIndex {
  readonly site: WxrSite;
  readonly attachments: ReadonlyMap<number, Attachment>;
  /** In the order of the file. */
  readonly posts: ReadonlyMap<number, PostFacts>;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  /** Types of items that are left out, and how many there are of each. */
  readonly otherTypes: ReadonlyMap<string, number>;
}

const positive = (text: string | undefined): number | null => (text !== undefined && /^[1-9]\d{0,14}$/.test(text.trim()) ? Number(text) : null);

/** Collects an index from the events of a reader. */
export class ExportIndexer {
  private known: WxrSite = { version: '', addresses: [], language: '' };
  private readonly terms: WxrTerm[] = [];
  private readonly attachments = new Map<number, Attachment>();
  private readonly posts = new Map<number, PostFacts>();
  private readonly leftOut: Record<LeftOut, number> = { trash: 0, 'draft-of-wordpress': 0, revision: 0, 'other-type': 0, 'without-id': 0, doubled: 0 };
  private readonly otherTypes = new Map<string, number>();
  private languages: LanguageTerms | null = null;

  /** @param byDefault locale of what the export says nothing of */
  constructor(
    private readonly locales: readonly string[],
    private readonly byDefault: string,
  ) {}

  site(site: WxrSite): void {
    this.known = site;
  }

  term(term: WxrTerm): void {
    if (term.taxonomy === 'language' || term.taxonomy === 'post_translations') this.terms.push(term);
  }

  item(item: WxrItem): void {
    // Terms stand before items.
    this.languages ??= languageTerms(this.terms);
    if (item.type === 'attachment') {
      if (item.id > 0 && item.attachmentUrl !== null) this.attachments.set(item.id, { id: item.id, url: item.attachmentUrl, alt: item.meta.get(META.alt)?.trim() ?? '' });
      return;
    }
    const reason = this.leaveOut(item);
    if (reason !== null) {
      this.leftOut[reason] += 1;
      if (reason === 'other-type') this.otherTypes.set(item.type, (this.otherTypes.get(item.type) ?? 0) + 1);
      return;
    }
    this.posts.set(item.id, {
      id: item.id,
      type: item.type,
      link: item.link,
      language: languageOf(item, this.languages, this.locales, this.byDefault),
      group: groupOf(item, this.languages),
      isTranslation: Boolean(item.meta.get(META.wpmlSource)?.trim()) || positive(item.meta.get(META.wpmlDuplicateOf)) !== null,
      moment: publicationMoment(item),
      thumbnail: positive(item.meta.get(META.thumbnail)),
      categories: item.terms.filter(({ domain }) => domain === 'category').map(({ slug, name }) => ({ slug, name })),
    });
  }

  private leaveOut(item: WxrItem): LeftOut | null {
    if (item.type === 'revision') return 'revision';
    if (!(IMPORTED_TYPES as readonly string[]).includes(item.type)) return 'other-type';
    if (item.status === 'trash') return 'trash';
    if (!KEPT_STATUSES.has(item.status)) return 'draft-of-wordpress';
    if (item.id === 0) return 'without-id';
    return this.posts.has(item.id) ? 'doubled' : null;
  }

  done(): ExportIndex {
    const { known: site, attachments, posts, leftOut, otherTypes } = this;
    return { site, attachments, posts, leftOut, otherTypes };
  }
}
