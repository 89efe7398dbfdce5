import type { EvidenceFile, Milestone, MilestoneInput, MilestoneKind, MilestoneSide } from '../api/contract';

export const KINDS = [
  'contact', 'visit', 'intent', 'resolution', 'order', 'agreement', 'registration', 'annex', 'start', 'suspension', 'resumption', 'end', 'abandonment',
] as const satisfies readonly MilestoneKind[];

export const SIDES = ['both', 'a', 'b'] as const satisfies readonly MilestoneSide[];

/** A milestone while it is being written. */
export interface MilestoneDraft {
  readonly kind: MilestoneKind | null;
  readonly side: MilestoneSide;
  /** EDTF; '' where nothing is known. */
  readonly date: string;
  readonly evidenceUrl: string;
  readonly evidenceFile: EvidenceFile | null;
  readonly note: string;
}

export const NEW_MILESTONE: MilestoneDraft = { kind: null, side: 'both', date: '', evidenceUrl: '', evidenceFile: null, note: '' };

export const draftOf = ({ kind, side, date, evidenceUrl, evidenceFile, note }: Milestone): MilestoneDraft => ({
  kind,
  side,
  date: date ?? '',
  evidenceUrl: evidenceUrl ?? '',
  evidenceFile,
  note: note ?? '',
});

/** An approval is given by one side, never by both. */
export const isApproval = (kind: MilestoneKind | null): boolean => kind === 'resolution' || kind === 'order' || kind === 'registration';

export const needsEvidence = (kind: MilestoneKind | null): boolean => kind === 'intent' || kind === 'agreement';

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent; null while no kind is chosen. */
export function inputOf(draft: MilestoneDraft): MilestoneInput | null {
  if (draft.kind === null) return null;
  return {
    kind: draft.kind,
    side: draft.side,
    date: textOrNull(draft.date),
    evidenceUrl: textOrNull(draft.evidenceUrl),
    evidenceFile: draft.evidenceFile?.id ?? null,
    note: textOrNull(draft.note),
  };
}
