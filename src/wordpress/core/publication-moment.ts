import type { WxrItem } from './wxr-item';

export type PublicationMoment =
  /** In UTC, ISO 8601. `isLocal`: the export has the site's own time alone, without saying which time zone that is. */
  | { readonly kind: 'known'; readonly moment: string; readonly isLocal: boolean }
  | { readonly kind: 'unknown' };

const MOMENT = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** @returns null for WordPress's zeros, and for days that no calendar has */
function read(text: string): string | null {
  const match = MOMENT.exec(text);
  if (match === null || text.startsWith('0000')) return null;
  const moment = new Date(`${text.replace(' ', 'T')}.000Z`);
  // February 30th would be March 2nd.
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text.slice(0, 10) || moment.getUTCFullYear() < 1000 ? null : moment.toISOString();
}

/** When an item was published, or is to be. A draft that never was has zeros for it in UTC, and the time of its making otherwise. */
export function publicationMoment({ date, dateGmt, status }: Pick<WxrItem, 'date' | 'dateGmt' | 'status'>): PublicationMoment {
  const universal = read(dateGmt);
  if (universal !== null) return { kind: 'known', moment: universal, isLocal: false };
  const local = status === 'draft' || status === 'pending' ? null : read(date);
  return local === null ? { kind: 'unknown' } : { kind: 'known', moment: local, isLocal: true };
}
