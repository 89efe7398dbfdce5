import type { MilestoneKind } from './milestone-kinds';

/** Where a partnership stands. It is derived from its milestones and stored nowhere but in the pair registry. */
export const STAGES = ['lead', 'contact', 'visit', 'intent', 'agreement', 'active', 'suspended', 'ended', 'abandoned'] as const;

export type Stage = (typeof STAGES)[number];

/** How far a partnership has come, set-backs aside. */
const PROGRESS = ['lead', 'contact', 'visit', 'intent', 'agreement', 'active'] as const satisfies readonly Stage[];

type Progress = (typeof PROGRESS)[number];

/** A suspended partnership remembers what it resumes to. */
type Standing =
  | { readonly kind: 'running'; readonly reached: Progress }
  | { readonly kind: 'suspended'; readonly reached: Progress }
  | { readonly kind: 'closed'; readonly stage: 'ended' | 'abandoned' };

const START: Standing = { kind: 'running', reached: 'lead' };

/** What each kind of milestone brings a partnership at least to. */
const REACHES: Partial<Record<MilestoneKind, Progress>> = {
  contact: 'contact',
  visit: 'visit',
  intent: 'intent',
  agreement: 'agreement',
  start: 'active',
};

const furthest = (a: Progress, b: Progress): Progress => (PROGRESS.indexOf(a) >= PROGRESS.indexOf(b) ? a : b);

const isAgreed = (reached: Progress): boolean => reached === 'agreement' || reached === 'active';

const stageOf = (standing: Standing): Stage => {
  switch (standing.kind) {
    case 'running':
      return standing.reached;
    case 'suspended':
      return 'suspended';
    case 'closed':
      return standing.stage;
  }
};

/** @returns null where the milestone cannot follow */
function step(standing: Standing, kind: MilestoneKind): Standing | null {
  switch (kind) {
    // Approvals are parallel facts: known late or early, they leave the stage as it is.
    case 'resolution':
    case 'order':
    case 'registration':
      return standing;

    case 'contact':
    case 'visit':
    case 'intent':
    case 'agreement': {
      if (standing.kind === 'closed') return null;
      return { ...standing, reached: furthest(standing.reached, REACHES[kind] ?? standing.reached) };
    }

    case 'start':
      return standing.kind === 'running' ? { kind: 'running', reached: 'active' } : null;

    case 'annex':
      return standing.kind !== 'closed' && isAgreed(standing.reached) ? standing : null;

    case 'suspension':
      return standing.kind === 'running' && standing.reached !== 'lead' ? { ...standing, kind: 'suspended' } : null;

    case 'resumption':
      return standing.kind === 'suspended' ? { ...standing, kind: 'running' } : null;

    case 'end':
      return standing.kind !== 'closed' && isAgreed(standing.reached) ? { kind: 'closed', stage: 'ended' } : null;

    case 'abandonment':
      return standing.kind !== 'closed' && !isAgreed(standing.reached) ? { kind: 'closed', stage: 'abandoned' } : null;
  }
}

export type StageOutcome =
  | { readonly kind: 'ok'; readonly stage: Stage }
  /** The milestone at `index` cannot follow; the partnership is at `stage` then. */
  | { readonly kind: 'refused'; readonly index: number; readonly milestone: MilestoneKind; readonly stage: Stage };

/**
 * The stage that milestones carry.
 *
 * Rules: contact, visit, intent, agreement and start bring a partnership at least to their stage and never back;
 * some begin with an agreement and some reach daily cooperation without one being known. What has begun can be
 * suspended and resumes where it was. What was agreed ends; what was not is abandoned; neither goes on afterwards.
 *
 * @param kinds in the order in which they happened (see `chronological`)
 */
export function deriveStage(kinds: readonly MilestoneKind[]): StageOutcome {
  let standing = START;
  for (const [index, kind] of kinds.entries()) {
    const next = step(standing, kind);
    if (next === null) return { kind: 'refused', index, milestone: kind, stage: stageOf(standing) };
    standing = next;
  }
  return { kind: 'ok', stage: stageOf(standing) };
}

/** An ended or abandoned partnership leaves its pair free for a new one. */
export const isClosed = (stage: Stage): boolean => stage === 'ended' || stage === 'abandoned';
