import { REGIONS } from '../../names';

/** Digits of the voivodeships, as TERC and ISO 3166-2 both have them. */
const VOIVODESHIPS = REGIONS.filter(({ country }) => country === 'PL').map(({ code }) => code.slice('PL-'.length));

/** Regions whose two digits in KATOTTH are those of ISO 3166-2. */
const OBLASTS = ['05', '07', '12', '18', '21', '26', '32', '35', '46', '48', '51', '53', '56', '59', '61', '63', '68', '71', '74'];

/** No powiat of the register has so high a number, and no raion of the codifier this one: nobody's code is taken. */
const FIRST_POWIAT = 81;
const POWIATS = 19;
const GMINAS = 99;
const RAION = '99';

/** How many different TERC codes there are here. */
const MOST_TERC = VOIVODESHIPS.length * POWIATS * GMINAS;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The n-th made-up TERC code, valid in form, with the region of a real voivodeship.
 *
 * @param typeDigit 1 urban, 2 rural, 3 urban-rural
 * @throws RangeError past the last one
 */
export function tercCode(n: number, typeDigit: 1 | 2 | 3): string {
  if (n >= MOST_TERC) throw new RangeError(`There are no more than ${MOST_TERC} made-up TERC codes.`);
  const voivodeship = VOIVODESHIPS[n % VOIVODESHIPS.length] ?? '';
  const inVoivodeship = Math.floor(n / VOIVODESHIPS.length);
  return `${voivodeship}${two(FIRST_POWIAT + Math.floor(inVoivodeship / GMINAS))}${two((inVoivodeship % GMINAS) + 1)}${typeDigit}`;
}

/** The n-th made-up KATOTTH code, valid in form, with the region of a real oblast. */
export const katotthCode = (n: number): string => `UA${OBLASTS[n % OBLASTS.length] ?? ''}${RAION}${String(n + 1).padStart(13, '0')}`;
