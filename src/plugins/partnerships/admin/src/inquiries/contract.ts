import type { InquiryCard, InquiryState, Named } from '../../../server/src/core/inquiry-board/inquiry';

export type { InquiryCard, InquiryState, InquirySummary, Named } from '../../../server/src/core/inquiry-board/inquiry';

/** The columns of the board, in their order. */
export const STATES = ['new', 'in-progress', 'answered', 'closed'] as const satisfies readonly InquiryState[];

export const isInquiryState = (value: unknown): value is InquiryState => STATES.some((state) => state === value);

export interface InquiryBoard {
  readonly inquiries: readonly InquiryCard[];
  readonly counts: Readonly<Record<InquiryState, number>>;
}

/** All of an inquiry with the names of what it names. */
export interface OneInquiry extends InquiryCard {
  readonly code: string | null;
  readonly contactRole: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly message: string | null;
  readonly note: string | null;
  readonly noticeVersion: string;
  readonly consentedAt: string;
  readonly changedBy: string | null;
  readonly areas: readonly Named[];
  readonly preferredPartner: Named | null;
  readonly municipality: Named | null;
  readonly partnership: Named | null;
}
