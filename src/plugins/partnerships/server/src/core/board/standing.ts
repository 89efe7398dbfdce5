import type { MilestoneKind } from '../milestone-kinds';
import { deriveStage, isClosed, type Stage } from '../stage';

/** The stages that lie on the way, set-backs aside. */
export type Reached = Exclude<Stage, 'suspended' | 'ended' | 'abandoned'>;

/**
 * All that decides what may follow: the stage, and for a suspended partnership the one that it resumes to.
 * Written as one word, so that a table of moves can be looked up by it.
 */
export type Standing = Reached | 'ended' | 'abandoned' | `suspended:${Reached}`;

/** Milestones in the order in which they happened that lead to a standing by the shortest way. */
const SHORTEST: Readonly<Record<Reached, readonly MilestoneKind[]>> = {
  lead: [],
  contact: ['contact'],
  visit: ['visit'],
  intent: ['intent'],
  agreement: ['agreement'],
  active: ['start'],
};

const REACHED = Object.keys(SHORTEST) as Reached[];

/** A life that leads to each standing there can be. What never began cannot be suspended. */
export const LIVES: ReadonlyMap<Standing, readonly MilestoneKind[]> = new Map<Standing, readonly MilestoneKind[]>([
  ...REACHED.map((reached): [Standing, readonly MilestoneKind[]] => [reached, SHORTEST[reached]]),
  ...REACHED.filter((reached) => reached !== 'lead').map((reached): [Standing, readonly MilestoneKind[]] => [`suspended:${reached}`, [...SHORTEST[reached], 'suspension']]),
  ['ended', ['agreement', 'end']],
  ['abandoned', ['abandonment']],
]);

export const isStanding = (text: string): text is Standing => LIVES.has(text as Standing);

export const stageOfStanding = (standing: Standing): Stage => (standing.startsWith('suspended:') ? 'suspended' : (standing as Stage));

const stageAfter = (kinds: readonly MilestoneKind[]): Stage => {
  const outcome = deriveStage(kinds);
  if (outcome.kind === 'refused') throw new Error(`The milestones ${kinds.join(', ')} carry no stage.`);
  return outcome.stage;
};

/**
 * Where milestones leave a partnership.
 *
 * @param kinds in the order in which they happened
 * @throws Error where they cannot follow each other
 */
export function standingOf(kinds: readonly MilestoneKind[]): Standing {
  const stage = stageAfter(kinds);
  if (isClosed(stage) || stage !== 'suspended') return stage as Standing;
  return `suspended:${stageAfter([...kinds, 'resumption']) as Reached}`;
}

/** Index of the milestone that brought the present stage; −1 where none did. */
export function bringerOf(kinds: readonly MilestoneKind[]): number {
  const stages = kinds.map((_kind, at) => stageAfter(kinds.slice(0, at + 1)));
  const last = stages.at(-1) ?? 'lead';
  let at = stages.length - 1;
  while (at >= 0 && (at === 0 ? 'lead' : stages[at - 1]) === last) at -= 1;
  return at;
}
