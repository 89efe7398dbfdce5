/** Three figures that count: `8740`, `52.3`, `0.94`. @param {number} value */
export function figures(value) {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(digits);
}

/** `≥ 0.85×`. @param {import('../targets.mjs').Target} target */
export const targetText = ({ bound, value }) => `${bound === 'at least' ? '≥' : '≤'} ${value}×`;

/** @param {number} ratio */
export const ratioText = (ratio) => `${figures(ratio)}×`;

/** @param {boolean | null} reached */
export const reachedText = (reached) => (reached === null ? '–' : reached ? 'yes' : 'NO');
