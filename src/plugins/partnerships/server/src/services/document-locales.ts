import type { Core } from '@strapi/strapi';

/**
 * Which languages an action of the Document Service means.
 *
 * @returns `'*'` for all of them; the default one where the parameter is left out
 */
export async function documentLocales(strapi: Core.Strapi, locale: unknown): Promise<'*' | readonly string[]> {
  if (locale === '*') return '*';
  const named = (Array.isArray(locale) ? (locale as unknown[]) : [locale]).filter((code): code is string => typeof code === 'string' && code !== '');
  if (named.includes('*')) return '*';
  if (named.length > 0) return named;
  const locales = strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> };
  return [await locales.getDefaultLocale()];
}

export const includesLocale = (locales: '*' | readonly string[], locale: string | null): boolean =>
  locales === '*' || (locale !== null && locales.includes(locale));
