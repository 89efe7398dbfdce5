import type { Core } from '@strapi/strapi';

import { refusal, refuseConflict } from '../../../../../refusals';
import type { Link } from '../store/registry';
import { documentLocales, includesLocale } from './document-locales';
import { partnershipTitle, type Stores } from './guard-partnership';
import { MUNICIPALITY_UID } from '../core/uids';
import type { Next, WriteContext } from './write-context';

const refuse = async (stores: Stores, link: Link, code: 'municipality.in-use' | 'municipality.public-in-use', locale: string): Promise<never> => {
  const title = await partnershipTitle(stores, link, locale);
  return refuseConflict([refusal('documentId', code, { title })], { partnership: { documentId: link.partnership, title, stage: link.stage } });
};

/** A municipality that partnerships name stays as long as they do, and public as long as a public one shows it. */
export async function guardMunicipality(strapi: Core.Strapi, stores: Stores, ctx: WriteContext, locale: string, next: Next): Promise<unknown> {
  const { action, params } = ctx;
  const { documentId } = params;
  if ((action !== 'delete' && action !== 'unpublish') || documentId === undefined) return next();

  const [firstLink, ...otherLinks] = await stores.registry.ofMunicipalities([documentId]);
  if (!firstLink) return next();

  const locales = await documentLocales(strapi, params.locale);
  const versions = await stores.entries.versions(MUNICIPALITY_UID, documentId);
  const goes = (version: { locale: string | null; published: boolean }): boolean =>
    includesLocale(locales, version.locale) && (action === 'delete' || version.published);
  const staying = versions.filter((version) => !goes(version));

  if (staying.length === 0 && versions.length > 0) await refuse(stores, firstLink, 'municipality.in-use', locale);

  if (versions.some(({ published }) => published) && !staying.some(({ published }) => published)) {
    for (const link of [firstLink, ...otherLinks]) {
      const shown = (await stores.entries.partnership(link.partnership)).some(({ published }) => published);
      if (shown) await refuse(stores, link, 'municipality.public-in-use', locale);
    }
  }
  return next();
}
