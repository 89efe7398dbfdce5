/** Letters whose difference from the plain one is no combining mark. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ı: 'i', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ', ґ: 'г' };

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/**
 * A query as typed, folded like the keys that the server gives of each name (`foldForSearch` there): lower case and
 * without diacritics, but й and ї stay letters of their own. What is neither letter nor digit goes: every key has a
 * form without it.
 */
export const foldQuery = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<!и)\u0306|(?<!і)\u0308|[^\P{M}\u0306\u0308]/gu, '')
    .normalize('NFC')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
