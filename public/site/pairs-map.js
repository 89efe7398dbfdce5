import { html, svg } from './element.js';
import { lookOf } from './stages.js';
import { drawSketchMap } from './sketch-map.js';

const isPosition = (value) => Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every((part) => Number.isFinite(part));

/** Which of two sides a line's end is at. */
const distance = (side, [lon, lat]) => (side.lon === null || side.lat === null ? Infinity : Math.hypot(side.lon - lon, side.lat - lat));

/**
 * Lines of the GeoJSON that belong to partnerships of the list, with the names of both seats.
 *
 * @param collection a FeatureCollection of LineStrings whose `id` is the item's
 */
function drawable(collection, partnerships, locale) {
  const items = new Map(partnerships.map((item) => [item.id, item]));
  return (collection.features ?? []).flatMap((feature) => {
    const item = items.get(feature.id ?? feature.properties?.id);
    const line = feature.geometry?.type === 'LineString' ? feature.geometry.coordinates : [];
    const ends = [line[0], line[line.length - 1]];
    if (item === undefined || !ends.every(isPosition)) return [];
    const [a, b] = item.partnership.sides;
    const sides = distance(a, ends[0]) <= distance(b, ends[0]) ? [a, b] : [b, a];
    return [
      {
        id: item.id,
        look: lookOf(item.partnership.stage),
        seats: sides.map((side, at) => ({ name: side.title, lang: side.locale === locale ? null : side.locale, country: side.country, position: ends[at].slice(0, 2) })),
      },
    ];
  });
}

/** What the line styles mean; the lines are drawn as on the map. */
const legend = (pairs, texts) =>
  html(
    'ul',
    { class: 'map-legend' },
    ['running', 'growing', 'past']
      .filter((look) => pairs.some((pair) => pair.look === look))
      .map((look) =>
        html('li', {}, svg('svg', { width: 36, height: 8, 'aria-hidden': 'true' }, svg('path', { class: `map-arc is-${look}`, d: 'M1 4H35' })), ' ', texts.pairs.legend[look]),
      ),
  );

/**
 * The pairs as arcs on a sketch map; null where there is nothing to draw.
 *
 * @returns `{ element, light }`: `light(id, isLit)` brings out the arc of a pair
 */
export function pairsMap(collection, partnerships, locale, texts) {
  const pairs = drawable(collection, partnerships, locale);
  if (pairs.length === 0) return null;
  const root = svg(
    'svg',
    { role: 'img', 'aria-labelledby': 'map-title map-description' },
    svg('title', { id: 'map-title' }, texts.pairs.mapTitle(pairs.length)),
    svg('desc', { id: 'map-description' }, texts.pairs.mapDescription),
  );
  const canvas = html('div', { class: 'map-canvas' }, root);
  let drawnWidth = 0;
  new window.ResizeObserver(([{ contentRect }]) => {
    const width = Math.round(contentRect.width);
    if (width === 0 || width === drawnWidth) return;
    drawnWidth = width;
    drawSketchMap(root, pairs, width);
  }).observe(canvas);

  const source = html('a', { href: 'https://www.geonames.org/' }, 'GeoNames');
  const licence = html('a', { href: 'https://creativecommons.org/licenses/by/4.0/' }, 'CC BY 4.0');
  return {
    element: html('figure', { class: 'map' }, canvas, html('figcaption', {}, legend(pairs, texts), html('p', {}, texts.pairs.mapNote), html('p', {}, texts.pairs.coordinates, ' ', source, ', ', licence, '.'))),
    light: (id, isLit) => {
      for (const arc of root.querySelectorAll('path[data-pair]')) arc.classList.toggle('is-lit', isLit && arc.dataset.pair === id);
    },
  };
}
