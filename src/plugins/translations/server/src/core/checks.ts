import type { DeskWarning } from './desk';
import { endsAbbreviated, endSign } from './end-sign';
import { codesOf, textOf } from './inline-content';
import type { Inline, Placeholder, Span, Unit } from './unit';
import { countWords } from './words';
import { writtenNumbers } from './written-numbers';

/** What a unit is translated under. */
export interface CheckOptions {
  readonly source: string;
  readonly target: string;
  /** UTF-16 units, as Strapi counts them; null where there is no limit. */
  readonly maxLength: number | null;
}

/** A translation that repeats its source is suspect from so many words on: names and «OK» may. */
const SUSPECT_WORDS = 4;

type Check = (source: Unit, target: readonly Inline[], options: CheckOptions) => readonly Omit<DeskWarning, 'unit'>[];

const addressOf = (original: string): string => {
  try {
    const node = JSON.parse(original) as { url?: unknown } | null;
    return typeof node?.url === 'string' ? node.url : '';
  } catch {
    return '';
  }
};

const counted = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** What is in the first and not as often in the second. */
const lost = (from: readonly string[], to: readonly string[]): string[] => {
  const there = counted(to);
  return [...counted(from)].flatMap(([value, count]) => (count > (there.get(value) ?? 0) ? [value] : []));
};

const isLink = (code: Span | Placeholder): boolean => code.kind === 'span' && code.type === 'link';

const codes: Check = (source, target) => {
  const present = codesOf(target);
  return codesOf(source.content).flatMap((code) => {
    const found = present.filter((one) => one.id === code.id && one.kind === code.kind && isLink(one) === isLink(code));
    const address = addressOf(code.original);
    const params = { id: code.id, ...(isLink(code) && { address }) };
    if (found.length === 0) return [{ code: isLink(code) ? 'link.lost' : 'code.lost', params }];
    if (found.length > 1) return [{ code: isLink(code) ? 'link.doubled' : 'code.doubled', params }];
    const changed = addressOf(found[0]?.original ?? '');
    return isLink(code) && changed !== address ? [{ code: 'link.changed', params: { ...params, changed } }] : [];
  });
};

const empty: Check = (source, target) => (textOf(source.content).trim() !== '' && textOf(target).trim() === '' ? [{ code: 'text.empty', params: {} }] : []);

const untranslated: Check = (source, target, { source: from, target: to }) => {
  const text = textOf(target).trim();
  return from !== to && source.kind !== 'code' && text === textOf(source.content).trim() && countWords(text) >= SUSPECT_WORDS ? [{ code: 'text.untranslated', params: {} }] : [];
};

const length: Check = (_, target, { maxLength }) => {
  const { length: count } = textOf(target);
  return maxLength !== null && count > maxLength ? [{ code: 'text.too-long', params: { length: count, limit: maxLength } }] : [];
};

const numbers: Check = (source, target, { source: from, target: to }) => {
  const text = textOf(target);
  if (text.trim() === '') return [];
  const [before, after] = [writtenNumbers(textOf(source.content), from), writtenNumbers(text, to)];
  const [goneMonths, newMonths] = [lost(before.months, after.months), lost(after.months, before.months)];
  // A month that only one side has in digits is written out on the other.
  const areOthers = goneMonths.length > 0 && newMonths.length > 0;
  const missing = [...lost(before.numbers, after.numbers), ...(areOthers ? goneMonths : [])];
  const surplus = [...lost(after.numbers, before.numbers), ...(areOthers ? newMonths : [])];
  return missing.length + surplus.length === 0 ? [] : [{ code: 'number.differs', params: { missing: missing.join(' '), surplus: surplus.join(' ') } }];
};

const punctuation: Check = (source, target, { source: from, target: to }) => {
  const [before, after] = [textOf(source.content), textOf(target)];
  const [one, other] = [endSign(before), endSign(after)];
  if (after.trim() === '' || one === other) return [];
  // «1990 r.» is «1990» in English, whether it ends a sentence or not.
  const isAbbreviation = one === '.' ? other === '' && endsAbbreviated(before, from) : one === '' && other === '.' && endsAbbreviated(after, to);
  return isAbbreviation ? [] : [{ code: 'end.differs', params: { source: one, target: other } }];
};

const spaces: Check = (source, target) => (/\S {2,}\S/u.test(textOf(target)) && !/\S {2,}\S/u.test(textOf(source.content)) ? [{ code: 'space.double', params: {} }] : []);

const WORD = /[\p{L}\p{M}]+/gu;

/** Letters that look alike in both scripts hide in words, and no search finds them. */
const scripts: Check = (_, target) =>
  [...new Set([...textOf(target).matchAll(WORD)].map(([word]) => word).filter((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)))].map((word) => ({ code: 'script.mixed', params: { word } }));

const CHECKS: readonly Check[] = [empty, codes, numbers, length, untranslated, punctuation, spaces, scripts];

/**
 * What a translator should look at in a unit before saving it. None of it forbids anything: languages differ, and a translator knows why.
 *
 * @returns warnings with stable codes, none for a translation that is in order; a unit without words has `text.empty` alone
 */
export function unitWarnings(source: Unit, target: readonly Inline[], options: CheckOptions): DeskWarning[] {
  const found = CHECKS.flatMap((check) => check(source, target, options).map((warning) => ({ ...warning, unit: source.id })));
  const isEmpty = found.some(({ code }) => code === 'text.empty');
  return isEmpty ? found.filter(({ code }) => code === 'text.empty') : found;
}
