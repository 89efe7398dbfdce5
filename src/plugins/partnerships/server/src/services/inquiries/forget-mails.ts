import type { Core } from '@strapi/strapi';

import { inWriteTransaction } from '../../../../../../writes/write-transaction';
import { INQUIRY_UID } from '../../core/uids';
import { createMails } from '../../store/inquiries/mails';

/** Has an inquiry's mails go with it, whoever deletes it: the admin panel, a command, or its time. */
export function forgetMailsWithInquiries(strapi: Core.Strapi): void {
  const mails = createMails(strapi);
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string };
    if ((context.uid as string) !== INQUIRY_UID || context.action !== 'delete' || documentId === undefined) return next();
    return inWriteTransaction(strapi, async () => {
      const result = await next();
      await mails.forget(documentId);
      return result;
    }) as ReturnType<typeof next>;
  });
}
