/**
 * What the seed says, as its data files write it: kinds of entries, linked by key and not by documentId.
 * A key is unique within its kind and never changes; `municipality:pszczyna` names an entry among all.
 */
import type { Block } from './blocks';

/** The languages of the seed, in the order in which they are loaded. The first is the product's default. */
export const SEED_LOCALES = ['pl', 'uk', 'en'] as const;

export type SeedLocale = (typeof SEED_LOCALES)[number];

/** Words in every language. */
export type InLocales<Words> = Readonly<Record<SeedLocale, Words>>;

/** Words that may lack a language other than the default one. */
export type InSomeLocales<Words> = Readonly<{ pl: Words } & Partial<Record<Exclude<SeedLocale, 'pl'>, Words>>>;

/** An EDTF date (ISO 8601-2), such as `2014` or `XXXX-06-14/XXXX-06-17`. */
export type EdtfText = string;

/** A moment told from the day of loading: a wall clock's time so many days later (or earlier, if negative). */
export interface RelativeMoment {
  readonly days: number;
  /** 0 to 23, and 0 to 59 past it. */
  readonly hour: number;
  readonly minute?: number;
  /** IANA name. */
  readonly timeZone: string;
}

export interface SeedPicture {
  readonly key: string;
  /** Name of the file in `database/seed/pictures`. */
  readonly file: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: InLocales<string>;
}

export interface SeedArea {
  readonly key: string;
  readonly words: InLocales<{ readonly name: string; readonly description: string }>;
}

export interface SeedProgramme {
  readonly key: string;
  readonly since: EdtfText | null;
  readonly until: EdtfText | null;
  readonly website: string | null;
  readonly words: InLocales<{ readonly name: string; readonly summary: string; readonly partners: string }>;
}

export interface SeedContact {
  readonly role: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string | null;
}

export interface SeedOrganisation {
  readonly key: string;
  readonly example: boolean;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly programmes: readonly string[];
  readonly words: InLocales<{ readonly name: string; readonly about: string; readonly contacts: readonly SeedContact[] }>;
}

export interface SeedAlias {
  readonly value: string;
  /** BCP 47; null where it belongs to no language. */
  readonly locale: string | null;
  readonly kind: 'exonym' | 'historical' | 'as-published' | 'romanised';
  readonly source: string | null;
}

/** How sure a municipality's facts are. It stays with the seed: editors and readers see the facts alone. */
export interface Provenance {
  /** GeoNames id of the place whose coordinates these are; null where they were read without it. */
  readonly geonamesId: number | null;
  readonly code: string;
  /** KATOTTH code of the seat, where it is known. */
  readonly seatCode?: string;
  readonly note?: string;
}

export interface SeedMunicipality {
  readonly key: string;
  readonly officialName: string;
  readonly namePl: string;
  readonly nameUk: string | null;
  readonly nameEn: string;
  readonly country: 'PL' | 'UA';
  readonly code: string;
  readonly type: 'urban' | 'rural' | 'urban-rural' | 'city-hromada' | 'settlement-hromada' | 'village-hromada';
  readonly district: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly website: string | null;
  readonly aliases: readonly SeedAlias[];
  readonly summary: InLocales<string>;
  readonly provenance: Provenance;
}

export interface SeedMilestone {
  readonly key: string;
  readonly kind: 'visit' | 'intent' | 'start';
  readonly side: 'both' | 'a' | 'b';
  readonly date: EdtfText | null;
  readonly evidenceUrl: string | null;
  /** For the office, in its language. */
  readonly note: string;
}

export interface SeedPartnership {
  readonly key: string;
  readonly type: 'partnership';
  /** Keys of municipalities. */
  readonly sideA: string;
  readonly sideB: string;
  readonly since: EdtfText | null;
  readonly programme: string;
  readonly summary: InLocales<string>;
  /** In the order in which they happened. */
  readonly milestones: readonly SeedMilestone[];
}

interface About {
  readonly areas?: readonly string[];
  readonly partnerships?: readonly string[];
  readonly municipalities?: readonly string[];
}

export interface SeedArticle extends About {
  readonly key: string;
  readonly example: boolean;
  readonly pinned: boolean;
  readonly cover: string;
  /** null: the day of publication. */
  readonly publicationDate: RelativeMoment | null;
  readonly source: { readonly url: string; readonly title: InLocales<string> } | null;
  readonly words: InSomeLocales<{ readonly title: string; readonly summary: string; readonly body: readonly Block[] }>;
}

export interface SeedVenue {
  readonly name: string;
  readonly address: string | null;
}

export interface SeedEvent extends Omit<About, 'areas'> {
  readonly key: string;
  readonly example: boolean;
  readonly cover: string;
  readonly type: 'conference' | 'visit' | 'training' | 'festival' | 'meeting' | 'other';
  readonly eventStatus: 'scheduled' | 'cancelled' | 'postponed';
  readonly when:
    | { readonly kind: 'approximate'; readonly date: EdtfText }
    | { readonly kind: 'day'; readonly start: RelativeMoment }
    | { readonly kind: 'hours'; readonly start: RelativeMoment; readonly end: RelativeMoment };
  readonly place: { readonly lat: number; readonly lon: number } | null;
  readonly onlineUrl: string | null;
  readonly words: InSomeLocales<{ readonly title: string; readonly summary: string; readonly description: string; readonly venue: SeedVenue | null }>;
}

/** The whole seed. Facts stand on their own; examples lean on facts, never the other way round. */
export interface SeedContent {
  readonly pictures: readonly SeedPicture[];
  readonly areas: readonly SeedArea[];
  readonly programmes: readonly SeedProgramme[];
  readonly organisation: SeedOrganisation;
  readonly municipalities: readonly SeedMunicipality[];
  readonly partnerships: readonly SeedPartnership[];
  readonly articles: readonly SeedArticle[];
  readonly events: readonly SeedEvent[];
}
