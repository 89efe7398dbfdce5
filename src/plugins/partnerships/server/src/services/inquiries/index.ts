import type { Core } from '@strapi/strapi';

import { inWriteTransaction } from '../../../../../../writes/write-transaction';
import { PRIVACY_ACTION_DEFINITION } from '../../core/inquiries/privacy-action';
import { ensureTables } from '../../store/inquiries/tables';
import { openInquiriesOnce } from './access';
import { forgetMailsWithInquiries } from './forget-mails';
import form from './form';
import intake from './intake';
import outbox from './outbox';
import privacy from './privacy';
import retention from './retention';

/** By the names under which Strapi keeps them. */
export const inquiryServices = { 'inquiry-form': form, 'inquiry-intake': intake, 'inquiry-outbox': outbox, 'inquiry-privacy': privacy, 'inquiry-retention': retention };

export function registerInquiries(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as { actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> } };
  void actionProvider.registerMany([PRIVACY_ACTION_DEFINITION]);
}

const worked = (strapi: Core.Strapi) => ({
  outbox: strapi.plugin('partnerships').service('inquiry-outbox') as ReturnType<typeof outbox>,
  retention: strapi.plugin('partnerships').service('inquiry-retention') as ReturnType<typeof retention>,
});

/** Makes the tables, opens the endpoint on the first start, and begins to send and to erase. */
export async function startInquiries(strapi: Core.Strapi): Promise<void> {
  await inWriteTransaction(strapi, ensureTables);
  await openInquiriesOnce(strapi);
  forgetMailsWithInquiries(strapi);
  await worked(strapi).outbox.start();
  worked(strapi).retention.start();
}

export async function stopInquiries(strapi: Core.Strapi): Promise<void> {
  await worked(strapi).outbox.stop();
  await worked(strapi).retention.stop();
}
