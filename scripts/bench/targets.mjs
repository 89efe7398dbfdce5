/**
 * What a case is held to: how many times the baseline at least, or at most.
 *
 * @typedef {object} Target
 * @property {'at least' | 'at most'} bound
 * @property {number} value
 */

/**
 * @typedef {object} CaseAbout
 * @property {number} number
 * @property {string} id as on the command line
 * @property {string} title
 * @property {string} against what `baseline` is
 * @property {string} unit of both numbers
 * @property {Target} target of `ours / baseline`
 * @property {'always' | 'scale'} when `scale`: only with `--scale`
 */

/** Every case, in the order in which it is measured and shown. */
export const CASES = /** @type {readonly CaseAbout[]} */ ([
  { number: 1, id: 'cached', title: 'Cached list of 25', against: 'bare Node.js sending the same bytes', unit: 'requests/s', target: { bound: 'at least', value: 0.85 }, when: 'always' },
  { number: 1, id: 'cached-work', title: 'Processor time of a cached list of 25', against: 'of bare Node.js', unit: 'ms/request', target: { bound: 'at most', value: 1.18 }, when: 'always' },
  { number: 2, id: 'not-modified', title: 'Revalidation, 304', against: 'bare Node.js sending the same 304', unit: 'requests/s', target: { bound: 'at least', value: 0.85 }, when: 'always' },
  { number: 2, id: 'not-modified-work', title: 'Processor time of a 304', against: 'of bare Node.js', unit: 'ms/request', target: { bound: 'at most', value: 1.18 }, when: 'always' },
  { number: 3, id: 'uncached', title: 'First read of a list of 25, REST', against: 'stock Strapi REST, the same facts', unit: 'requests/s', target: { bound: 'at least', value: 20 }, when: 'always' },
  { number: 4, id: 'graphql', title: 'First read of 25 with relations, GraphQL', against: 'stock Strapi GraphQL, the same facts', unit: 'requests/s', target: { bound: 'at least', value: 10 }, when: 'always' },
  { number: 5, id: 'deep', title: 'Page 400, uncached', against: 'page 1, uncached', unit: 'ms/request', target: { bound: 'at most', value: 1.2 }, when: 'always' },
  { number: 6, id: 'scale', title: 'First page of 100,000 documents, uncached', against: 'of 1,000 documents', unit: 'ms/request', target: { bound: 'at most', value: 1.3 }, when: 'scale' },
  { number: 7, id: 'sync', title: 'Full sync over HTTP, three languages', against: 'bare Node.js sending the same pages', unit: 'entries/s', target: { bound: 'at least', value: 0.15 }, when: 'always' },
  { number: 7, id: 'sync-pages', title: 'Last page of a sync', against: 'its first page', unit: 'ms/page', target: { bound: 'at most', value: 1.2 }, when: 'always' },
  { number: 8, id: 'publish', title: 'Publishing one article of many', against: 'stock Strapi with as many', unit: 'ms', target: { bound: 'at most', value: 1.3 }, when: 'always' },
  { number: 8, id: 'publish-few', title: 'Publishing one among 1,000 documents', against: 'stock Strapi with as many', unit: 'ms', target: { bound: 'at most', value: 1.3 }, when: 'always' },
  { number: 9, id: 'rebuild', title: 'Rebuild of the read model', against: 'stock Strapi publishing', unit: 'rows/s', target: { bound: 'at least', value: 50 }, when: 'always' },
  { number: 9, id: 'rebuild-memory', title: 'Memory towards the end of a rebuild', against: 'after its first quarter', unit: 'MB', target: { bound: 'at most', value: 1.15 }, when: 'always' },
  { number: 10, id: 'memory', title: 'Memory after all requests over 10,000 addresses', against: 'after the first fifth of them', unit: 'MB', target: { bound: 'at most', value: 1.15 }, when: 'always' },
  { number: 10, id: 'memory-growth', title: 'Memory taken since the start by then', against: 'what the cache may take by its setting', unit: 'MB', target: { bound: 'at most', value: 1.25 }, when: 'always' },
  { number: 11, id: 'desk', title: 'First page of the translation desk', against: 'among 1,000 documents', unit: 'ms', target: { bound: 'at most', value: 3 }, when: 'always' },
  { number: 11, id: 'desk-export', title: 'Export of 1,000 translations as XLIFF', against: 'among 1,000 documents', unit: 'entries/s', target: { bound: 'at least', value: 0.8 }, when: 'always' },
  { number: 11, id: 'desk-import', title: 'Import of the same', against: 'among 1,000 documents', unit: 'entries/s', target: { bound: 'at least', value: 0.8 }, when: 'always' },
  { number: 12, id: 'import-wordpress', title: 'Import of 2,000 WordPress posts', against: 'as many drafts made by the Document Service', unit: 'posts/s', target: { bound: 'at least', value: 0.6 }, when: 'always' },
  { number: 12, id: 'import-memory', title: 'Memory in the last quarter of the import', against: 'in its first quarter', unit: 'MB', target: { bound: 'at most', value: 1.25 }, when: 'always' },
]);

/**
 * The cases asked for, by number or id; all that are not for `--scale` alone where none is named.
 *
 * @param {readonly string[]} asked
 * @param {boolean} withScale
 * @returns {CaseAbout[]}
 * @throws Error for a name that no case has
 */
export function chooseCases(asked, withScale) {
  if (asked.length === 0) return CASES.filter(({ when }) => when === 'always' || withScale);
  const matches = (/** @type {CaseAbout} */ { number, id }, /** @type {string} */ name) => name === String(number) || name === id || id.startsWith(`${name}-`);
  const unknown = asked.filter((name) => !CASES.some((about) => matches(about, name)));
  if (unknown.length > 0) throw new Error(`No case is named ${unknown.join(', ')}. There are: ${CASES.map(({ number, id }) => `${number} ${id}`).join(', ')}.`);
  return CASES.filter((about) => asked.some((name) => matches(about, name)));
}

/**
 * Whether a ratio is within a target.
 *
 * @param {Target} target
 * @param {number} ratio
 */
export const reaches = ({ bound, value }, ratio) => (bound === 'at least' ? ratio >= value : ratio <= value);
