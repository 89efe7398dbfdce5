import type { Core } from '@strapi/strapi';

import { inTransaction, nowOf } from './database';
import { SUBMISSIONS } from './tables';

export interface SubmissionRow {
  readonly reference: string;
  readonly fingerprint: string;
}

/** Which forms have been sent: a form pressed twice is one inquiry. */
export function createSubmissions(strapi: Core.Strapi) {
  const now = nowOf(strapi);
  return {
    /** @returns null where this form has not been sent */
    async of(tokenId: string): Promise<SubmissionRow | null> {
      const row = (await inTransaction(strapi, (trx) => trx(SUBMISSIONS).where({ token_id: tokenId }).first('reference', 'fingerprint'))) as SubmissionRow | undefined;
      return row ?? null;
    },

    /** Notes that a form was sent, in the write transaction in which nobody had noted it yet. */
    async note(tokenId: string, { reference, fingerprint }: SubmissionRow, keepMs: number): Promise<void> {
      const statement = `insert into ${SUBMISSIONS} (token_id, reference, fingerprint, expires_at) values (?, ?, ?, ${now} + ?)`;
      await inTransaction(strapi, (trx) => trx.raw(statement, [tokenId, reference, fingerprint, keepMs]));
    },

    /** Forgets forms whose token is no longer taken. */
    async clear(): Promise<void> {
      await inTransaction(strapi, (trx) => trx.raw(`delete from ${SUBMISSIONS} where expires_at <= ${now}`));
    },
  };
}
