import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { Change } from '../../../../../writes/changes';
import { idText, placeOf, readId, type Entry, type EntryId, type EntryKind } from '../core/entry';
import { KINDS } from '../core/kind';
import { dueOf, entriesOf, entryHash, targetsOf, type Surroundings } from '../core/project';
import type { FeedSettings } from '../core/settings';
import { createCounter } from '../store/counter';
import { createEntriesStore, type StoredHead, type Written } from '../store/entries';
import { jobs, type Work } from '../store/jobs';
import { milestonesOf } from '../store/partnerships-contract';
import { createPublishedRows, kindOfUid } from '../store/published-rows';
import { afterCommit } from '../store/transactions';
import type { VersionService } from './version';

/** Dependents up to this many are written in the transaction of the change; more go through the queue. */
const FAN_OUT = 200;

/** More than any installation has. */
const EVERY = 10_000_000;

/** Documents that are made at a time. */
const BATCH = 100;

/** What making some documents' rows anew has come to. */
export interface Projected {
  /** Rows that were written: changed, new, or gone. */
  readonly rows: number;
  /** Of what others show something has changed. */
  readonly changed: readonly EntryId[];
  /** Of these, what had words that are no longer public. */
  readonly withdrawn: readonly EntryId[];
}

/** Kinds with drafts: what is taken back of them is shown nowhere from that moment. The name of an area is no secret. */
const CONFIDENTIAL: ReadonlySet<EntryKind> = new Set(KINDS);

const NOTHING: Projected = { rows: 0, changed: [], withdrawn: [] };

const uniqueIds = (ids: readonly EntryId[]): EntryId[] => [...new Map(ids.map((id) => [idText(id), id])).values()];

/** Settings of the feed, as the configuration has them. */
export function feedSettings(strapi: Core.Strapi): FeedSettings {
  return {
    publicUrl: String(strapi.plugin('feed').config('publicUrl')).replace(/\/+$/, ''),
    urlPattern: strapi.plugin('feed').config('urlPattern'),
    fallbackChains: strapi.plugin('feed').config('fallbackChains'),
  };
}

/**
 * Keeps the read model: whatever changes in the content, its rows follow in the same transaction.
 *
 * @param asked is called when a transaction commits that has left work to the queue
 * @param clock the time now
 */
