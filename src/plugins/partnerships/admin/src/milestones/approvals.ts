import type { Country, Milestone, MilestoneKind, Timeline } from '../api/contract';

export type ApprovalKind = Extract<MilestoneKind, 'resolution' | 'order' | 'registration'>;

/** An approval that the law of a side's country knows, with the milestone that records it. */
export interface Approval {
  readonly kind: ApprovalKind;
  readonly milestone: Milestone | null;
}

const NEEDED: Readonly<Record<Country, readonly ApprovalKind[]>> = { PL: ['resolution'], UA: ['resolution', 'order', 'registration'] };

/** The approvals of one side: those of its country's law, recorded or not, and whatever else is recorded. */
export function approvalsOf(timeline: Timeline, side: 'a' | 'b'): readonly Approval[] {
  const country = timeline.sides.find((entry) => entry.side === side)?.country ?? 'PL';
  const recorded = timeline.milestones.filter((milestone) => milestone.side === side);
  const kinds = (['resolution', 'order', 'registration'] as const).filter(
    (kind) => NEEDED[country].includes(kind) || recorded.some((milestone) => milestone.kind === kind),
  );
  return kinds.map((kind) => ({ kind, milestone: recorded.find((milestone) => milestone.kind === kind) ?? null }));
}
