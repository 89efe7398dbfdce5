import type { Facts, FieldChange, HistoryAction, RegisterState } from './entry';

/** The languages in which an entry is public, told as a field among the others. */
export const PUBLISHED = 'published';

export type Comparison = { readonly kind: 'same' } | { readonly kind: 'differs'; readonly action: Exclude<HistoryAction, 'found'>; readonly locale: string | null; readonly changes: readonly FieldChange[] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file is the same by its id, whatever it is called now. */
const identity = (value: unknown): unknown => (isRecord(value) && 'id' in value ? value.id : (value ?? null));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(identity(a)) === JSON.stringify(identity(b));

const languagesOf = (state: RegisterState | null): string[] | null => {
  const languages = Object.keys(state?.published ?? {}).sort();
  return languages.length === 0 ? null : languages;
};

/** Fields of either, in the order in which they are kept. */
function changesOf(before: Facts, after: Facts): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.flatMap((field): FieldChange[] => (same(before[field], after[field]) ? [] : [{ field, before: before[field] ?? null, after: after[field] ?? null }]));
}

/** The only one of some languages. */
const only = (locales: readonly string[]): string | null => (locales.length === 1 ? (locales[0] ?? null) : null);

/**
 * What happened to an entry between two states; null is an entry that is not there.
 *
 * Publishing counts even where no fact changes: that it became public, when and by whom, is what a register is asked. Everything else
 * counts by what it changed.
 */
export function compare(before: RegisterState | null, after: RegisterState | null): Comparison {
  if (before === null && after === null) return { kind: 'same' };
  const languages = [languagesOf(before), languagesOf(after)] as const;
  const changes = [
    ...changesOf(before?.facts ?? {}, after?.facts ?? {}),
    ...(same(languages[0], languages[1]) ? [] : [{ field: PUBLISHED, before: languages[0], after: languages[1] }]),
  ];
  if (before === null) return { kind: 'differs', action: 'created', locale: null, changes };
  if (after === null) return { kind: 'differs', action: 'deleted', locale: null, changes };

  const published = Object.keys(after.published).filter((locale) => before.published[locale] !== after.published[locale]);
  if (published.length > 0) return { kind: 'differs', action: 'published', locale: only(published), changes };
  const withdrawn = Object.keys(before.published).filter((locale) => after.published[locale] === undefined);
  if (withdrawn.length > 0) return { kind: 'differs', action: 'unpublished', locale: only(withdrawn), changes };
  return changes.length > 0 ? { kind: 'differs', action: 'changed', locale: null, changes } : { kind: 'same' };
}
