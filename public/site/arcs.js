/** An arc leaves the straight line by this part of its length at the most. */
const MOST_BEND = 0.3;

/**
 * How much each of many arcs bends, so that they fan out instead of lying on one another: the highest upwards, the lowest
 * downwards. As parts of the arc's length; positive is upwards.
 *
 * @param {Array<{ from: { x: number, y: number }, to: { x: number, y: number } }>} lines in pixels
 * @param {number} room above and below them, in pixels
 */
export function fanOut(lines, room) {
  const longest = Math.max(1, ...lines.map(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y)));
  const most = Math.min(MOST_BEND, Math.max(room, 0) / longest);
  const fromTop = lines.map(({ from, to }, at) => ({ at, height: from.y + to.y })).sort((a, b) => a.height - b.height);
  const bends = [];
  fromTop.forEach(({ at }, rank) => {
    bends[at] = fromTop.length === 1 ? most / 2 : most * (1 - (2 * rank) / (fromTop.length - 1));
  });
  return bends;
}

/** An arc as data of an SVG path. */
export function arcPath({ from, to }, bend) {
  const [west, east] = from.x <= to.x ? [from, to] : [to, from];
  // The control point of a quadratic curve lies twice as far out as the curve itself; at a right angle to the line.
  const control = { x: (west.x + east.x) / 2 + 2 * bend * (east.y - west.y), y: (west.y + east.y) / 2 - 2 * bend * (east.x - west.x) };
  return `M${[west.x, west.y].map((value) => value.toFixed(1)).join(' ')}Q${[control.x, control.y, east.x, east.y].map((value) => value.toFixed(1)).join(' ')}`;
}
