import { searchKeys } from '../../../../../names';
import type { TranslatableField } from './content-type';
import type { DeskState, FieldState } from './desk';
import { fingerprint, fingerprintOf, NO_WORDS } from './fingerprint';
import { takeApart, textOfUnit } from './segmentation';
import { changedWords } from './word-difference';
import { countWords } from './words';

/** What is remembered of one field of a translation. */
export interface Mark {
  readonly locale: string;
  readonly field: string;
  /** Fingerprint of the source's field that it was made from. */
  readonly madeFrom: string;
  /** The words of that, by unit id. */
  readonly madeFromWords: Readonly<Record<string, string>>;
  /** Fingerprint of the translation's field as it was last seen. */
  readonly target: string;
  readonly needsReview: boolean;
  readonly dismissed: Dismissal | null;
}

/** A change of the source that does not matter to a translation. */
export interface Dismissal {
  /** Of the source's field as it was changed. */
  readonly fingerprint: string;
  readonly reason: string;
  readonly by: string | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
}

/** The version of a language that editors work on. */
export interface Version {
  readonly locale: string;
  readonly isPublished: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the public reads, where it is known: what a draft that is discarded goes back to. */
  readonly published?: Readonly<Record<string, unknown>> | undefined;
}

/** How one field of a translation stands. */
export interface FieldStanding {
  readonly field: string;
  readonly state: FieldState;
  /** Words of the source. */
  readonly words: number;
  /** Of these, the ones that are missing, or have changed since. */
  readonly wordsToDo: number;
}

/** How a translation stands. */
export interface Standing {
  readonly locale: string;
  readonly state: DeskState;
  readonly fields: readonly FieldStanding[];
}

/** What a document's translations come to. */
export interface Reckoning {
  /** The language that the others are made from. */
  readonly sourceLocale: string;
  /** Fingerprint of all that is translated of the source. */
  readonly source: string;
  readonly standings: readonly Standing[];
  /** Marks that are new or other than before. */
  readonly changed: readonly Mark[];
  /** Marks of what is not there any more. */
  readonly gone: readonly Mark[];
  /** Of `gone` and of those that `changed` replaces, the ones of words that are still published: a draft may go back to them. */
  readonly published: readonly Mark[];
}

/** The words of a field by unit, for people to compare. */
export const wordsByUnit = (field: TranslatableField, value: unknown): Record<string, string> =>
  Object.fromEntries(takeApart(field.name, value).units.map((unit) => [unit.id, textOfUnit(unit)]));

const wordsOf = (field: TranslatableField, value: unknown): string => Object.values(wordsByUnit(field, value)).join('\n');

/**
 * The language that a document's others are made from: the one that is remembered while the document has it, else the
 * installation's, else the one that it was first written in.
 */
export function sourceLocaleOf(versions: readonly Version[], remembered: string | undefined, byDefault: string): string | null {
  const has = (locale: string | undefined): boolean => versions.some((version) => version.locale === locale);
  if (remembered !== undefined && has(remembered)) return remembered;
  if (remembered === undefined && versions.length === 1) return versions[0]?.locale ?? null;
  return has(byDefault) ? byDefault : (versions[0]?.locale ?? null);
}

/** Words of the blocks that a translation of the same build has left empty. */
function untranslatedWords(field: TranslatableField, source: unknown, target: unknown): number {
  if (field.type !== 'blocks' || !Array.isArray(source) || !Array.isArray(target) || source.length !== target.length) return 0;
  const there = new Set(takeApart(field.name, target).units.map(({ id }) => id));
  return takeApart(field.name, source).units.reduce((sum, unit) => sum + (there.has(unit.id) || !SPOKEN.has(unit.kind) ? 0 : countWords(textOfUnit(unit))), 0);
}

/** Kinds of units that no translation may lack. */
const SPOKEN: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list-item', 'quote', 'image-alt', 'image-caption']);

/** What a document is reckoned by. */
export interface Reckoned {
  readonly versions: readonly Version[];
  readonly fields: readonly TranslatableField[];
  readonly marks: readonly Mark[];
  /** Marks of published words that the draft was changed from: words that come back are as old as they were. */
  readonly publishedMarks?: readonly Mark[];
  readonly sourceLocale: string;
  /** Codes of the configured languages. */
  readonly locales: readonly string[];
  /** Fields whose translation, where it is new, is somebody's or something's that others look at first. */
  readonly toBeReviewed?: (locale: string, field: string) => boolean;
  /** Fingerprint of the source's field as whoever translated had it before them; without it, as it is. */
  readonly madeFrom?: (locale: string, field: string) => { readonly fingerprint: string; readonly words: Readonly<Record<string, string>> } | undefined;
}

