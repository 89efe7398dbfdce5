import { foldForSearch } from '../../../../../../names';
import { refusal, type Refusal } from '../../../../../../refusals/refusal';
import type { Column } from './columns';

export type Cell<Value> = { readonly kind: 'blank' } | { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'refused'; readonly refusal: Refusal };

const BLANK = { kind: 'blank' } as const;

const value = <Value>(read: Value): Cell<Value> => ({ kind: 'value', value: read });

/** Reads the cells of one row by their column. */
export type CellReader = (column: Column) => string;

export const textCell = (text: string): Cell<string> => (text === '' ? BLANK : value(text));

/** `49,98` and `49.98` are the same; a degree sign belongs to no number. */
export function decimalCell(column: Column, text: string): Cell<number> {
  if (text === '') return BLANK;
  return /^[-+\u2212]?\d{1,3}(?:[.,]\d+)?$/.test(text) ? value(Number(text.replace(',', '.').replace('\u2212', '-'))) : { kind: 'refused', refusal: refusal(column, 'import.number') };
}

/** `52 823` with any space is a number; with a dot or comma nobody knows which one it would be. */
export function integerCell(column: Column, text: string): Cell<number> {
  if (text === '') return BLANK;
  const digits = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?:\D|$))/g, '');
  return /^\d{1,10}$/.test(digits) ? value(Number(digits)) : { kind: 'refused', refusal: refusal(column, 'import.number') };
}

const wordKey = (word: string): string => foldForSearch(word).replace(/[^\p{L}\p{N}]+/gu, '');

/** A word that stands for one of a field's values: the value itself, or what people call it. */
export type Vocabulary = ReadonlyMap<string, string>;

export const vocabulary = (words: Readonly<Record<string, readonly string[]>>): Vocabulary =>
  new Map(Object.entries(words).flatMap(([meant, names]) => [meant, ...names].map((name): [string, string] => [wordKey(name), meant])));

export function wordCell(column: Column, text: string, known: Vocabulary): Cell<string> {
  if (text === '') return BLANK;
  const meant = known.get(wordKey(text));
  return meant === undefined ? { kind: 'refused', refusal: refusal(column, 'import.word', { word: text, words: [...new Set(known.values())].join(', ') }) } : value(meant);
}

/** Addresses are often written without their scheme. */
export const addressCell = (text: string): Cell<string> => (text === '' ? BLANK : value(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : text));
