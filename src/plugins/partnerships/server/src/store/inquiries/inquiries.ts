import type { Core } from '@strapi/strapi';

import type { Inquiry } from '../../core/inquiries/submission';
import { INQUIRY_UID } from '../../core/uids';

/** An inquiry as it is kept. Dates are ISO 8601, as the database gives them or as dates. */
export interface KeptInquiry {
  readonly documentId: string;
  readonly reference: string;
  readonly municipalityName: string;
  readonly country: string;
  readonly code: string | null;
  readonly contactName: string;
  readonly contactRole: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly areas: unknown;
  readonly message: string | null;
  /** The office's own. */
  readonly note: string | null;
  readonly preferredPartner: string | null;
  readonly noticeVersion: string;
  readonly consentedAt: string | Date;
  readonly purgeAfter: string | Date;
  readonly state: string;
  readonly createdAt: string | Date;
}

export interface NewInquiry {
  readonly reference: string;
  readonly inquiry: Inquiry;
  readonly noticeVersion: string;
  readonly consentedAt: Date;
  readonly purgeAfter: Date;
}

interface Documents {
  create(params: { data: Readonly<Record<string, unknown>> }): Promise<{ documentId: string }>;
  delete(params: { documentId: string }): Promise<unknown>;
}

/** Inquiries, written through the Document Service like all content, so that its rules hold for them. */
export function createInquiries(strapi: Core.Strapi) {
  const documents = (): Documents => strapi.documents(INQUIRY_UID as never) as unknown as Documents;
  const query = () => strapi.db.query(INQUIRY_UID as never) as unknown as { findMany(params: object): Promise<KeptInquiry[]> };

  return {
    /** @returns its documentId */
    async create({ reference, inquiry, noticeVersion, consentedAt, purgeAfter }: NewInquiry): Promise<string> {
      const { areas, ...fields } = inquiry;
      const { documentId } = await documents().create({
        data: { ...fields, areas: areas.map((area) => `area:${area}`), reference, noticeVersion, consentedAt: consentedAt.toISOString(), purgeAfter: purgeAfter.toISOString(), state: 'new' },
      });
      return documentId;
    },

    /** Whose time is over, the oldest first. */
    dueForPurge: (now: Date, most: number): Promise<KeptInquiry[]> => query().findMany({ where: { purgeAfter: { $lte: now.toISOString() } }, orderBy: { purgeAfter: 'asc' }, limit: most }),

    /** All under an e-mail address, in whatever case it is written. */
    async ofEmail(email: string): Promise<KeptInquiry[]> {
      const wanted = email.trim().toLowerCase();
      const rows = await query().findMany({ where: { email: { $containsi: wanted } }, orderBy: { id: 'asc' } });
      return rows.filter((row) => row.email.trim().toLowerCase() === wanted);
    },

    async erase(documentId: string): Promise<void> {
      await documents().delete({ documentId });
    },
  };
}
