import fc from 'fast-check';

import { CRITERIA, SYMMETRIC_CRITERIA, type Criterion } from '../../../../src/plugins/partnerships/server/src/core/matching/criterion';
import { greatCircle } from '../../../../src/plugins/partnerships/server/src/core/matching/distance';
import type { Acquaintance, MatchFacts } from '../../../../src/plugins/partnerships/server/src/core/matching/facts';
import { score, UNKNOWN_VALUE } from '../../../../src/plugins/partnerships/server/src/core/matching/score';
import { DEFAULT_WEIGHTS, type Weights } from '../../../../src/plugins/partnerships/server/src/core/matching/weights';
import { buildPlace, placeNamed, someWeights, STRANGERS } from './arbitrary-places';

const ofPair = fc.tuple(placeNamed('pl', 'PL'), placeNamed('ua', 'UA'));

const judgementOf = (criterion: Criterion, seeker: MatchFacts, candidate: MatchFacts, between: Acquaintance = STRANGERS) => {
  const part = score(seeker, candidate, between, DEFAULT_WEIGHTS).parts.find((one) => one.criterion === criterion);
  if (!part) throw new Error(`${criterion} is not judged.`);
  return part.judgement;
};

const valueOf = (...asked: Parameters<typeof judgementOf>): number | null => {
  const judgement = judgementOf(...asked);
  return judgement.kind === 'known' ? judgement.value : null;
};

describe('each criterion', () => {
  const pszczyna = buildPlace({ documentId: 'a', country: 'PL' });
  const bucha = buildPlace({ documentId: 'b', country: 'UA' });

  it.each<[string, Criterion, Partial<MatchFacts>, Partial<MatchFacts>, number | null]>([
    ['areas: shared by all that either names', 'areas', { areas: ['x', 'y'] }, { areas: ['y', 'z'] }, 1 / 3],
    ['areas: the same', 'areas', { areas: ['x'] }, { areas: ['x'] }, 1],
    ['areas: none in common', 'areas', { areas: ['x'] }, { areas: ['y'] }, 0],
    ['areas: unknown on one side', 'areas', { areas: ['x'] }, {}, null],
    ['needs: half of them met, nothing known the other way', 'needs', { needs: ['x', 'y'] }, { offers: ['y'] }, 0.5],
    ['needs: the mean of both directions', 'needs', { needs: ['x'], offers: ['z'] }, { offers: ['x'], needs: ['z', 'w'] }, 0.75],
    ['needs: two that only need', 'needs', { needs: ['x'] }, { needs: ['x'] }, null],
    ['size: equal', 'size', { population: 5000 }, { population: 5000 }, 1],
    ['size: ten to one', 'size', { population: 5000 }, { population: 50_000 }, 0],
    ['size: further than that is no worse', 'size', { population: 500 }, { population: 500_000 }, 0],
    ['size: nobody counted yet', 'size', { population: 0 }, { population: 5000 }, null],
    ['type: a village gmina and a village hromada', 'type', { type: 'rural' }, { type: 'village-hromada' }, 0.875],
    ['type: a town and villages', 'type', { type: 'urban' }, { type: 'village-hromada' }, 0],
    ['type: one that nobody knows', 'type', { type: 'constructor' }, { type: 'village-hromada' }, null],
    ['distance: next door', 'distance', { lat: 50, lon: 23 }, { lat: 50, lon: 23 }, 1],
    ['distance: without a place', 'distance', { lat: 50, lon: 23 }, { lat: 50 }, null],
    ['language: one in common is enough', 'language', { languages: ['pl', 'en'] }, { languages: ['uk', 'en'] }, 1],
    ['language: none in common', 'language', { languages: ['pl'] }, { languages: ['uk'] }, 0],
  ])('%s', (_title, criterion, own, others, expected) => {
    const value = valueOf(criterion, { ...pszczyna, ...own }, { ...bucha, ...others });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 10);
  });

  it('halves the value of distance every 400 km', () => {
    const perKilometre = 1 / greatCircle({ lat: 50, lon: 23 }, { lat: 51, lon: 23 });
    expect(valueOf('distance', { ...pszczyna, lat: 50, lon: 23 }, { ...bucha, lat: 50 + 400 * perKilometre, lon: 23 })).toBeCloseTo(0.5, 6);
  });

  it.each([
    ['nothing', { lat: 50, lon: 23 }, { lat: 50, lon: 23 }, 0],
    ['a quarter of the globe', { lat: 0, lon: 0 }, { lat: 90, lon: 57 }, (Math.PI / 2) * 6371.0088],
    ['its other side', { lat: 50, lon: 23 }, { lat: -50, lon: -157 }, Math.PI * 6371.0088],
    ['a degree of the 60th parallel, half as long as at the equator', { lat: 60, lon: 20 }, { lat: 60, lon: 20.001 }, 0.0555975],
  ])('measures great circles: %s', (_title, from, to, kilometres) => {
    expect(greatCircle(from, to)).toBeCloseTo(kilometres, 5);
  });

  it('puts running links before inquiries, these before ended ones, strangers in the middle, and abandoned attempts last', () => {
    const contact = (kind: 'running' | 'ended' | 'abandoned') => ({ kind, type: 'project' as const });
    const values = [[contact('running')], [{ kind: 'inquiry' as const }], [contact('ended')], [], [contact('abandoned')]].map((contacts) =>
      valueOf('contacts', pszczyna, bucha, { contacts, partners: 0 }),
    );
    expect(values).toEqual([...values].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(values).size).toBe(5);
    expect(valueOf('contacts', pszczyna, bucha, { contacts: [contact('abandoned'), contact('ended')], partners: 0 })).toBe(values[2]);
  });

  it('prefers who has no partner yet', () => {
    expect([0, 1, 2].map((partners) => valueOf('unlinked', pszczyna, bucha, { contacts: [], partners }))).toEqual([1, 1 / 2, 1 / 3]);
  });

  it('says whose fact is missing', () => {
    const missing = (own: Partial<MatchFacts>, others: Partial<MatchFacts>) => judgementOf('size', { ...pszczyna, ...own }, { ...bucha, ...others });
    expect(missing({}, { population: 1 })).toEqual({ kind: 'unknown', missing: 'seeker' });
    expect(missing({ population: 1 }, {})).toEqual({ kind: 'unknown', missing: 'candidate' });
    expect(missing({}, {})).toEqual({ kind: 'unknown', missing: 'both' });
  });
});

