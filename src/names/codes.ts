import { findRegion } from './regions';

/** A municipality's country: the one that decides which codifier its code is from. */
export type Country = 'PL' | 'UA';

/** What the seventh digit of a TERC code says. */
export type GminaType =
  | 'urban'
  | 'rural'
  | 'urban-rural'
  | 'town-in-urban-rural'
  | 'rural-area-in-urban-rural'
  | 'warsaw-district'
  | 'delegatura';

export type TercRefusal = 'not-digits' | 'length' | 'unknown-voivodeship' | 'no-powiat' | 'no-gmina' | 'unknown-type-digit';
export type KatotthRefusal = 'prefix' | 'not-digits' | 'length' | 'unknown-region';

export interface Refused<Reason extends string> {
  readonly kind: 'refused';
  readonly reason: Reason;
}

export interface Terc {
  readonly kind: 'ok';
  readonly country: 'PL';
  /** Seven digits. */
  readonly code: string;
  /** ISO 3166-2 of the voivodeship. */
  readonly regionCode: string;
  readonly gminaType: GminaType;
}

export interface Katotth {
  readonly kind: 'ok';
  readonly country: 'UA';
  /** `UA` and seventeen digits. */
  readonly code: string;
  /** ISO 3166-2 of the region. */
  readonly regionCode: string;
}

export type ParsedTerc = Terc | Refused<TercRefusal>;
export type ParsedKatotth = Katotth | Refused<KatotthRefusal>;
export type ParsedMunicipalityCode = Terc | Katotth | Refused<TercRefusal | KatotthRefusal>;

const GMINA_TYPES: Readonly<Record<string, GminaType>> = {
  '1': 'urban',
  '2': 'rural',
  '3': 'urban-rural',
  '4': 'town-in-urban-rural',
  '5': 'rural-area-in-urban-rural',
  '8': 'warsaw-district',
  '9': 'delegatura',
};

/** First two digits of a KATOTTH code to the digits of ISO 3166-2:UA. They differ for 01, 44, 73, 80 and 85. */
const KATOTTH_REGIONS: ReadonlyMap<string, string> = new Map([
  ['01', '43'], ['05', '05'], ['07', '07'], ['12', '12'], ['14', '14'], ['18', '18'], ['21', '21'], ['23', '23'], ['26', '26'],
  ['32', '32'], ['35', '35'], ['44', '09'], ['46', '46'], ['48', '48'], ['51', '51'], ['53', '53'], ['56', '56'], ['59', '59'],
  ['61', '61'], ['63', '63'], ['65', '65'], ['68', '68'], ['71', '71'], ['73', '77'], ['74', '74'], ['80', '30'], ['85', '40'],
]);

const DIGITS = /^[0-9]*$/;

function refuse<Reason extends string>(reason: Reason): Refused<Reason> {
  return { kind: 'refused', reason };
}

/**
 * Reads a TERC code, the identifier of a Polish gmina in the TERYT register (Statistics Poland): two digits of the voivodeship, two of the
 * powiat, two of the gmina, one of its type.
 *
 * White space around the code is removed; nothing else is repaired, so separators or other scripts' digits are refused. That the powiat
 * and the gmina exist is not known here, only that 00 is neither.
 *
 * @returns the code with its region and gmina type, or the first reason to refuse it, in the order of `TercRefusal`.
 */
export function parseTerc(text: string): ParsedTerc {
  const code = text.trim();
  if (!DIGITS.test(code)) return refuse('not-digits');
  if (code.length !== 7) return refuse('length');
  const regionCode = `PL-${code.slice(0, 2)}`;
  if (findRegion(regionCode) === null) return refuse('unknown-voivodeship');
  if (code.slice(2, 4) === '00') return refuse('no-powiat');
  if (code.slice(4, 6) === '00') return refuse('no-gmina');
  const gminaType = GMINA_TYPES[code.charAt(6)];
  if (gminaType === undefined) return refuse('unknown-type-digit');
  return { kind: 'ok', country: 'PL', code, regionCode, gminaType };
}

/**
 * Reads a KATOTTH code, the identifier of a unit or place in the Ukrainian codifier of administrative units and territories of hromadas
 * (in use since 2020): `UA` and seventeen digits, of which the first two name the region.
 *
 * White space around the code is removed; nothing else is repaired. In particular lower-case `ua` and the Cyrillic look-alikes of U and A
 * are refused as `prefix`: a code is copied from the codifier, and one that was retyped should be looked at by a person. The units below
 * the region are not checked: that needs the codifier itself.
 *
 * @returns the code with its region, or the first reason to refuse it, in the order of `KatotthRefusal`.
 */
export function parseKatotth(text: string): ParsedKatotth {
  const code = text.trim();
  if (!code.startsWith('UA')) return refuse('prefix');
  const digits = code.slice(2);
  if (!DIGITS.test(digits)) return refuse('not-digits');
  if (digits.length !== 17) return refuse('length');
  const region = KATOTTH_REGIONS.get(digits.slice(0, 2));
  if (region === undefined) return refuse('unknown-region');
  return { kind: 'ok', country: 'UA', code, regionCode: `UA-${region}` };
}

/** Reads a municipality's code by the codifier of its country: TERC for PL, KATOTTH for UA. */
export function parseMunicipalityCode(country: Country, text: string): ParsedMunicipalityCode {
  return country === 'PL' ? parseTerc(text) : parseKatotth(text);
}
