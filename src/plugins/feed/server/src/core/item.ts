import type { Kind } from './kind';

/** A link to another entry, titled in the reader's language. */
export interface Ref {
  /** `kind:documentId`. */
  readonly id: string;
  readonly kind: Kind | 'area' | 'programme';
  readonly documentId: string;
  readonly slug: string | null;
  readonly title: string;
  /** Of the title. */
  readonly locale: string;
}

export interface MunicipalityRef extends Ref {
  readonly kind: 'municipality';
  readonly country: string;
  readonly code: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface ImageFormat {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface Image {
  readonly url: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly formats: Readonly<Record<string, ImageFormat>>;
}

export interface Translation {
  readonly locale: string;
  readonly slug: string | null;
  readonly title: string;
}

/** What all items have, whatever their kind. */
export interface ItemHead {
  readonly id: string;
  readonly documentId: string;
  /** Of the words that follow. */
  readonly locale: string;
  /** Whether these are words of another language than the one asked for. */
  readonly isFallback: boolean;
  readonly slug: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly image: Image | null;
  /** ISO 8601: the first publication. */
  readonly publishedAt: string;
  /** ISO 8601: the last change of what is public. */
  readonly updatedAt: string;
  /** All published languages, this one included. */
  readonly translations: readonly Translation[];
  /** Of the frontend's page. */
  readonly url: string;
  /** Sample content, not news of anybody. */
  readonly example?: true;
}

/** Strapi blocks; their shape is Strapi's. */
export type Blocks = readonly unknown[];

export interface ArticlePart {
  /** Single items, and lists with `expand=body`. */
  readonly body?: Blocks | null;
  readonly html?: string;
  readonly pinned: boolean;
  readonly areas: readonly Ref[];
  readonly partnerships: readonly Ref[];
  readonly municipalities: readonly MunicipalityRef[];
  readonly source: { readonly url: string; readonly title: string | null } | null;
}

export interface EventPart {
  readonly description: string | null;
  readonly type: string | null;
  readonly status: 'scheduled' | 'cancelled' | 'postponed';
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly allDay: boolean;
  readonly timeZone: string | null;
  /** EDTF. */
  readonly approximateDate: string | null;
  readonly venue: { readonly name: string | null; readonly address: string | null; readonly lat: number | null; readonly lon: number | null } | null;
  readonly onlineUrl: string | null;
  readonly partnerships: readonly Ref[];
  readonly municipalities: readonly MunicipalityRef[];
}

export interface Alias {
  readonly value: string;
  readonly locale: string | null;
  readonly kind: string;
  readonly source: string | null;
}

export interface MunicipalityPart {
  readonly officialName: string;
  readonly country: 'PL' | 'UA';
  readonly code: string;
  readonly type: string | null;
  /** In the reader's language. */
  readonly region: string | null;
  /** ISO 3166-2. */
  readonly regionCode: string | null;
  readonly district: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly website: string | null;
  readonly names: { readonly pl: string | null; readonly uk: string | null; readonly en: string | null };
  readonly aliases: readonly Alias[];
  readonly seekingPartner: boolean;
  readonly needs: string | null;
  readonly offers: string | null;
  readonly areas: readonly Ref[];
  readonly partnerships: readonly Ref[];
  readonly partners: readonly MunicipalityRef[];
}

export interface PublicMilestone {
  readonly kind: string;
  /** `a` and `b` are the first and second of `sides`. */
  readonly side: 'both' | 'a' | 'b';
  /** EDTF. */
  readonly date: string | null;
  readonly evidenceUrl: string | null;
}

export interface PartnershipPart {
  readonly type: string;
  readonly stage: string;
  readonly sides: readonly [MunicipalityRef, MunicipalityRef];
  /** EDTF. */
  readonly since: string | null;
  readonly milestones: readonly PublicMilestone[];
  readonly areas: readonly Ref[];
  readonly programme: Ref | null;
  readonly body?: Blocks | null;
  readonly html?: string;
}

export type ArticleItem = ItemHead & { readonly kind: 'article'; readonly article: ArticlePart };
export type EventItem = ItemHead & { readonly kind: 'event'; readonly event: EventPart };
export type MunicipalityItem = ItemHead & { readonly kind: 'municipality'; readonly municipality: MunicipalityPart };
export type PartnershipItem = ItemHead & { readonly kind: 'partnership'; readonly partnership: PartnershipPart };

/** What the public reads of one entry in one language. */
export type Item = ArticleItem | EventItem | MunicipalityItem | PartnershipItem;

export interface OrganisationView {
  readonly documentId: string;
  readonly locale: string;
  readonly isFallback: boolean;
  readonly name: string;
  readonly shortName: string | null;
  readonly about: string | null;
  readonly address: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contacts: readonly { readonly role: string; readonly email: string | null; readonly phone: string | null; readonly note: string | null }[];
  readonly programmes: readonly {
    readonly id: string;
    readonly documentId: string;
    readonly slug: string | null;
    readonly name: string;
    readonly summary: string | null;
    readonly partners: string | null;
    /** EDTF. */
    readonly since: string | null;
    /** EDTF. */
    readonly until: string | null;
    readonly website: string | null;
  }[];
  readonly example?: true;
}
