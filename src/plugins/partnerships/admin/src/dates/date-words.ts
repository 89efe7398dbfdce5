import { readDateDraft, type DatePoint, type Precision } from './date-draft';

/** The few words that a date needs besides what `Intl` knows. */
export interface DateVocabulary {
  readonly approximate: (date: string) => string;
  readonly unknownYear: (date: string) => string;
}

const FORMATS: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  'day-of-unknown-year': { day: 'numeric', month: 'long' },
};

/** A leap year, for days whose year is not known. */
const SOME_LEAP_YEAR = 2000;

const instantOf = ({ year, month, day }: DatePoint): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year === '' ? SOME_LEAP_YEAR : Number(year), month === '' ? 0 : Number(month) - 1, day === '' ? 1 : Number(day));
  return date;
};

/**
 * An EDTF date as people write it, in the given language. What this has no words for comes back as it is.
 *
 * @param locale BCP 47
 */
export function dateWords(edtf: string, locale: string, vocabulary: DateVocabulary): string {
  const draft = readDateDraft(edtf);
  if (draft.kind !== 'known') return edtf;
  const format = new Intl.DateTimeFormat(locale, { ...FORMATS[draft.precision], timeZone: 'UTC' });
  const from = instantOf(draft.from);
  const words = draft.to === null ? format.format(from) : format.formatRange(from, instantOf(draft.to));
  const dated = draft.precision === 'day-of-unknown-year' ? vocabulary.unknownYear(words) : words;
  return draft.approximate ? vocabulary.approximate(dated) : dated;
}

/** The names of the months, from January, in the form that stands alone. */
export function monthNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_nothing, month) => format.format(new Date(Date.UTC(SOME_LEAP_YEAR, month, 1))));
}
