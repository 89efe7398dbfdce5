import { z } from 'zod';

import { parseMunicipalityCode } from '../../../names';
import type { RefusalCode } from '../../../refusals/messages/en';

export const inquiry = z.looseObject({ country: z.unknown().optional(), code: z.unknown().optional() }).superRefine(({ country, code }, ctx) => {
  if (typeof code !== 'string' || code.trim() === '' || (country !== 'PL' && country !== 'UA')) return;
  if (parseMunicipalityCode(country, code).kind === 'refused') {
    ctx.addIssue({ code: 'custom', path: ['code'], message: (country === 'PL' ? 'code.terc' : 'code.katotth') satisfies RefusalCode });
  }
});
