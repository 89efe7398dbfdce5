/** Never magnify more than to this many degrees across: two towns next door need no telescope. */
const LEAST_SPAN = 0.5;

/** The longitude of `lon` next to `reference`: lines over the date line keep together. */
const unwrapped = (lon, reference) => lon + 360 * Math.round((reference - lon) / 360);

/**
 * An equirectangular projection that fits positions into the middle of a box.
 *
 * @param {Array<[number, number]>} positions in degrees, longitude before latitude (RFC 7946); at least one
 * @param {{ left: number, top: number, width: number, height: number }} box in pixels
 * @returns {(position: [number, number]) => { x: number, y: number }}
 */
export function fitProjection(positions, box) {
  const [[reference]] = positions;
  const lons = positions.map(([lon]) => unwrapped(lon, reference));
  const lats = positions.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  // A degree of longitude is as long as one of latitude where the map has its middle.
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(box.width / Math.max((east - west) * shrink, LEAST_SPAN), box.height / Math.max(north - south, LEAST_SPAN));
  const originX = box.left + (box.width - (east - west) * shrink * scale) / 2;
  const originY = box.top + (box.height - (north - south) * scale) / 2;
  return ([lon, lat]) => ({ x: originX + (unwrapped(lon, reference) - west) * shrink * scale, y: originY + (north - lat) * scale });
}
