import type { Core } from '@strapi/strapi';

/** The languages of the installation. */
export function createLanguages(strapi: Core.Strapi) {
  return {
    /** Code of a language by the id that the settings page knows it by; null where there is none. */
    async codeOf(id: number | string): Promise<string | null> {
      const row = (await strapi.db.query('plugin::i18n.locale').findOne({ where: { id } })) as { code: string } | null;
      return row?.code ?? null;
    },
  };
}
