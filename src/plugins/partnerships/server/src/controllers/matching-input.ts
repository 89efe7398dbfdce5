import { z } from 'zod';

import { PAIR_TYPES } from '../core/pair';

const documentId = z.string().regex(/^[a-z0-9]{1,64}$/);

export const matchingInput = z.strictObject({
  locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).default('pl'),
  limit: z.coerce.number().int().min(1).max(100).default(10),
  type: z.enum(PAIR_TYPES).default('partnership'),
  /** Whether those that do not seek are candidates, too. */
  all: z.enum(['true', 'false']).default('false').transform((value) => value === 'true'),
});

export const leadInput = z.strictObject({
  data: z.strictObject({
    seeker: documentId,
    partner: documentId,
    type: z.enum(PAIR_TYPES),
    /** A first contact to be recorded; its date is the milestones' own rule. */
    contact: z.strictObject({ date: z.string().max(100).nullable() }).optional(),
  }),
});
