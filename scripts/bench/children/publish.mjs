import { performance } from 'node:perf_hooks';

const ARTICLE = 'api::article.article';

/**
 * Changes and publishes articles one after the other, as an office does, through the Document Service.
 *
 * @param {any} strapi
 * @param {{ count: number, skip: number, locale: string, mark: string }} options `locale`: `*` for all languages in one call
 * @returns {Promise<number[]>} milliseconds of each publication; saving the draft is not counted
 */
export async function publishMany(strapi, { count, skip, locale, mark }) {
  const articles = strapi.documents(ARTICLE);
  const found = await articles.findMany({ locale: 'pl', sort: 'documentId:asc', start: skip, limit: count, fields: ['documentId', 'summary'] });
  /** @type {number[]} */
  const times = [];
  for (const { documentId, summary } of found) {
    await articles.update({ documentId, locale: 'pl', data: { summary: `${String(summary).slice(0, 200)} ${mark}` } });
    const startedAt = performance.now();
    const { entries } = await articles.publish({ documentId, locale });
    times.push(performance.now() - startedAt);
    if (entries.length !== (locale === '*' ? 3 : 1)) throw new Error(`Publishing ${documentId} in "${locale}" published ${entries.length} versions.`);
  }
  return times;
}
