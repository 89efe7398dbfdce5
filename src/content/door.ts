import type { Core } from '@strapi/strapi';

import { readerLanguage, refusal, refuseInvalid } from '../refusals';
import { noteChange } from '../writes/changes';
import { isPublishing, isWriteAction } from '../writes/write-action';
import { inWriteTransaction } from '../writes/write-transaction';
import { CONTENT_TYPES, isContentUid, type ContentUid } from './core/content-type';
import { refuseByType } from './core/schema-rules';
import { alignFacts } from './facts-together';
import { prepareClone, settleClone } from './prepare-clone';
import { prepareDiscard } from './prepare-discard';
import { preparePublication } from './prepare-publication';
import { prepareVersion } from './prepare-version';
import { createVersions, type Version, type Versions } from './store/versions';
import type { Write, WriteParams } from './write';

export { proposeRomanisedSlugs } from './slug-proposal';

const documentIdOf = (result: unknown): string | undefined =>
  typeof result === 'object' && result !== null && 'documentId' in result && typeof result.documentId === 'string' ? result.documentId : undefined;

/**
 * Who an entry is, is said by the parameters and never by its data: Strapi would write a `documentId` that the admin
 * panel's forms carry along, and one that somebody made up as well.
 */
function keepIdentity(data: Record<string, unknown> | undefined): void {
  if (data === undefined) return;
  delete data.documentId;
  delete data.id;
}

/** Strapi takes any language code; an entry in one that is not configured could be neither seen nor removed. */
async function refuseUnknownLocales(versions: Versions, uid: ContentUid, locale: unknown, current: readonly Version[]): Promise<void> {
  if (!versions.isLocalised(uid)) return;
  const named = (Array.isArray(locale) ? (locale as unknown[]) : [locale]).filter((code): code is string => typeof code === 'string' && code !== '' && code !== '*');
  // A language goes with all its entries.
  if (named.every((code) => current.some((version) => version.locale === code))) return;
  const configured = await versions.locales();
  refuseInvalid(named.every((code) => configured.includes(code)) ? [] : [refusal('locale', 'locale.unknown')]);
}

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
    if (!isWriteAction(action) || !isContentUid(uid)) return next();
    const params = context.params as WriteParams;

    keepIdentity(params.data);

    return inWriteTransaction(strapi, async () => {
      const current = params.documentId === undefined ? [] : await versions.ofDocument(uid, params.documentId);
      await refuseUnknownLocales(versions, uid, params.locale, current);
      if (params.data) refuseInvalid(refuseByType(versions.attributes(uid), params.data));
      const named = typeof params.locale === 'string' && params.locale !== '*' && params.locale !== '' ? params.locale : undefined;
      const byDefault = named ?? (await versions.defaultLocale());
      const includes = localeTest(params.locale, byDefault);
      const locale = versions.isLocalised(uid) ? (named ?? current.find((version) => includes(version.locale))?.locale ?? byDefault) : '';
      const write: Write = { versions, uid, params, locale, current };
      // Errors name other entries in the language of whoever reads them.
      const reader = readerLanguage(strapi.requestContext.get());
      const isPublished = isPublishing(action, params.status);
      const isReworded = action !== 'publish' && action !== 'unpublish';

      if (action === 'create' || (action === 'update' && current.length > 0)) await prepareVersion(write, isPublished, reader, clock());
      if (action === 'clone') await prepareClone(write, reader);
      if (action === 'discardDraft') prepareDiscard(write, includes);
      if (action === 'publish' && CONTENT_TYPES[uid].publishable) await preparePublication(write, includes, clock());

      // Before, too: what fails after Strapi has written must not go unnoticed where somebody outside goes on regardless.
      if (params.documentId !== undefined) noteChange(uid, params.documentId, isReworded);
      const result = await next();

      const documentId = action === 'clone' || action === 'create' ? documentIdOf(result) : params.documentId;
      if (documentId === undefined) return result;
      noteChange(uid, documentId, isReworded);
      if (action === 'clone') await settleClone(write, documentId, result);
      if (versions.isLocalised(uid) && action !== 'delete' && action !== 'unpublish' && action !== 'clone') {
        await alignFacts(versions, uid, { documentId, before: current, locale, published: isPublished });
      }
      return result;
    });
  });
}
