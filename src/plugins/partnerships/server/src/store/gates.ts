import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { createContentRows } from '../../../../../rows/content-rows';
import type { FindingPath, GateCode } from '../core/gates/finding';
import { GATED, GATED_FIELDS, type GatedKind, type Life, type WitnessedMilestone } from '../core/gates/version';
import type { MilestoneKind } from '../core/milestone-kinds';
import type { Stage } from '../core/stage';
import { LINK_UID, MILESTONE_UID } from '../core/uids';

/**
 * The log of overrides: who let which warning pass, when and why. Made here and not from a `schema.json`, since a content
 * type could be written by whoever may write content. Nothing here changes or removes a row, and the database refuses to.
 */
const TABLE = 'partnership_gate_overrides';

const FILE_UID = 'plugin::upload.file';

/** Who overrode something: an administrator, or a command that has no account. */
export interface Decider {
  readonly id: number | null;
  readonly name: string;
}

/** One warning of one language of an entry, with the reason for letting it pass. */
export interface Override {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly code: GateCode;
  readonly fingerprint: string;
  readonly path: FindingPath;
  readonly params: Readonly<Record<string, string | number>>;
  readonly reason: string;
  readonly by: Decider;
}

export interface LoggedOverride extends Override {
  readonly id: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
}

