import { known, whoIsMissing, type Judgement } from './criterion';
import type { MatchFacts } from './facts';

/** In the order of `of`, each once. */
const common = (of: readonly string[], and: readonly string[]): string[] => [...new Set(of)].filter((entry) => and.includes(entry));

/** Areas in common: the Jaccard index, shared areas by all areas that either names. */
export function judgeAreas(seeker: MatchFacts, candidate: MatchFacts): Judgement {
  const missing = whoIsMissing(seeker.areas.length > 0, candidate.areas.length > 0);
  if (missing !== null) return { kind: 'unknown', missing };
  const shared = common(seeker.areas, candidate.areas);
  const either = new Set([...seeker.areas, ...candidate.areas]).size;
  return known(shared.length / either, shared.length > 0 ? { code: 'areas.common', areas: shared } : { code: 'areas.none' });
}

/** The share of the needs that offers meet; null where either is not recorded. */
const met = (needs: readonly string[], offers: readonly string[]): { share: number; areas: string[] } | null => {
  if (needs.length === 0 || offers.length === 0) return null;
  const areas = common(needs, offers);
  return { share: areas.length / new Set(needs).size, areas };
};

/** Needs that meet offers: the share of the needs that the other side meets; the mean of both directions, where both are known. */
export function judgeNeeds(seeker: MatchFacts, candidate: MatchFacts): Judgement {
  const received = met(seeker.needs, candidate.offers);
  const given = met(candidate.needs, seeker.offers);
  const directions = [received, given].filter((direction) => direction !== null);
  if (directions.length === 0) {
    const says = ({ needs, offers }: MatchFacts): boolean => needs.length > 0 || offers.length > 0;
    // Two that only need, or only offer, say nothing of each other.
    return { kind: 'unknown', missing: whoIsMissing(says(seeker), says(candidate)) ?? 'both' };
  }
  const value = directions.reduce((sum, { share }) => sum + share, 0) / directions.length;
  return known(value, value > 0 ? { code: 'needs.meet', received: received?.areas ?? [], given: given?.areas ?? [] } : { code: 'needs.none' });
}

/** A language in which both write letters: one is enough. */
export function judgeLanguage(seeker: MatchFacts, candidate: MatchFacts): Judgement {
  const missing = whoIsMissing(seeker.languages.length > 0, candidate.languages.length > 0);
  if (missing !== null) return { kind: 'unknown', missing };
  const languages = common(seeker.languages, candidate.languages);
  return languages.length > 0 ? known(1, { code: 'language.common', languages }) : known(0, { code: 'language.none' });
}
