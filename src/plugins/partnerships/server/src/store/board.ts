import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { PlainMilestone } from '../core/board/progress';

/** A row of the pair registry. */
export interface LinkedPair {
  readonly partnership: string;
  readonly type: string;
  readonly sideA: string;
  readonly sideB: string;
}

/** A version of a partnership: a language, draft or published. */
export interface PartnershipRow {
  readonly documentId: string;
  readonly locale: string | null;
  readonly published: boolean;
  readonly title: string | null;
  /** Public ids. */
  readonly areas: readonly string[];
  /** Milliseconds since 1970. */
  readonly changed: number;
}

export interface PlaceRow {
  readonly documentId: string;
  readonly officialName: string | null;
  readonly namePl: string | null;
  readonly nameUk: string | null;
  readonly nameEn: string | null;
  readonly country: string | null;
  readonly code: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface AreaRow {
  readonly documentId: string;
  readonly locale: string | null;
  readonly name: string | null;
}

export interface OpenReminder {
  readonly partnership: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

export interface BoardRows {
  readonly pairs: readonly LinkedPair[];
  readonly partnerships: readonly PartnershipRow[];
  readonly municipalities: readonly PlaceRow[];
  readonly milestones: ReadonlyMap<string, readonly PlainMilestone[]>;
  readonly areas: readonly AreaRow[];
  readonly reminders: readonly OpenReminder[];
}

type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown): number | null => (value === null || value === undefined || value === '' ? null : Number(value));
const moment = (value: unknown): number => (typeof value === 'number' ? value : value instanceof Date || typeof value === 'string' ? new Date(value).getTime() : 0);

/** A day as SQLite and PostgreSQL keep it: as text, the first ten characters of which are the day. */
export const day = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10);

const ids = (value: unknown): string[] => {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(parsed) ? parsed.filter((entry): entry is string => typeof entry === 'string') : [];
};

/**
 * Reads what a list of all partnerships shows: one statement a table, however many there are, past Strapi's query
 * layer, which takes longer for ten thousand rows than the database does.
 */
export function createBoardRows(strapi: Core.Strapi) {
  return {
    /** @param only the partnerships to read, with their own municipalities */
    async all(only?: readonly string[]): Promise<BoardRows> {
      return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }): Promise<BoardRows> => {
        const table = (name: string): Knex.QueryBuilder => strapi.db.getConnection(name).transacting(trx);
        const of = (query: Knex.QueryBuilder, column: string): Knex.QueryBuilder => (only === undefined ? query : query.whereIn(column, only));

        const pairs = (await of(table('partnership_links').select('partnership', 'type', 'side_a', 'side_b').orderBy('partnership'), 'partnership')) as Row[];
        const partnerships = (await of(table('partnerships').select('document_id', 'locale', 'published_at', 'title', 'areas', 'updated_at').orderBy('id'), 'document_id')) as Row[];
        const milestones = (await of(table('partnership_milestones').select('document_id', 'partnership', 'kind', 'side', 'date', 'sequence').orderBy('sequence'), 'partnership')) as Row[];
        const places = table('municipalities').select('document_id', 'official_name', 'name_pl', 'name_uk', 'name_en', 'country', 'code', 'lat', 'lon').whereNull('published_at').orderBy('id');
        const municipalities = (await (only === undefined ? places : places.whereIn('document_id', pairs.flatMap(({ side_a: a, side_b: b }) => [String(a), String(b)])))) as Row[];
        const areas = (await table('areas').select('document_id', 'locale', 'name').orderBy('id')) as Row[];
        const reminders = (await of(table('partnership_reminders').select('partnership', 'due').whereNull('done_at').orderBy('due'), 'partnership')) as Row[];

        const byPartnership = new Map<string, PlainMilestone[]>();
        for (const row of milestones) {
          const milestone = { documentId: row.document_id, kind: row.kind, side: row.side, date: text(row.date), sequence: row.sequence } as PlainMilestone;
          const partnership = String(row.partnership);
          const known = byPartnership.get(partnership);
          if (known) known.push(milestone);
          else byPartnership.set(partnership, [milestone]);
        }
        return {
          pairs: pairs.map((row) => ({ partnership: String(row.partnership), type: String(row.type), sideA: String(row.side_a), sideB: String(row.side_b) })),
          partnerships: partnerships.map((row) => ({
            documentId: String(row.document_id),
            locale: text(row.locale),
            published: row.published_at !== null,
            title: text(row.title),
            areas: ids(row.areas),
            changed: moment(row.updated_at),
          })),
          municipalities: municipalities.map((row) => ({
            documentId: String(row.document_id),
            officialName: text(row.official_name),
            namePl: text(row.name_pl),
            nameUk: text(row.name_uk),
            nameEn: text(row.name_en),
            country: text(row.country),
            code: text(row.code),
            lat: number(row.lat),
            lon: number(row.lon),
          })),
          milestones: byPartnership,
          areas: areas.map((row) => ({ documentId: String(row.document_id), locale: text(row.locale), name: text(row.name) })),
          reminders: reminders.map((row) => ({ partnership: String(row.partnership), due: day(row.due) })),
        };
      });
    },

    /** How many partnerships stand at each stage, by the pair registry. */
    async stages(): Promise<{ readonly stage: string; readonly count: number }[]> {
      return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
        const rows = (await strapi.db.getConnection('partnership_links').transacting(trx).select('stage').count({ count: '*' }).groupBy('stage')) as Row[];
        return rows.map((row) => ({ stage: String(row.stage), count: Number(row.count) }));
      });
    },

    /** Who last recorded or corrected a milestone of a partnership, and what; null where there is none. */
    async lastTouched(partnership: string): Promise<{ readonly kind: string; readonly date: string | null; readonly by: string | null } | null> {
      const row = (await strapi.db.query('plugin::partnerships.milestone').findOne({
        where: { partnership },
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        populate: { updatedBy: { select: ['firstname', 'lastname'] } },
      })) as { kind: string; date: string | null; updatedBy?: { firstname: string | null; lastname: string | null } | null } | null;
      if (row === null) return null;
      const name = [row.updatedBy?.firstname, row.updatedBy?.lastname].filter((part) => part).join(' ');
      return { kind: row.kind, date: row.date, by: name === '' ? null : name };
    },
  };
}

export type BoardRowsStore = ReturnType<typeof createBoardRows>;
