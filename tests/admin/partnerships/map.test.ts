import { createRequire } from 'node:module';

import type { Position } from 'geojson';
import * as topojson from 'topojson-client';
import type { Topology } from 'topojson-specification';

import { countriesOf } from '../../../src/plugins/partnerships/admin/src/map/countries';
import { withCrimea } from '../../../src/plugins/partnerships/admin/src/map/crimea';
import { ARC_LOOKS } from '../../../src/plugins/partnerships/admin/src/map/arc-looks';
import { arcStyle, ARC_STYLES, hitOf, labelsOf, placed, type Place } from '../../../src/plugins/partnerships/admin/src/map/places';
import { STAGES } from '../../../src/plugins/partnerships/admin/src/board/stages';
import { buildBoard, buildCard, buildPlace } from './building';

const atlas = createRequire(__filename)('world-atlas/countries-50m.json') as Topology;

/** Whether a place lies within a ring: the ray test. */
function inRing([x, y]: readonly [number, number], ring: readonly Position[]): boolean {
  let inside = false;
  ring.forEach(([x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

const SIMFEROPOL = [34.1, 44.95] as const;
const SEVASTOPOL = [33.6, 44.6] as const;
const KYIV = [30.52, 50.45] as const;
const KRASNODAR = [38.98, 45.04] as const;
const WARSAW = [21.01, 52.23] as const;

describe('the countries of the map', () => {
  const { ours, neighbours } = countriesOf(atlas, topojson);
  const polygonsOf = (country: string): Position[][][] => ours.features.find(({ properties }) => properties.country === country)!.geometry.coordinates;
  const holds = (country: string, place: readonly [number, number]): boolean => polygonsOf(country).some(([outer]) => inRing(place, outer!));

  test('the atlas alone would draw Crimea as Russia', () => {
    const { geometries } = atlas.objects.countries as unknown as { geometries: { id: string }[] };
    const russia = topojson.feature(atlas, geometries.find(({ id }) => id === '643') as never) as unknown as { geometry: { coordinates: Position[][][] } };
    expect(russia.geometry.coordinates.some(([outer]) => inRing(SIMFEROPOL, outer!))).toBe(true);
  });

  test.each([['Simferopol', SIMFEROPOL], ['Sevastopol', SEVASTOPOL], ['Kyiv', KYIV]] as const)('%s lies in Ukraine', (_name, place) => {
    expect(holds('UA', place)).toBe(true);
    expect(neighbours.features.some(({ geometry }) => geometry.coordinates.some(([outer]) => inRing(place, outer!)))).toBe(false);
  });

  test('no more than Crimea was taken', () => {
    expect(holds('UA', KRASNODAR)).toBe(false);
    expect(holds('PL', WARSAW)).toBe(true);
    expect(neighbours.features.some(({ geometry }) => geometry.coordinates.some(([outer]) => inRing(KRASNODAR, outer!)))).toBe(true);
  });

  test('no border is left between Crimea and the mainland', () => {
    // One polygon holds both Kyiv and Simferopol.
    expect(polygonsOf('UA').filter(([outer]) => inRing(KYIV, outer!) && inRing(SIMFEROPOL, outer!))).toHaveLength(1);
  });

  test('an atlas without Russia stays as it is', () => {
    const bare = { ...atlas, objects: { countries: { type: 'GeometryCollection', geometries: [] } } } as unknown as Topology;
    expect(withCrimea(bare)).toBe(bare);
  });
});

describe('what a map can show', () => {
  const board = buildBoard({ municipalities: [buildPlace({ place: [10, 20] }), buildPlace({ place: [30, 20] }), buildPlace({ place: null })] });
  const flat = ([x, y]: readonly [number, number]): readonly [number, number] => [x, y];

  test('pairs without a known place are listed, and the place that is known is drawn', () => {
    const [both, half] = [buildCard({ documentId: 'both' }), buildCard({ documentId: 'half', sides: [0, 2] })];
    const { arcs, places, unplaced } = placed(board, [both, half], flat);
    expect(arcs.map(({ card, from, to }) => [card.documentId, from, to])).toEqual([['both', [10, 20], [30, 20]]]);
    expect(places).toEqual([{ at: 0, xy: [10, 20], count: 2 }, { at: 1, xy: [30, 20], count: 1 }]);
    expect(unplaced).toEqual([half]);
  });

  test.each<[string, [number, number], ReturnType<typeof hitOf>]>([
    ['a point is meant before the line that ends there', [11, 21], { kind: 'place', at: 0 }],
    ['a line is meant beside its middle', [20, 21.5], { kind: 'pair', documentId: 'p' }],
    ['nothing is meant out of reach', [20, 25], null],
    ['nothing is meant beyond the end of a line', [34, 20], null],
  ])('%s', (_name, point, hit) => {
    const { arcs, places } = placed(board, [buildCard()], flat);
    expect(hitOf(point, arcs, places, 2)).toEqual(hit);
  });

  test('any two kinds of line differ in more than their colour', () => {
    const looks = ARC_STYLES.map((style) => `${ARC_LOOKS[style].width} ${ARC_LOOKS[style].dashes ?? ''}`);
    expect(new Set(looks).size).toBe(ARC_STYLES.length);
    expect(new Set(STAGES.map(arcStyle))).toEqual(new Set(ARC_STYLES));
  });
});

describe('names on the map', () => {
  const places: Place[] = [{ at: 0, xy: [10, 10], count: 1 }, { at: 1, xy: [12, 11], count: 5 }, { at: 2, xy: [90, 90], count: 1 }];
  const name = (at: number): string => ['Żory', 'Pszczyna', 'Kijów'][at]!;
  const shown = (k: number, x = 0, y = 0): string[] => labelsOf(places, name, { k, x, y }, [100, 100]).map(({ text }) => text);

  test('do not cover each other: the place with more pairs comes first', () => {
    expect(shown(1)).toEqual(['Pszczyna', 'Kijów']);
  });

  test('are all there once there is room', () => {
    expect(shown(20, -180, -180)).toEqual(['Pszczyna', 'Żory']);
  });
});
