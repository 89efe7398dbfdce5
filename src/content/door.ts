import type { Core } from '@strapi/strapi';

import { readerLanguage } from '../refusals';
import { inWriteTransaction } from '../writes/write-transaction';
import { CONTENT_TYPES, isContentUid } from './core/content-type';
import { alignFacts } from './facts-together';
import { prepareClone, settleClone } from './prepare-clone';
import { preparePublication } from './prepare-publication';
import { prepareVersion } from './prepare-version';
import { createVersions } from './store/versions';
import type { Write, WriteParams } from './write';

export { proposeRomanisedSlugs } from './slug-proposal';

const documentIdOf = (result: unknown): string | undefined =>
  typeof result === 'object' && result !== null && 'documentId' in result && typeof result.documentId === 'string' ? result.documentId : undefined;

/** Which languages the parameters of an action mean, as a test. */
function localeTest(locale: unknown, byDefault: string): (candidate: string) => boolean {
  if (locale === '*' || (Array.isArray(locale) && locale.includes('*'))) return () => true;
  if (Array.isArray(locale) && locale.length > 0) return (candidate) => locale.includes(candidate);
  return (candidate) => candidate === (typeof locale === 'string' && locale !== '' ? locale : byDefault);
}

/**
 * The door through which all content is written: one transaction around each write, its rules before it,
 * what the application fills in, and the facts of all languages alike after it.
 *
 * Registered before every other middleware of the Document Service, so it is the outermost.
 *
 * @param clock the time now, for the date of first publication
 */
export function openDoor(strapi: Core.Strapi, clock: () => Date): void {
  const versions = createVersions(strapi);

  strapi.documents.use(async (context, next) => {
    const { uid, action } = context as { uid: string; action: string };
    const isWrite = ['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete'].includes(action);
    if (!isWrite || !isContentUid(uid)) return next();
    const params = context.params as WriteParams;

    return inWriteTransaction(strapi, async () => {
      const byDefault = await versions.defaultLocale();
      const includes = localeTest(params.locale, byDefault);
      const current = params.documentId === undefined ? [] : await versions.ofDocument(uid, params.documentId);
      const named = typeof params.locale === 'string' && params.locale !== '*' && params.locale !== '' ? params.locale : undefined;
      const locale = versions.isLocalised(uid) ? (named ?? current.find((version) => includes(version.locale))?.locale ?? byDefault) : '';
      const write: Write = { versions, uid, params, locale, current };
      // Errors name other entries in the language of whoever reads them.
      const reader = readerLanguage(strapi.requestContext.get());
      const isPublished = action === 'publish' || ((action === 'create' || action === 'update') && params.status === 'published');

      if (action === 'create' || (action === 'update' && current.length > 0)) await prepareVersion(write, isPublished, reader, clock());
      if (action === 'clone') await prepareClone(write, reader);
      if (action === 'publish' && CONTENT_TYPES[uid].publishable) await preparePublication(write, includes, clock());

      const result = await next();

      const documentId = action === 'clone' || action === 'create' ? documentIdOf(result) : params.documentId;
      if (documentId === undefined) return result;
      if (action === 'clone') await settleClone(write, documentId, result);
      if (versions.isLocalised(uid) && action !== 'delete' && action !== 'unpublish' && action !== 'clone') {
        await alignFacts(versions, uid, { documentId, before: current, locale, published: isPublished });
      }
      return result;
    });
  });
}