/** A version as far as checks read it. */
export interface VersionRow {
  readonly locale: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Every version of a document. */
export interface Versions {
  readonly drafts: readonly VersionRow[];
  readonly published: readonly VersionRow[];
}

interface StoredOverride {
  readonly id: number;
  readonly decided_at: number | string;
  readonly uid: string;
  readonly document_id: string;
  readonly locale: string;
  readonly code: GateCode;
  readonly fingerprint: string;
  readonly path: string;
  readonly params: string;
  readonly reason: string;
  readonly by_id: number | null;
  readonly by_name: string;
}

const toLogged = (row: StoredOverride): LoggedOverride => ({
  id: row.id,
  at: Number(row.decided_at),
  uid: row.uid,
  documentId: row.document_id,
  locale: row.locale,
  code: row.code,
  fingerprint: row.fingerprint,
  path: JSON.parse(row.path) as FindingPath,
  params: JSON.parse(row.params) as Override['params'],
  reason: row.reason,
  by: { id: row.by_id, name: row.by_name },
});

/** Lets the database itself refuse to change the log. */
async function makeAppendOnly(trx: Knex.Transaction, isPostgres: boolean): Promise<void> {
  const refusal = 'The log of overrides is only added to.';
  if (!isPostgres) {
    for (const action of ['update', 'delete']) await trx.raw(`create trigger ${TABLE}_no_${action} before ${action} on ${TABLE} begin select raise(abort, '${refusal}'); end`);
    return;
  }
  await trx.raw(`create or replace function ${TABLE}_refuse() returns trigger language plpgsql as $$ begin raise exception '${refusal}'; end $$`);
  await trx.raw(`create trigger ${TABLE}_append_only before update or delete on ${TABLE} for each statement execute function ${TABLE}_refuse()`);
}

/**
 * Makes the log where it is missing. To be called inside the write transaction, so that two instances starting at once make it once.
 */
export async function ensureOverrideLog(strapi: Core.Strapi, trx: Knex.Transaction): Promise<void> {
  if (await trx.schema.hasTable(TABLE)) return;
  await trx.schema.createTable(TABLE, (table) => {
    table.increments('id');
    table.bigInteger('decided_at').notNullable();
    table.text('uid').notNullable();
    table.text('document_id').notNullable();
    table.text('locale').notNullable();
    table.text('code').notNullable();
    table.text('fingerprint').notNullable();
    /** JSON: the place as it was then. */
    table.text('path').notNullable();
    table.text('params').notNullable();
    table.text('reason').notNullable();
    /** Kept as they were: accounts change and go. */
    table.integer('by_id');
    table.text('by_name').notNullable();
    table.index(['document_id', 'locale'], `${TABLE}_document`);
  });
  await makeAppendOnly(trx, strapi.db.dialect.client === 'postgres');
}

/** What is asked before an entry is published. Everything is read as the transaction under way sees it. */
export function createGateStore(strapi: Core.Strapi) {
  const contents = createContentRows(strapi);

  const reading = async <Result>(read: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> => strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => read(trx));

  const overrides = (trx: Knex.Transaction): Knex.QueryBuilder => strapi.db.getConnection(TABLE).transacting(trx);

  /** Which rows tell of a partnership's milestones and its place in the registry, in one statement. */
  function lifeStatement(): string {
    const { tableName: links } = strapi.db.metadata.get(LINK_UID);
    const { tableName: milestones } = strapi.db.metadata.get(MILESTONE_UID);
    const { joinTable } = strapi.db.metadata.get(FILE_UID).attributes.related as unknown as { joinTable: { name: string } };
    return (
      'select l.stage, m.id, m.kind, m.date, m.sequence, m.evidence_url, f.file_id from (select cast(? as text) as id) p ' +
      `left join ${links} l on l.partnership = p.id left join ${milestones} m on m.partnership = p.id ` +
      `left join ${joinTable.name} f on f.related_id = m.id and f.related_type = '${MILESTONE_UID}' and f.field = 'evidenceFile' order by m.sequence`
    );
  }

  return {
    /** A document in all its languages, in one statement. */
    async versions(kind: GatedKind, documentId: string): Promise<Versions> {
      const { shared, words } = GATED_FIELDS[kind];
      const rows = await contents.of(GATED[kind], [documentId], { publishedOnly: false, withCover: true, fields: ['documentId', 'locale', 'publishedAt', ...shared, ...words] });
      const having = (isPublished: boolean): VersionRow[] => rows.flatMap((row) => (((row.publishedAt as string | null) !== null) === isPublished ? [{ locale: row.locale, fields: row }] : []));
      return { drafts: having(false), published: having(true) };
    },

    async life(partnership: string): Promise<Life> {
      const found = (await reading((trx) => trx.raw(lifeStatement(), [partnership]))) as object[] | { rows: object[] };
      const rows = (Array.isArray(found) ? found : found.rows) as {
        stage: Stage | null; id: number | null; kind: MilestoneKind; date: string | null; sequence: number; evidence_url: string | null; file_id: number | null;
      }[];
      const milestones = new Map<number, WitnessedMilestone>();
      for (const { id, kind, date, sequence, evidence_url: url, file_id: file } of rows) {
        if (id !== null) milestones.set(id, { kind, date, sequence, hasEvidence: (url ?? '') !== '' || file !== null || milestones.get(id)?.hasEvidence === true });
      }
      return { registered: rows[0]?.stage ?? null, milestones: [...milestones.values()] };
    },

    /** The latest override of each warning of a document that still holds for the fingerprints given. */
    async overridesOf(uid: string, documentId: string, fingerprints: readonly string[]): Promise<LoggedOverride[]> {
      if (fingerprints.length === 0) return [];
      const rows = (await reading((trx) => overrides(trx).select('*').where({ uid, document_id: documentId }).whereIn('fingerprint', [...fingerprints]).orderBy('id'))) as StoredOverride[];
      return rows.map(toLogged);
    },

    async add(trx: Knex.Transaction, added: readonly Override[], at: Date): Promise<void> {
      for (const { uid, documentId, locale, code, fingerprint, path, params, reason, by } of added) {
        await overrides(trx).insert({
          decided_at: at.getTime(), uid, document_id: documentId, locale, code, fingerprint,
          path: JSON.stringify(path), params: JSON.stringify(params), reason, by_id: by.id, by_name: by.name,
        });
      }
    },

    /** Everything that was let pass in a language of a document, latest first. */
    async log(uid: string, documentId: string, locale: string, limit: number): Promise<LoggedOverride[]> {
      const rows = (await reading((trx) => overrides(trx).select('*').where({ uid, document_id: documentId, locale }).orderBy('id', 'desc').limit(limit))) as StoredOverride[];
      return rows.map(toLogged);
    },
  };
}

export type GateStore = ReturnType<typeof createGateStore>;
