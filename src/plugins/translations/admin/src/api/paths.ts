import type { DeskKind, EntryQuery } from '../../../server/src/core/desk';
import { translationText, type TranslationName } from '../desk-lists';
import { PLUGIN_ID } from '../plugin-id';

const base = `/${PLUGIN_ID}`;

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
};

const nameOf = ({ kind, documentId, locale }: TranslationName): string => [kind, documentId, locale].map(encodeURIComponent).join('/');

export const coveragePath = (): string => `${base}/coverage`;

/** Languages, and those that one may write: counted is the smallest kind alone. */
export const languagesPath = (): string => `${base}/coverage?kind=area`;

export const entriesPath = (query: EntryQuery): string => withQuery(`${base}/entries`, { ...query });

export const nextPath = (after: TranslationName | null): string => withQuery(`${base}/next`, after === null ? {} : { after: translationText(after) });

export const areasPath = (locale: string): string => withQuery(`${base}/areas`, { locale });

export const peoplePath = (): string => `${base}/people`;

export const documentPath = (kind: DeskKind, documentId: string): string => `${base}/document/${kind}/${encodeURIComponent(documentId)}`;

export const entryPath = (name: TranslationName): string => `${base}/entry/${nameOf(name)}`;

export const dismissPath = (name: TranslationName): string => `${entryPath(name)}/dismiss`;

export const reviewPath = (name: TranslationName): string => `${entryPath(name)}/review`;

export const machinePath = (name: TranslationName): string => `${entryPath(name)}/machine`;

export const taskPath = (name: TranslationName): string => `${base}/task/${nameOf(name)}`;

export const sourcePath = (kind: DeskKind, documentId: string): string => `${base}/source/${kind}/${encodeURIComponent(documentId)}`;

export const checkPath = (): string => `${base}/check`;

export const memoryPath = (): string => `${base}/memory`;

export const exportPath = (): string => `${base}/export`;

export const importPath = (dryRun: boolean): string => withQuery(`${base}/import`, { dryRun: String(dryRun) });

/** Pages of the desk, below the panel's own address. */
export const pages = {
  coverage: `/plugins/${PLUGIN_ID}`,
  list: (search = ''): string => `/plugins/${PLUGIN_ID}/list${search === '' ? '' : `?${search}`}`,
  entry: (name: TranslationName): string => `/plugins/${PLUGIN_ID}/${nameOf(name)}`,
  /** Where the content manager edits an entry in a language. */
  content: ({ kind, documentId, locale }: TranslationName): string =>
    `/content-manager/collection-types/api::${kind}.${kind}/${encodeURIComponent(documentId)}?${new URLSearchParams({ 'plugins[i18n][locale]': locale }).toString()}`,
};
