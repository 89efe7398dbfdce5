/**
 * The order in which the targets of a unit's parts are read (XLIFF 2.1, section 4.3.1, `order`): a part without the attribute stands
 * where it is.
 *
 * @param orders of each part, in the order of the sources; undefined where there is none
 * @returns indexes of the parts; null where two have one place, or one has a place that there is not
 */
export function segmentOrder(orders: readonly (string | undefined)[]): number[] | null {
  const places = new Map<number, number>();
  for (const [index, order] of orders.entries()) {
    const place = order === undefined ? index + 1 : /^[1-9]\d{0,8}$/.test(order) ? Number(order) : 0;
    if (place < 1 || place > orders.length || places.has(place)) return null;
    places.set(place, index);
  }
  return orders.map((_, at) => places.get(at + 1) ?? at);
}
