import { chronological } from '../chronological';
import type { Country } from '../milestone';
import type { MilestoneKind, MilestoneSide } from '../milestone-kinds';
import type { Stage } from '../stage';
import { approvalSteps, missingApprovals, nextTogether, type Step } from './approvals';
import type { Progress } from './board';
import { backOf } from './moves';
import { bringerOf, stageOfStanding, standingOf, type Standing } from './standing';
import { versionOf } from './version';

/** What of a milestone decides where a partnership stands. */
export interface PlainMilestone {
  readonly documentId: string;
  readonly kind: MilestoneKind;
  readonly side: MilestoneSide;
  readonly date: string | null;
  readonly sequence: number;
}

/** How far it has come, whether or not it is suspended just now. */
export const reachedOf = (standing: Standing): Stage => standing.replace('suspended:', '') as Stage;

/** The approvals of both sides, each to tick off. */
export const stepsOf = (milestones: readonly PlainMilestone[], countries: Readonly<Record<'a' | 'b', Country | null>>, reached: Stage): { a: Step[]; b: Step[] } => ({
  a: approvalSteps(countries.a, 'a', milestones, reached),
  b: approvalSteps(countries.b, 'b', milestones, reached),
});

/** Where a partnership stands, by its milestones in any order. */
export function progressOf(recorded: readonly PlainMilestone[], countries: Readonly<Record<'a' | 'b', Country | null>>): Progress {
  const milestones = chronological(recorded);
  const kinds = milestones.map(({ kind }) => kind);
  const standing = standingOf(kinds);
  const stage = stageOfStanding(standing);
  const back = backOf(kinds);
  const steps = stepsOf(milestones, countries, reachedOf(standing));
  return {
    stage,
    standing,
    since: milestones[bringerOf(kinds)]?.date ?? null,
    together: nextTogether(stage),
    missing: { a: missingApprovals(steps.a), b: missingApprovals(steps.b) },
    back: back && { kind: back.kind, to: back.to },
    version: versionOf(milestones),
  };
}
