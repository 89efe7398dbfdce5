import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { municipalityName, type MunicipalityNames } from '../../../../../names/municipality-name';
import { beforeCommit } from '../../../../../writes/changes';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { compare } from '../core/history/compare';
import type { HistoryEntry, HistorySubject, Who } from '../core/history/entry';
import { namedIn } from '../core/history/named';
import { whoOf } from '../core/history/who';
import { MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';
import { history, readHistory } from '../store/history';
import { createMilestones } from '../store/milestones';
import { createRegisterStates, type DocumentState } from '../store/register-states';
import { createRegistry } from '../store/registry';
import { wasMade } from './history-made';
import type referenceSearch from './reference-search';

const SYSTEM: Who = { kind: 'system' };

/** Documents that are compared at a time when everything is. */
const BATCH = 500;

/** Entries that an export reads at a time. */
const EXPORT_PAGE = 500;

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Whether there are older ones. */
  readonly more: boolean;
  /** Names of what the entries name: municipalities by documentId, other entries as `kind:documentId`. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Keeps the history of the register: who changed what and when.
 *
 * Before a write commits, what the register says of the documents it has touched is compared with what it said after the last entry of
 * their histories; what differs is appended in the same transaction. So it does not matter which way somebody wrote, nothing is told that
 * was rolled back, and a save without a change leaves no entry.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const states = createRegisterStates(strapi, createRegistry(strapi), createMilestones(strapi));
  const clock = (): number => Date.now();
  const whoWrites = (): Who => whoOf(strapi.requestContext.get()?.state);

  const now: Readonly<Record<HistorySubject, (documentIds: readonly string[]) => Promise<DocumentState[]>>> = {
    partnership: (documentIds) => states.partnerships(documentIds),
    municipality: (documentIds) => states.municipalities(documentIds),
  };

  /** Appends what differs from the last entries of some histories. */
  async function record(trx: Knex.Transaction, kind: HistorySubject, documentIds: readonly string[], { who, found }: { who: Who; found: boolean }): Promise<void> {
    if (documentIds.length === 0) return;
    const there = new Map((await now[kind](documentIds)).map((document) => [`${document.kind} ${document.documentId}`, document]));
    const known = new Map((await history.latest(trx, documentIds)).map((entry) => [`${entry.kind} ${entry.documentId}`, entry]));
    const at = clock();
    const begun = new Set([...known.values()].map(({ subject }) => subject));
    // What nobody made here and nobody has told of was written past the Document Service: its history begins with finding it.
    const isFound = (subject: string): boolean => found || (!begun.has(subject) && !wasMade(trx, subject));
    const entries = [...new Set([...there.keys(), ...known.keys()])].flatMap((key): Omit<HistoryEntry, 'id'>[] => {
      const [before, after] = [known.get(key), there.get(key)];
      const one = after ?? before;
      const outcome = compare(before?.state ?? null, after?.state ?? null);
      if (one === undefined || outcome.kind === 'same') return [];
      const { action, locale, changes } = outcome;
      const told = isFound(one.subject) && action !== 'deleted' ? ({ action: 'found', locale: null, who: SYSTEM } as const) : { action, locale, who };
      return [{ at, kind: one.kind, documentId: one.documentId, subject: one.subject, ...told, changes, state: after?.state ?? null }];
    });
    await history.append(trx, entries);
  }

  /** Compares everything: at the start, and where entries went without passing by the Document Service. */
  async function recordAll(trx: Knex.Transaction, how: { who: Who; found: boolean }): Promise<void> {
    for (const kind of ['municipality', 'partnership'] as const) {
      const ids = [...new Set([...(await states.all(kind)), ...(await history.there(trx, kind))])].sort();
      for (let at = 0; at < ids.length; at += BATCH) await record(trx, kind, ids.slice(at, at + BATCH), how);
    }
  }

  /** Municipalities that are gone have their names in their own histories. */
  async function namesOf(trx: Knex.Transaction, entries: readonly HistoryEntry[], locale: string): Promise<Map<string, string>> {
    const { municipalities, references } = namedIn(entries);
    const names = new Map<string, string>();
    for (const { documentId, state, changes } of await history.latest(trx, municipalities)) {
      const facts = state?.facts ?? Object.fromEntries(changes.map(({ field, before }) => [field, before]));
      names.set(documentId, municipalityName(facts as unknown as MunicipalityNames, locale));
    }
    const resolved = await (strapi.plugin('partnerships').service('reference-search') as ReturnType<typeof referenceSearch>).resolve(references, locale);
    for (const one of resolved) if (one.found) names.set(one.id, one.title);
    return names;
  }

  return {
    /** Makes the table, tells what was written past it, and listens to every change from now on. */
    async start(): Promise<void> {
      await inWriteTransaction(strapi, async (trx) => {
        await history.ensureTable(strapi, trx);
        await recordAll(trx, { who: SYSTEM, found: true });
      });
      beforeCommit(strapi, async (changes, trx) => {
        const touched = (uid: string): string[] => changes.filter((change) => change.uid === uid).map(({ documentId }) => documentId);
        await record(trx, 'municipality', touched(MUNICIPALITY_UID), { who: whoWrites(), found: false });
        await record(trx, 'partnership', touched(PARTNERSHIP_UID), { who: whoWrites(), found: false });
      });
    },

    /** Tells what has gone past the Document Service in the transaction under way. */
    catchUp: (trx: Knex.Transaction): Promise<void> => recordAll(trx, { who: whoWrites(), found: false }),

    /**
     * A page of one history, the newest first.
     *
     * @param before id of an entry to go back from
     */
    async page(of: { readonly kind: HistorySubject; readonly documentId: string }, { before, limit, locale }: { before: number | null; limit: number; locale: string }): Promise<HistoryPage> {
      return readHistory(strapi, async (trx) => {
        const found = await history.page(trx, { kind: of.kind, subject: of.documentId }, { order: 'newest', from: before, limit: limit + 1 });
        const entries = found.slice(0, limit);
        return { entries, more: found.length > limit, names: await namesOf(trx, entries, locale) };
      });
    },

    /** All entries of one history, or of all of a kind, from the first on; some at a time, so that no reader holds the database. */
    async *all(of: { readonly kind: HistorySubject; readonly documentId: string | null }, locale: string): AsyncGenerator<HistoryPage> {
      let from: number | null = null;
      for (;;) {
        const after: number | null = from;
        const page: HistoryPage = await readHistory(strapi, async (trx) => {
          const entries = await history.page(trx, { kind: of.kind, subject: of.documentId }, { order: 'oldest', from: after, limit: EXPORT_PAGE });
          return { entries, more: entries.length === EXPORT_PAGE, names: await namesOf(trx, entries, locale) };
        });
        yield page;
        from = page.entries.at(-1)?.id ?? null;
        if (!page.more || from === null) return;
      }
    },
  };
};
