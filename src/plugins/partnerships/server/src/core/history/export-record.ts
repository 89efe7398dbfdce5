import type { HistoryEntry, Who } from './entry';

/** Heads of the columns of an exported history; a program reads them, so they stay as they are. */
export const EXPORT_COLUMNS = ['entry', 'at', 'who', 'whoKind', 'whoId', 'kind', 'documentId', 'subject', 'action', 'language', 'field', 'before', 'after'] as const;

type Names = ReadonlyMap<string, string>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value for people and programs: what has a name is told by it, with its id behind. */
function valueText(value: unknown, names: Names): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => valueText(one, names)).join('; ');
  if (isRecord(value)) {
    // An other name, or a file.
    const text = value.value ?? value.name;
    return typeof text === 'string' ? text : JSON.stringify(value);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  const name = names.get(value);
  return name === undefined ? value : `${name} (${value})`;
}

const whoCells = (who: Who): [string, string, string] => (who.kind === 'system' ? ['', who.kind, ''] : [who.name, who.kind, String(who.id)]);

/** The records of one entry, by `EXPORT_COLUMNS`: one for each field that changed, or one for an entry that changed none. */
export function exportRecords({ id, at, kind, documentId, subject, action, locale, who, changes }: HistoryEntry, names: Names): string[][] {
  const head = [String(id), new Date(at).toISOString(), ...whoCells(who), kind, documentId, subject, action, locale ?? ''];
  if (changes.length === 0) return [[...head, '', '', '']];
  return changes.map(({ field, before, after }) => [...head, field, valueText(before, names), valueText(after, names)]);
}
