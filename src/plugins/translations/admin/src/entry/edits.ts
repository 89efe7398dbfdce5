import type { DeskEntry, DeskField, DeskUnit, SaveRequest } from '../../../server/src/core/desk';
import { sameContent, settled, type Content } from './content';
import { mergeUnits, type Merge } from './three-way';

/** What was written and has not been saved, by unit. */
export type Edits = Readonly<Record<string, Content>>;

export const NO_EDITS: Edits = {};

/** One and the same object, so that a row without a translation is not drawn anew for nothing. */
const NOTHING: Content = [];

export interface Place {
  readonly field: DeskField;
  readonly unit: DeskUnit;
}

/** All units of an entry with the fields they belong to, in their order. */
export const placesOf = (entry: Pick<DeskEntry, 'fields'>): Place[] => entry.fields.flatMap((field) => field.units.map((unit) => ({ field, unit })));

/** What stands at each unit of the target, by unit. */
export const targetsOf = (entry: Pick<DeskEntry, 'fields'>): ReadonlyMap<string, Content | null> => new Map(placesOf(entry).map(({ unit }) => [unit.source.id, unit.target]));

/** What is seen at a unit: what was written, or what was read. */
export const shownAt = (edits: Edits, unit: DeskUnit): Content => edits[unit.source.id] ?? unit.target ?? NOTHING;

/** Edits with another one; one that says what is there already is none. */
export function withEdit(edits: Edits, unit: DeskUnit, content: Content): Edits {
  const { [unit.source.id]: _before, ...others } = edits;
  return sameContent(content, unit.target) ? others : { ...others, [unit.source.id]: content };
}

export const isEdited = (edits: Edits): boolean => Object.keys(edits).length > 0;

/** What of the edits can be sent: units of fields that may be written. */
export function saveRequest(entry: DeskEntry, edits: Edits): SaveRequest {
  const fields: Record<string, Record<string, Content | null>> = {};
  for (const { field, unit } of placesOf(entry)) {
    const content = edits[unit.source.id];
    if (content === undefined || !field.mayWrite) continue;
    const settledContent = settled(content);
    (fields[field.name] ??= {})[unit.source.id] = settledContent.length === 0 ? null : settledContent;
  }
  return { base: entry.base, sourceBase: entry.sourceBase, fields };
}

/**
 * What is to be saved now that the server has answered with the entry as it stands.
 *
 * @param edits what is written now, more than was sent perhaps
 * @param read what each unit said when the edits began, or as it was sent
 */
export function rebase(edits: Edits, read: ReadonlyMap<string, Content | null>, entry: Pick<DeskEntry, 'fields'>): Merge {
  const theirs = targetsOf(entry);
  return mergeUnits(
    Object.entries(edits)
      // A text whose source is gone has nowhere to be saved to.
      .filter(([unit]) => theirs.has(unit))
      .map(([unit, mine]) => ({ unit, read: read.get(unit) ?? null, mine, theirs: theirs.get(unit) ?? null })),
  );
}

/** Edits of units that an entry does not have any more: their texts are to be shown, and not thrown away. */
export const strayEdits = (edits: Edits, entry: Pick<DeskEntry, 'fields'>): Edits => {
  const known = targetsOf(entry);
  return Object.fromEntries(Object.entries(edits).filter(([unit]) => !known.has(unit)));
};

/** What was read, and what of it was sent: against this the next answer is compared. */
export const readWith = (entry: Pick<DeskEntry, 'fields'>, sent: Edits): ReadonlyMap<string, Content | null> => new Map([...targetsOf(entry), ...Object.entries(sent)]);