describe('the score', () => {
  it('lies between 0 and 1, is the sum of its parts, and so does what is known', () => {
    fc.assert(
      fc.property(ofPair, someWeights, fc.nat(4), ([seeker, candidate], weights, partners) => {
        const { total, known, parts } = score(seeker, candidate, { contacts: [], partners }, weights);
        for (const value of [total, known]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(parts.map(({ criterion }) => criterion)).toEqual([...CRITERIA]);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(total, 12);
        expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('judges both sides alike by every criterion that promises it', () => {
    fc.assert(
      fc.property(ofPair, ([a, b]) => {
        for (const criterion of SYMMETRIC_CRITERIA) expect(valueOf(criterion, a, b)).toBe(valueOf(criterion, b, a));
      }),
    );
  });

  it('is the same for both sides where the criterion that speaks of one alone has no weight', () => {
    fc.assert(
      fc.property(ofPair, someWeights.filter((weights) => CRITERIA.some((criterion) => criterion !== 'unlinked' && weights[criterion] > 0)), fc.nat(3), fc.nat(3), ([a, b], weights, ofA, ofB) => {
        const even: Weights = { ...weights, unlinked: 0 };
        expect(score(a, b, { contacts: [], partners: ofB }, even).total).toBe(score(b, a, { contacts: [], partners: ofA }, even).total);
      }),
    );
  });

  it('moves towards a criterion that gets heavier, and never away from it', () => {
    fc.assert(
      fc.property(ofPair, someWeights, fc.constantFrom(...CRITERIA), fc.integer({ min: 1, max: 20 }), ([seeker, candidate], weights, criterion, more) => {
        const before = score(seeker, candidate, STRANGERS, weights).total;
        const after = score(seeker, candidate, STRANGERS, { ...weights, [criterion]: weights[criterion] + more }).total;
        const value = valueOf(criterion, seeker, candidate) ?? UNKNOWN_VALUE;
        expect(Math.abs(after - value)).toBeLessThanOrEqual(Math.abs(before - value) + 1e-12);
        expect((after - before) * (value - before)).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('keeps who is at least as good by a criterion before the other when it gets heavier', () => {
    fc.assert(
      fc.property(placeNamed('pl', 'PL'), placeNamed('u1', 'UA'), placeNamed('u2', 'UA'), someWeights, fc.constantFrom(...CRITERIA), fc.integer({ min: 1, max: 20 }), (seeker, one, other, weights, criterion, more) => {
        const worth = (place: MatchFacts): number => valueOf(criterion, seeker, place) ?? UNKNOWN_VALUE;
        const totals = (with_: Weights): number[] => [one, other].map((place) => score(seeker, place, STRANGERS, with_).total);
        fc.pre(worth(one) >= worth(other));
        const [oneBefore = 0, otherBefore = 0] = totals(weights);
        fc.pre(oneBefore >= otherBefore);
        const [oneAfter = 0, otherAfter = 0] = totals({ ...weights, [criterion]: weights[criterion] + more });
        expect(oneAfter).toBeGreaterThanOrEqual(otherAfter - 1e-12);
      }),
    );
  });

  it('never puts what is unknown above the same with facts that could not be better, nor below the worst', () => {
    fc.assert(
      fc.property(ofPair, someWeights, ([seeker, candidate], weights) => {
        fc.pre(seeker.areas.length > 0 && seeker.languages.length > 0);
        const withFacts = (facts: Partial<MatchFacts>): number => score(seeker, { ...candidate, ...facts }, STRANGERS, weights).total;
        const unknown = withFacts({ areas: [], languages: [], population: null, lat: null, lon: null });
        expect(withFacts({ areas: seeker.areas, languages: seeker.languages, population: seeker.population, lat: seeker.lat, lon: seeker.lon })).toBeGreaterThanOrEqual(unknown - 1e-12);
        expect(withFacts({ areas: ['nothing like it'], languages: ['tlh'], population: null, lat: null, lon: null })).toBeLessThanOrEqual(unknown + 1e-12);
      }),
    );
  });
});
