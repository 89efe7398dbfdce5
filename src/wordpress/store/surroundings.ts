import type { Core } from '@strapi/strapi';

import type { Area } from '../core/areas';

interface LocalesService {
  find(): Promise<readonly { readonly code: string }[]>;
  getDefaultLocale(): Promise<string>;
}

const locales = (strapi: Core.Strapi): LocalesService => strapi.plugin('i18n').service('locales') as LocalesService;

/** The languages that are set up, the default one first. */
export async function configuredLocales(strapi: Core.Strapi): Promise<readonly [string, ...string[]]> {
  const byDefault = await locales(strapi).getDefaultLocale();
  const codes = (await locales(strapi).find()).map(({ code }) => code);
  return [byDefault, ...codes.filter((code) => code !== byDefault)];
}

/** Areas of cooperation, each with its names in all languages. */
export async function readAreas(strapi: Core.Strapi): Promise<Area[]> {
  const rows = (await strapi.db.query('api::area.area').findMany({ select: ['documentId', 'key', 'name'], orderBy: { id: 'asc' } })) as { documentId: string; key: string; name: string | null }[];
  const areas = new Map<string, { documentId: string; key: string; names: string[] }>();
  for (const { documentId, key, name } of rows) {
    const area = areas.get(documentId) ?? { documentId, key, names: [] };
    if (name !== null) area.names.push(name);
    areas.set(documentId, area);
  }
  return [...areas.values()];
}
