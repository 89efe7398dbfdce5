import fc from 'fast-check';

import { CRITERIA, type Criterion } from '../../../../src/plugins/partnerships/server/src/core/matching/criterion';
import type { MatchFacts } from '../../../../src/plugins/partnerships/server/src/core/matching/facts';
import type { Asked, KnownLink } from '../../../../src/plugins/partnerships/server/src/core/matching/rank';
import type { Weights } from '../../../../src/plugins/partnerships/server/src/core/matching/weights';
import { PAIR_TYPES } from '../../../../src/plugins/partnerships/server/src/core/pair';
import { STAGES } from '../../../../src/plugins/partnerships/server/src/core/stage';

/** A municipality of which nothing is recorded but where it lies. */
export const buildPlace = (overrides: Partial<MatchFacts> & Pick<MatchFacts, 'documentId'>): MatchFacts => ({
  country: 'UA', code: null, type: null, population: null, lat: null, lon: null, areas: [], needs: [], offers: [], languages: [], seeking: true,
  ...overrides,
});

export const STRANGERS = { contacts: [], partners: 0 } as const;

const areas = fc.uniqueArray(fc.constantFrom('education', 'culture', 'energy', 'sport', 'health'), { maxLength: 5 });
const TYPES = { PL: ['urban', 'rural', 'urban-rural'], UA: ['city-hromada', 'settlement-hromada', 'village-hromada'] } as const;

/** Of any country, each fact recorded or not; ids are given by the caller. */
export const placeNamed = (documentId: string, country?: 'PL' | 'UA'): fc.Arbitrary<MatchFacts> =>
  (country === undefined ? fc.constantFrom('PL' as const, 'UA' as const) : fc.constant(country)).chain((chosen) =>
    fc.record({
      documentId: fc.constant(documentId),
      country: fc.constant(chosen),
      code: fc.constant(`code-${documentId}`),
      type: fc.option(fc.constantFrom(...TYPES[chosen])),
      population: fc.option(fc.nat(900_000)),
      place: fc.option(fc.tuple(fc.double({ min: 44, max: 55, noNaN: true }), fc.double({ min: 14, max: 40, noNaN: true }))),
      areas,
      needs: areas,
      offers: areas,
      languages: fc.uniqueArray(fc.constantFrom('pl', 'uk', 'en', 'de'), { maxLength: 4 }),
      seeking: fc.boolean(),
    }).map(({ place, ...facts }) => ({ ...facts, lat: place?.[0] ?? null, lon: place?.[1] ?? null })),
  );

/** Whole numbers, not all of them zero. */
export const someWeights: fc.Arbitrary<Weights> = fc
  .record(Object.fromEntries(CRITERIA.map((criterion) => [criterion, fc.nat(20)])) as Record<Criterion, fc.Arbitrary<number>>)
  .filter((weights) => CRITERIA.some((criterion) => weights[criterion] > 0));

const idAt = (at: number): string => `m${String(at)}`;

/** A seeker, others around it, and what the registry and inquiries know of any of them. */
export const surroundings = fc.integer({ min: 2, max: 9 }).chain((size) => {
  const someone = fc.nat(size - 1).map(idAt);
  const link: fc.Arbitrary<KnownLink> = fc
    .record({ type: fc.constantFrom(...PAIR_TYPES), sideA: someone, sideB: someone, stage: fc.constantFrom(...STAGES) })
    .filter(({ sideA, sideB }) => sideA !== sideB);
  return fc.record({
    places: fc.tuple(...Array.from({ length: size }, (_, at) => placeNamed(idAt(at)))),
    links: fc.array(link, { maxLength: 8 }),
    asked: fc.array(fc.tuple(someone, someone) as fc.Arbitrary<Asked>, { maxLength: 3 }),
    weights: someWeights,
    wish: fc.record({ type: fc.constantFrom(...PAIR_TYPES), includeNotSeeking: fc.boolean() }),
  });
});
