import { z } from 'zod';

import { GATED } from '../core/gates/version';

const entry = {
  uid: z.enum(Object.values(GATED) as [string, ...string[]]),
  documentId: z.string().regex(/^[a-z0-9]{1,64}$/),
  locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
};

export const gatedEntryInput = z.strictObject(entry);

export const overrideLogInput = z.strictObject({ ...entry, limit: z.coerce.number().int().min(1).max(200).default(50) });

/** Fields of a form as it stands: checks read any JSON, and only fields that they know. */
export const gateCheckInput = z.strictObject({
  data: z.strictObject({ ...entry, documentId: entry.documentId.nullish(), fields: z.record(z.string(), z.unknown()) }),
});

/** Of the reason, only that it is text: how long it is, is the plugin's to say, in the reader's language. */
export const overrideInput = z.strictObject({
  data: z.strictObject({ ...entry, findings: z.array(z.string().max(64)).min(1).max(500), reason: z.string().max(20_000) }),
});
