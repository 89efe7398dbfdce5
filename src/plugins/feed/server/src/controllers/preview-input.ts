import { z } from 'zod';

import { KINDS } from '../core/kind';

/** Parts of a preview's address. Whatever looks otherwise was not made here. */
export const previewInput = z.strictObject({
  kind: z.enum(KINDS),
  documentId: z.string().regex(/^[a-z0-9]{1,64}$/),
  locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  status: z.enum(['draft', 'published']),
  expires: z.string().regex(/^\d{1,12}$/).transform(Number),
  signature: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

/** What the content manager asks for a link with; it checks them again by itself. */
export const previewLinkInput = z.object({ documentId: z.string().optional(), locale: z.string().nullish(), status: z.string().optional() });
