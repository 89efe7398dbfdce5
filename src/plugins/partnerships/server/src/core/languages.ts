import { z } from 'zod';

import type { Refusal } from '../../../../../refusals/refusal';

/** BCP 47, as far as a language of letters needs it: `pl`, `uk`, `sr-Latn`. */
const languages = z
  .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
  .max(20)
  .refine((codes) => new Set(codes).size === codes.length)
  .nullish();

/** What is wrong with the value of a `languages` field: one fault for the whole list. */
export const refuseLanguages = (field: string, value: unknown): Refusal[] => (languages.safeParse(value).success ? [] : [{ path: [field], code: 'languages.form' }]);
