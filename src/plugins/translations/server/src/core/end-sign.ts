import { abbreviationsOf } from './memory/abbreviations';

/** How a text ends. */
export type EndSign = '' | '.' | '…' | '!' | '?' | ':' | ';';

const SIGNS: ReadonlySet<string> = new Set<EndSign>(['.', '…', '!', '?', ':', ';']);
const CLOSING: ReadonlySet<string> = new Set(['"', "'", '”', '“', '»', '’', '‘', ')', ']', ' ', '\u00a0', '\u202f']);

/** More than any sign with what closes behind it. */
const END = 40;

const isSign = (sign: string): sign is EndSign => SIGNS.has(sign);

function endOf(text: string): string {
  let end = text.trimEnd().slice(-END);
  while (end !== '' && CLOSING.has(end.slice(-1))) end = end.slice(0, -1);
  return end;
}

/** The sign that ends a text, behind which only quotation marks and brackets close. Three points are `…`. */
export function endSign(text: string): EndSign {
  const end = endOf(text);
  if (end.endsWith('...')) return '…';
  const sign = end.slice(-1);
  return isSign(sign) ? sign : '';
}

/** Whether the full stop at the end of a text may be an abbreviation's: «1990 r.», «2022–2024 рр.», «5 p.m.». */
export function endsAbbreviated(text: string, locale: string): boolean {
  const word = /([\p{L}.]+)\.$/u.exec(endOf(text))?.[1]?.toLowerCase() ?? '';
  const { leading, afterNumber } = abbreviationsOf(locale);
  return /^\p{L}(?:\.\p{L})*$/u.test(word) || leading.has(word) || afterNumber.has(word);
}
