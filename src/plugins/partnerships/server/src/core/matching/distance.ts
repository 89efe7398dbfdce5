import { known, whoIsMissing, type Judgement } from './criterion';
import type { MatchFacts } from './facts';

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_RADIUS = 6371.0088;

/** Kilometres that take half of what is left of the value. */
export const HALVING_DISTANCE = 400;

interface Place {
  readonly lat: number;
  readonly lon: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres, by the haversine formula on a sphere: half a per cent off at worst. */
export function greatCircle(a: Place, b: Place): number {
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const haversine = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

const placeOf = ({ lat, lon }: MatchFacts): Place | null => (lat === null || lon === null ? null : { lat, lon });

/** Distance: 2^(−km/400), so 1 next door, a half at 400 km, a quarter at 800 km. A far partner is no bad one, only a costlier one. */
export function judgeDistance(seeker: MatchFacts, candidate: MatchFacts): Judgement {
  const from = placeOf(seeker);
  const to = placeOf(candidate);
  if (from === null || to === null) return { kind: 'unknown', missing: whoIsMissing(from !== null, to !== null) ?? 'both' };
  const kilometres = greatCircle(from, to);
  return known(2 ** (-kilometres / HALVING_DISTANCE), { code: 'distance', kilometres });
}
