import { z } from 'zod';

import { MILESTONE_SIDES } from '../core/milestone-kinds';
import { STAGES } from '../core/stage';

const seen = z.strictObject({ stage: z.enum(STAGES), version: z.string().max(20) });
const documentId = z.string().regex(/^[a-z0-9]{1,64}$/);

/** The facts' own rules are the plugin's core's: here only the frame is read. */
const facts = z.strictObject({ kind: z.string(), side: z.unknown(), date: z.unknown(), evidenceUrl: z.unknown(), evidenceFile: z.number().int().positive().nullish(), note: z.unknown() }).partial({ side: true, date: true, evidenceUrl: true, note: true });

export const moveInput = z.strictObject({ data: z.strictObject({ seen, to: z.enum(STAGES), milestone: facts }) });
export const undoInput = z.strictObject({ data: z.strictObject({ seen, milestone: documentId.nullish() }) });

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const reminder = z.strictObject({
  side: z.enum(MILESTONE_SIDES),
  text: z.string().trim().min(1).max(500),
  due: z.string().refine(isDay, 'A day, as 2026-05-31.'),
});

export const newReminderInput = z.strictObject({ data: reminder.extend({ partnership: documentId }) });
export const changedReminderInput = z.strictObject({ data: reminder });
export const finishedReminderInput = z.strictObject({ data: z.strictObject({ done: z.boolean() }) });

const blankAsNull = (max: number) => z.string().trim().max(max).nullish().transform((text) => (text === undefined || text === '' ? null : text));

const contact = z.strictObject({
  side: z.enum(['a', 'b']),
  role: z.string().trim().min(1).max(200),
  name: blankAsNull(200),
  email: blankAsNull(254).pipe(z.email().nullable()),
  phone: blankAsNull(50),
  note: blankAsNull(2000),
});

export const newContactInput = z.strictObject({ data: contact.extend({ partnership: documentId }) });
export const changedContactInput = z.strictObject({ data: contact });

export const newViewInput = z.strictObject({
  data: z.strictObject({
    name: z.string().trim().min(1).max(100),
    // A query string of the table's own page, never an address of somewhere else.
    address: z.string().max(2000).refine((text) => !/[\s<>"]/.test(text), 'A query string.'),
  }),
});
