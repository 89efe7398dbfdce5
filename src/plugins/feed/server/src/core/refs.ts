import { chooseVersion } from './fallback';
import type { MunicipalityRef, Ref } from './item';
import { numberOf, referencedIds, textOf, type Row } from './plain-row';
import type { IndexedKind, PublicIndex } from './public-index';
import { titleOf } from './title';

/** How a reader reads. */
export class ReadingOrder {
  #fellBack = false;

  /**
   * @param locale their language
   * @param order the languages they get, best first
   * @param chain the same with the languages that stand in for theirs, whether they may or not
   */
  constructor(
    readonly locale: string,
    readonly order: readonly string[],
    readonly chain: readonly string[],
  ) {}

  /** The version that they get; null where there is none for them. */
  choose(versions: readonly Row[]): Row | null {
    const row = chooseVersion(versions, this.order);
    if (row !== null && row.locale !== this.locale) this.#fellBack = true;
    return row;
  }

  /** Whether anything was chosen in another language than theirs: where nothing was, who wants no other reads the same. */
  get fellBack(): boolean {
    return this.#fellBack;
  }
}

/** A link to a public entry; null where it is not public or not to be had in the reader's languages. */
export function refTo(index: PublicIndex, kind: Exclude<IndexedKind, 'municipality'>, documentId: string, reading: ReadingOrder): Ref | null {
  const row = reading.choose(index.documents[kind].get(documentId) ?? []);
  return row && { ...head(kind, row, reading.locale), kind };
}

const head = (kind: IndexedKind, row: Row, locale: string) => ({
  id: `${kind}:${row.documentId}`,
  documentId: row.documentId,
  slug: textOf(row.slug),
  title: titleOf(kind, row, locale),
  locale: row.locale,
});

const NAME_FIELDS: ReadonlyMap<string, string> = new Map([
  ['pl', 'namePl'],
  ['uk', 'nameUk'],
  ['en', 'nameEn'],
]);

/** A municipality has names in languages that it is not translated into: a title is in the reader's where it has one. */
const titleLocale = (row: Row, locale: string): string => (textOf(row[NAME_FIELDS.get(locale) ?? '']) === null ? row.locale : locale);

const municipalityRef = (row: Row, locale: string): MunicipalityRef => ({
  ...head('municipality', row, locale),
  locale: titleLocale(row, locale),
  kind: 'municipality',
  country: textOf(row.country) ?? '',
  code: textOf(row.code) ?? '',
  lat: numberOf(row.lat),
  lon: numberOf(row.lon),
});

/** A link to a public municipality, as `refTo`. */
export function municipalityRefTo(index: PublicIndex, documentId: string, reading: ReadingOrder): MunicipalityRef | null {
  const row = reading.choose(index.documents.municipality.get(documentId) ?? []);
  return row && municipalityRef(row, reading.locale);
}

/** A side of a partnership is always named: in the next best language even for who wants no other, and where there is none of those in the first there is. */
export function sideRef(index: PublicIndex, documentId: string, { locale, chain }: ReadingOrder): MunicipalityRef | null {
  const versions = index.documents.municipality.get(documentId) ?? [];
  // In an order of its own: a database returns rows in any.
  const row = chooseVersion(versions, chain) ?? [...versions].sort((a, b) => (a.locale < b.locale ? -1 : 1))[0];
  return row ? municipalityRef(row, locale) : null;
}

/** Links of a `references` field to public entries of a kind. */
export const refsIn = (index: PublicIndex, value: unknown, kind: Exclude<IndexedKind, 'municipality'>, reading: ReadingOrder): Ref[] =>
  referencedIds(value, kind).flatMap((documentId) => refTo(index, kind, documentId, reading) ?? []);

export const municipalityRefsIn = (index: PublicIndex, value: unknown, reading: ReadingOrder): MunicipalityRef[] =>
  referencedIds(value, 'municipality').flatMap((documentId) => municipalityRefTo(index, documentId, reading) ?? []);
