import type { DeskWarning } from './desk';
import { codesOf, textOf } from './inline-content';
import type { Inline, Unit } from './unit';
import { countWords } from './words';

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

const codes: Check = (source, target) => {
  const wanted = codesOf(source.content);
  const present = counted(codesOf(target).map(({ id }) => id));
  return wanted.flatMap((code) => {
    const count = present.get(code.id) ?? 0;
    const isLink = code.kind === 'span' && code.type === 'link';
    const params = { id: code.id, ...(isLink && { address: addressOf(code.original) }) };
    if (count === 0) return [{ code: isLink ? 'link.lost' : 'code.lost', params }];
    return count > 1 ? [{ code: isLink ? 'link.doubled' : 'code.doubled', params }] : [];
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

const NUMBER = /\d+(?:[.,:\u00a0\u202f ](?=\d)\d+)*/gu;

/** Digits of a number without what separates thousands; a comma and a point before decimals are one. */
function plainNumber(text: string): string {
  const grouped = text.replace(/[\u00a0\u202f ](?=\d{3}(?!\d))/gu, '');
  // English groups with commas, Polish and Ukrainian write decimals with them.
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/u.test(grouped)) return grouped.replace(/,/gu, '');
  return grouped.replace(',', '.');
}

const DATE = /\b(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4}))\b/gu;

/** Numbers of a text as parts: those of a date are its day, month and year in whichever order, since a month is written out elsewhere. */
function numbersOf(text: string): string[] {
  const found: string[] = [];
  const rest = text.replace(DATE, (_whole, y?: string, m?: string, d?: string, day?: string, month?: string, year?: string) => {
    found.push(String(Number(d ?? day)), `month ${String(Number(m ?? month))}`, String(Number(y ?? year)));
    return ' ';
  });
  for (const [number] of rest.matchAll(NUMBER)) {
    // What a space separates and is no group of thousands is two numbers.
    const parts = /^\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:[.,]\d+)?$/u.test(number) ? [number] : number.split(/[\u00a0\u202f ]/u);
    found.push(...parts.map(plainNumber));
  }
  return found;
}

const numbers: Check = (source, target) => {
  const [from, to] = [numbersOf(textOf(source.content)), numbersOf(textOf(target))];
  if (textOf(target).trim() === '') return [];
  const isWritten = (number: string): boolean => number.startsWith('month ');
  const missing = lost(from, to).filter((number) => !isWritten(number));
  const surplus = lost(to, from).filter((number) => !isWritten(number));
  return missing.length + surplus.length === 0 ? [] : [{ code: 'number.differs', params: { missing: missing.join(' '), surplus: surplus.join(' ') } }];
};

/** Kinds of signs that end a sentence. */
const endOf = (text: string): string => {
  const [last = ''] = /[.!?…:;](?=["'”»’)\]]*\s*$)/u.exec(text) ?? [];
  return last;
};

const punctuation: Check = (source, target) => {
  const [from, to] = [endOf(textOf(source.content)), endOf(textOf(target))];
  return textOf(target).trim() === '' || from === to ? [] : [{ code: 'end.differs', params: { source: from, target: to } }];
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