/**
 * How all translations of a document stand.
 *
 * A field is taken as translated anew when the translation's own words are others than when it was last looked at, unless they
 * are the published ones again: then somebody has discarded a draft. What was translated before anybody looked is taken as made
 * from the source as it is. So a save without a change, facts that languages share, publishing, dates and links make nothing
 * outdated, whichever way they are written.
 */
export function reckon({ versions, fields, marks, publishedMarks = [], sourceLocale, locales, toBeReviewed, madeFrom }: Reckoned): Reckoning {
  const source = versions.find(({ locale }) => locale === sourceLocale);
  const prints = new Map(fields.map((field) => [field.name, fingerprint(source?.fields[field.name])]));
  const words = new Map<string, Record<string, string>>();
  const sourceWords = (field: TranslatableField): Record<string, string> => {
    const known = words.get(field.name) ?? wordsByUnit(field, source?.fields[field.name]);
    words.set(field.name, known);
    return known;
  };
  const counts = new Map(fields.map((field) => [field.name, countWords(wordsOf(field, source?.fields[field.name]))]));

  const isPublished = (mark: Mark): boolean => {
    const version = versions.find(({ locale }) => locale === mark.locale);
    return version?.published !== undefined && fingerprint(version.published[mark.field]) === mark.target;
  };

  const changed: Mark[] = [];
  const kept = new Set<Mark>();
  const standings = locales
    .filter((locale) => locale !== sourceLocale)
    .map((locale): Standing => {
      const target = versions.find((version) => version.locale === locale);
      const standing = fields.map((field): FieldStanding => {
        const print = prints.get(field.name) ?? NO_WORDS;
        const count = counts.get(field.name) ?? 0;
        const known = marks.find((mark) => mark.locale === locale && mark.field === field.name);
        const translated = fingerprint(target?.fields[field.name]);
        const whole = { field: field.name, words: count };
        if (translated === NO_WORDS) return { ...whole, state: print === NO_WORDS ? 'empty' : 'missing', wordsToDo: count };
        let mark = known;
        if (mark?.target !== translated) {
          const told = madeFrom?.(locale, field.name);
          const earlier = told === undefined ? publishedMarks.find((one) => one.locale === locale && one.field === field.name && one.target === translated && isPublished(one)) : undefined;
          const from = told ?? { fingerprint: print, words: sourceWords(field) };
          mark = earlier ?? { locale, field: field.name, madeFrom: from.fingerprint, madeFromWords: from.words, target: translated, needsReview: toBeReviewed?.(locale, field.name) ?? false, dismissed: null };
          changed.push(mark);
        }
        if (known) kept.add(known);
        if (print === NO_WORDS && mark.madeFrom === NO_WORDS) return { ...whole, state: 'empty', wordsToDo: 0 };
        if (mark.madeFrom !== print && mark.dismissed?.fingerprint !== print) {
          const before = Object.values(mark.madeFromWords).join('\n');
          return { ...whole, state: 'outdated', wordsToDo: Math.min(count, changedWords(before, Object.values(sourceWords(field)).join('\n'))) };
        }
        const open = untranslatedWords(field, source?.fields[field.name], target?.fields[field.name]);
        if (open > 0) return { ...whole, state: 'missing', wordsToDo: open };
        return { ...whole, state: mark.needsReview ? 'needs-review' : 'current', wordsToDo: 0 };
      });
      return { locale, fields: standing, state: stateOf(standing, target) };
    });
  const gone = marks.filter((mark) => !kept.has(mark));
  const replaced = marks.filter((mark) => changed.some(({ locale, field }) => mark.locale === locale && mark.field === field));
  return {
    sourceLocale,
    source: fingerprintOf([...prints]),
    standings,
    changed,
    gone,
    published: [...gone, ...replaced].filter(isPublished),
  };
}

/**
 * - `missing`: there is no version in the language
 * - `outdated`: words of the source have changed since a field was translated
 * - `draft`: a field that the source has is missing, or the translation is not published
 * - `needs-review`: a field waits for somebody to look at it
 * - `current`: none of these
 */
function stateOf(fields: readonly FieldStanding[], target: Version | undefined): DeskState {
  if (target === undefined) return 'missing';
  const some = (state: FieldState): boolean => fields.some((field) => field.state === state);
  if (some('outdated')) return 'outdated';
  if (some('missing')) return 'draft';
  if (some('needs-review')) return 'needs-review';
  return target.isPublished ? 'current' : 'draft';
}

/** The state of a translation whose words are as they were, when it is published or is not any more. */
export const stateAfterPublication = ({ state, missing }: { readonly state: DeskState; readonly missing: readonly string[] }, isPublished: boolean): DeskState =>
  (state === 'draft' || state === 'current') && missing.length === 0 ? (isPublished ? 'current' : 'draft') : state;

/** Search keys of a document's titles in all languages, one a line. */
export const searchTextOf = (titles: readonly string[]): string => [...new Set(titles.flatMap(searchKeys))].join('\n');
