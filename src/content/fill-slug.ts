import { municipalityName, type MunicipalityNames } from '../names/municipality-name';
import { withTail } from '../names';
import { refusal, refuseInvalid } from '../refusals';
import { CONTENT_TYPES, type ContentUid, type Entry } from './core/content-type';
import { chooseSlug } from './core/slug-choice';
import type { Version, Versions } from './store/versions';

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** What an entry is called in a language: its title, or a municipality's name there. */
export function titleOf(uid: ContentUid, entry: Entry, locale: string): string | null {
  const { title } = CONTENT_TYPES[uid];
  if (title !== null) return text(entry[title]);
  return uid === 'api::municipality.municipality' ? text(municipalityName(entry as MunicipalityNames, locale)) : null;
}

/** The first of `base`, `base-2`, `base-3` … that no other entry of the kind has in the language. */
export async function freeSlug(versions: Versions, uid: ContentUid, locale: string, base: string, documentId: string | undefined): Promise<string> {
  let slug = base;
  for (let tail = 2; await versions.slugTaken(uid, locale, slug, documentId); tail += 1) slug = withTail(base, tail);
  return slug;
}

/** A title of signs alone has no romanisation: the kind's name has to do. */
export const baseOr = (base: string, uid: ContentUid): string => (base === '' ? CONTENT_TYPES[uid].kind : base);

/**
 * The slug that a write of one language leaves, or undefined where it stays.
 *
 * @throws ValidationError where an editor named one that is taken or no slug
 */
export async function slugAfter(
  versions: Versions,
  uid: ContentUid,
  write: { locale: string; documentId: string | undefined; asked: unknown; before: Version | undefined; published: Version | undefined; after: Entry },
): Promise<string | undefined> {
  const { locale, documentId, asked, before, published, after } = write;
  const titleAfter = titleOf(uid, after, locale);
  const choice = chooseSlug({
    locale,
    asked,
    current: text(before?.fields.slug),
    published: text(published?.fields.slug),
    titleBefore: before ? titleOf(uid, before.fields, locale) : null,
    titleAfter,
  });
  switch (choice.kind) {
    case 'keep':
      return undefined;
    case 'refused':
      refuseInvalid([refusal('slug', 'slug.form')]);
      return undefined;
    case 'named':
      if (await versions.slugTaken(uid, locale, choice.slug, documentId)) refuseInvalid([refusal('slug', 'slug.taken')]);
      return choice.slug;
    case 'made':
      // Nothing to make it from yet: it is made when there is a title.
      return titleAfter === null ? undefined : freeSlug(versions, uid, locale, baseOr(choice.base, uid), documentId);
  }
}
