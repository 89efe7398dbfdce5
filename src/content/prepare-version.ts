import { refuseInvalid } from '../refusals';
import { CONTENT_TYPES, hasSlug, type Entry } from './core/content-type';
import { refuseEntry, refusePublication } from './core/rules';
import { missingFields } from './fill-entry';
import { slugAfter } from './fill-slug';
import { refuseDoubles } from './refuse-doubles';
import { draftsOf, trimCode, type Write } from './write';

/** Checks and completes what a create or update is about to write. */
export async function prepareVersion(write: Write, isPublished: boolean, reader: string, now: Date): Promise<void> {
  const { versions, uid, params, locale, current } = write;
  const data = (params.data ??= {});
  trimCode(data);
  const drafts = draftsOf(current);
  const before = drafts.find((version) => version.locale === locale);
  const [other] = drafts;
  // A new language starts with the facts of the others and without their words.
  const inherited =
    before?.fields ?? (other ? Object.fromEntries(versions.sharedFields(uid).map((field) => [field, other.fields[field]])) : versions.defaults(uid));

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
