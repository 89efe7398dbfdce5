import type { KeptInquiry } from '../../store/inquiries/inquiries';
import type { MailState } from '../../store/inquiries/mails';

const iso = (moment: string | Date): string => new Date(moment).toISOString();

/** Everything that is kept of one inquiry, for the person who wrote it: by an explicit list, dates as ISO 8601. */
export const keptOf = (inquiry: KeptInquiry, mails: readonly MailState[]) => ({
  reference: inquiry.reference,
  state: inquiry.state,
  createdAt: iso(inquiry.createdAt),
  municipalityName: inquiry.municipalityName,
  country: inquiry.country,
  code: inquiry.code,
  contactName: inquiry.contactName,
  contactRole: inquiry.contactRole,
  email: inquiry.email,
  phone: inquiry.phone,
  areas: inquiry.areas,
  message: inquiry.message,
  note: inquiry.note,
  preferredPartner: inquiry.preferredPartner,
  noticeVersion: inquiry.noticeVersion,
  consentedAt: iso(inquiry.consentedAt),
  purgeAfter: iso(inquiry.purgeAfter),
  mails: mails.map(({ kind, state, sentAt }) => ({ kind, state, sentAt: sentAt === null ? null : new Date(sentAt).toISOString() })),
});

export type KeptOfPerson = ReturnType<typeof keptOf>;
