import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { MailContent, MailKind } from '../../core/inquiries/mail';
import { inTransaction, nowOf, rowsOf } from './database';
import { MAILS } from './tables';

/** A mail that this instance may send now. */
export interface ClaimedMail {
  readonly id: string;
  readonly inquiry: string;
  readonly kind: MailKind;
  readonly content: MailContent;
  /** This one included. */
  readonly attempts: number;
  /** How long ago it was first tried, in milliseconds. */
  readonly triedForMs: number;
}

/** How a mail stands, without a word of it. */
export interface MailState {
  readonly kind: MailKind;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly lastError: string | null;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly dueAt: number;
  readonly sentAt: number | null;
}

interface MailRow {
  readonly id: string;
  readonly inquiry: string;
  readonly kind: MailKind;
  readonly state: MailState['state'];
  readonly content: string | null;
  readonly attempts: number;
  readonly due_at: number | string;
  readonly last_error: string | null;
  readonly sent_at: number | string | null;
}

/** What a failed mail is written on: no longer than a person reads. */
const LONGEST_ERROR = 500;

/**
 * The outbox: mails are written in the transaction of what they tell of, and sent afterwards (transactional outbox).
 */
export function createMails(strapi: Core.Strapi) {
  const now = nowOf(strapi);
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const run = async <Row>(statement: string, bindings: readonly unknown[]): Promise<Row[]> => rowsOf<Row>(await inTransaction(strapi, (trx) => trx.raw(statement, bindings as never[])));

  return {
    /** Writes a mail into the outbox, in the transaction under way. */
    async put(inquiry: string, kind: MailKind, content: MailContent): Promise<void> {
      await run(`insert into ${MAILS} (id, inquiry, kind, state, content, created_at, due_at) values (?, ?, ?, 'waiting', ?, ${now}, ${now}) returning id`, [randomUUID(), inquiry, kind, JSON.stringify(content)]);
    },

    /**
     * Takes the mail that has been due longest. One statement, and its conditions are checked again on the row as it
     * is when it is locked: of two instances one gets it.
     *
     * @param kinds of which there is an address to send to
     * @param leaseMs how long it is this holder's alone
     */
    async claim(holder: string, kinds: readonly MailKind[], leaseMs: number): Promise<ClaimedMail | null> {
      if (kinds.length === 0) return null;
      const free = `state = 'waiting' and due_at <= ${now} and lease_until <= ${now}`;
      const [row] = await run<MailRow & { tried_for: number | string }>(
        `update ${MAILS} set lease_holder = ?, lease_until = ${now} + ?, attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ${now})
         where id = (select id from ${MAILS} where ${free} and kind in (${kinds.map(() => '?').join(', ')}) order by due_at, id limit 1${isPostgres ? ' for update skip locked' : ''}) and ${free}
         returning id, inquiry, kind, content, attempts, ${now} - first_tried_at as tried_for`,
        [holder, leaseMs, ...kinds],
      );
      if (!row) return null;
      return { id: row.id, inquiry: row.inquiry, kind: row.kind, content: JSON.parse(row.content ?? '') as MailContent, attempts: row.attempts, triedForMs: Number(row.tried_for) };
    },

    /** A mail server has taken it: what it said is kept no longer. */
    async sent(id: string): Promise<void> {
      await run(`update ${MAILS} set state = 'sent', content = null, last_error = null, lease_until = 0, lease_holder = null, sent_at = ${now} where id = ? and state = 'waiting' returning id`, [id]);
    },

    /** No mail server has taken it: it waits, and keeps what went wrong. */
    async postpone(id: string, holder: string, error: string, pauseMs: number): Promise<void> {
      await run(`update ${MAILS} set last_error = ?, due_at = ${now} + ?, lease_until = 0, lease_holder = null where id = ? and lease_holder = ? returning id`, [error.slice(0, LONGEST_ERROR), pauseMs, id, holder]);
    },

    /** It has been tried for long enough. What it says is kept, until somebody has it sent again or the inquiry is erased. */
    async giveUp(id: string, holder: string, error: string): Promise<void> {
      await run(`update ${MAILS} set state = 'failed', last_error = ?, lease_until = 0, lease_holder = null where id = ? and lease_holder = ? returning id`, [error.slice(0, LONGEST_ERROR), id, holder]);
    },

    /** Has the mails of an inquiry that were given up, or rest after a failure, tried again now. @returns how many */
    async tryAgain(inquiry: string): Promise<number> {
      const rows = await run(`update ${MAILS} set state = 'waiting', due_at = ${now}, attempts = 0, first_tried_at = null where inquiry = ? and state <> 'sent' and lease_until <= ${now} returning id`, [inquiry]);
      return rows.length;
    },

    /** How long until the next mail is due, in milliseconds; null where none waits. */
    async nextDueIn(kinds: readonly MailKind[]): Promise<number | null> {
      if (kinds.length === 0) return null;
      const due = isPostgres ? 'greatest(due_at, lease_until)' : 'max(due_at, lease_until)';
      const [row] = await run<{ rest: number | string | null }>(`select min(${due}) - ${now} as rest from ${MAILS} where state = 'waiting' and kind in (${kinds.map(() => '?').join(', ')})`, kinds);
      return row === undefined || row.rest === null ? null : Math.max(0, Number(row.rest));
    },

    async waiting(): Promise<number> {
      const [row] = await run<{ waiting: number | string }>(`select count(*) as waiting from ${MAILS} where state = 'waiting'`, []);
      return Number(row?.waiting ?? 0);
    },

    /** How the mails of some inquiries stand. */
    async statesOf(inquiries: readonly string[]): Promise<Map<string, MailState[]>> {
      const states = new Map(inquiries.map((inquiry): [string, MailState[]] => [inquiry, []]));
      if (inquiries.length === 0) return states;
      const rows = (await inTransaction(strapi, (trx) => trx(MAILS).whereIn('inquiry', [...inquiries]).orderBy('kind').select('inquiry', 'kind', 'state', 'attempts', 'due_at', 'last_error', 'sent_at'))) as MailRow[];
      for (const { inquiry, kind, state, attempts, due_at: dueAt, last_error: lastError, sent_at: sentAt } of rows) {
        states.get(inquiry)?.push({ kind, state, attempts, lastError, dueAt: Number(dueAt), sentAt: sentAt === null ? null : Number(sentAt) });
      }
      return states;
    },

    /** Forgets the mails of an inquiry, in the transaction under way. */
    async forget(inquiry: string): Promise<void> {
      await inTransaction(strapi, (trx) => trx(MAILS).where({ inquiry }).delete());
    },
  };
}
