import { arcPath, fanOut } from './arcs.js';
import { svg } from './element.js';
import { spreadLabels } from './label-column.js';
import { fitProjection } from './projection.js';

/** Sizes of the drawing, in pixels. */
const WIDE = { font: 14, gap: 21, margin: 14, leader: 40 };
const NARROW = { font: 12, gap: 20, margin: 6, leader: 18 };
const WIDE_FROM = 560;

/** More labels on one side than this are no longer a sketch. */
const MOST_LABELS = 24;

/** As `map.css` reserves it, and more where there are many labels. */
const heightFor = (width, labels, { gap, margin }) => Math.max(Math.min(400, Math.max(260, width * 0.34)), labels * gap + 2 * margin);

const measurer = ({ font }) => {
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = `600 ${font}px ${window.getComputedStyle(document.body).fontFamily}`;
  return (text) => (context === null ? text.length * font * 0.6 : context.measureText(text).width);
};

/** The named ends of all lines, each once: `{ name, lang, country, position }`. */
const seatsOf = (pairs) => [...new Map(pairs.flatMap(({ seats }) => seats).map((seat) => [`${seat.name}@${seat.position.join()}`, seat])).values()];

/** Western half of the map. */
const isWestern = (seats) => {
  const lons = seats.map(({ position: [lon] }) => lon);
  const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
  return ({ position: [lon] }) => lon < middle;
};

function column(seats, { project, side, width, height, widest, sizes: { font, gap, margin } }) {
  const x = side === 'west' ? margin + widest : width - margin - widest;
  const towards = side === 'west' ? 1 : -1;
  const placed = seats.map((seat) => ({ ...seat, point: project(seat.position) })).sort((a, b) => a.point.y - b.point.y || a.point.x - b.point.x);
  const heights = spreadLabels(placed.map(({ point }) => point.y), { gap, top: margin + gap / 2, bottom: height - margin - gap / 2 });
  return placed.map(({ name, lang, point }, at) => {
    const y = heights[at];
    const corners = [[x + 5 * towards, y], [x + 9 * towards, y], [point.x, point.y]];
    return [
      svg('polyline', { class: 'map-leader', points: corners.map((corner) => corner.map((value) => value.toFixed(1)).join()).join(' ') }),
      svg('text', { class: 'map-label', x, y: (y + font * 0.35).toFixed(1), 'font-size': font, 'text-anchor': side === 'west' ? 'end' : 'start', lang }, name),
    ];
  });
}

/**
 * Draws pairs as arcs between points, with the names in a column on either side.
 *
 * @param {SVGSVGElement} root is emptied first; its `title` and `desc` stay
 * @param {Array<{ id: string, look: string, seats: Array<{ name: string, lang: string | null, country: string, position: [number, number] }> }>} pairs
 * @param {number} width in pixels
 */
export function drawSketchMap(root, pairs, width) {
  const seats = seatsOf(pairs);
  const western = isWestern(seats);
  const west = seats.filter(western);
  const east = seats.filter((seat) => !western(seat));
  const most = Math.max(west.length, east.length);
  const isLabelled = most <= MOST_LABELS;
  const sizes = width >= WIDE_FROM ? WIDE : NARROW;
  const height = heightFor(width, isLabelled ? most : 0, sizes);
  const measure = measurer(sizes);
  const widestOf = (side) => (isLabelled ? Math.ceil(Math.max(0, ...side.map(({ name }) => measure(name)))) : 0);
  const [widestWest, widestEast] = [widestOf(west), widestOf(east)];
  const beside = sizes.margin + sizes.leader;
  const box = { left: widestWest + beside, top: height / 4, width: Math.max(width - widestWest - widestEast - 2 * beside, 40), height: height / 2 };
  const project = fitProjection(seats.map(({ position }) => position), box);
  const lines = pairs.map(({ seats: [a, b] }) => ({ from: project(a.position), to: project(b.position) }));
  const bends = fanOut(lines, box.top - 2 * sizes.margin);

  for (const drawn of root.querySelectorAll(':scope > :not(title, desc)')) drawn.remove();
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('width', width);
  root.setAttribute('height', height);
  root.append(
    svg('g', {}, isLabelled ? [column(west, { project, side: 'west', width, height, widest: widestWest, sizes }), column(east, { project, side: 'east', width, height, widest: widestEast, sizes })].flat(2) : []),
    svg('g', {}, pairs.map(({ id, look }, at) => svg('path', { class: `map-arc is-${look}`, 'data-pair': id, d: arcPath(lines[at], bends[at]) }))),
    svg('g', {}, seats.map(({ country, position }) => {
      const { x, y } = project(position);
      return svg('circle', { class: `map-seat is-${country.toLowerCase()}`, cx: x.toFixed(1), cy: y.toFixed(1), r: sizes === WIDE ? 5 : 4 });
    })),
  );
}
