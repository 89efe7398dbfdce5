import type { TranslatableField } from './content-type';
import { fingerprint, NO_WORDS } from './fingerprint';
import { wordsByUnit, type Mark, type Version } from './reckon';

/** Fingerprint of a source that nobody remembers: of no text at all. */
const FORGOTTEN = 'forgotten';

/** A document whose others are made from another language than before. */
export interface Rebased {
  readonly versions: readonly Version[];
  readonly fields: readonly TranslatableField[];
  readonly marks: readonly Mark[];
  /** Fields that were outdated, by language. */
  readonly outdated: ReadonlyMap<string, readonly string[]>;
  /** The language that the others are made from now. */
  readonly sourceLocale: string;
}

/** What is remembered then. */
export interface RebasedMarks {
  readonly marks: readonly Mark[];
  /** Of published words that drafts have others in place of: of what source, nobody knows any more. */
  readonly published: readonly Mark[];
}

/**
 * What is remembered of translations when another language becomes the source.
 *
 * Two languages of which neither was outdated say the same: each is taken as made from the new source as it is. Where one was
 * outdated the two differ, and it stays so; the former source then differs from the new one. What was to be reviewed still is:
 * where that was the new source, the former one is looked at against it.
 */
export function rebase({ versions, fields, marks, outdated, sourceLocale }: Rebased): RebasedMarks {
  const source = versions.find(({ locale }) => locale === sourceLocale);
  const markOf = (locale: string, field: string): Mark | undefined => marks.find((mark) => mark.locale === locale && mark.field === field);
  const wasOutdated = (locale: string, field: string): boolean => outdated.get(locale)?.includes(field) === true;
  const forgotten = (locale: string, field: string, target: string): Mark => ({ locale, field, madeFrom: FORGOTTEN, madeFromWords: {}, target, needsReview: false, dismissed: null });

  const others = versions.filter(({ locale }) => locale !== sourceLocale).flatMap((version) => fields.map((field) => ({ version, field, target: fingerprint(version.fields[field.name]) })));
  return {
    marks: others.flatMap(({ version: { locale }, field, target }): Mark[] => {
      const known = markOf(locale, field.name);
      if (target === NO_WORDS || (known !== undefined && known.target !== target)) return [];
      const original = source?.fields[field.name];
      const isSame = !wasOutdated(locale, field.name) && !wasOutdated(sourceLocale, field.name);
      const needsReview = (known ?? markOf(sourceLocale, field.name))?.needsReview ?? false;
      return [{ ...forgotten(locale, field.name, target), needsReview, ...(isSame && { madeFrom: fingerprint(original), madeFromWords: wordsByUnit(field, original) }) }];
    }),
    published: others.flatMap(({ version: { locale, published }, field, target }): Mark[] => {
      const print = published === undefined ? NO_WORDS : fingerprint(published[field.name]);
      return print === NO_WORDS || print === target ? [] : [forgotten(locale, field.name, print)];
    }),
  };
}
