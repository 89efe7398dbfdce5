import { z } from 'zod';

import { parseMunicipalityCode } from '../../../names';
import type { RefusalCode } from '../../../refusals/messages/en';
import { choiceOf, code, coordinatesGoTogether, latitude, longitude, moment, webAddress } from './fields';

const TYPES = {
  PL: ['urban', 'rural', 'urban-rural'],
  UA: ['city-hromada', 'settlement-hromada', 'village-hromada'],
} as const;

export const municipality = z
  .looseObject({
    officialName: z.string(code('required')).trim().min(1, code('required')),
    country: z.enum(['PL', 'UA'], { error: ({ input }) => ((input ?? '') === '' ? ('required' satisfies RefusalCode) : ('choice' satisfies RefusalCode)) }),
    code: z.string(code('required')).trim().min(1, code('required')),
    type: choiceOf([...TYPES.PL, ...TYPES.UA]),
    lat: latitude,
    lon: longitude,
    population: z.number(code('range.population')).int(code('range.population')).min(0, code('range.population')).nullish(),
    populationYear: z.number(code('range.year')).int(code('range.year')).min(1000, code('range.year')).max(2200, code('range.year')).nullish(),
    website: webAddress,
    publicationDate: moment,
  })
  .superRefine((entry, ctx) => {
    const refuse = (field: string, message: RefusalCode): void => ctx.addIssue({ code: 'custom', path: [field], message });
    if (entry.code !== '' && parseMunicipalityCode(entry.country, entry.code).kind === 'refused') refuse('code', entry.country === 'PL' ? 'code.terc' : 'code.katotth');
    const { type } = entry;
    if (type && !(TYPES[entry.country] as readonly string[]).includes(type)) refuse('type', 'municipality.type-country');
    coordinatesGoTogether(entry, ctx);
  });
