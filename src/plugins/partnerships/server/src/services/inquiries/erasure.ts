import type { Core } from '@strapi/strapi';

import { inWriteTransaction } from '../../../../../../writes/write-transaction';
import { keyedHash } from '../../core/inquiries/keys';
import { createInquiries, type KeptInquiry } from '../../store/inquiries/inquiries';
import { createPurges, type Purge } from '../../store/inquiries/purges';
import { keysFor } from './settings';

/** What the log has of an erased inquiry: whoever knows its number can find it there. */
export const erasedMark = (strapi: Core.Strapi, reference: string): string => keyedHash(keysFor(strapi, 'purge-log')[0], reference);

/** Erases inquiries, with their mails, and notes in the same transaction that and when it was done. */
export async function eraseInquiries(strapi: Core.Strapi, found: readonly KeptInquiry[], cause: Purge['cause'], now: Date): Promise<void> {
  const inquiries = createInquiries(strapi);
  await inWriteTransaction(strapi, async () => {
    for (const { documentId } of found) await inquiries.erase(documentId);
    await createPurges(strapi).note({ at: now, cause, erased: found.length, references: found.map(({ reference }) => erasedMark(strapi, reference)) });
  });
}
