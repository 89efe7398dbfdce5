import { z } from 'zod';

import { INQUIRY_STATES } from '../core/inquiry-board/inquiry';
import { PAIR_TYPES } from '../core/pair';

const seen = z.iso.datetime();

export const changedInquiryInput = z.strictObject({
  data: z
    .strictObject({ seen, state: z.enum(INQUIRY_STATES).optional(), note: z.string().max(5000).nullable().optional() })
    .refine(({ state, note }) => state !== undefined || note !== undefined, 'Nothing to change: state or note.'),
});

export const inquiryLeadInput = z.strictObject({
  data: z.strictObject({
    seen,
    partner: z.string().regex(/^[a-z0-9]{1,64}$/),
    type: z.enum(PAIR_TYPES),
    code: z.string().trim().max(40).nullable().default(null),
  }),
});
