import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { isPairType, pairKey, type Pair } from '../core/pair';
import { isClosed, STAGES, type Stage } from '../core/stage';

const TABLE = 'partnership_links';

/** One row of the pair registry: a partnership by documentId, whom it links, and where it stands. */
export interface Link extends Pair {
  readonly partnership: string;
  readonly stage: Stage;
}

export type Claim = { readonly kind: 'claimed' } | { readonly kind: 'taken'; readonly by: Link };

interface LinkRow {
  readonly partnership: string;
  readonly type: string;
  readonly side_a: string;
  readonly side_b: string;
  readonly stage: string;
}

const isStage = (value: string): value is Stage => (STAGES as readonly string[]).includes(value);

const toLink = (row: LinkRow): Link => {
  if (!isPairType(row.type) || !isStage(row.stage)) throw new Error(`The pair registry holds a row that nothing here wrote: ${JSON.stringify(row)}`);
  return { partnership: row.partnership, type: row.type, sideA: row.side_a, sideB: row.side_b, stage: row.stage };
};

/**
 * The pair registry: the truth of who is linked with whom.
 *
 * Its unique index on the key of the unordered pair and type decides who wins a race; a closed partnership
 * has no key and leaves its pair free. Rows are written here and nowhere else, inside the transaction of the
 * partnership or milestone that they follow from.
 */
export function createRegistry(strapi: Core.Strapi) {
  const rows = (trx: Knex.Transaction): Knex.QueryBuilder => strapi.db.getConnection(TABLE).transacting(trx);

  /** Reads inside whatever transaction is under way, so that SQLite's one connection is not waited for. */
  const reading = async <Result>(read: (trx: Knex.Transaction) => Promise<Result>): Promise<Result> => strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) => read(trx));

  const columns = ['partnership', 'type', 'side_a', 'side_b', 'stage'] as const;

  return {
    async ofPartnership(partnership: string): Promise<Link | null> {
      const row = await reading((trx) => rows(trx).where({ partnership }).first<LinkRow | undefined>(...columns));
      return row ? toLink(row) : null;
    },

    /** All links of some municipalities, closed ones too. */
    async ofMunicipalities(documentIds: readonly string[]): Promise<Link[]> {
      if (documentIds.length === 0) return [];
      const found = await reading((trx) =>
        rows(trx).select<LinkRow[]>(...columns).whereIn('side_a', documentIds).orWhereIn('side_b', documentIds).orderBy('partnership'),
      );
      return found.map(toLink);
    },

    /** Links of some partnerships and all links of some municipalities. */
    async around(partnerships: readonly string[], municipalities: readonly string[]): Promise<Link[]> {
      if (partnerships.length === 0 && municipalities.length === 0) return [];
      const found = await reading((trx) =>
        rows(trx).select<LinkRow[]>(...columns).whereIn('partnership', partnerships).orWhereIn('side_a', municipalities).orWhereIn('side_b', municipalities).orderBy('partnership'),
      );
      return found.map(toLink);
    },

    /** Every link there is. */
    async all(): Promise<Link[]> {
      const found = await reading((trx) => rows(trx).select<LinkRow[]>(...columns).orderBy('partnership'));
      return found.map(toLink);
    },

    /** Which partnership holds the pair now, `except` aside. */
    async holderOf(pair: Pair, except?: string): Promise<Link | null> {
      const row = await reading((trx) => rows(trx).where({ pair_key: pairKey(pair) }).first<LinkRow | undefined>(...columns));
      return row && row.partnership !== except ? toLink(row) : null;
    },

    /**
     * Writes a partnership's row anew.
     *
     * An insert that the index refuses inserts nothing and fails nothing, so that the transaction is still good
     * for asking who was first.
     */
    async claim(trx: Knex.Transaction, link: Link): Promise<Claim> {
      await rows(trx).where({ partnership: link.partnership }).delete();
      const now = strapi.db.dialect.client === 'sqlite' ? Date.now() : new Date();
      await rows(trx)
        .insert({
          document_id: link.partnership,
          partnership: link.partnership,
          type: link.type,
          side_a: link.sideA,
          side_b: link.sideB,
          stage: link.stage,
          pair_key: isClosed(link.stage) ? null : pairKey(link),
          created_at: now,
          updated_at: now,
        })
        .onConflict('pair_key')
        .ignore();
      const own = await rows(trx).where({ partnership: link.partnership }).first<LinkRow | undefined>('partnership');
      if (own) return { kind: 'claimed' };
      const holder = await rows(trx).where({ pair_key: pairKey(link) }).first<LinkRow | undefined>(...columns);
      if (!holder) throw new Error(`The pair ${pairKey(link)} could not be registered and nobody holds it.`);
      return { kind: 'taken', by: toLink(holder) };
    },

    async remove(trx: Knex.Transaction, partnership: string): Promise<void> {
      await rows(trx).where({ partnership }).delete();
    },
  };
}

export type Registry = ReturnType<typeof createRegistry>;
