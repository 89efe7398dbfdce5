import { applyCase, readUkrainian, type Token } from './ukrainian-letters';

/** Letters with one spelling everywhere. The soft sign has none. */
const SPELLING: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'y', і: 'i', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '',
};

/** Letters spelled one way at the start of a word and another elsewhere. */
const SPELLING_BY_POSITION: Readonly<Record<string, { readonly start: string; readonly elsewhere: string }>> = {
  є: { start: 'ye', elsewhere: 'ie' },
  ї: { start: 'yi', elsewhere: 'i' },
  й: { start: 'y', elsewhere: 'i' },
  ю: { start: 'yu', elsewhere: 'iu' },
  я: { start: 'ya', elsewhere: 'ia' },
};

function spell(token: Token, before: Token | undefined): string {
  if (token.kind === 'other') return token.text;
  if (token.kind === 'apostrophe') return '';
  const byPosition = SPELLING_BY_POSITION[token.letter];
  if (byPosition) return applyCase(token.startsWord ? byPosition.start : byPosition.elsewhere, token.case);
  // «зг» is zgh, because zh is ж.
  if (token.letter === 'г' && before?.kind === 'letter' && before.letter === 'з') return applyCase('gh', token.case);
  return applyCase(SPELLING[token.letter] ?? '', token.case);
}

/**
 * Ukrainian in Latin letters by the table of the Cabinet of Ministers of Ukraine (resolution no. 55 of 27 January 2010), letter by letter.
 *
 * What the table leaves open is settled so:
 * - a word starts after anything that is not a letter: a space, a hyphen, a digit, a quotation mark, a bracket;
 * - an apostrophe is dropped and does not start a word; every sign of `APOSTROPHES` counts as one, but only between two letters of
 *   which at least one is Ukrainian. A single quotation mark around a word, or «O'Neill», stays;
 * - a spelling of several letters is capitalised as its neighbours are: Щука Shchuka, ЩУКА SHCHUKA, ЗГУРІВКА ZGHURIVKA, and a single
 *   capital stays a capitalised word: Я Ya;
 * - «зг» means the two letters side by side; with a soft sign or an apostrophe between them г stays h;
 * - й and ї count as letters in their decomposed form too; stress marks over Ukrainian letters and invisible characters between them
 *   (soft hyphens) are dropped;
 * - everything else passes unchanged, also the letters of other Cyrillic alphabets (ы, э, ё, ў).
 *
 * @param text any string; never throws.
 * @returns the text with no Ukrainian letter left. Text without Ukrainian letters comes back as it went in.
 */
export function romaniseKmu55(text: string): string {
  const tokens = readUkrainian(text);
  return tokens.map((token, index) => spell(token, tokens[index - 1])).join('');
}
