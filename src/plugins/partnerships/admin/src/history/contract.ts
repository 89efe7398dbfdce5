import type { FieldChange, HistoryAction, HistoryKind, HistorySubject } from '../../../server/src/core/history/entry';
import type { ContentLocale } from '../content-locale';
import { PLUGIN_ID } from '../plugin-id';

export type { FieldChange, HistoryAction, HistoryKind, HistorySubject };

export type Who = { readonly kind: 'administrator' | 'token' | 'user'; readonly id: number; readonly name: string } | { readonly kind: 'system' };

/** An entry of a history as the server tells it. */
export interface HistoryEntry {
  readonly id: number;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: HistoryKind;
  readonly documentId: string;
  readonly action: HistoryAction;
  readonly locale: string | null;
  readonly who: Who;
  readonly changes: readonly FieldChange[];
}

export interface HistoryPage {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly more: boolean;
  /** Names of municipalities by documentId, and of other entries by `kind:documentId`. */
  readonly names: Readonly<Record<string, string>>;
}

export const HISTORY_ACTION = 'plugin::partnerships.history.read';

/** A history whose entry is open. */
export interface HistoryOf {
  readonly kind: HistorySubject;
  readonly documentId: string;
}

export type ExportFormat = 'csv' | 'json';

const query = (of: HistoryOf, more: Readonly<Record<string, string>>): string => new URLSearchParams({ kind: of.kind, documentId: of.documentId, ...more }).toString();

/** @param before number of an entry to go back from */
export const historyPath = (of: HistoryOf, { limit, before, locale }: { limit: number; before: number | null; locale: ContentLocale }): string =>
  `/${PLUGIN_ID}/history?${query(of, { locale, limit: String(limit), ...(before !== null && { before: String(before) }) })}`;

export const historyExportPath = (of: HistoryOf, format: ExportFormat, locale: ContentLocale): string => `/${PLUGIN_ID}/history/export?${query(of, { locale, format })}`;
