import type { Core } from '@strapi/strapi';

import { reading } from './transactions';

/** Codes of the configured languages, as the transaction under way sees them. */
export async function configuredLocales(strapi: Core.Strapi): Promise<string[]> {
  const { tableName } = strapi.db.metadata.get('plugin::i18n.locale');
  const rows = (await reading(strapi, (trx) => trx(tableName).select('code').orderBy('id'))) as { code: string }[];
  return rows.map(({ code }) => code);
}

/** The language of whoever asks for none. */
export const defaultLocale = (strapi: Core.Strapi): Promise<string> => (strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> }).getDefaultLocale();
