import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** A country's geometry in a topology: rings as indices of shared arcs. */
type Land = Polygon | MultiPolygon;

/** ISO 3166-1, as Natural Earth numbers countries. */
const RUSSIA = '643';
const UKRAINE = '804';

/** A box around the peninsula and nothing else: degrees. */
const PENINSULA = { west: 32, south: 44, east: 37, north: 46.5 } as const;

type Ring = readonly number[];

const polygonsOf = (land: Land): readonly (readonly Ring[])[] => (land.type === 'Polygon' ? [land.arcs] : land.arcs);

/** The corners of an arc, decoded: a topology stores the differences, scaled. */
function cornersOf(topology: Topology, index: number): [number, number][] {
  const arc = topology.arcs[index < 0 ? ~index : index] ?? [];
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const isQuantized = topology.transform !== undefined;
  let x = 0;
  let y = 0;
  return arc.map(([dx = 0, dy = 0]) => {
    x = isQuantized ? x + dx : dx;
    y = isQuantized ? y + dy : dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

const liesOnPeninsula = (topology: Topology, polygon: readonly Ring[]): boolean =>
  (polygon[0] ?? []).every((index) =>
    cornersOf(topology, index).every(([x, y]) => x > PENINSULA.west && x < PENINSULA.east && y > PENINSULA.south && y < PENINSULA.north),
  );

/**
 * Countries with Crimea in Ukraine, where it belongs by international law (UN General Assembly resolution 68/262).
 * Natural Earth draws who controls a place; its peninsula is a polygon of its own among Russia's.
 *
 * @returns a topology that shares its arcs with the one given; the two polygons of Ukraine still share a border in it,
 *   which merging them takes away
 */
export function withCrimea(topology: Topology): Topology {
  const countries = topology.objects.countries as GeometryCollection;
  const russia = countries.geometries.find(({ id }) => id === RUSSIA) as Land | undefined;
  if (russia === undefined) return topology;
  const [peninsula, rest] = [true, false].map((wanted) => polygonsOf(russia).filter((polygon) => liesOnPeninsula(topology, polygon) === wanted)) as [Ring[][], Ring[][]];
  const geometries = countries.geometries.map((geometry) => {
    if (geometry.id === RUSSIA) return { ...geometry, type: 'MultiPolygon', arcs: rest };
    if (geometry.id === UKRAINE) return { ...geometry, type: 'MultiPolygon', arcs: [...polygonsOf(geometry as Land), ...peninsula] };
    return geometry;
  });
  return { ...topology, objects: { ...topology.objects, countries: { ...countries, geometries: geometries as GeometryCollection['geometries'] } } };
}
