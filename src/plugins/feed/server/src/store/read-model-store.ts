import type { Core } from '@strapi/strapi';

import { searchKeys } from '../../../../../names';
import { toDocumentId, toLocale, type DocumentId, type Locale } from '../core/brands';
import type { Cursor } from '../core/cursor';
import type { EntryKind } from '../core/entry';
import { isTextColumn, ORDERS, orderOf, type ListOrder } from '../core/list-order';
import { readingOrder } from '../core/fallback';
import type { Item, OrganisationView } from '../core/item';
import type { Kind } from '../core/kind';
import type { FeedSettings } from '../core/settings';
import type { AreaView } from '../core/shape-organisation';
import type { Address, FeedStore, Filters, Found, Reading } from './feed-store';
import { configuredLocales, defaultLocale } from './languages';
import { ENTRIES, LINKS, STATE, STATE_ID } from './tables';
import { reading } from './transactions';

/** A part of a statement with its values. */
interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

const join = (parts: readonly Sql[], separator: string): Sql => ({ text: parts.map(({ text }) => text).join(separator), values: parts.flatMap(({ values }) => values) });

const sql = (text: string, ...values: unknown[]): Sql => ({ text, values });

const oneOf = (column: string, values: readonly unknown[]): Sql => (values.length === 0 ? sql('1 = 0') : sql(`${column} in (${values.map(() => '?').join(', ')})`, ...values));

/** `%` and `_` mean themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Written out, so that indexes on these rows are used. */
const isPublic = (fallback: boolean): Sql => sql(fallback ? 'gone = 0' : 'gone = 0 and source_locale = locale');

/** What an order's index leaves out, said so that the index is used. */
const HAVING: Readonly<Record<ListOrder, string | null>> = { pinned: null, newest: null, soonest: 'ends_at is not null', latest: 'latest is not null', title: 'title_key is not null' };

const textColumn = (fallback: boolean, withBody: boolean): string => {
  if (fallback) return withBody ? 'coalesce(whole, item)' : 'item';
  return withBody ? 'coalesce(strict_whole, whole, strict_item, item)' : 'coalesce(strict_item, item)';
};

const parse = (json: string): Item => JSON.parse(json) as Item;

/** Languages change once in years; a node that did not change them itself notices within this time. */
const LOCALES_KEPT_MS = 10_000;

