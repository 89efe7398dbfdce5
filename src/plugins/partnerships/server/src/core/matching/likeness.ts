import { known, whoIsMissing, type Judgement } from './criterion';
import type { MatchFacts } from './facts';

/** At this ratio of populations nothing of the likeness in size is left. */
export const OPPOSITE_SIZES = 10;

/** Up to this ratio two populations are called similar. */
const SIMILAR_SIZES = 1.5;

const isCounted = (population: number | null): population is number => population !== null && population > 0;

/** Size: 1 for equal populations, falling with the logarithm of their ratio, 0 from ten to one. */
export function judgeSize(seeker: MatchFacts, candidate: MatchFacts): Judgement {
  const own = seeker.population;
  const { population } = candidate;
  if (!isCounted(own) || !isCounted(population)) return { kind: 'unknown', missing: whoIsMissing(isCounted(own), isCounted(population)) ?? 'both' };
  const times = Math.max(own, population) / Math.min(own, population);
  const code = times <= SIMILAR_SIZES ? 'size.similar' : population > own ? 'size.larger' : 'size.smaller';
  return known(Math.max(0, 1 - Math.log(times) / Math.log(OPPOSITE_SIZES)), { code, population, times });
}

/**
 * Where types stand between town and village, from both countries: a town, a town with the villages around it, villages.
 * A міська громада is one by its centre, and nearly always has villages: it lies between the two kinds of Polish towns.
 */
const URBANITY: Readonly<Record<string, number>> = {
  'urban': 1,
  'city-hromada': 0.875,
  'urban-rural': 0.625,
  'settlement-hromada': 0.5,
  'rural': 0.125,
  'village-hromada': 0,
};

const urbanityOf = (type: string | null): number | null => (type !== null && Object.hasOwn(URBANITY, type) ? (URBANITY[type] ?? null) : null);

/** Type: 1 for counterparts, less the further apart two lie between town and village. */
export function judgeType(seeker: MatchFacts, candidate: MatchFacts): Judgement {
  const own = urbanityOf(seeker.type);
  const other = urbanityOf(candidate.type);
  if (own === null || other === null) return { kind: 'unknown', missing: whoIsMissing(own !== null, other !== null) ?? 'both' };
  const value = 1 - Math.abs(own - other);
  const code = value >= 0.8 ? 'type.same' : value >= 0.5 ? 'type.near' : 'type.other';
  return known(value, { code, seeker: seeker.type ?? '', candidate: candidate.type ?? '' });
}
