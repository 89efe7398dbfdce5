import type { Country } from '../../../../../../names/codes';
import type { ApprovalKind, MilestoneKind, MilestoneSide } from '../milestone-kinds';
import { isClosed, type Stage } from '../stage';

/**
 * The approvals that each side's law asks for, in the order in which its authorities give them. In Poland the council
 * resolves. In Ukraine the council decides, the ministry orders, and what was signed is registered.
 */
export const APPROVALS_OF: Readonly<Record<Country, readonly ApprovalKind[]>> = {
  PL: ['resolution'],
  UA: ['resolution', 'order', 'registration'],
};

/**
 * - `done`: recorded
 * - `next`: what this side does next
 * - `late`: what ought to have come before the agreement that is recorded
 * - `waiting`: comes after something that is not there yet
 */
export type StepState = 'done' | 'next' | 'late' | 'waiting';

export interface Step {
  readonly kind: ApprovalKind;
  readonly state: StepState;
}

interface Recorded {
  readonly kind: MilestoneKind;
  readonly side: MilestoneSide;
}

const AGREED: readonly Stage[] = ['agreement', 'active'];
/** From a declaration of intent on there is something for authorities to decide. */
const DECIDABLE: readonly Stage[] = ['intent', ...AGREED];

/**
 * The approvals of one side as a list to tick off.
 *
 * @param reached how far the partnership has come; the stage it resumes to where it is suspended
 * @param country null where it is not known: nothing can be said then
 */
export function approvalSteps(country: Country | null, side: 'a' | 'b', recorded: readonly Recorded[], reached: Stage): Step[] {
  if (country === null) return [];
  const has = new Set(recorded.filter((milestone) => milestone.side === side).map(({ kind }) => kind));
  const agreed = AGREED.includes(reached);
  let isFirst = true;
  return APPROVALS_OF[country].map((kind): Step => {
    if (has.has(kind)) return { kind, state: 'done' };
    if (isClosed(reached) || !DECIDABLE.includes(reached)) return { kind, state: 'waiting' };
    // What is not signed cannot be registered; what is signed should have been approved before.
    if (kind === 'registration') return { kind, state: agreed && isFirst ? 'next' : 'waiting' };
    const state: StepState = agreed ? 'late' : isFirst ? 'next' : 'waiting';
    isFirst = false;
    return { kind, state };
  });
}

/** What one side is to do now: approvals that come next or are late. */
export const missingApprovals = (steps: readonly Step[]): ApprovalKind[] => steps.filter(({ state }) => state === 'next' || state === 'late').map(({ kind }) => kind);

const NEXT_TOGETHER: Partial<Record<Stage, MilestoneKind>> = { lead: 'contact', contact: 'visit', visit: 'intent', intent: 'agreement', agreement: 'start', suspended: 'resumption' };

/** What both sides do together next; null where the way is at its end. */
export const nextTogether = (stage: Stage): MilestoneKind | null => NEXT_TOGETHER[stage] ?? null;
