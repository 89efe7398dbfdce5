import fc from 'fast-check';

import { rank } from '../../../../src/plugins/partnerships/server/src/core/matching/rank';
import { DEFAULT_WEIGHTS, readWeights } from '../../../../src/plugins/partnerships/server/src/core/matching/weights';
import { pairKey } from '../../../../src/plugins/partnerships/server/src/core/pair';
import { isClosed, type Stage } from '../../../../src/plugins/partnerships/server/src/core/stage';
import { buildPlace, placeNamed, surroundings } from './arbitrary-places';

const idsOf = (candidates: ReturnType<typeof rank>): string[] => candidates.map(({ facts }) => facts.documentId);

describe('candidates', () => {
  const seeker = buildPlace({ documentId: 'm0', country: 'PL' });
  const wish = { type: 'partnership', includeNotSeeking: false } as const;
  const ranked = (others: Parameters<typeof rank>[1], links: Parameters<typeof rank>[2] = [], asked = wish): string[] => idsOf(rank(seeker, others, links, [], DEFAULT_WEIGHTS, asked));

  it('are none of the own country, not oneself, and none without a country', () => {
    expect(ranked([seeker, buildPlace({ documentId: 'm1', country: 'PL' }), buildPlace({ documentId: 'm2', country: null }), buildPlace({ documentId: 'm3' })])).toEqual(['m3']);
  });

  it('are those that seek, unless others are asked for', () => {
    const others = [buildPlace({ documentId: 'm1', code: '1' }), buildPlace({ documentId: 'm2', code: '2', seeking: false })];
    expect(ranked(others)).toEqual(['m1']);
    expect(ranked(others, [], { ...wish, includeNotSeeking: true } as never)).toEqual(['m1', 'm2']);
  });

  it.each<[Stage, boolean]>([['lead', false], ['contact', false], ['active', false], ['suspended', false], ['ended', true], ['abandoned', true]])('with a partnership at the stage %s may be linked anew: %s', (stage, expected) => {
    const link = { type: 'partnership', sideA: 'm1', sideB: 'm0', stage } as const;
    expect(ranked([buildPlace({ documentId: 'm1' })], [link]).length > 0).toBe(expected);
  });

  it('may be linked in one way while they are linked in another', () => {
    expect(ranked([buildPlace({ documentId: 'm1' })], [{ type: 'friendship', sideA: 'm0', sideB: 'm1', stage: 'active' }])).toEqual(['m1']);
  });

  it('come by code where they are equal', () => {
    expect(ranked([buildPlace({ documentId: 'm1', code: 'UA2' }), buildPlace({ documentId: 'm2', code: 'UA1' }), buildPlace({ documentId: 'm3' })])).toEqual(['m2', 'm1', 'm3']);
  });

  it('never break a rule of pairs', () => {
    fc.assert(
      fc.property(surroundings, ({ places, links, asked, weights, wish: any }) => {
        const [own] = places;
        if (!own) return;
        const running = new Set(links.filter(({ stage }) => !isClosed(stage)).map(pairKey));
        for (const { facts } of rank(own, places, links, asked, weights, any)) {
          expect(facts.country).not.toBe(own.country);
          expect(running).not.toContain(pairKey({ type: any.type, sideA: facts.documentId, sideB: own.documentId }));
          expect(facts.seeking || any.includeNotSeeking).toBe(true);
        }
      }),
    );
  });

  it('leave nobody out who could be linked', () => {
    fc.assert(
      fc.property(surroundings, ({ places, links, asked, weights, wish: { type } }) => {
        const [own] = places;
        if (!own) return;
        const found = idsOf(rank(own, places, links, asked, weights, { type, includeNotSeeking: true }));
        const blocked = new Set(links.filter((link) => link.type === type && !isClosed(link.stage)).flatMap(({ sideA, sideB }) => (sideA === own.documentId ? [sideB] : sideB === own.documentId ? [sideA] : [])));
        expect([...found].sort()).toEqual(places.filter(({ country, documentId }) => country !== own.country && !blocked.has(documentId)).map(({ documentId }) => documentId).sort());
      }),
    );
  });

  it('come in the same order, in whatever order they are looked at', () => {
    fc.assert(
      fc.property(surroundings.chain((around) => fc.tuple(fc.constant(around), fc.shuffledSubarray([...around.places], { minLength: around.places.length }), fc.shuffledSubarray(around.links, { minLength: around.links.length }))), ([{ places, links, asked, weights, wish: any }, shuffled, shuffledLinks]) => {
        const [own] = places;
        if (!own) return;
        expect(rank(own, shuffled, shuffledLinks, asked, weights, any)).toEqual(rank(own, places, links, asked, weights, any));
      }),
    );
  });

  it('keep their order when another joins them', () => {
    fc.assert(
      fc.property(surroundings, placeNamed('newcomer'), ({ places, links, asked, weights, wish: any }, newcomer) => {
        const [own] = places;
        if (!own) return;
        const before = rank(own, places, links, asked, weights, any);
        const after = rank(own, [...places, newcomer], links, asked, weights, any).filter(({ facts }) => facts !== newcomer);
        expect(after).toEqual(before);
      }),
    );
  });
});

describe('weights', () => {
  it.each([
    ['a criterion that is none', { ...DEFAULT_WEIGHTS, weather: 1 }, /weather/],
    ['a missing criterion', { areas: 1 }, /needs/],
    ['a text', { ...DEFAULT_WEIGHTS, areas: '3' }, /areas/],
    ['less than nothing', { ...DEFAULT_WEIGHTS, size: -1 }, /size/],
    ['more than can be meant', { ...DEFAULT_WEIGHTS, size: 1001 }, /size/],
    ['no number', { ...DEFAULT_WEIGHTS, size: Number.NaN }, /size/],
    ['no object', [1, 2], /MATCHING_WEIGHTS/],
    ['all zero', Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((criterion) => [criterion, 0])), /zero/],
  ])('refuse %s', (_title, value, message) => {
    expect(() => readWeights(value)).toThrow(message);
  });

  it('may be zero for some', () => {
    expect(readWeights({ ...DEFAULT_WEIGHTS, distance: 0 })).toEqual({ ...DEFAULT_WEIGHTS, distance: 0 });
  });
});
