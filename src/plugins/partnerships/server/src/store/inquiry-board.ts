import type { Core } from '@strapi/strapi';

import { INQUIRY_STATES, type InquiryFacts, type InquiryState } from '../core/inquiry-board/inquiry';
import type { PlaceRecord } from '../core/inquiry-board/same-place';
import { parsePublicId } from '../core/public-id';
import { INQUIRY_UID, MUNICIPALITY_UID } from '../core/uids';
import { createPickerRows } from './picker-rows';

interface Administrator {
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly email: string;
}

type Row = Readonly<Record<string, unknown>> & { readonly documentId: string; readonly updatedBy?: Administrator | null };

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const momentOf = (value: unknown): string => new Date(value as string | number | Date).toISOString();

const nameOf = (administrator: Administrator | null | undefined): string | null =>
  administrator ? [administrator.firstname, administrator.lastname].filter(Boolean).join(' ') || administrator.email : null;

const linkedIn = (value: unknown): string[] => (Array.isArray(value) ? (value as unknown[]).flatMap((id) => (typeof id === 'string' ? (parsePublicId(id)?.documentId ?? []) : [])) : []);

const toFacts = (row: Row): InquiryFacts => ({
  documentId: row.documentId,
  reference: textOf(row.reference) ?? '',
  municipalityName: textOf(row.municipalityName) ?? '',
  country: row.country === 'UA' ? 'UA' : 'PL',
  code: textOf(row.code),
  contactName: textOf(row.contactName) ?? '',
  contactRole: textOf(row.contactRole),
  email: textOf(row.email) ?? '',
  phone: textOf(row.phone),
  message: textOf(row.message),
  note: textOf(row.note),
  areas: linkedIn(row.areas),
  preferredPartner: textOf(row.preferredPartner),
  municipality: textOf(row.municipality),
  partnership: linkedIn(row.partnership)[0] ?? null,
  noticeVersion: textOf(row.noticeVersion) ?? '',
  consentedAt: momentOf(row.consentedAt),
  purgeAfter: momentOf(row.purgeAfter),
  createdAt: momentOf(row.createdAt),
  updatedAt: momentOf(row.updatedAt),
  state: INQUIRY_STATES.find((state) => state === row.state) ?? 'new',
  changedBy: nameOf(row.updatedBy),
});

/** What the office changes of an inquiry. */
export interface InquiryChange {
  readonly state?: InquiryState;
  readonly note?: string | null;
  readonly municipality?: string;
  readonly partnership?: string;
}

/** What a municipality that nobody has recorded begins with: what its inquiry says, and nothing else. */
export interface NewMunicipality {
  readonly officialName: string;
  readonly country: 'PL' | 'UA';
  readonly code: string;
  /** documentIds. */
  readonly areas: readonly string[];
}

/** Reads inquiries for the office's board, and writes through the Document Service what the office makes of them. */
export function createInquiryBoard(strapi: Core.Strapi) {
  const query = () => strapi.db.query(INQUIRY_UID);
  const by = (administrator: number | null): object => (administrator === null ? {} : { updatedBy: administrator });

  return {
    /** Of one state, those first that came last. */
    async ofState(state: InquiryState, limit: number): Promise<InquiryFacts[]> {
      return ((await query().findMany({ where: { state }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], limit })) as Row[]).map(toFacts);
    },

    async counts(): Promise<Record<InquiryState, number>> {
      const counted = await Promise.all(INQUIRY_STATES.map(async (state) => [state, await query().count({ where: { state } })] as const));
      return Object.fromEntries(counted) as Record<InquiryState, number>;
    },

    async oldest(state: InquiryState): Promise<InquiryFacts | null> {
      const row = (await query().findOne({ where: { state }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })) as Row | null;
      return row && toFacts(row);
    },

    async one(documentId: string): Promise<InquiryFacts | null> {
      const row = (await query().findOne({ where: { documentId }, populate: ['updatedBy'] })) as Row | null;
      return row && toFacts(row);
    },

    async change(documentId: string, { partnership, ...change }: InquiryChange, administrator: number | null): Promise<void> {
      const linked = partnership === undefined ? {} : { partnership: [`partnership:${partnership}`] };
      await strapi.documents(INQUIRY_UID).update({ documentId, data: { ...change, ...linked, ...by(administrator) } as never });
    },

    /** Every municipality with all its spellings. */
    async places(): Promise<PlaceRecord[]> {
      return (await createPickerRows(strapi).municipalities()).map(({ documentId, country, code, officialName, namePl, nameUk, nameEn }) => ({
        documentId,
        country,
        code,
        names: [officialName, namePl, nameUk, nameEn].filter((name): name is string => name !== null && name !== ''),
      }));
    },

    /** @param locale language of the first version; @returns documentId of a draft */
    async createMunicipality({ officialName, country, code, areas }: NewMunicipality, locale: string, administrator: number | null): Promise<string> {
      const linked = areas.map((id) => `area:${id}`);
      const data = { officialName, country, code, seekingPartner: true, areas: linked, needAreas: linked, ...by(administrator), ...(administrator !== null && { createdBy: administrator }) };
      return (await strapi.documents(MUNICIPALITY_UID).create({ data: data as never, locale })).documentId;
    },
  };
}
