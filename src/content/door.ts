import type { Core } from '@strapi/strapi';

import { slugOf } from '../names';
import { municipalityName, type MunicipalityNames } from '../names/municipality-name';
import { refusal, refusalLanguage, refuseInvalid, type Refusal } from '../refusals';
import { inWriteTransaction } from '../writes/write-transaction';
import { CONTENT_TYPES, hasSlug, isContentUid, type ContentUid, type Entry } from './core/content-type';
import { refuseEntry, refusePublication } from './core/rules';
import { alignFacts } from './facts-together';
import { missingFields } from './fill-entry';
import { baseOr, freeSlug, slugAfter, titleOf } from './fill-slug';
import { createVersions, type Version, type Versions } from './store/versions';

interface WriteParams {
  readonly documentId?: string;
  readonly locale?: unknown;
  readonly status?: unknown;
  data?: Record<string, unknown>;
}

interface Write {
  readonly versions: Versions;
  readonly uid: ContentUid;
  readonly params: WriteParams;
  /** The language written; for `*` and lists, the first of them that the document has. */
  readonly locale: string;
  readonly current: readonly Version[];
}

/** A field that no two documents may share, where the type has one. */
const uniqueField = (uid: ContentUid): 'code' | 'key' | null => {
  if (uid === 'api::municipality.municipality') return 'code';
  return uid === 'api::area.area' || uid === 'api::programme.programme' ? 'key' : null;
};

/** Errors name other entries in the language of whoever reads them. */
const readerLocale = (strapi: Core.Strapi): string => {
  const state = strapi.requestContext.get()?.state as { user?: { preferedLanguage?: unknown } } | undefined;
  return refusalLanguage(state?.user?.preferedLanguage);
};

async function refuseDoubles({ versions, uid }: Write, entry: Entry, documentId: string | undefined, reader: string): Promise<Refusal[]> {
  const field = uniqueField(uid);
  const value = field && entry[field];
  if (field === null || typeof value !== 'string') return [];
  const holder = await versions.holderOf(uid, field, value, documentId);
  if (!holder) return [];
  return [field === 'code' ? refusal('code', 'code.taken', { title: municipalityName(holder as MunicipalityNames, reader) }) : refusal('key', 'key.taken')];
}

const draftsOf = (current: readonly Version[]): Version[] => {
  const drafts = current.filter(({ published }) => !published);
  return drafts.length > 0 ? drafts : [...current];
};

/** Codes are compared and shown as they are officially written: without white space around them. */
const trimCode = (data: Record<string, unknown>): void => {
  if (typeof data.code === 'string') data.code = data.code.trim();
};

/** Checks and completes what a create or update is about to write. */
async function prepareVersion(write: Write, isPublished: boolean, reader: string, now: Date): Promise<void> {
  const { versions, uid, params, locale, current } = write;
  const data = (params.data ??= {});
  trimCode(data);
  const drafts = draftsOf(current);
  const before = drafts.find((version) => version.locale === locale);
  // A new language starts with the facts of the others and without their words.
  const inherited = before?.fields ?? Object.fromEntries(versions.sharedFields(uid).map((field) => [field, drafts[0]?.fields[field]]));

  Object.assign(data, await missingFields(versions, uid, { ...inherited, ...data }, locale));
  if (isPublished && CONTENT_TYPES[uid].publishable) data.publicationDate ??= inherited.publicationDate ?? now.toISOString();
  const after: Entry = { ...inherited, ...data };

  refuseInvalid([
    ...refuseEntry(uid, after),
    ...(isPublished ? refusePublication(uid, after) : []),
    ...(await refuseDoubles(write, after, params.documentId, reader)),
  ]);

  if (!hasSlug(uid)) return;
  const published = CONTENT_TYPES[uid].publishable ? current.find((version) => version.published && version.locale === locale) : before;
  const slug = await slugAfter(versions, uid, { locale, documentId: params.documentId, asked: data.slug, before, published, after });
  if (slug !== undefined) data.slug = slug;
}

/** Checks a duplicate before it is made: what must be unique has to be given anew. */
async function prepareClone(write: Write, reader: string): Promise<void> {
  const { uid, params, current } = write;
  const data = (params.data ??= {});
  trimCode(data);
  const [original] = draftsOf(current);
  if (!original) return;
  // A duplicate has not been published, whatever its original was.
  if (data.publicationDate === undefined || data.publicationDate === original.fields.publicationDate) data.publicationDate = null;
  const after: Entry = { ...original.fields, ...data };
  refuseInvalid([...refuseEntry(uid, after), ...(await refuseDoubles(write, after, undefined, reader))]);
}

/** Gives each language of a duplicate an address of its own. */
async function settleClone({ versions, uid }: Write, documentId: string): Promise<void> {
  if (!hasSlug(uid)) return;
  for (const version of await versions.ofDocument(uid, documentId)) {
    const slug = typeof version.fields.slug === 'string' ? version.fields.slug : '';
    if (slug !== '' && !(await versions.slugTaken(uid, version.locale, slug, documentId))) continue;
    const title = titleOf(uid, version.fields, version.locale);
    if (title === null) continue;
    const base = baseOr(slugOf(title, version.locale), uid);
    await versions.mend(uid, version.id, { slug: await freeSlug(versions, uid, version.locale, base, documentId) });
  }
}

/** Checks and completes the drafts that are about to become public. */
async function preparePublication(write: Write, includes: (locale: string) => boolean, now: Date): Promise<void> {
  const { versions, uid, current } = write;
  const drafts = current.filter(({ published }) => !published);
  const publishing = drafts.filter(({ locale }) => includes(locale));
  refuseInvalid(publishing.flatMap(({ fields }) => [...refuseEntry(uid, fields), ...refusePublication(uid, fields)]));

  const undated = publishing.length > 0 && drafts.some(({ fields }) => !fields.publicationDate);
  const [dated] = drafts.flatMap(({ fields }) => fields.publicationDate ?? []);
  for (const draft of drafts) {
    const mended: Record<string, unknown> = undated && !draft.fields.publicationDate ? { publicationDate: dated ?? now.toISOString() } : {};
    if (includes(draft.locale) && !draft.fields.slug) {
      const title = titleOf(uid, draft.fields, draft.locale);
      if (title !== null) mended.slug = await freeSlug(versions, uid, draft.locale, baseOr(slugOf(title, draft.locale), uid), draft.documentId);
    }
    // The date of publication is no edit: the draft keeps the time of its last one.
    if (Object.keys(mended).length > 0) await versions.mend(uid, draft.id, { ...mended, updatedAt: new Date(draft.updatedAt) });
  }
}

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
      const reader = readerLocale(strapi);
      const isPublished = action === 'publish' || ((action === 'create' || action === 'update') && params.status === 'published');

      if (action === 'create' || (action === 'update' && current.length > 0)) await prepareVersion(write, isPublished, reader, clock());
      if (action === 'clone') await prepareClone(write, reader);
      if (action === 'publish' && CONTENT_TYPES[uid].publishable) await preparePublication(write, includes, clock());

      const result = await next();

      const documentId = action === 'clone' || action === 'create' ? documentIdOf(result) : params.documentId;
      if (documentId === undefined) return result;
      if (action === 'clone') await settleClone(write, documentId);
      if (versions.isLocalised(uid) && action !== 'delete' && action !== 'unpublish' && action !== 'clone') {
        await alignFacts(versions, uid, documentId, locale, isPublished);
      }
      return result;
    });
  });
}
