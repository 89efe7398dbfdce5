import type { MunicipalityItem, MunicipalityRef, PartnershipItem } from './item';

/** Longitude first, then latitude, in degrees of WGS 84 (RFC 7946, section 3.1.1). */
type Position = readonly [lon: number, lat: number];

type Geometry = { readonly type: 'Point'; readonly coordinates: Position } | { readonly type: 'LineString'; readonly coordinates: readonly [Position, Position] };

export interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  /** West, south, east, north (section 5); left out where there is nothing to enclose. */
  readonly bbox?: readonly [number, number, number, number];
  readonly features: readonly Feature[];
}

const position = ({ lat, lon }: { lat: number | null; lon: number | null }): Position | null => (lat === null || lon === null ? null : [lon, lat]);

const positionsOf = ({ geometry }: Feature): readonly Position[] => (geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates);

function collection(features: readonly Feature[]): FeatureCollection {
  const positions = features.flatMap(positionsOf);
  if (positions.length === 0) return { type: 'FeatureCollection', features };
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return { type: 'FeatureCollection', bbox: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], features };
}

const sideProperties = ({ documentId, slug, title, country, code }: MunicipalityRef) => ({ documentId, slug, title, country, code });

/** A line between the two seats of each partnership; one whose seat is not known is on no map. */
export function partnershipMap(items: readonly PartnershipItem[]): FeatureCollection {
  return collection(
    items.flatMap(({ id, documentId, locale, isFallback, slug, title, url, partnership: { type, stage, sides } }): Feature[] => {
      const [first, second] = [position(sides[0]), position(sides[1])];
      if (first === null || second === null) return [];
      return [
        {
          type: 'Feature',
          id,
          geometry: { type: 'LineString', coordinates: [first, second] },
          properties: { documentId, locale, isFallback, slug, title, url, type, stage, sides: sides.map(sideProperties) },
        },
      ];
    }),
  );
}

/** The seat of each municipality. */
export function municipalityMap(items: readonly MunicipalityItem[]): FeatureCollection {
  return collection(
    items.flatMap(({ id, documentId, locale, isFallback, slug, title, url, municipality }): Feature[] => {
      const coordinates = position(municipality);
      if (coordinates === null) return [];
      const { country, code, type, regionCode, seekingPartner } = municipality;
      return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties: { documentId, locale, isFallback, slug, title, url, country, code, type, regionCode, seekingPartner } }];
    }),
  );
}
