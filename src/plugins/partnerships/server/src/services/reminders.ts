import type { Core } from '@strapi/strapi';

import { inWriteTransaction } from '../../../../../writes/write-transaction';
import type { Contact, Reminder } from '../core/board/board';
import { createBoardNotes } from '../store/board-notes';
import { createEntries } from '../store/entries';
import { administratorOf } from './administrator';

export interface ReminderInput {
  readonly side: Reminder['side'];
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

export type ContactInput = Omit<Contact, 'documentId'>;

/**
 * What the office notes beside a partnership: what is to be done until when, and whom to ask. Nothing of it is public,
 * and all of it goes with the partnership.
 *
 * Each write resolves to the partnership that it concerns, or to null where there is none of that name.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const notes = createBoardNotes(strapi);
  const entries = createEntries(strapi);
  const exists = async (partnership: string): Promise<boolean> => (await entries.partnership(partnership)).length > 0;

  const reminded = async (documentId: string, write: () => Promise<void>): Promise<string | null> =>
    inWriteTransaction(strapi, async () => {
      const reminder = await notes.reminder(documentId);
      if (reminder === null) return null;
      await write();
      return reminder.partnership;
    });

  const contacted = async (documentId: string, write: () => Promise<void>): Promise<string | null> =>
    inWriteTransaction(strapi, async () => {
      const partnership = await notes.partnershipOfContact(documentId);
      if (partnership === null) return null;
      await write();
      return partnership;
    });

  return {
    addReminder: async (partnership: string, input: ReminderInput): Promise<string | null> =>
      inWriteTransaction(strapi, async () => {
        if (!(await exists(partnership))) return null;
        await notes.addReminder({ partnership, ...input, doneAt: null, doneBy: null, madeBy: administratorOf(strapi) });
        return partnership;
      }),

    changeReminder: (documentId: string, input: ReminderInput) => reminded(documentId, () => notes.changeReminder(documentId, { ...input })),

    /** Ticks a reminder off, or opens it again. */
    finishReminder: (documentId: string, done: boolean) =>
      reminded(documentId, () => notes.changeReminder(documentId, { doneAt: done ? new Date().toISOString() : null, doneBy: done ? administratorOf(strapi) : null })),

    removeReminder: (documentId: string) => reminded(documentId, () => notes.removeReminder(documentId)),

    addContact: async (partnership: string, input: ContactInput): Promise<string | null> =>
      inWriteTransaction(strapi, async () => {
        if (!(await exists(partnership))) return null;
        await notes.addContact(partnership, input);
        return partnership;
      }),

    changeContact: (documentId: string, input: ContactInput) => contacted(documentId, () => notes.changeContact(documentId, input)),

    removeContact: (documentId: string) => contacted(documentId, () => notes.removeContact(documentId)),
  };
};
