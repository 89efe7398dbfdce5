import { z } from 'zod';

import { HISTORY_SUBJECTS } from '../core/history/entry';

const documentId = z.string().regex(/^[a-z0-9]{1,64}$/);
const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).default('pl');
const kind = z.enum(HISTORY_SUBJECTS);

export const historyInput = z.strictObject({
  kind,
  documentId,
  locale,
  limit: z.coerce.number().int().min(1).max(100).default(25),
  /** Number of an entry to go back from. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});

/** Without a `documentId`, all histories of the kind. */
export const historyExportInput = z.strictObject({ kind, documentId: documentId.optional(), locale, format: z.enum(['csv', 'json']) });
