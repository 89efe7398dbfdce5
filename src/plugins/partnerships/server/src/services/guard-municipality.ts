import type { Core } from '@strapi/strapi';

import { refusal, refuseConflict } from '../../../../../refusals';
import type { Link } from '../store/registry';
import { documentLocales, includesLocale } from './document-locales';
import { partnershipTitle } from './pair-titles';
import type { Stores } from './stores';
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

  const links: { link: Link; shown: boolean }[] = [];
  for (const link of await stores.registry.ofMunicipalities([documentId])) {
    const partnership = await stores.entries.partnership(link.partnership);
    if (partnership.length > 0) links.push({ link, shown: partnership.some(({ published }) => published) });
  }
  const [first] = links;
  if (!first) return next();

  const locales = await documentLocales(strapi, params.locale);
  const versions = await stores.entries.versions(MUNICIPALITY_UID, documentId);
  const goes = (version: { locale: string | null; published: boolean }): boolean =>
    includesLocale(locales, version.locale) && (action === 'delete' || version.published);
  const staying = versions.filter((version) => !goes(version));

  if (staying.length === 0 && versions.length > 0) await refuse(stores, first.link, 'municipality.in-use', locale);

  const shown = links.find((candidate) => candidate.shown);
  if (shown && versions.some(({ published }) => published) && !staying.some(({ published }) => published)) {
    await refuse(stores, shown.link, 'municipality.public-in-use', locale);
  }
  return next();
}
