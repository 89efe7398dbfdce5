import type { Knex } from 'knex';

import type { DeskKind, DeskState } from '../core/desk';
import { COUNTS, STATES } from './tables';

/** What of a translation is counted. */
interface Counted {
  readonly locale: string;
  readonly state: DeskState;
  readonly words: number;
  readonly wordsToDo: number;
}

interface Sum {
  entries: number;
  words: number;
  toDo: number;
}

/**
 * How many translations there are of each kind, language and state: kept with every change, so that the overview costs the same
 * however many there are. Read and written inside write transactions.
 */
export const counts = {
  async shift(trx: Knex.Transaction, kind: DeskKind, come: readonly Counted[], gone: readonly Counted[]): Promise<void> {
    const sums = new Map<string, Sum>();
    const add = ({ locale, state, words, wordsToDo }: Counted, sign: 1 | -1): void => {
      const key = `${locale} ${state}`;
      const sum = sums.get(key) ?? { entries: 0, words: 0, toDo: 0 };
      sums.set(key, { entries: sum.entries + sign, words: sum.words + sign * words, toDo: sum.toDo + sign * wordsToDo });
    };
    for (const state of come) add(state, 1);
    for (const state of gone) add(state, -1);
    for (const [key, { entries, words, toDo }] of sums) {
      if (entries === 0 && words === 0 && toDo === 0) continue;
      const [locale = '', state = ''] = key.split(' ');
      await trx.raw(
        `insert into ${COUNTS} (kind, locale, state, entries, words, words_to_do) values (?, ?, ?, ?, ?, ?) on conflict (kind, locale, state) do update set entries = ${COUNTS}.entries + excluded.entries, words = ${COUNTS}.words + excluded.words, words_to_do = ${COUNTS}.words_to_do + excluded.words_to_do`,
        [kind, locale, state, entries, words, toDo],
      );
    }
  },

  /** Counts anew. @returns whether the counts were other ones */
  async recount(trx: Knex.Transaction): Promise<boolean> {
    const told = async (): Promise<string> => JSON.stringify(await trx(COUNTS).where('entries', '<>', 0).orderBy(['kind', 'locale', 'state']));
    const before = await told();
    await trx(COUNTS).delete();
    await trx.raw(`insert into ${COUNTS} (kind, locale, state, entries, words, words_to_do) select kind, locale, state, count(*), sum(words), sum(words_to_do) from ${STATES} group by kind, locale, state`);
    return before !== (await told());
  },
};
