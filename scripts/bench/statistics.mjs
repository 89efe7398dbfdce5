/**
 * The middle one of some numbers, or the mean of the two in the middle.
 *
 * @param {readonly number[]} values
 * @throws RangeError where there are none
 */
export function median(values) {
  if (values.length === 0) throw new RangeError('No numbers have no median.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = /** @type {number} */ (sorted[middle]);
  return sorted.length % 2 === 1 ? upper : (/** @type {number} */ (sorted[middle - 1]) + upper) / 2;
}

/**
 * How far apart the rounds of one candidate lie: largest less smallest, in parts of the median.
 *
 * @param {readonly number[]} values
 */
export const spread = (values) => (Math.max(...values) - Math.min(...values)) / median(values);
