/**
 * Heights for labels under one another: none closer than `gap`, none outside, each as near to what it names as that allows.
 * Labels that would collide form a block, which stands where its members want it on average.
 *
 * @param {number[]} wanted heights in ascending order
 * @param {{ gap: number, top: number, bottom: number }} column
 * @returns {number[]} heights in the same order
 */
export function spreadLabels(wanted, { gap, top, bottom }) {
  const blocks = [];
  const start = ({ sum, count }) => Math.max(top, Math.min(sum / count - ((count - 1) * gap) / 2, bottom - (count - 1) * gap));
  for (const height of wanted) {
    blocks.push({ sum: height, count: 1 });
    while (blocks.length > 1) {
      const [above, below] = blocks.slice(-2);
      if (start(above) + above.count * gap <= start(below)) break;
      blocks.splice(-2, 2, { sum: above.sum + below.sum, count: above.count + below.count });
    }
  }
  return blocks.flatMap((block) => Array.from({ length: block.count }, (_, at) => start(block) + at * gap));
}
