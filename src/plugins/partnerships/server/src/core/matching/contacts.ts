import type { PairType } from '../pair';
import { known, type Judgement } from './criterion';
import type { Acquaintance } from './facts';

/** What earlier contacts are worth. None is the middle: strangers are the rule and no fault. */
export const CONTACT_VALUES = { running: 1, inquiry: 0.9, ended: 0.75, none: 0.5, abandoned: 0.25 } as const;

/**
 * Earlier contacts. Who works together in another way already knows whom to call; one of the two having asked for the other
 * counts almost as much; an ended partnership was carried out once, and counts for a new one. An abandoned attempt counts
 * against: something stood in its way, and the office knows what. It forbids nothing. The best contact of several decides.
 */
export function judgeContacts({ contacts }: Acquaintance): Judgement {
  const typesOf = (kind: 'running' | 'ended' | 'abandoned'): PairType[] => [...new Set(contacts.flatMap((contact) => (contact.kind === kind ? [contact.type] : [])))].sort();
  for (const kind of ['running', 'inquiry', 'ended', 'abandoned'] as const) {
    if (!contacts.some((contact) => contact.kind === kind)) continue;
    return known(CONTACT_VALUES[kind], kind === 'inquiry' ? { code: 'contacts.inquiry' } : { code: `contacts.${kind}`, types: typesOf(kind) });
  }
  return known(CONTACT_VALUES.none, { code: 'contacts.none' });
}

/** Not yet linked: 1 without a partner in the seeker's country, a half with one, a third with two: those without one come first. */
export const judgeUnlinked = ({ partners }: Acquaintance): Judgement =>
  known(1 / (1 + partners), partners === 0 ? { code: 'unlinked.none' } : { code: 'unlinked.some', count: partners });
