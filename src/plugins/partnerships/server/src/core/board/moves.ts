import type { MilestoneKind } from '../milestone-kinds';
import { deriveStage, STAGES, type Stage } from '../stage';
import { bringerOf, LIVES, stageOfStanding, type Standing } from './standing';

/** Why no milestone leads to a stage. */
export type NoWay =
  /** It is there. */
  | 'here'
  /** It has ended or was abandoned, and neither goes on. */
  | 'closed'
  /** It has come further; what was recorded stands, and only undoing leads back. */
  | 'further'
  /** Nothing has happened that could be suspended. */
  | 'nothing-begun'
  /** Only what was agreed ends. */
  | 'not-agreed'
  /** What was agreed is not abandoned: it ends. */
  | 'agreed';

/** How a partnership gets from where it stands to a stage. */
export type Move =
  /** By recording milestones, one after the other. */
  | {
      readonly kind: 'record';
      readonly way: readonly MilestoneKind[];
      /** Stages between that nobody has recorded: they may be unknown, or not have happened. */
      readonly skipped: readonly Stage[];
    }
  | { readonly kind: 'none'; readonly reason: NoWay };

/** Milestones that can change a stage; the others stand beside. */
const MOVING = ['contact', 'visit', 'intent', 'agreement', 'start', 'resumption', 'suspension', 'end', 'abandonment'] as const satisfies readonly MilestoneKind[];

const WAY: readonly Stage[] = ['lead', 'contact', 'visit', 'intent', 'agreement', 'active'];

function kindBringing(life: readonly MilestoneKind[], to: Stage): MilestoneKind | undefined {
  return MOVING.find((kind) => {
    const outcome = deriveStage([...life, kind]);
    return outcome.kind === 'ok' && outcome.stage === to;
  });
}

/** One milestone; or, from a suspension, its end and then one. What else takes two is a life to be told, not a move. */
function wayTo(standing: Standing, life: readonly MilestoneKind[], to: Stage): readonly MilestoneKind[] | null {
  const kind = kindBringing(life, to);
  if (kind !== undefined) return [kind];
  if (!standing.startsWith('suspended:')) return null;
  const afterwards = kindBringing([...life, 'resumption'], to);
  return afterwards === undefined ? null : ['resumption', afterwards];
}

const isAgreed = (reached: string): boolean => reached === 'agreement' || reached === 'active';

function whyNot(standing: Standing, to: Stage): NoWay {
  const reached = standing.replace('suspended:', '');
  if (standing === 'ended' || standing === 'abandoned') return 'closed';
  if (to === 'suspended') return 'nothing-begun';
  if (to === 'ended') return 'not-agreed';
  return to === 'abandoned' && isAgreed(reached) ? 'agreed' : 'further';
}

function skippedStages(standing: Standing, to: Stage): Stage[] {
  const from = WAY.indexOf(standing.replace('suspended:', '') as Stage);
  const until = WAY.indexOf(to);
  return from < 0 || until < 0 ? [] : WAY.slice(from + 1, until);
}

/** How a partnership gets from a standing to a stage, or why it does not. */
export function moveTo(standing: Standing, to: Stage): Move {
  const life = LIVES.get(standing);
  if (life === undefined) throw new Error(`No life leads to ${standing}.`);
  if (stageOfStanding(standing) === to) return { kind: 'none', reason: 'here' };
  const way = wayTo(standing, life, to);
  return way ? { kind: 'record', way, skipped: skippedStages(standing, to) } : { kind: 'none', reason: whyNot(standing, to) };
}

/** Every move from every standing: what a board needs to know without asking for each card. */
export function movesByStanding(): Record<string, Record<Stage, Move>> {
  return Object.fromEntries([...LIVES.keys()].map((standing) => [standing, Object.fromEntries(STAGES.map((to) => [to, moveTo(standing, to)])) as Record<Stage, Move>]));
}

/** The milestone whose removal leads back, and to which stage. */
export interface Back {
  /** Index among the milestones, in the order in which they happened. */
  readonly at: number;
  readonly kind: MilestoneKind;
  readonly to: Stage;
}

/**
 * The way back: taking away the milestone that brought the present stage. One step, and only where what is left
 * could have been lived; null where nothing was brought.
 */
export function backOf(kinds: readonly MilestoneKind[]): Back | null {
  const at = bringerOf(kinds);
  const kind = kinds[at];
  if (kind === undefined) return null;
  const outcome = deriveStage(kinds.filter((_kind, index) => index !== at));
  const now = deriveStage(kinds);
  return outcome.kind === 'ok' && now.kind === 'ok' && outcome.stage !== now.stage ? { at, kind, to: outcome.stage } : null;
}
