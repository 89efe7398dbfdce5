import type { Core } from '@strapi/strapi';

import type { Pair } from '../core/pair';
import { PARTNERSHIP_UID } from '../core/uids';

/** Makes first entries of pairs; whether they may be made is decided by the Document Service middleware. */
export function createLeads(strapi: Core.Strapi) {
  return {
    /**
     * @param locale language of the first version
     * @param by id of the administrator who makes it
     * @returns documentId of the partnership, a draft
     */
    async create({ type, sideA, sideB }: Pair, { locale, by }: { locale: string; by: number | null }): Promise<string> {
      const data = { type, sideA, sideB, ...(by !== null && { createdBy: by, updatedBy: by }) };
      return (await strapi.documents(PARTNERSHIP_UID).create({ data: data as never, locale })).documentId;
    },
  };
}
