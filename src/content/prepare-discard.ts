import { refusal, refuseInvalid } from '../refusals';
import type { Write } from './write';

/**
 * Leaves drafts of what is not published alone: Strapi 5.54 deletes every draft that it is told to discard, and makes anew only
 * those that it has published words for.
 *
 * @throws ValidationError where none of the languages is published
 */
export function prepareDiscard({ params, current }: Write, includes: (locale: string) => boolean): void {
  const meant = current.filter(({ locale }) => includes(locale));
  const published = [...new Set(meant.filter((version) => version.published).map(({ locale }) => locale))];
  const unpublished = meant.filter(({ locale }) => !published.includes(locale));
  if (unpublished.length === 0) return;
  if (published.length === 0) refuseInvalid([refusal('locale', 'draft.unpublished')]);
  params.locale = published;
}
