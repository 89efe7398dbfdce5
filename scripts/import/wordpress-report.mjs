/** @typedef {import('../../src/wordpress/index.js').ImportReport} ImportReport */

const OUTCOMES = /** @type {const} */ ([
  ['made', 'new'],
  ['updated', 'brought up to date'],
  ['unchanged', 'unchanged'],
  ['kept', 'left as editors have them'],
  ['gone', 'deleted by editors, stay away'],
  ['skipped', 'nothing to bring in'],
  ['refused', 'refused'],
]);

/** @type {Readonly<Record<string, string>>} */
const LEFT_OUT = { trash: 'in the trash', 'draft-of-wordpress': 'half-made drafts of WordPress', revision: 'revisions', 'other-type': 'of other types', 'without-id': 'without an id', doubled: 'twice in the file' };

/** @type {Readonly<Record<string, string>>} */
const WARNINGS = {
  shortcode: 'shortcodes that nothing is known of',
  'link-lost': 'links that lead nowhere',
  embed: 'frames and films that are links now',
  'picture-link-lost': 'pictures that were links',
  'picture-unreadable': 'pictures without an address',
  table: 'tables whose rows are paragraphs now',
  'own-link': 'links to the old site',
  'picture-left': 'pictures that were not brought along',
  'attachment-unknown': 'pictures that the export does not have',
  'category-unmatched': 'categories without an area',
  'title-cut': 'titles that were too long',
  'title-made': 'titles made from the first words',
  'summary-cut': 'summaries that were too long',
  'date-local': 'dates without a time zone',
  'language-guessed': 'languages known from the address alone',
  'was-not-public': 'posts that were not public',
  'slug-changed': 'addresses that got a number',
};

/**
 * The report in words, for the terminal.
 *
 * @param {ImportReport} report
 * @returns {string[]}
 */
export function reportLines({ site, dryRun, counts, leftOut, otherTypes, unmatchedCategories, pictures, items }) {
  const lines = [`${site}: ${items.length.toLocaleString('en')} posts and pages${dryRun ? ' (dry run: nothing was written)' : ''}`];
  for (const [kind, words] of OUTCOMES) if (counts[kind] > 0) lines.push(`  ${counts[kind].toLocaleString('en')} ${words}`);
  for (const [reason, count] of Object.entries(leftOut)) if (count > 0) lines.push(`  left out, ${LEFT_OUT[reason] ?? reason}: ${count.toLocaleString('en')}`);
  const others = Object.entries(otherTypes);
  if (others.length > 0) lines.push(`    (${others.map(([type, count]) => `${type}: ${count}`).join(', ')})`);
  if (pictures.found > 0) lines.push(`  pictures: ${pictures.found} found, ${pictures.taken} ${dryRun ? 'would be there' : 'taken'}, ${pictures.left} left`);

  const warnings = new Map();
  for (const item of items) for (const { kind } of item.warnings) warnings.set(kind, (warnings.get(kind) ?? 0) + 1);
  if (warnings.size > 0) lines.push('To look at:');
  for (const [kind, count] of warnings) lines.push(`  ${WARNINGS[kind] ?? kind}: ${count.toLocaleString('en')}`);
  const unmatched = Object.entries(unmatchedCategories);
  if (unmatched.length > 0) lines.push(`  those categories: ${unmatched.map(([category, count]) => `${category} (${count})`).join(', ')}`);

  for (const { post, title, outcome } of items) {
    if (outcome.kind === 'refused') lines.push(`Refused: post ${post} "${title}": ${outcome.reasons.join(' ')}`);
  }
  return lines;
}
