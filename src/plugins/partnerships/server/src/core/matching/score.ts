import { judgeContacts, judgeUnlinked } from './contacts';
import { CRITERIA, type Criterion, type Judgement } from './criterion';
import { judgeDistance } from './distance';
import type { Acquaintance, MatchFacts } from './facts';
import { judgeSize, judgeType } from './likeness';
import { judgeAreas, judgeLanguage, judgeNeeds } from './overlap';
import type { Weights } from './weights';

/** What counts where nothing is known: the middle, which neither rewards nor punishes. */
export const UNKNOWN_VALUE = 0.5;

type Judge = (seeker: MatchFacts, candidate: MatchFacts, between: Acquaintance) => Judgement;

const JUDGES: Readonly<Record<Criterion, Judge>> = {
  areas: judgeAreas,
  needs: judgeNeeds,
  size: judgeSize,
  type: judgeType,
  distance: judgeDistance,
  language: judgeLanguage,
  unlinked: (_seeker, _candidate, between) => judgeUnlinked(between),
  contacts: (_seeker, _candidate, between) => judgeContacts(between),
};

/** One criterion's part of a score. */
export interface Part {
  readonly criterion: Criterion;
  /** Share of the weight of all criteria, 0 to 1. */
  readonly share: number;
  readonly judgement: Judgement;
  /** What it adds to the score: `share` times its value. */
  readonly points: number;
}

export interface Score {
  /** 0 to 1. */
  readonly total: number;
  /** Share of the weight whose facts are recorded, 0 to 1. */
  readonly known: number;
  readonly parts: readonly Part[];
}

/**
 * How well a candidate suits a seeker:
 *
 *     total = Σ wᵢ·vᵢ / Σ wᵢ        known = Σ wᵢ where vᵢ is known / Σ wᵢ
 *
 * over the criteria i with their weights wᵢ; vᵢ is the judgement, 0 to 1, and 0.5 where a fact is not recorded.
 *
 * Unknown facts count as the middle instead of being left out, because then every candidate is divided by the same sum:
 * who is at least as good as another by a criterion stays before them when it gets heavier, and nobody gets ahead by
 * having nothing recorded, as they would with the mean of what is known alone. `known` says how sure the total is.
 */
export function score(seeker: MatchFacts, candidate: MatchFacts, between: Acquaintance, weights: Weights): Score {
  const sum = CRITERIA.reduce((total, criterion) => total + weights[criterion], 0);
  const parts = CRITERIA.map((criterion): Part => {
    const judgement = JUDGES[criterion](seeker, candidate, between);
    const share = weights[criterion] / sum;
    return { criterion, share, judgement, points: share * (judgement.kind === 'known' ? judgement.value : UNKNOWN_VALUE) };
  });
  return {
    total: parts.reduce((total, { points }) => total + points, 0),
    known: parts.reduce((total, { share, judgement }) => total + (judgement.kind === 'known' ? share : 0), 0),
    parts,
  };
}
