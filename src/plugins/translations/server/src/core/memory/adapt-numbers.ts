import { wordFrame } from './segment-key';
import { segmentTokens } from './segment-tokens';

export interface ReplacedNumber {
  readonly from: string;
  readonly to: string;
}

/** Why a remembered translation is offered as it was. */
export type NotAdapted =
  | 'same-numbers'
  /** Other numbers, and it cannot be told which of them stands for which. */
  | 'ambiguous'
  /** The word behind the number would need another form: «2 szkoły», «5 szkół». */
  | 'other-plural';

export type Adaptation =
  | { readonly kind: 'as-remembered'; readonly reason: NotAdapted }
  | { readonly kind: 'adapted'; readonly target: string; readonly replaced: readonly ReplacedNumber[] };

export interface Remembered {
  readonly source: string;
  readonly target: string;
}

const WHOLE = /^\p{Nd}{1,9}$/u;
const YEAR = /^(?:1[89]|20)\d\d$/u;

function numbersOf(text: string): string[] {
  return segmentTokens(text).flatMap(({ kind, text: number }) => (kind === 'number' ? [number] : []));
}

const asRemembered = (reason: NotAdapted): Adaptation => ({ kind: 'as-remembered', reason });

/** Language tags as content has them are well formed; one that is not has no plural rules, and nothing is adapted by it. */
function pluralRulesOf(locale: string): Intl.PluralRules | null {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(locale) ? new Intl.PluralRules(locale.split('-', 1)[0]) : null;
}

/** True where no word changes with the number: two years, two dates or times, or two counts of the same plural category (CLDR). */
function takeSameForm({ from, to }: ReplacedNumber, rules: Intl.PluralRules | null): boolean {
  if (YEAR.test(from) && YEAR.test(to)) return true;
  if (!WHOLE.test(from) || !WHOLE.test(to)) return from.replace(/\p{Nd}+/gu, '0') === to.replace(/\p{Nd}+/gu, '0');
  return rules !== null && rules.select(Number(from)) === rules.select(Number(to));
}

/** What each number of the remembered source becomes, or null where one number would become two, or two one. */
function replacements(from: readonly string[], to: readonly string[]): ReadonlyMap<string, string> | null {
  const forwards = new Map<string, string>();
  const backwards = new Map<string, string>();
  for (const [index, number] of from.entries()) {
    const other = to[index] as string;
    if ((forwards.get(number) ?? other) !== other || (backwards.get(other) ?? number) !== number) return null;
    forwards.set(number, other);
    backwards.set(other, number);
  }
  return forwards;
}

function withNumbers(text: string, numbers: ReadonlyMap<string, string>): string {
  let adapted = '';
  let end = 0;
  for (const { kind, text: token, start } of segmentTokens(text)) {
    const number = kind === 'number' ? numbers.get(token) : undefined;
    if (number === undefined) continue;
    adapted += text.slice(end, start) + number;
    end = start + token.length;
  }
  return adapted + text.slice(end);
}

/**
 * Puts the numbers of a new source into a remembered translation: the memory has 2023 in both languages, the source has 2024.
 *
 * Done only where there is one way to do it: source and remembered source have equally many numbers, and either only one or the same words
 * around them; each number becomes one other, and no two become the same; each that changes occurs in the remembered target exactly as
 * often as in the remembered source, written in the same way; and the target's language has the same plural form for both.
 *
 * @param targetLocale the language of the remembered target.
 * @returns the new target with what was replaced, or why it stays. Never throws.
 */
export function adaptNumbers(source: string, remembered: Remembered, targetLocale: string): Adaptation {
  const wanted = numbersOf(source);
  const known = numbersOf(remembered.source);
  if (wanted.join(' ') === known.join(' ')) return asRemembered('same-numbers');
  if (wanted.length !== known.length || (known.length > 1 && wordFrame(source) !== wordFrame(remembered.source))) return asRemembered('ambiguous');

  const numbers = replacements(known, wanted);
  if (numbers === null) return asRemembered('ambiguous');
  const replaced = [...numbers].flatMap(([from, to]) => (from === to ? [] : [{ from, to }]));
  const inTarget = numbersOf(remembered.target);
  const times = (list: readonly string[], number: string): number => list.filter((one) => one === number).length;
  if (replaced.some(({ from }) => times(inTarget, from) !== times(known, from))) return asRemembered('ambiguous');

  const rules = pluralRulesOf(targetLocale);
  if (!replaced.every((one) => takeSameForm(one, rules))) return asRemembered('other-plural');
  return { kind: 'adapted', target: withNumbers(remembered.target, numbers), replaced };
}
