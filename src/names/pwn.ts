import { applyCase, readUkrainian, type Token, type UkrainianLetter } from './ukrainian-letters';

/** Letters with one spelling everywhere. */
const SPELLING: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'w', г: 'h', ґ: 'g', д: 'd', е: 'e', ж: 'ż', з: 'z', и: 'y', і: 'i', ї: 'ji', й: 'j', к: 'k', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'ch', ц: 'c', ч: 'cz', ш: 'sz', щ: 'szcz',
};

/** є, ю, я: the vowel after their j, i or nothing. */
const IOTATED: Readonly<Record<string, string>> = { є: 'e', ю: 'u', я: 'a' };

/** Consonants that Polish writes soft with one letter. дз is two letters here, so дзь becomes dź by itself. */
const SOFTENED: Readonly<Record<string, string>> = { н: 'ń', с: 'ś', з: 'ź', ц: 'ć' };

const SOFTENS_L = new Set(['я', 'є', 'ю', 'і', 'ї', 'ь']);
/** After these a є, ю or я keeps its j: vowels, and with them й and ь, which no Polish i can follow (see the function's notes). */
const KEEPS_J = new Set([...'аеєиіїоуюяйь', ...'ыэё']);

function letterAt(tokens: readonly Token[], index: number): UkrainianLetter | null {
  const token = tokens[index];
  return token?.kind === 'letter' ? token : null;
}

/**
 * For every token, whether it is a л written l: before я є ю і ї ь, or before another such л. Read from the end, so that a run of л is
 * decided by what follows it. An apostrophe between keeps л hard.
 */
function findSoftL(tokens: readonly Token[]): boolean[] {
  const soft = new Array<boolean>(tokens.length).fill(false);
  for (let index = tokens.length - 2; index >= 0; index -= 1) {
    const next = letterAt(tokens, index + 1);
    if (letterAt(tokens, index)?.letter !== 'л' || next === null) continue;
    soft[index] = next.letter === 'л' ? soft[index + 1] === true : SOFTENS_L.has(next.letter);
  }
  return soft;
}

function spellIotated(vowel: string, letter: UkrainianLetter, tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1];
  if (letter.startsWord || before?.kind === 'apostrophe') return `j${vowel}`;
  const precedent = before?.kind === 'letter' ? before.letter : (before?.text.toLowerCase() ?? '');
  if (KEEPS_J.has(precedent)) return `j${vowel}`;
  return precedent === 'л' ? vowel : `i${vowel}`;
}

/** ь itself: softness is written on the consonant before it, except before о, where it is an i. */
function spellSoftSign(tokens: readonly Token[], index: number): string {
  if (letterAt(tokens, index + 1)?.letter !== 'о') return '';
  const before = letterAt(tokens, index - 1);
  return before === null || before.letter === 'л' ? '' : 'i';
}

function isSoftened(tokens: readonly Token[], index: number): boolean {
  return letterAt(tokens, index + 1)?.letter === 'ь' && letterAt(tokens, index + 2)?.letter !== 'о';
}

function spell(token: Token, tokens: readonly Token[], softL: readonly boolean[], index: number): string {
  if (token.kind === 'other') return token.text;
  if (token.kind === 'apostrophe') return '';
  const { letter } = token;
  const iotated = IOTATED[letter];
  if (iotated !== undefined) return applyCase(spellIotated(iotated, token, tokens, index), token.case);
  if (letter === 'л') return applyCase(softL[index] === true ? 'l' : 'ł', token.case);
  if (letter === 'ь') return applyCase(spellSoftSign(tokens, index), token.case);
  const softened = SOFTENED[letter];
  if (softened !== undefined && isSoftened(tokens, index)) return applyCase(softened, token.case);
  return applyCase(SPELLING[letter] ?? '', token.case);
}

/**
 * Ukrainian in Polish spelling: transcription by the PWN spelling rules, § 78.B (rule 319).
 *
 * - л is l before я є ю і ї ь and before a л that is itself l (Ілля Illa), otherwise ł;
 * - є ю я: je ju ja at the start of a word, after a vowel and after an apostrophe; e u a after л; otherwise ie iu ia;
 * - ь makes ń ś ź ć (дзь dź) and l, is i before о (сьомий siomyj, but льон lon), and is dropped elsewhere. The rule book prints a prime
 *   after consonants Polish has no soft letter for (bud´te); names go without it: Budte;
 * - дз and дж are their letters, dz and dż; щ is szcz; йо is jo; the apostrophe is dropped.
 *
 * What the rules leave open is settled so:
 * - after ь and after й the vowels є ю я keep their j (Ньютон Ńjuton, Фойє Fojje): Ukrainian writes ь there only where a j is heard;
 * - the official exception for foreign names (ле may be le: Лейден Lejden) needs to know what is foreign, so it is not applied;
 * - words, apostrophes, capitals, decomposed letters, stress marks and foreign characters are read as by `romaniseKmu55`.
 *
 * @param text any string; never throws.
 * @returns the text with no Ukrainian letter left. Text without Ukrainian letters comes back as it went in.
 */
export function transcribePwn(text: string): string {
  const tokens = readUkrainian(text);
  const softL = findSoftL(tokens);
  return tokens.map((token, index) => spell(token, tokens, softL, index)).join('');
}
