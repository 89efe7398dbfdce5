import { parseMunicipalityCode } from '../../../../../names';

/** ISO 3166-2 code of the region that a municipality's code names; null where the code is none. */
export function findRegionCode(country: 'PL' | 'UA', code: string): string | null {
  const outcome = parseMunicipalityCode(country, code);
  return outcome.kind === 'ok' ? outcome.regionCode : null;
}
