import type { Core, UID } from '@strapi/strapi';

import type { Knex } from 'knex';

const FILE = 'plugin::upload.file';

/** What items show of a file, by its column. */
const COVER_COLUMNS = { id: 'id', url: 'url', alternativeText: 'alternative_text', width: 'width', height: 'height', formats: 'formats' } as const;

/** A row of a content type, with the values that Strapi's own queries give. */
export interface ContentRow {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly updatedAt: string;
  readonly publishedAt: string;
  readonly [field: string]: unknown;
}

type Convert = (value: unknown) => unknown;

/** A column that is read: under which name, and how its value becomes the one that Strapi's own queries give. */
interface Column {
  readonly attribute: string;
  readonly column: string;
  readonly convert: Convert | null;
}

interface Attribute {
  readonly type: string;
  readonly columnName?: string;
}

/** What is read of a content type. */
export interface Wanted {
  /** Without them, all scalar fields. */
  readonly fields?: readonly string[];
  readonly withCover?: boolean;
  readonly publishedOnly: boolean;
}

interface Plan {
  /** Without the condition on documentIds. */
  readonly text: string;
  readonly columns: readonly Column[];
}

const numeric: Convert = (value) => (typeof value === 'string' ? Number(value) : value);
const truth: Convert = (value) => (value === null ? null : value === true || value === 1);
const parsed: Convert = (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value);

const moment: Convert = (value) => (typeof value === 'number' || typeof value === 'string' || value instanceof Date ? new Date(value).toISOString() : value);

/** As texts on both databases: Strapi tells PostgreSQL's driver so. */
const CONVERTERS: Readonly<Record<string, Convert>> = { json: parsed, blocks: parsed, boolean: truth, float: numeric, decimal: numeric, biginteger: numeric, datetime: moment, timestamp: moment };

const NOT_SCALAR = new Set(['relation', 'component', 'dynamiczone', 'media']);

/**
 * Reads rows of content types in one statement each, past Strapi's query layer: every write of content and every
 * rebuild reads many, and that layer takes longer for them than the database does.
 */
export function createContentRows(strapi: Core.Strapi) {
  const plans = new Map<string, Plan>();

  const scalars = (uid: string, fields?: readonly string[]): Column[] =>
    Object.entries(strapi.db.metadata.get(uid).attributes as unknown as Record<string, Attribute>).flatMap(([attribute, { type, columnName }]) =>
      NOT_SCALAR.has(type) || (fields !== undefined && !fields.includes(attribute)) ? [] : [{ attribute, column: columnName ?? attribute, convert: CONVERTERS[type] ?? null }],
    );

  function planOf(uid: UID.ContentType, { fields, withCover = false, publishedOnly }: Wanted): Plan {
    const key = `${uid} ${String(withCover)} ${String(publishedOnly)} ${fields?.join(' ') ?? '*'}`;
    const known = plans.get(key);
    if (known) return known;
    const { tableName } = strapi.db.metadata.get(uid);
    const columns = scalars(uid, fields);
    const selected = columns.map(({ column }, at) => `t."${column}" as "c${String(at)}"`);
    let from = `"${tableName}" t`;
    if (withCover) {
      const files = strapi.db.metadata.get(FILE);
      const { joinTable } = files.attributes.related as unknown as { joinTable: { name: string } };
      selected.push(...Object.values(COVER_COLUMNS).map((column) => `f."${column}" as "cover_${column}"`));
      from += ` left join "${joinTable.name}" m on m.related_id = t.id and m.related_type = '${uid}' and m.field = 'cover' left join "${files.tableName}" f on f.id = m.file_id`;
    }
    const plan = { text: `select ${selected.join(', ')} from ${from} where ${publishedOnly ? 't.published_at is not null and ' : ''}t.document_id`, columns };
    plans.set(key, plan);
    return plan;
  }

  function toRow(stored: Record<string, unknown>, { columns }: Plan, withCover: boolean): ContentRow {
    const row: Record<string, unknown> = {};
    columns.forEach(({ attribute, convert }, at) => {
      const value = stored[`c${String(at)}`];
      row[attribute] = convert === null ? value : convert(value);
    });
    if (withCover) {
      row.cover =
        stored.cover_id === null
          ? null
          : Object.fromEntries(Object.entries(COVER_COLUMNS).map(([name, column]) => [name, name === 'formats' ? parsed(stored[`cover_${column}`]) : stored[`cover_${column}`]]));
    }
    return row as unknown as ContentRow;
  }

  return {
    /** Rows of some documents in all their languages, in the order of their ids, as the transaction under way sees them. */
    async of(uid: UID.ContentType, documentIds: readonly string[], wanted: Wanted): Promise<ContentRow[]> {
      if (documentIds.length === 0) return [];
      const plan = planOf(uid, wanted);
      const text = `${plan.text} in (${documentIds.map(() => '?').join(', ')}) order by t.id`;
      const found = (await strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => trx.raw(text, documentIds as string[]))) as Record<string, unknown>[] | { rows: Record<string, unknown>[] };
      return (Array.isArray(found) ? found : found.rows).map((stored) => toRow(stored, plan, wanted.withCover === true));
    },
  };
}
