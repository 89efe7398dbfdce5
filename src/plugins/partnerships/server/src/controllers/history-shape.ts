import { BYTE_ORDER_MARK, csvRecord } from '../core/history/csv';
import type { HistoryEntry } from '../core/history/entry';
import { EXPORT_COLUMNS, exportRecords } from '../core/history/export-record';
import type { HistoryPage } from '../services/history';

const shapeEntry = ({ id, at, kind, documentId, action, locale, who, changes }: HistoryEntry) => ({
  id,
  at: new Date(at).toISOString(),
  kind,
  documentId,
  action,
  locale,
  who: who.kind === 'system' ? { kind: who.kind } : { kind: who.kind, id: who.id, name: who.name },
  changes: changes.map(({ field, before, after }) => ({ field, before, after })),
});

/** What an administrator sees of a history. */
export const shapeHistory = ({ entries, more, names }: HistoryPage) => ({ entries: entries.map(shapeEntry), more, names: Object.fromEntries(names) });

/** A history as a CSV file (RFC 4180) in UTF-8, piece by piece. */
export async function* historyAsCsv(pages: AsyncIterable<HistoryPage>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRecord(EXPORT_COLUMNS);
  for await (const { entries, names } of pages) yield entries.flatMap((entry) => exportRecords(entry, names)).map(csvRecord).join('');
}

/** The same as JSON: `{ "entries": […] }` with every value as it is kept, the oldest first. */
export async function* historyAsJson(pages: AsyncIterable<HistoryPage>): AsyncGenerator<string> {
  let before = '{"entries":[';
  for await (const { entries } of pages) {
    for (const entry of entries) {
      yield `${before}\n${JSON.stringify({ ...shapeEntry(entry), subject: entry.subject })}`;
      before = ',';
    }
  }
  yield before === ',' ? '\n]}\n' : `${before}]}\n`;
}
