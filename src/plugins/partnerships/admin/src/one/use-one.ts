import { useCallback } from 'react';

import { useFetchClient } from '@strapi/strapi/admin';

import type { Contact, OnePartnership, Reminder } from '../../../server/src/core/board/board';
import { readRefused, type Refused } from '../api/refused';
import { contactPath, contactsPath, onePath, reminderDonePath, reminderPath, remindersPath } from '../board/paths';
import { useLoaded, type Loaded } from '../board/use-loaded';
import { useContentLocale } from '../content-locale';

export type ReminderInput = Pick<Reminder, 'side' | 'text' | 'due'>;
export type ContactInput = Omit<Contact, 'documentId'>;

/** Each write resolves to null where it was carried out, and to the reason where it was not. */
export interface NoteWrites {
  /** @param documentId null makes a new one */
  readonly saveReminder: (documentId: string | null, input: ReminderInput) => Promise<Refused | null>;
  readonly finishReminder: (documentId: string, done: boolean) => Promise<Refused | null>;
  readonly removeReminder: (documentId: string) => Promise<Refused | null>;
  readonly saveContact: (documentId: string | null, input: ContactInput) => Promise<Refused | null>;
  readonly removeContact: (documentId: string) => Promise<Refused | null>;
}

/** What stands beside the milestones of a partnership, and the ways to change it. */
export function useOne(partnership: string): { readonly state: Loaded<OnePartnership>; readonly reload: () => void; readonly writes: NoteWrites } {
  const { post, put, del } = useFetchClient();
  const locale = useContentLocale();
  const { state, reload, replace } = useLoaded<OnePartnership>(onePath(partnership, locale));

  /** Every write answers with the whole. */
  const written = useCallback(
    async (request: Promise<{ data: { data: OnePartnership } }>): Promise<Refused | null> => {
      try {
        const { data } = (await request).data;
        replace(() => data);
        return null;
      } catch (error) {
        return readRefused(error);
      }
    },
    [replace],
  );

  return {
    state,
    reload,
    writes: {
      saveReminder: (documentId, input) => written(documentId === null ? post(remindersPath(locale), { data: { partnership, ...input } }) : put(reminderPath(documentId, locale), { data: input })),
      finishReminder: (documentId, done) => written(put(reminderDonePath(documentId, locale), { data: { done } })),
      removeReminder: (documentId) => written(del(reminderPath(documentId, locale))),
      saveContact: (documentId, input) => written(documentId === null ? post(contactsPath(locale), { data: { partnership, ...input } }) : put(contactPath(documentId, locale), { data: input })),
      removeContact: (documentId) => written(del(contactPath(documentId, locale))),
    },
  };
}
