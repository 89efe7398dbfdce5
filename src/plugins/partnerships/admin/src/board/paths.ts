import type { ContentLocale } from '../content-locale';
import { PLUGIN_ID } from '../plugin-id';

const base = `/${PLUGIN_ID}/board`;

const inLanguage = (path: string, locale: ContentLocale): string => `${path}?locale=${locale}`;

export const boardPath = (locale: ContentLocale): string => inLanguage(base, locale);
export const summaryPath = (locale: ContentLocale): string => inLanguage(`${base}/summary`, locale);
export const onePath = (documentId: string, locale: ContentLocale): string => inLanguage(`${base}/one/${encodeURIComponent(documentId)}`, locale);
export const movePath = (documentId: string): string => `${base}/one/${encodeURIComponent(documentId)}/move`;
export const undoPath = (documentId: string): string => `${base}/one/${encodeURIComponent(documentId)}/undo`;
export const remindersPath = (locale: ContentLocale): string => inLanguage(`${base}/reminders`, locale);
export const reminderPath = (documentId: string, locale: ContentLocale): string => inLanguage(`${base}/reminders/${encodeURIComponent(documentId)}`, locale);
export const reminderDonePath = (documentId: string, locale: ContentLocale): string => inLanguage(`${base}/reminders/${encodeURIComponent(documentId)}/done`, locale);
export const contactsPath = (locale: ContentLocale): string => inLanguage(`${base}/contacts`, locale);
export const contactPath = (documentId: string, locale: ContentLocale): string => inLanguage(`${base}/contacts/${encodeURIComponent(documentId)}`, locale);
export const viewsPath = (): string => `${base}/views`;
export const viewPath = (id: string): string => `${base}/views/${encodeURIComponent(id)}`;

const withSearch = (path: string, search: string): string => (search === '' ? path : `${path}?${search}`);

/** The plugin's pages, below the panel's own address. */
export const pages = {
  board: (search = ''): string => withSearch(`/plugins/${PLUGIN_ID}`, search),
  table: (search = ''): string => withSearch(`/plugins/${PLUGIN_ID}/table`, search),
  map: (search = ''): string => withSearch(`/plugins/${PLUGIN_ID}/map`, search),
  one: (documentId: string): string => `/plugins/${PLUGIN_ID}/one/${encodeURIComponent(documentId)}`,
};
