import { slugOf } from '../names';
import { refuseInvalid } from '../refusals';
import { hasSlug, type Entry } from './core/content-type';
import { refuseEntry } from './core/rules';
import { baseOr, freeSlug, titleOf } from './fill-slug';
import { refuseDoubles } from './refuse-doubles';
import { draftsOf, trimCode, type Write } from './write';

/** Checks a duplicate before it is made: what must be unique has to be given anew. */
export async function prepareClone(write: Write, reader: string): Promise<void> {
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

interface ShownEntry {
  readonly id: number;
  slug?: unknown;
}

const entriesOf = (result: unknown): ShownEntry[] =>
  typeof result === 'object' && result !== null && 'entries' in result && Array.isArray(result.entries) ? (result.entries as ShownEntry[]) : [];

/**
 * Gives each language of a duplicate an address of its own.
 *
 * @param result what the Document Service answers with: told the new address as well
 */
export async function settleClone({ versions, uid }: Write, documentId: string, result: unknown): Promise<void> {
  if (!hasSlug(uid)) return;
  for (const version of await versions.ofDocument(uid, documentId)) {
    const slug = typeof version.fields.slug === 'string' ? version.fields.slug : '';
    if (slug !== '' && !(await versions.slugTaken(uid, version.locale, slug, documentId))) continue;
    const title = titleOf(uid, version.fields, version.locale);
    if (title === null) continue;
    const base = baseOr(slugOf(title, version.locale), uid);
    const free = await freeSlug(versions, uid, version.locale, base, documentId);
    await versions.mend(uid, version.id, { slug: free }, new Date(version.updatedAt));
    const shown = entriesOf(result).find(({ id }) => id === version.id);
    if (shown) shown.slug = free;
  }
}
