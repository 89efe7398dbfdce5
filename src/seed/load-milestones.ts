import type { Core } from '@strapi/strapi';

import { fingerprint } from './fingerprint';
import { createLedger, type MilestoneMemory } from './ledger';
import type { PlannedMilestone } from './plan';
import type { Outcome } from './report';
import { verdict } from './verdict';

interface MilestoneFacts {
  readonly kind: string;
  readonly side: string;
  readonly date: string | null;
  readonly evidenceUrl: string | null;
  readonly evidenceFileId: number | null;
  readonly note: string | null;
}

/** What the partnerships plugin offers for milestones, as far as it is needed here. */
interface Milestones {
  timeline(partnership: string): Promise<{ readonly milestones: readonly (MilestoneFacts & { readonly documentId: string })[] } | null>;
  add(partnership: string, facts: MilestoneFacts): Promise<string>;
  change(milestone: string, facts: MilestoneFacts): Promise<void>;
}

const content = ({ kind, side, date, evidenceUrl, evidenceFileId, note }: MilestoneFacts): MilestoneFacts => ({ kind, side, date, evidenceUrl, evidenceFileId, note });

const factsOf = ({ seedKey: _seedKey, ...facts }: PlannedMilestone): MilestoneFacts => ({ ...facts, evidenceFileId: null });

/**
 * Records the milestones of a partnership that the seed knows.
 *
 * A history that editors have added to, changed or cut is theirs as a whole: nothing is written into it any more,
 * since what the seed would add might not fit what they know.
 *
 * @returns an outcome for each milestone
 */
export async function loadMilestones(strapi: Core.Strapi, partnership: string, planned: readonly PlannedMilestone[]): Promise<Outcome[]> {
  if (planned.length === 0) return [];
  const ledger = createLedger<MilestoneMemory>(strapi);
  const service = strapi.plugin('partnerships').service('milestones') as Milestones;
  const recorded = async () => (await service.timeline(partnership))?.milestones ?? [];

  const before = await recorded();
  const judged: { milestone: PlannedMilestone; memory: MilestoneMemory | null; seed: string; outcome: Outcome }[] = [];
  for (const milestone of planned) {
    const memory = await ledger.recall(milestone.seedKey);
    const current = before.find(({ documentId }) => documentId === memory?.documentId);
    const seed = fingerprint(factsOf(milestone));
    judged.push({ milestone, memory, seed, outcome: verdict(memory, current ? fingerprint(content(current)) : null, seed) });
  }

  const own = new Set(judged.map(({ memory }) => memory?.documentId));
  const isTheirs = before.some(({ documentId }) => !own.has(documentId)) || judged.some(({ outcome }) => outcome === 'keptEditors' || outcome === 'deletedByEditor');

  const outcomes: Outcome[] = [];
  for (const { milestone, memory, seed, outcome } of judged) {
    if (outcome !== 'created' && outcome !== 'updated') outcomes.push(outcome);
    else if (isTheirs) outcomes.push('keptEditors');
    else {
      const documentId = memory?.documentId ?? (await service.add(partnership, factsOf(milestone)));
      if (memory) await service.change(documentId, factsOf(milestone));
      const written = (await recorded()).find((candidate) => candidate.documentId === documentId);
      await ledger.remember(milestone.seedKey, { documentId, seed, loaded: fingerprint(written ? content(written) : null) });
      outcomes.push(outcome);
    }
  }
  return outcomes;
}