export function createProjection(strapi: Core.Strapi, asked: () => void, clock: () => Date = () => new Date()) {
  const content = createPublishedRows(strapi);
  const entries = createEntriesStore(strapi);
  const counter = createCounter(strapi);
  const settings = feedSettings(strapi);
  const versions = (): VersionService => strapi.plugin('feed').service('version') as VersionService;

  /** What differs between the rows that should be and those that are. */
  function compare(ids: readonly EntryId[], wanted: readonly Entry[], stored: readonly StoredHead[]) {
    const before = new Map(stored.map((row) => [`${idText(row)} ${row.locale}`, row]));
    const written: Written[] = [];
    const changed = new Set<string>();
    const there = new Set<string>();
    for (const entry of wanted) {
      const key = `${idText(entry)} ${entry.locale}`;
      there.add(key);
      const known = before.get(key);
      const hash = entryHash(entry);
      if (known === undefined || known.gone || known.hash !== hash) written.push({ kind: 'entry', entry, hash, inPlace: known?.gone === false && known.place === placeOf(entry) });
      if (known?.gone !== false || known.face !== entry.face) changed.add(idText(entry));
    }
    for (const row of stored) {
      if (row.gone || there.has(`${idText(row)} ${row.locale}`)) continue;
      written.push({ kind: 'gone', id: { kind: row.kind, documentId: row.documentId }, locale: row.locale });
      changed.add(idText(row));
    }
    // Words of a language that were public and are not any more, whatever stands in for them now.
    const own = new Set(wanted.filter(({ locale, sourceLocale }) => locale === sourceLocale).map((entry) => `${idText(entry)} ${entry.locale}`));
    const lost = new Set(stored.filter(({ gone, locale, sourceLocale }) => !gone && locale === sourceLocale).flatMap((row) => (own.has(`${idText(row)} ${row.locale}`) ? [] : [idText(row)])));
    return { written, changed: ids.filter((id) => changed.has(idText(id))), withdrawn: ids.filter((id) => changed.has(idText(id)) && lost.has(idText(id)) && CONFIDENTIAL.has(id.kind)) };
  }

  /** Takes numbers for rows and writes them; the process is told when it is committed. */
  async function write(trx: Knex.Transaction, rows: readonly Written[]): Promise<void> {
    if (rows.length === 0) return;
    const now = clock().getTime();
    const version = await counter.take(trx, rows.length, now);
    await entries.write(trx, rows, version.sequence, now);
    await afterCommit(strapi, () => {
      versions().push(version);
    });
  }

  /** Leaves work to the queue. */
  async function ask(trx: Knex.Transaction, work: Work, target: string, dueAt = clock().getTime()): Promise<void> {
    await jobs.ask(trx, work, target, dueAt);
    await afterCommit(strapi, asked);
  }

  /** Remembers when documents become public by the passing of time. */
  async function schedule(trx: Knex.Transaction, ids: readonly EntryId[], around: Surroundings, now: Date): Promise<void> {
    const times = ids.map((id) => ({ target: idText(id), dueAt: dueOf(id, around, now) }));
    await jobs.schedule(trx, times);
    if (times.some(({ dueAt }) => dueAt !== null)) await afterCommit(strapi, asked);
  }

  /** Makes the rows of some documents anew, from the content as the transaction sees it. */
  async function project(trx: Knex.Transaction, ids: readonly EntryId[], now: Date): Promise<Projected> {
    if (ids.length === 0) return NOTHING;
    const around = await content.around(ids, settings, now);
    const wanted = ids.flatMap((id) => entriesOf(id, around));
    const stored = await entries.heads(trx, ids);
    const { written, changed, withdrawn } = compare(ids, wanted, stored);

    const links = await entries.links(trx, ids);
    const relinked = ids.flatMap((id) => {
      const targets = targetsOf(id, around);
      return targets.join(' ') === (links.get(idText(id)) ?? []).slice().sort().join(' ') ? [] : [{ id, targets }];
    });
    if (relinked.length > 0) await entries.setLinks(trx, relinked);
    await schedule(trx, ids, around, now);
    await write(trx, written);
    return { rows: written.length, changed, withdrawn };
  }

  /** Both sides of partnerships show them: those that they have, and those that they had. */
  async function sidesOf(trx: Knex.Transaction, ids: readonly EntryId[], now: Date): Promise<EntryId[]> {
    const partnerships = ids.filter(({ kind }) => kind === 'partnership');
    if (partnerships.length === 0) return [];
    const known = await entries.links(trx, partnerships);
    const around = await content.around(partnerships, settings, now);
    const linked = around.links.flatMap(({ sideA, sideB }) => [`municipality:${sideA}`, `municipality:${sideB}`]);
    return [...[...known.values()].flat(), ...linked].flatMap((target) => readId(target) ?? []).filter(({ kind }) => kind === 'municipality');
  }

  /**
   * Makes some documents anew, and whatever shows them where that has changed.
   *
   * A change travels on as long as it changes what others show. Few dependents are written here and now; many are
   * left to the queue, unless something was withdrawn: what is no longer public is shown nowhere from this moment.
   *
   * @param now one moment for all of it: what is due is due for every document or for none
   */
  async function spread(trx: Knex.Transaction, ids: readonly EntryId[], now = clock()): Promise<number> {
    const done = new Set<string>();
    let pending = uniqueIds([...ids, ...(await sidesOf(trx, ids, now))]);
    let rows = 0;
    while (pending.length > 0) {
      const next: EntryId[] = [];
      for (let at = 0; at < pending.length; at += BATCH) {
        const batch = pending.slice(at, at + BATCH);
        for (const id of batch) done.add(idText(id));
        const outcome = await project(trx, batch, now);
        rows += outcome.rows;
        for (const id of outcome.changed) {
          const target = idText(id);
          const limit = outcome.withdrawn.some((gone) => idText(gone) === target) ? EVERY : FAN_OUT;
          const found = await entries.dependents(trx, [target], '', limit + 1);
          if (found.length > limit) await ask(trx, 'dependents', target);
          else for (const dependent of found) next.push(dependent);
        }
        next.push(...(await sidesOf(trx, outcome.changed, now)));
      }
      pending = uniqueIds(next).filter((id) => !done.has(idText(id)));
    }
    return rows;
  }

  const shownAsEvidence = async (fileId: number): Promise<EntryId[]> =>
    (await milestonesOf(strapi).partnershipsShownBy(fileId)).map((documentId) => ({ kind: 'partnership', documentId }));

  return {
    settings,
    content,
    entries,
    counter,
    clock,
    write,
    spread,
    ask,
    schedule,

    /** Follows the changes of a write transaction, before it commits. */
    async follow(changes: readonly Change[], trx: Knex.Transaction): Promise<void> {
      const ids = changes.flatMap(({ uid, documentId }): EntryId[] => {
        const kind = kindOfUid(uid);
        return kind === null ? [] : [{ kind, documentId }];
      });
      if (ids.length > 0) await spread(trx, ids);
    },

    /**
     * Makes anew whatever shows a file: as its picture, or as a partnership's evidence. What is too much is left to the queue.
     *
     * @param evidenceOf partnerships that it was evidence of before it changed
     */
    async fileChanged(trx: Knex.Transaction, fileId: number, evidenceOf: readonly string[]): Promise<void> {
      const target = `file:${String(fileId)}`;
      const found = await entries.dependents(trx, [target], '', FAN_OUT + 1);
      if (found.length > FAN_OUT) return ask(trx, 'dependents', target);
      await spread(trx, [...found, ...evidenceOf.map((documentId): EntryId => ({ kind: 'partnership', documentId }))]);
      await jobs.forget(trx, 'dependents', target);
    },

    shownAsEvidence,
  };
}

export type Projection = ReturnType<typeof createProjection>;
