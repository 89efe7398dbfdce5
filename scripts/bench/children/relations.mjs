/** Where the references of our articles and events point, and the relation that a stock schema has for each. */
const FIELDS = [
  { uid: 'api::article.article', field: 'areas', relation: 'areaEntries', target: 'api::area.area' },
  { uid: 'api::article.article', field: 'partnerships', relation: 'partnershipEntries', target: 'api::partnership.partnership' },
  { uid: 'api::article.article', field: 'municipalities', relation: 'municipalityEntries', target: 'api::municipality.municipality' },
];

const ROWS_A_STATEMENT = 500;

/** A version by what two versions of related documents have in common. @param {{ document_id: string, locale: string, published_at: unknown }} row @param {boolean} hasDrafts */
const versionKey = ({ document_id: documentId, locale, published_at: publishedAt }, hasDrafts) => `${documentId} ${locale} ${hasDrafts && publishedAt === null ? 'draft' : 'published'}`;

/**
 * Fills the stock schema's relations with what our fields say: drafts relate to drafts, published versions to
 * published ones, each in its own language, as Strapi keeps them.
 *
 * @param {any} strapi
 * @returns {Promise<number>} how many links were written
 */
export async function fillRelations(strapi) {
  const { connection: knex, metadata } = strapi.db;
  let written = 0;
  for (const { uid, field, relation, target } of FIELDS) {
    const { tableName, attributes } = metadata.get(uid);
    const { joinTable } = attributes[relation];
    const hasDrafts = strapi.contentType(target).options?.draftAndPublish === true;
    /** @type {Map<string, number>} */
    const targets = new Map();
    for (const row of await knex(metadata.get(target).tableName).select('id', 'document_id', 'locale', 'published_at')) targets.set(versionKey(row, hasDrafts), row.id);

    /** @type {Record<string, number>[]} */
    const links = [];
    for (const row of await knex(tableName).select('id', 'locale', 'published_at', attributes[field].columnName)) {
      const value = row[attributes[field].columnName];
      const ids = /** @type {string[]} */ ((typeof value === 'string' ? JSON.parse(value) : value) ?? []);
      for (const [at, id] of ids.entries()) {
        const related = targets.get(versionKey({ ...row, document_id: id.slice(id.indexOf(':') + 1), published_at: hasDrafts ? row.published_at : 0 }, hasDrafts));
        if (related === undefined) continue;
        links.push({
          [joinTable.joinColumn.name]: row.id,
          [joinTable.inverseJoinColumn.name]: related,
          ...(joinTable.orderColumnName && { [joinTable.orderColumnName]: at + 1 }),
          ...(joinTable.inverseOrderColumnName && { [joinTable.inverseOrderColumnName]: 1 }),
        });
      }
    }
    for (let at = 0; at < links.length; at += ROWS_A_STATEMENT) await knex(joinTable.name).insert(links.slice(at, at + ROWS_A_STATEMENT));
    written += links.length;
  }
  return written;
}
