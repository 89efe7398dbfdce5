import type { Core } from '@strapi/strapi';

import { createInquiries } from '../../store/inquiries/inquiries';
import { createMails } from '../../store/inquiries/mails';
import { eraseInquiries } from './erasure';
import { keptOf, type KeptOfPerson } from './kept';

/** Answers a person who asks what is kept of them, or to have it erased (GDPR, articles 15, 17 and 20). */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const inquiries = createInquiries(strapi);

  return {
    /** Everything under an e-mail address, in whatever case it is written. */
    async ofEmail(email: string): Promise<KeptOfPerson[]> {
      const found = await inquiries.ofEmail(email);
      const states = await createMails(strapi).statesOf(found.map(({ documentId }) => documentId));
      return found.map((inquiry) => keptOf(inquiry, states.get(inquiry.documentId) ?? []));
    },

    /** Erases everything under an e-mail address. @returns the reference numbers that were erased */
    async erase(email: string): Promise<string[]> {
      const found = await inquiries.ofEmail(email);
      if (found.length > 0) await eraseInquiries(strapi, found, 'request', new Date());
      return found.map(({ reference }) => reference);
    },
  };
};
