import type { Core } from '@strapi/strapi';

import type { Contact, Reminder } from '../core/board/board';
import { CONTACT_UID, REMINDER_UID } from '../core/uids';
import { day } from './board';

/** What is kept of a reminder; people by the id of their account. */
export interface ReminderFacts {
  readonly partnership: string;
  readonly side: Reminder['side'];
  readonly text: string;
  readonly due: string;
  readonly doneAt: string | null;
  readonly doneBy: number | null;
  readonly madeBy: number | null;
}

interface ReminderRow extends Omit<ReminderFacts, 'doneAt'> {
  readonly documentId: string;
  readonly doneAt: string | Date | null;
}

interface ContactRow extends Contact {
  readonly partnership: string;
}

const toContact = ({ documentId, side, role, name, email, phone, note }: ContactRow): Contact => ({ documentId, side, role, name: name ?? null, email: email ?? null, phone: phone ?? null, note: note ?? null });

/** What the office notes beside partnerships: reminders and contacts. Nothing of it is public. */
export function createBoardNotes(strapi: Core.Strapi) {
  /** Names of administrators by the id of their account. */
  async function names(of: readonly (number | null)[]): Promise<Map<number, string>> {
    const wanted = [...new Set(of.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const rows = (await strapi.db.query('admin::user').findMany({ select: ['id', 'firstname', 'lastname', 'username'], where: { id: { $in: wanted } } })) as { id: number; firstname: string | null; lastname: string | null; username: string | null }[];
    return new Map(rows.map(({ id, firstname, lastname, username }) => [id, [firstname, lastname].filter((part) => part).join(' ') || (username ?? '')]));
  }

  async function toReminders(rows: readonly ReminderRow[]): Promise<Reminder[]> {
    const people = await names(rows.flatMap(({ doneBy, madeBy }) => [doneBy, madeBy]));
    const nameOf = (id: number | null): string | null => (id === null ? null : (people.get(id) ?? null));
    return rows.map((row) => ({
      documentId: row.documentId,
      partnership: row.partnership,
      side: row.side,
      text: row.text,
      due: day(row.due),
      doneAt: row.doneAt === null ? null : new Date(row.doneAt).toISOString(),
      doneBy: nameOf(row.doneBy),
      madeBy: nameOf(row.madeBy),
    }));
  }

  return {
    async reminders(partnership: string): Promise<Reminder[]> {
      return toReminders((await strapi.db.query(REMINDER_UID).findMany({ where: { partnership }, orderBy: [{ due: 'asc' }, { id: 'asc' }] })) as ReminderRow[]);
    },

    /** Open reminders that are due on a day or before it, the earliest first. */
    async due(until: string, limit: number): Promise<{ readonly reminders: Reminder[]; readonly total: number }> {
      const where = { doneAt: { $null: true }, due: { $lte: until } };
      const rows = (await strapi.db.query(REMINDER_UID).findMany({ where, orderBy: [{ due: 'asc' }, { id: 'asc' }], limit })) as ReminderRow[];
      return { reminders: await toReminders(rows), total: await strapi.db.query(REMINDER_UID).count({ where }) };
    },

    async reminder(documentId: string): Promise<ReminderFacts | null> {
      const row = (await strapi.db.query(REMINDER_UID).findOne({ where: { documentId } })) as ReminderRow | null;
      return row && { ...row, due: day(row.due), doneAt: row.doneAt === null ? null : new Date(row.doneAt).toISOString() };
    },

    async addReminder(facts: ReminderFacts): Promise<void> {
      await strapi.documents(REMINDER_UID).create({ data: facts as never });
    },

    async changeReminder(documentId: string, facts: Partial<ReminderFacts>): Promise<void> {
      await strapi.documents(REMINDER_UID).update({ documentId, data: facts as never });
    },

    async removeReminder(documentId: string): Promise<void> {
      await strapi.documents(REMINDER_UID).delete({ documentId });
    },

    async contacts(partnership: string): Promise<Contact[]> {
      return ((await strapi.db.query(CONTACT_UID).findMany({ where: { partnership }, orderBy: [{ side: 'asc' }, { id: 'asc' }] })) as ContactRow[]).map(toContact);
    },

    /** @returns null where there is no such contact */
    async partnershipOfContact(documentId: string): Promise<string | null> {
      return ((await strapi.db.query(CONTACT_UID).findOne({ select: ['partnership'], where: { documentId } })) as ContactRow | null)?.partnership ?? null;
    },

    async addContact(partnership: string, contact: Omit<Contact, 'documentId'>): Promise<void> {
      await strapi.documents(CONTACT_UID).create({ data: { partnership, ...contact } as never });
    },

    async changeContact(documentId: string, contact: Omit<Contact, 'documentId'>): Promise<void> {
      await strapi.documents(CONTACT_UID).update({ documentId, data: contact as never });
    },

    async removeContact(documentId: string): Promise<void> {
      await strapi.documents(CONTACT_UID).delete({ documentId });
    },
  };
}

export type BoardNotes = ReturnType<typeof createBoardNotes>;
