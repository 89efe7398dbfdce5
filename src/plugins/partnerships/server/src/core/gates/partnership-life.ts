import { timeline } from '../milestone';
import { needsEvidence } from '../milestone-kinds';
import type { Observation } from './finding';
import type { Life } from './version';

/** What has been signed has to be shown: evidence may be lost after the milestone was recorded. */
export function agreementsWithoutEvidence({ milestones }: Life): Observation[] {
  return milestones.flatMap(({ kind, date, sequence, hasEvidence }): Observation[] =>
    needsEvidence(kind) && !hasEvidence ? [{ code: 'gate.agreement-evidence', path: ['milestones'], params: { kind, date: date ?? '–' }, about: [kind, date, sequence] }] : [],
  );
}

/** The stage that the public is told is the one that the milestones carry, and they carry one. */
export function stageNotCarried({ milestones, registered }: Life): Observation[] {
  const outcome = timeline(milestones);
  if (outcome.kind === 'refused') return [{ code: 'gate.milestones-contradict', path: ['milestones'], params: { ...outcome.refusal.params }, about: [] }];
  return outcome.stage === registered ? [] : [{ code: 'gate.stage', path: ['milestones'], params: { stage: registered ?? '–', carried: outcome.stage }, about: [registered, outcome.stage] }];
}
