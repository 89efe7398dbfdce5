import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { noteChange } from '../../../../../writes/changes';
import { contentTypeList } from './content-type-list';
import { linkedFields, type LinkedField } from '../core/linked-fields';
import { formatPublicId, type PublicId } from '../core/public-id';

interface LinkingType {
  readonly uid: UID.ContentType;
  readonly table: string;
  readonly fields: readonly LinkedField[];
}

/** Content types that have fields of this plugin, found once: content types do not change while the server runs. */
function linkingTypes(strapi: Core.Strapi): LinkingType[] {
  return contentTypeList(strapi).flatMap((type): LinkingType[] => {
    const fields = linkedFields(type.attributes);
    return fields.length > 0 && type.collectionName ? [{ uid: type.uid, table: type.collectionName, fields }] : [];
  });
}

const without = (value: unknown, id: string): unknown => {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(parsed) ? parsed.filter((entry) => entry !== id) : parsed;
};

/** Takes links to an entry that is no more out of everything that names it. */
export function createLinkedValues(strapi: Core.Strapi) {
  let types: LinkingType[] | null = null;

  return {
    /** In drafts and published versions alike, within `trx`, which is told of every entry that it changes. */
    async forget(trx: Knex.Transaction, gone: PublicId): Promise<void> {
      types ??= linkingTypes(strapi);
      const id = formatPublicId(gone);
      for (const { uid, table, fields } of types) {
        for (const field of fields) {
          const { columnName = field.name } = strapi.db.metadata.get(uid).attributes[field.name] as { columnName?: string };
          if (field.form === 'municipality') {
            if (gone.kind !== 'municipality') continue;
            const naming = () => strapi.db.getConnection(table).transacting(trx).where({ [columnName]: gone.documentId });
            const rows = (await naming().select('document_id')) as { document_id: string }[];
            await naming().update({ [columnName]: null });
            for (const row of rows) noteChange(uid, row.document_id);
          } else if (field.kinds.includes(gone.kind)) {
            const text = strapi.db.dialect.client === 'postgres' ? '??::text like ?' : '?? like ?';
            const rows = (await strapi.db.getConnection(table).transacting(trx).select('id', 'document_id', columnName).whereRaw(text, [columnName, `%"${id}"%`])) as Record<string, unknown>[];
            for (const row of rows) {
              await strapi.db.getConnection(table).transacting(trx).where({ id: row.id }).update({ [columnName]: JSON.stringify(without(row[columnName], id)) });
              noteChange(uid, String(row.document_id));
            }
          }
        }
      }
    },
  };
}

export type LinkedValues = ReturnType<typeof createLinkedValues>;
