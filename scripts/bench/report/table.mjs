import { figures, ratioText, reachedText, targetText } from './format.mjs';

const HEAD = ['', 'case', 'ours', 'baseline', 'unit', 'ratio', 'to reach', 'reached', 'baseline is'];

/** Numbers stand on the right. */
const RIGHT = new Set([2, 3, 5, 6]);

/**
 * The findings as a table of plain text, followed by what has to be said about single cases.
 *
 * @param {readonly import('./verdict.mjs').Verdict[]} verdicts
 */
export function table(verdicts) {
  const rows = verdicts.map(({ about, ours, baseline, ratio, reached }) => [
    String(about.number),
    about.title,
    ours === null ? '–' : figures(ours),
    baseline === null ? '–' : figures(baseline),
    about.unit,
    ratio === null ? '–' : ratioText(ratio),
    targetText(about.target),
    reachedText(reached),
    about.against,
  ]);
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (/** @type {string[]} */ cells) =>
    cells
      .map((cell, column) => (RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const remarks = verdicts.flatMap(({ about, skipped, note }) => {
    const remark = skipped ?? note;
    return remark === null ? [] : [`${about.number} ${about.id}: ${skipped === null ? '' : 'not measured. '}${remark}`];
  });
  return [line(HEAD), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line), ...(remarks.length > 0 ? ['', ...remarks] : [])].join('\n');
}
