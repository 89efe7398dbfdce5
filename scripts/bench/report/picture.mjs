import { figures, ratioText, targetText } from './format.mjs';

const WIDTH = 1000;
const ROW = 46;
const TOP = 84;
const NAMES = 400;
const BARS = 380;
const BOTTOM = 44;

/** As many times better or worse as the edges of the picture show. */
const EDGE = 100;

const REACHED = '#1d7a46';
const MISSED = '#b3261e';
const INK = '#1c1b1f';
const FAINT = '#6b6770';

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/**
 * @param {number} x
 * @param {number} y
 * @param {string} words
 * @param {{ size?: number, colour?: string, weight?: number, anchor?: 'start' | 'middle' | 'end' }} [look]
 */
const text = (x, y, words, { size = 13, colour = INK, weight = 400, anchor = 'start' } = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" font-weight="${weight}" text-anchor="${anchor}">${escape(words)}</text>`;

/** Where a ratio stands on the logarithmic axis: 1 in the middle. @param {number} ratio */
const place = (ratio) => {
  const exponent = Math.log(Math.min(EDGE, Math.max(1 / EDGE, ratio))) / Math.log(EDGE);
  return Math.round((NAMES + (BARS / 2) * (1 + exponent)) * 10) / 10;
};

/**
 * The findings as an SVG: a bar from one to the ratio of each case, and a mark at what is to be reached.
 *
 * @param {readonly import('./verdict.mjs').Verdict[]} verdicts
 * @param {string} subtitle
 */
export function picture(verdicts, subtitle) {
  const height = TOP + verdicts.length * ROW + BOTTOM;
  const axis = [0.01, 0.1, 1, 10, 100].map((ratio) => {
    const x = place(ratio);
    return `<line x1="${x}" y1="${TOP - 12}" x2="${x}" y2="${height - BOTTOM + 4}" stroke="${ratio === 1 ? FAINT : '#e3e0e6'}" stroke-width="1"/>${text(x, TOP - 18, `${ratio}×`, { size: 11, colour: FAINT, anchor: 'middle' })}`;
  });
  const rows = verdicts.map(({ about, ours, baseline, ratio, reached, skipped }, at) => {
    const y = TOP + at * ROW;
    const names = [text(20, y + 14, `${about.number}  ${about.title}`, { weight: 600 }), text(20, y + 31, `against ${about.against}`, { size: 11, colour: FAINT })];
    if (ratio === null || ours === null || baseline === null) return [...names, text(place(1) + 8, y + 20, skipped?.startsWith('failed') === true ? 'failed' : 'not measured', { colour: FAINT })].join('');
    const [from, to] = [place(1), place(ratio)];
    const colour = reached === true ? REACHED : MISSED;
    const mark = place(about.target.value);
    return [
      ...names,
      `<rect x="${Math.min(from, to)}" y="${y + 6}" width="${Math.max(1, Math.abs(to - from)).toFixed(1)}" height="18" rx="2" fill="${colour}"/>`,
      `<line x1="${mark}" y1="${y + 1}" x2="${mark}" y2="${y + 29}" stroke="${INK}" stroke-width="2"/>`,
      text(NAMES + BARS + 14, y + 14, `${ratioText(ratio)}   (${targetText(about.target)})`, { weight: 600, colour }),
      text(NAMES + BARS + 14, y + 31, `${figures(ours)} : ${figures(baseline)} ${about.unit}`, { size: 11, colour: FAINT }),
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif" role="img" aria-label="Measured ratios and what is to be reached">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text(20, 30, 'Ours in relation to the baseline', { size: 18, weight: 600 }),
    text(20, 50, subtitle, { size: 11, colour: FAINT }),
    ...axis,
    ...rows,
    text(20, height - 14, 'The upright mark is what is to be reached: at least (≥) or at most (≤). Logarithmic axis.', { size: 11, colour: FAINT }),
    '</svg>',
    '',
  ].join('\n');
}