/** The feed read from the read model: what it costs to read a page does not depend on how much there is. */
export function createReadModelStore(strapi: Core.Strapi, settings: FeedSettings): FeedStore {
  let known: { readonly codes: readonly Locale[]; readonly byDefault: Locale; readonly until: number } | null = null;

  /** Joins the transaction under way, as SQLite has one connection. */
  async function rows<Row>({ text, values }: Sql): Promise<Row[]> {
    const statement = strapi.db.connection.raw(text, values as never[]);
    const result = (await (strapi.db.inTransaction() ? reading(strapi, (trx) => statement.transacting(trx)) : statement)) as Row[] | { rows: Row[] };
    return Array.isArray(result) ? result : result.rows;
  }

  /** By the primary key: `+` keeps SQLite from an index of public rows that begins with the kind alone. */
  const byDocumentId = (kind: EntryKind, documentId: string, columns = 'document_id', and = ''): Sql =>
    sql(`select ${columns} from ${ENTRIES} where kind = ? and document_id = ? and +gone = 0${and}`, kind, documentId);

  /** DocumentIds that a parameter means: itself, or what has this slug in any language, or this code. */
  const resolve = async (kind: EntryKind, handle: string): Promise<string[]> => {
    // One index each: joined by «or», SQLite would read all of the kind.
    const branches = [byDocumentId(kind, handle), ...['slug', 'code'].map((column) => sql(`select document_id from ${ENTRIES} where kind = ? and ${column} = ? and ${column} is not null and gone = 0`, kind, handle))];
    const found = join(branches, ' union all ');
    return [...new Set((await rows<{ document_id: string }>(found)).map(({ document_id: documentId }) => documentId))];
  };

  const naming = (kind: EntryKind, ids: readonly string[]): Sql => {
    const targets = oneOf('l.target', ids.map((id) => `${kind}:${id}`));
    return sql(`exists (select 1 from ${LINKS} l where l.kind = e.kind and l.document_id = e.document_id and ${targets.text})`, ...targets.values);
  };

  /** Conditions of a list's parameters. */
  async function conditionsOf(filters: Filters, now: Date): Promise<Sql[]> {
    const conditions: Sql[] = [];
    for (const kind of ['area', 'partnership', 'municipality'] as const) {
      const handle = filters[kind];
      if (handle !== undefined) conditions.push(naming(kind, await resolve(kind, handle)));
    }
    // An event without a known date is on no calendar: its columns are null, and null is neither before nor after anything.
    if (filters.when === 'upcoming') conditions.push(sql('ends_at >= ?', now.getTime()));
    if (filters.when === 'past') conditions.push(sql('ends_at < ?', now.getTime()));
    if (filters.from) conditions.push(filters.from.kind === 'day' ? sql('last_day >= ?', filters.from.day) : sql('ends_at >= ?', filters.from.at));
    if (filters.to) conditions.push(filters.to.kind === 'day' ? sql('first_day <= ?', filters.to.day) : sql('starts_at < ?', filters.to.at));
    for (const column of ['country', 'code', 'stage', 'type'] as const) if (filters[column] !== undefined) conditions.push(sql(`${column} = ?`, filters[column]));
    if (filters.seeking !== undefined) conditions.push(sql('seeking = ?', filters.seeking ? 1 : 0));
    if (filters.q !== undefined) {
      const keys = searchKeys(filters.q);
      conditions.push(keys.length === 0 ? sql('1 = 0') : sql(`(${keys.map(() => `search like ? escape '\\'`).join(' or ')})`, ...keys.map((key) => `%${literally(key)}%`)));
    }
    return conditions;
  }

  return {
    async page(query) {
      const { reading, kinds, filters, limit, after, withBody, now } = query;
      const order = orderOf({ kinds, when: filters.when, pinnedFirst: query.pinnedFirst });
      const columns = ORDERS[order];
      const conditions = await conditionsOf(filters, now);
      const behind = after === null ? [] : [sql(`(${columns.join(', ')}) > (${columns.map(() => '?').join(', ')})`, ...after)];
      const having = HAVING[order];
      /** One stretch of one index: what is pinned stands in front of what is not, so without them in front there are two. */
      const stretches = kinds.flatMap((kind): [Kind, number | null][] => (order !== 'newest' ? [[kind, null]] : kind === 'article' ? [[kind, 0], [kind, 1]] : [[kind, 1]]));
      const ofStretch = ([kind, pin]: [Kind, number | null]): Sql => {
        const fixed = [sql('kind = ?', kind), sql('locale = ?', reading.locale), isPublic(reading.fallback), ...(pin === null ? [] : [sql('pin = ?', pin)]), ...(having === null ? [] : [sql(having)])];
        const where = join([...fixed, ...conditions, ...behind], ' and ');
        return sql(`select ${columns.join(', ')}, ${textColumn(reading.fallback, withBody)} as json from ${ENTRIES} e where ${where.text} order by ${columns.join(', ')} limit ${String(limit + 1)}`, ...where.values);
      };
      const parts = stretches.map(ofStretch);
      const statement =
        parts.length === 1 && parts[0]
          ? parts[0]
          : ((all: Sql) => sql(`select * from (${all.text}) as pages order by ${columns.join(', ')} limit ${String(limit + 1)}`, ...all.values))(
              join(parts.map(({ text, values }, at) => sql(`select * from (${text}) as page${String(at)}`, ...values)), ' union all '),
            );
      const found = await rows<Record<string, unknown> & { json: string }>(statement);
      const entries = found.slice(0, limit).map((row) => ({
        json: row.json,
        // PostgreSQL's driver gives bigint columns as texts.
        key: columns.map((column): string | number => (isTextColumn(column) ? (row[column] as string) : Number(row[column]))) as Cursor,
      }));
      return { entries, next: found.length > limit ? (entries.at(-1)?.key ?? null) : null };
    },

    async item(kind, handle, { reading, withBody }): Promise<Found> {
      const order = readingOrder(reading.locale, reading.fallback, settings.fallbackChains);
      const own = ' and source_locale = locale';
      const candidates = await rows<{ document_id: string; source_locale: string }>(
        join([byDocumentId(kind, handle, 'document_id, source_locale', own), sql(`select document_id, source_locale from ${ENTRIES} where kind = ? and slug = ? and slug is not null and gone = 0${own}`, kind, handle)], ' union all '),
      );
      const rank = ({ document_id: documentId, source_locale: locale }: { document_id: string; source_locale: string }): number => {
        if (documentId === handle) return -1;
        const at = order.indexOf(locale);
        return at === -1 ? order.length : at;
      };
      // A slug of the reader's own language wins over the same slug of another entry in another language.
      const [chosen] = candidates.sort((a, b) => rank(a) - rank(b));
      if (!chosen) return { kind: 'missing' };
      const where = isPublic(reading.fallback);
      const [row] = await rows<{ slug: string | null; json: string }>(
        sql(`select slug, ${textColumn(reading.fallback, withBody)} as json from ${ENTRIES} where kind = ? and document_id = ? and locale = ? and ${where.text.replace('gone', '+gone')}`, kind, chosen.document_id, reading.locale),
      );
      if (!row) return { kind: 'missing' };
      if (chosen.document_id !== handle && row.slug !== null && row.slug !== handle) return { kind: 'moved', slug: row.slug };
      return { kind: 'found', json: row.json };
    },

    async byIds(kind, documentIds, { reading, withBody }) {
      if (documentIds.length === 0) return [];
      const where = join([sql('kind = ?', kind), oneOf('document_id', documentIds), sql('locale = ?', reading.locale), isPublic(reading.fallback)], ' and ');
      return (await rows<{ json: string }>(sql(`select ${textColumn(reading.fallback, withBody)} as json from ${ENTRIES} where ${where.text}`, ...where.values))).map(({ json }) => parse(json));
    },

    async about(kind, target, documentIds, reading, first) {
      const found = new Map<DocumentId, Item[]>(documentIds.map((documentId) => [documentId, []]));
      if (documentIds.length === 0) return found;
      const order = (kind === 'event' ? ORDERS.latest : ORDERS.newest).join(', ');
      const where = join([oneOf('l.target', documentIds.map((id) => `${target}:${id}`)), sql('l.kind = ?', kind), sql('e.kind = l.kind'), sql('e.document_id = l.document_id'), sql('e.locale = ?', reading.locale), isPublic(reading.fallback)], ' and ');
      // A cross join goes from the links to the entries on SQLite: the other way it would read every entry of the language.
      const ranked = `select l.target, ${textColumn(reading.fallback, false)} as json, row_number() over (partition by l.target order by ${order.replace('document_id', 'e.document_id')}) as place
        from ${LINKS} l cross join ${ENTRIES} e where ${where.text}`;
      for (const row of await rows<{ target: string; json: string }>(sql(`select target, json from (${ranked}) as ranked where place <= ? order by target, place`, ...where.values, first))) {
        found.get(toDocumentId(row.target.slice(target.length + 1)))?.push(parse(row.json));
      }
      return found;
    },

    async organisation(reading: Reading) {
      const where = isPublic(reading.fallback);
      const [row] = await rows<{ json: string }>(
        sql(`select ${textColumn(reading.fallback, false)} as json from ${ENTRIES} where kind = 'organisation' and locale = ? and ${where.text} order by document_id limit 1`, reading.locale),
      );
      return row ? (JSON.parse(row.json) as OrganisationView) : null;
    },

    async areas(reading: Reading) {
      const where = isPublic(reading.fallback);
      return (
        await rows<{ json: string }>(sql(`select ${textColumn(reading.fallback, false)} as json from ${ENTRIES} where kind = 'area' and locale = ? and ${where.text} order by title_key, title, document_id`, reading.locale))
      ).map(({ json }) => JSON.parse(json) as AreaView);
    },

    async locales() {
      const now = Date.now();
      if (known === null || known.until < now) {
        const codes = await configuredLocales(strapi);
        const byDefault = await defaultLocale(strapi);
        known = { codes: codes.map(toLocale), byDefault: toLocale(byDefault), until: now + LOCALES_KEPT_MS };
      }
      return known;
    },

    async changes({ locale, kinds, after, tombstonesAfter, limit }) {
      const ofKind = (kind: Kind): Sql =>
        sql(
          `select kind, document_id, seq, gone, coalesce(whole, item) as json from ${ENTRIES} where locale = ? and kind = ? and seq > ? and (gone = 0 or seq > ?) order by seq limit ${String(limit)}`,
          locale,
          kind,
          after,
          tombstonesAfter,
        );
      const all = join(kinds.map((kind, at) => ((part: Sql) => sql(`select * from (${part.text}) as part${String(at)}`, ...part.values))(ofKind(kind))), ' union all ');
      const found = await rows<{ kind: string; document_id: string; seq: number | string; gone: number | string; json: string | null }>(sql(`select * from (${all.text}) as changes order by seq limit ${String(limit)}`, ...all.values));
      return found.map((row) =>
        row.json === null
          ? { kind: 'delete' as const, sequence: Number(row.seq), id: `${row.kind}:${row.document_id}` }
          : { kind: 'upsert' as const, sequence: Number(row.seq), json: row.json },
      );
    },

    async cleared() {
      const [row] = await rows<{ cleared: number | string }>(sql(`select cleared from ${STATE} where id = ?`, STATE_ID));
      return Number(row?.cleared ?? 0);
    },

    async ends(locale, now) {
      const [row] = await rows<{ last: number | string | null; next: number | string | null }>(
        sql(
          `select (select max(ends_at) from ${ENTRIES} where kind = 'event' and locale = ? and gone = 0 and ends_at < ?) as last, (select min(ends_at) from ${ENTRIES} where kind = 'event' and locale = ? and gone = 0 and ends_at >= ?) as next`,
          locale,
          now.getTime(),
          locale,
          now.getTime(),
        ),
      );
      const moment = (value: number | string | null | undefined): number | null => (value === null || value === undefined ? null : Number(value));
      return { last: moment(row?.last), next: moment(row?.next) };
    },

    async addresses() {
      const found = await rows<{ json: string }>(
        sql(`select item as json from ${ENTRIES} where gone = 0 and source_locale = locale and kind in ('article', 'event', 'municipality', 'partnership') order by kind, document_id, locale`),
      );
      return found.map(({ json }): Address => {
        const { id, locale, url, updatedAt } = parse(json);
        return { id, locale, url, updatedAt };
      });
    },
  };
}
