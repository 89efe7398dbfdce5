import { median, spread } from '../statistics.mjs';
import { reaches } from '../targets.mjs';

/**
 * What a case has come to.
 *
 * @typedef {object} Verdict
 * @property {import('../targets.mjs').CaseAbout} about
 * @property {number | null} ours median of the rounds
 * @property {number | null} baseline
 * @property {number | null} ratio
 * @property {boolean | null} reached null: it was not measured
 * @property {{ ours: number, baseline: number } | null} spread of the rounds, in parts of their median
 * @property {{ ours: number[], baseline: number[] }} rounds
 * @property {string | null} skipped why it was not measured
 * @property {string | null} note
 * @property {object} aside what else was seen
 */

/**
 * @param {import('../targets.mjs').CaseAbout} about
 * @param {import('../main.mjs').Finding} finding
 * @returns {Verdict}
 */
export function verdictOf(about, finding) {
  if ('skipped' in finding) {
    return { about, ours: null, baseline: null, ratio: null, reached: null, spread: null, rounds: { ours: [], baseline: [] }, skipped: finding.skipped, note: null, aside: {} };
  }
  const { ours, baseline, aside = {}, note = null } = finding;
  const ratio = median(ours) / median(baseline);
  return {
    about,
    ours: median(ours),
    baseline: median(baseline),
    ratio,
    reached: reaches(about.target, ratio),
    spread: { ours: spread(ours), baseline: spread(baseline) },
    rounds: { ours, baseline },
    skipped: null,
    note,
    aside,
  };
}
