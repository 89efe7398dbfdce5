import type { ContentLocale } from '../content-locale';
import type { Wish } from '../matching/contract';
import { PLUGIN_ID } from '../plugin-id';

const base = `/${PLUGIN_ID}/inquiries`;

export const boardPath = base;
export const summaryPath = `${base}/summary`;
export const onePath = (documentId: string, locale: ContentLocale): string => `${base}/${encodeURIComponent(documentId)}?locale=${locale}`;
export const candidatesPath = (documentId: string, { type, all, limit }: Wish, locale: ContentLocale): string =>
  `${base}/${encodeURIComponent(documentId)}/candidates?${new URLSearchParams({ locale, type, all: String(all), limit: String(limit) }).toString()}`;
export const leadPath = (documentId: string): string => `${base}/${encodeURIComponent(documentId)}/lead`;
export const exportPath = `${base}/export`;
export const erasePath = `${base}/erase`;

/** Addresses of the pages. */
export const pages = {
  board: `/plugins/${PLUGIN_ID}-inquiries`,
  one: (documentId: string): string => `/plugins/${PLUGIN_ID}-inquiries/${encodeURIComponent(documentId)}`,
};

const action = (name: string) => [{ action: `plugin::partnerships.inquiries.${name}`, subject: null }];

/** Who sees the pages, who works on inquiries, and who answers for personal data; the server asks the same again. */
export const READ_INQUIRIES = action('read');
export const UPDATE_INQUIRIES = action('update');
export const PRIVACY = action('privacy');
