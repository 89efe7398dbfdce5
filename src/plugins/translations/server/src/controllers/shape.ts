import type { DeskEntry, DeskRow, GlossaryHint } from '../core/desk';
import type { Opened } from '../services/desk';
import type { Listed } from '../services/desk-service';

/** Names of administrators by id. */
export type Names = ReadonlyMap<number, string>;

const assigneeOf = (id: number | null, names: Names) => (id === null ? null : { id, name: names.get(id) ?? `#${String(id)}` });

/** @param readsSource whether whoever asks may read the language that the title is in */
export const shapeRow = (row: Listed, names: Names, mayWrite: boolean, readsSource: boolean): DeskRow => ({
  kind: row.kind,
  documentId: row.documentId,
  locale: row.locale,
  sourceLocale: row.sourceLocale,
  title: readsSource ? row.title : '',
  state: row.state,
  outdatedFields: row.outdated,
  missingFields: row.missing,
  words: row.words,
  wordsToDo: row.wordsToDo,
  sourceChangedAt: new Date(row.sourceChangedAt).toISOString(),
  assignee: assigneeOf(row.assignee, names),
  dueOn: row.dueOn,
  mayWrite,
});

/** What the signed-in administrator may do with an entry. */
export interface Allowed {
  readonly field: (name: string) => boolean;
  readonly publish: boolean;
  readonly review: boolean;
  readonly machine: boolean;
}

export const shapeEntry = (opened: Opened, names: Names, hints: (text: string, unit: string) => readonly GlossaryHint[], allowed: Allowed): DeskEntry => ({
  kind: opened.kind,
  documentId: opened.documentId,
  locale: opened.locale,
  sourceLocale: opened.sourceLocale,
  locales: opened.locales,
  title: opened.title,
  state: opened.state,
  fields: opened.fields.map(({ name, state, maxLength, isRequired, dismissed, units, surplus }) => ({
    name,
    state,
    maxLength,
    isRequired,
    mayWrite: allowed.field(name),
    dismissed,
    surplus,
    units: units.map(({ source, target, difference, words }) => ({ source, target, difference, hints: hints(words, source.id) })),
  })),
  base: opened.base,
  sourceBase: opened.sourceBase,
  savedAt: opened.savedAt,
  savedBy: opened.savedBy,
  assignee: assigneeOf(opened.task.assignee, names),
  dueOn: opened.task.dueOn,
  mayWrite: opened.fields.some(({ name }) => allowed.field(name)),
  mayPublish: allowed.publish,
  mayReview: allowed.review,
  mayAskMachine: allowed.machine,
  isPublished: opened.isPublished,
});
