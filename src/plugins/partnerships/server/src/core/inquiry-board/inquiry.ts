/** How far an inquiry has come, in the order of the board's columns. */
export const INQUIRY_STATES = ['new', 'in-progress', 'answered', 'closed'] as const;
export type InquiryState = (typeof INQUIRY_STATES)[number];

/** What the board shows of an inquiry. Times are ISO 8601 in UTC. */
export interface InquiryCard {
  readonly documentId: string;
  readonly reference: string;
  readonly municipalityName: string;
  readonly country: 'PL' | 'UA';
  readonly contactName: string;
  readonly state: InquiryState;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The day on which it is erased. */
  readonly purgeAfter: string;
}

/** Whom or what an inquiry names, in the reader's language; `name` is null where it is not there any more. */
export interface Named {
  readonly documentId: string;
  readonly name: string | null;
}

/** All of an inquiry, as its page shows it. */
export interface InquiryFacts extends InquiryCard {
  readonly code: string | null;
  readonly contactRole: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly message: string | null;
  readonly note: string | null;
  readonly areas: readonly string[];
  /** documentIds. */
  readonly preferredPartner: string | null;
  readonly municipality: string | null;
  readonly partnership: string | null;
  readonly noticeVersion: string;
  readonly consentedAt: string;
  /** Who of the office changed it last. */
  readonly changedBy: string | null;
}

/** How many inquiries stand where, and which new one has waited longest. */
export interface InquirySummary {
  readonly counts: Readonly<Record<InquiryState, number>>;
  readonly oldest: Pick<InquiryCard, 'documentId' | 'municipalityName' | 'createdAt'> | null;
}
