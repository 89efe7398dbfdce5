import { parseMunicipalityCode, searchKeys } from '../../../../../../names';

/** What two records of municipalities are compared by. */
export interface PlaceRecord {
  readonly documentId: string;
  readonly country: string | null;
  readonly code: string | null;
  /** Every spelling that is recorded. */
  readonly names: readonly string[];
}

interface AskedPlace {
  readonly country: 'PL' | 'UA';
  readonly code: string | null;
  readonly municipalityName: string;
}

const canonical = (country: string | null, code: string | null): string | null => {
  if ((country !== 'PL' && country !== 'UA') || code === null) return null;
  const parsed = parseMunicipalityCode(country, code);
  return parsed.kind === 'ok' ? parsed.code : null;
};

/**
 * Which recorded municipality an inquiry comes from: the one with its code; without a code the only one of its country that is
 * called so. A name that two bear names neither.
 */
export function samePlace({ country, code, municipalityName }: AskedPlace, records: readonly PlaceRecord[]): string | null {
  const asked = canonical(country, code);
  if (asked !== null) return records.find((record) => canonical(record.country, record.code) === asked)?.documentId ?? null;
  const keys = new Set(searchKeys(municipalityName));
  const called = records.filter((record) => record.country === country && record.names.some((name) => searchKeys(name).some((key) => keys.has(key))));
  return called.length === 1 ? (called[0]?.documentId ?? null) : null;
}
