import type { DeskEntry, DeskField, DeskPage, DeskRow, DeskState, FieldState } from '../../src/plugins/translations/server/src/core/desk';
import type { Inline } from '../../src/plugins/translations/server/src/core/unit';
import type { BootedStrapi, JsonResponse } from './strapi';

/** What the desk's service found to be not as the content makes it. */
export interface ToldRepair {
  readonly id: string;
  readonly locale: string;
  readonly kind: string;
  readonly detail: string;
}

export interface DeskServices {
  repair(onRepair?: (repair: ToldRepair) => void): Promise<{ documents: number; repairs: number }>;
  ready(): Promise<void>;
}

/** Whoever sits at the desk. */
export interface DeskClient {
  ask(method: string, url: string, body?: unknown): Promise<JsonResponse>;
  open(documentId: string, locale: string, kind?: string): Promise<DeskEntry>;
  /** How an entry stands in each language but the source's. */
  states(documentId: string, kind?: string): Promise<Record<string, DeskState>>;
  /** How each field of a translation stands. */
  fields(documentId: string, locale: string, kind?: string): Promise<Record<string, FieldState>>;
  /** Saves whole texts, of fields that are one text, as somebody does who has just opened the entry. */
  save(documentId: string, locale: string, texts: Readonly<Record<string, string>>, more?: object): Promise<JsonResponse>;
}

export const plainText = (value: string): Inline[] => [{ kind: 'text', text: value }];

export const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

export const fieldOf = (entry: DeskEntry, name: string): DeskField => {
  const field = entry.fields.find((one) => one.name === name);
  if (!field) throw new Error(`There is no field ${name}.`);
  return field;
};

/** @param token of whoever asks */
export function deskClient(app: BootedStrapi, token: string): DeskClient {
  const ask: DeskClient['ask'] = (method, url, body) => app.fetchJson(method, `/translations${url}`, { token, ...(body !== undefined && { body }) });
  const answered = async <Body>(url: string): Promise<Body> => {
    const { status, body } = await ask('GET', url);
    if (status !== 200) throw new Error(`${url} was answered with ${String(status)}: ${JSON.stringify(body)}`);
    return body as Body;
  };
  const open: DeskClient['open'] = (documentId, locale, kind = 'article') => answered<DeskEntry>(`/entry/${kind}/${documentId}/${locale}`);
  return {
    ask,
    open,
    states: async (documentId, kind = 'article') => {
      const { rows } = await answered<{ rows: DeskRow[] }>(`/document/${kind}/${documentId}`);
      return Object.fromEntries(rows.map(({ locale, state }) => [locale, state]));
    },
    fields: async (documentId, locale, kind) => Object.fromEntries((await open(documentId, locale, kind)).fields.map(({ name, state }) => [name, state])),
    save: async (documentId, locale, texts, more = {}) => {
      const { base, sourceBase } = await open(documentId, locale);
      const fields = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { [name]: plainText(text) }]));
      return ask('PUT', `/entry/article/${documentId}/${locale}`, { base, sourceBase, fields, ...more });
    },
  };
}

/** All rows that a list has, page by page. */
export async function allRows({ ask }: DeskClient, query = ''): Promise<DeskRow[]> {
  const rows: DeskRow[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await ask('GET', `/entries?sort=title&pageSize=100&page=${String(page)}${query}`);
    const { rows: some, total } = body as DeskPage;
    rows.push(...some);
    if (some.length === 0 || rows.length >= total) return rows;
  }
}

export const deskServiceOf = ({ strapi }: BootedStrapi): DeskServices => strapi.plugin('translations').service('desk') as DeskServices;

/** Has everything made right, and tells what was not. */
export async function repairsOf(app: BootedStrapi): Promise<string[]> {
  const told: string[] = [];
  await deskServiceOf(app).repair(({ id, locale, detail }) => told.push(`${id} ${locale}: ${detail}`));
  return told;
}
