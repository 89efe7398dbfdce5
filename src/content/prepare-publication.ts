import { slugOf } from '../names';
import { refuseInvalid } from '../refusals';
import { refuseIncomplete } from './core/required-fields';
import { refuseEntry, refusePublication } from './core/rules';
import { baseOr, freeSlug, titleOf } from './fill-slug';
import type { Write } from './write';

/** Checks and completes the drafts that are about to become public. */
export async function preparePublication(write: Write, includes: (locale: string) => boolean, now: Date): Promise<void> {
  const { versions, uid, current } = write;
  const drafts = current.filter(({ published }) => !published);
  const publishing = drafts.filter(({ locale }) => includes(locale));
  const refused = publishing.flatMap(({ fields }) => [...refuseEntry(uid, fields), ...refusePublication(uid, fields)]);
  // Strapi asks so itself, of all languages at once: on PostgreSQL the others' questions then come back to a transaction that has
  // been undone, which nobody catches, and the process ends.
  const incomplete = publishing.flatMap(({ fields }) => refuseIncomplete(versions.attributes(uid), fields));
  refuseInvalid([...refused, ...incomplete.filter(({ path }) => !refused.some((other) => other.path[0] === path[0]))]);

  const undated = publishing.length > 0 && drafts.some(({ fields }) => !fields.publicationDate);
  const [dated] = drafts.flatMap(({ fields }) => fields.publicationDate ?? []);
  for (const draft of drafts) {
    const mended: Record<string, unknown> = undated && !draft.fields.publicationDate ? { publicationDate: dated ?? now.toISOString() } : {};
    if (includes(draft.locale) && !draft.fields.slug) {
      const title = titleOf(uid, draft.fields, draft.locale);
      if (title !== null) mended.slug = await freeSlug(versions, uid, draft.locale, baseOr(slugOf(title, draft.locale), uid), draft.documentId);
    }
    // The date of publication is no edit: the draft keeps the time of its last one.
    if (Object.keys(mended).length > 0) await versions.mend(uid, draft.id, mended, new Date(draft.updatedAt));
  }
}
