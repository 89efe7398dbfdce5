import { chooseVersion } from './fallback';
import type { MunicipalityRef, Ref } from './item';
import { numberOf, referencedIds, textOf, type Row } from './plain-row';
import type { IndexedKind, PublicIndex } from './public-index';
import { titleOf } from './title';

/** How a reader reads: their language, and the languages they get, best first. */
export interface ReadingOrder {
  readonly locale: string;
  readonly order: readonly string[];
  /** The same with the languages that stand in for it, whether they may or not. */
  readonly chain: readonly string[];
}

/** A link to a public entry; null where it is not public or not to be had in the reader's languages. */
export function refTo(index: PublicIndex, kind: Exclude<IndexedKind, 'municipality'>, documentId: string, { locale, order }: ReadingOrder): Ref | null {
  const row = chooseVersion(index.documents[kind].get(documentId) ?? [], order);
  return row && { ...head(kind, row, locale), kind };
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
export function municipalityRefTo(index: PublicIndex, documentId: string, { locale, order }: ReadingOrder): MunicipalityRef | null {
  const row = chooseVersion(index.documents.municipality.get(documentId) ?? [], order);
  return row && municipalityRef(row, locale);
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
