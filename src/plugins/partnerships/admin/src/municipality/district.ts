import type { Country } from '../api/contract';

/**
 * The district in words. Registers give the adjective alone („pszczyński”, «Бучанський»);
 * what already says what it is stays as it is.
 *
 * @param district in the municipality's official language
 */
export function districtText(country: Country, district: string): string {
  const text = district.trim();
  if (country === 'PL') return /^\p{Ll}/u.test(text) && !text.includes('powiat') ? `powiat ${text}` : text;
  return /ий$/u.test(text) ? `${text} район` : text;
}
