import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';

import { withCrimea } from './crimea';

/** What this asks of topojson-client. */
export interface TopologyReader {
  readonly merge: (topology: Topology, objects: (TopoPolygon | TopoMultiPolygon)[]) => MultiPolygon;
}

export interface Countries {
  /** Poland and Ukraine. */
  readonly ours: FeatureCollection<MultiPolygon, { readonly country: 'PL' | 'UA' }>;
  readonly neighbours: FeatureCollection<MultiPolygon>;
}

/** ISO 3166-1, as Natural Earth numbers countries. */
const OURS: Readonly<Record<string, 'PL' | 'UA'>> = { '616': 'PL', '804': 'UA' };

/** Around them, as far as the map shows: Austria to the Caucasus, Finland to Turkey. */
const NEIGHBOURS = new Set(['643', '112', '440', '428', '233', '246', '752', '208', '276', '203', '703', '040', '348', '642', '498', '705', '191', '070', '688', '499', '100', '807', '008', '300', '792', '268', '051', '031', '380', '756']);

/**
 * The countries of the map out of world-atlas. Each is merged into itself, so that no border is left within one.
 */
export function countriesOf(atlas: Topology, { merge }: TopologyReader): Countries {
  const topology = withCrimea(atlas);
  const { geometries } = topology.objects.countries as GeometryCollection;
  const featureOf = <Properties>(geometry: (typeof geometries)[number], properties: Properties): Feature<MultiPolygon, Properties> => ({
    type: 'Feature',
    properties,
    geometry: merge(topology, [geometry as TopoPolygon | TopoMultiPolygon]),
  });
  return {
    ours: { type: 'FeatureCollection', features: geometries.flatMap((geometry) => { const country = OURS[String(geometry.id)]; return country === undefined ? [] : [featureOf(geometry, { country })]; }) },
    neighbours: { type: 'FeatureCollection', features: geometries.filter(({ id }) => NEIGHBOURS.has(String(id))).map((geometry) => featureOf(geometry, {})) },
  };
}
