import { bold, heading, list, paragraph, type Block } from '../blocks';
import { SEED_LOCALES, type InLocales, type SeedLocale } from '../content';
import { HEADINGS, LIST_ITEMS, SENTENCES, type Phrase, type Phrases } from './phrases';
import type { Random } from './random';

/** Names for `{a}` and `{b}`, by language. */
export interface Names {
  readonly a: InLocales<string>;
  readonly b: InLocales<string>;
}

export const inLocales = <Value>(make: (locale: SeedLocale) => Value): InLocales<Value> =>
  Object.fromEntries(SEED_LOCALES.map((locale) => [locale, make(locale)])) as unknown as InLocales<Value>;

const fill = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{(\w)\}/g, (slot, name: string) => values[name] ?? slot);

/** One phrase in all languages, about the same two and with the same number. */
function filled(phrase: Phrase, n: number, names: Names | null): InLocales<string> {
  return inLocales((locale) => fill(phrase[locale], { n: String(n), ...(names && { a: names.a[locale], b: names.b[locale] }) }));
}

/** Polish and Ukrainian count fives alike: «5, 10, 25 osób», «5, 10, 25 осіб». */
const number = (random: Random): number => 5 * random.between(1, 10);

/** A phrase about two municipalities, or about none; without a number of its own it gets any. */
export const phraseFrom = (random: Random, phrases: Phrases, names: Names | null, itsNumber = number(random)): InLocales<string> => filled(random.pick(phrases), itsNumber, names);

const joined = (parts: readonly InLocales<string>[]): InLocales<string> => inLocales((locale) => parts.map((part) => part[locale]).join(' '));

/** Some sentences, none twice. */
const sentences = (random: Random, phrases: readonly Phrase[]): InLocales<string> => joined(phrases.map((phrase) => filled(phrase, number(random), null)));

/** A few sentences of plain text. */
export const plainText = (random: Random, count: number): InLocales<string> => sentences(random, random.some(SENTENCES, count));

/** A text of about two and a half kilobytes as JSON: five paragraphs, two headings and a list. */
export function bodyText(random: Random): InLocales<readonly Block[]> {
  const drawn = random.some(SENTENCES, 18);
  const parts = [drawn.slice(0, 4), drawn.slice(4, 8), drawn.slice(8, 12), drawn.slice(12, 16), drawn.slice(16)].map((phrases) => sentences(random, phrases));
  const [first, second] = random.some(HEADINGS, 2).map((phrase) => filled(phrase, 0, null));
  const items = random.some(LIST_ITEMS, 3).map((phrase) => filled(phrase, number(random), null));
  return inLocales((locale) => {
    const [opening = '', ...others] = parts.map((part) => part[locale]);
    const end = opening.indexOf('.') + 1;
    return [
      paragraph(bold(opening.slice(0, end)), opening.slice(end)),
      paragraph(others[0] ?? ''),
      heading(first?.[locale] ?? ''),
      paragraph(others[1] ?? ''),
      list(...items.map((item) => item[locale])),
      heading(second?.[locale] ?? ''),
      ...others.slice(2).map((text) => paragraph(text)),
    ];
  });
}
