import { parseMunicipalityCode } from '../../../../../../names';
import { refusal, type Refusal } from '../../../../../../refusals/refusal';
import { addressCell, decimalCell, integerCell, textCell, vocabulary, wordCell, type Cell, type CellReader } from './cells';
import type { MunicipalityColumn } from './columns';

/** What a row says of a municipality: fields that it leaves blank are not in it, and stay as they are. */
export type MunicipalityValues = Readonly<{ code: string; country: 'PL' | 'UA' } & Partial<Record<Exclude<MunicipalityColumn, 'code' | 'country'>, string | number>>>;

export type ReadRow<Values> = { readonly kind: 'row'; readonly values: Values } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const COUNTRIES = vocabulary({ PL: ['Polska', 'Польща', 'Poland', 'POL'], UA: ['Ukraina', 'Україна', 'Ukraine', 'UKR'] });

const TYPES = vocabulary({
  urban: ['miejska', 'gmina miejska', 'міська гміна'],
  rural: ['wiejska', 'gmina wiejska', 'сільська гміна'],
  'urban-rural': ['miejsko-wiejska', 'gmina miejsko-wiejska', 'місько-сільська', 'місько-сільська гміна'],
  'city-hromada': ['hromada miejska', 'міська громада', 'міська', 'city'],
  'settlement-hromada': ['hromada osiedlowa', 'селищна громада', 'селищна', 'settlement'],
  'village-hromada': ['hromada wiejska', 'сільська громада', 'сільська', 'village'],
});

/**
 * Reads a code of either country, as it stands in a cell.
 *
 * Spreadsheets take a TERC code for a number and drop its first zero, which a person has to give back: six digits may be a code cut
 * elsewhere, too.
 */
export function readCode(column: 'code' | 'sideA' | 'sideB', text: string): ReadRow<{ code: string; country: 'PL' | 'UA' }> {
  const country = /^ua/i.test(text) ? 'UA' : 'PL';
  const parsed = parseMunicipalityCode(country, text);
  if (parsed.kind === 'ok') return { kind: 'row', values: { code: parsed.code, country } };
  const fault = /^\d{6}$/.test(text) ? 'import.code-short' : country === 'UA' ? 'code.katotth' : 'code.terc';
  return { kind: 'refused', refusals: [refusal(column, fault)] };
}

/** What a row says of a municipality, or everything in it that cannot be read. */
export function readMunicipalityRow(cell: CellReader): ReadRow<MunicipalityValues> {
  const refusals: Refusal[] = [];
  const values: Record<string, string | number> = {};
  const take = (column: MunicipalityColumn, read: Cell<string | number>): void => {
    if (read.kind === 'value') values[column] = read.value;
    if (read.kind === 'refused') refusals.push(read.refusal);
  };

  const code = cell('code');
  const parsed = code === '' ? ({ kind: 'refused', refusals: [refusal('code', 'required')] } as const) : readCode('code', code);
  if (parsed.kind === 'refused') refusals.push(...parsed.refusals);

  for (const column of ['officialName', 'namePl', 'nameUk', 'nameEn', 'district', 'summary'] as const) take(column, textCell(cell(column)));
  take('country', wordCell('country', cell('country'), COUNTRIES));
  take('type', wordCell('type', cell('type'), TYPES));
  take('lat', decimalCell('lat', cell('lat')));
  take('lon', decimalCell('lon', cell('lon')));
  take('population', integerCell('population', cell('population')));
  take('populationYear', integerCell('populationYear', cell('populationYear')));
  take('website', addressCell(cell('website')));

  if (parsed.kind === 'row' && values.country !== undefined && values.country !== parsed.values.country) refusals.push(refusal('country', 'import.country'));
  if (parsed.kind === 'refused' || refusals.length > 0) return { kind: 'refused', refusals };
  return { kind: 'row', values: { ...values, ...parsed.values } };
}
