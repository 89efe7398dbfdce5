import { z } from 'zod';

import type { Bound } from './event-span';
import { KINDS, type Kind } from './kind';
import { readQuery, type ParameterFault } from './query-string';

/** How a parameter is described, where it is no text to whoever sends it. */
const told =
  (schema: Readonly<Record<string, unknown>>) =>
  ({ jsonSchema }: { readonly jsonSchema: object }): void => {
    for (const name of Object.keys(jsonSchema)) if (name !== 'description') Reflect.deleteProperty(jsonSchema, name);
    Object.assign(jsonSchema, schema);
  };

const flag = z.enum(['true', 'false'], { error: 'is true or false' }).transform((text) => text === 'true').meta({ override: told({ type: 'boolean' }) });

/** A documentId, a slug or a code. */
const handle = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/, 'is a documentId, a slug or a code').meta({ description: 'An entry by its documentId, its slug in any language, or a municipality’s code' });

/** A date means that day wherever an event is; a moment is the same everywhere. */
const bound = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/, { error: 'is a date (2026-11-22) or a moment (2026-11-22T10:00:00Z) in ISO 8601', abort: true })
  .refine((text) => {
    const time = Date.parse(text);
    // JavaScript lets 30 February pass as 2 March.
    return !Number.isNaN(time) && new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10));
  }, 'is on no calendar')
  .transform((text): Bound => (text.length === 'YYYY-MM-DD'.length ? { kind: 'day', day: text } : { kind: 'moment', at: Date.parse(text) }))
  .meta({ description: 'A date means that day wherever an event is, a moment is the same everywhere', examples: ['2026-11-22', '2026-11-22T10:00:00Z'] });

const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is a language code (BCP 47)').meta({ description: 'A configured language (BCP 47); without it `Accept-Language` decides', examples: ['uk'] });

const kinds = z.string().transform((text, ctx): Kind[] => {
  const named = text.split(',');
  const known = KINDS.filter((kind) => named.includes(kind));
  if (known.length !== named.length) ctx.addIssue({ code: 'custom', message: `is one or several of: ${KINDS.join(', ')}, each once, separated by commas` });
  return known;
}).meta({ description: `One or several of ${KINDS.join(', ')}, separated by commas`, examples: ['article,event'] });

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, { error: `is one of: ${values.join(', ')}` });

const reading = {
  locale: locale.optional(),
  fallback: flag.default(true).meta({ description: 'Whether the next best language will do where one is missing', override: told({ type: 'boolean', default: true }) }),
};

const limit = (byDefault: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: 'is a whole number from 1 to 100', abort: true })
    .transform(Number)
    .refine((number) => number <= 100, 'is a whole number from 1 to 100')
    .default(byDefault)
    .meta({ description: 'Entries a page', override: told({ type: 'integer', minimum: 1, maximum: 100, default: byDefault }) });

const paging = {
  limit: limit(25),
  after: z.string().min(1, 'is a cursor from meta.next').optional().meta({ description: 'The cursor in `meta.next` of the page before' }),
};

const expand = { expand: choice(['body']).optional().meta({ description: 'Items with their texts' }) };

const STAGES = ['lead', 'contact', 'visit', 'intent', 'agreement', 'active', 'suspended', 'ended', 'abandoned'] as const;
const PAIR_TYPES = ['partnership', 'friendship', 'project', 'solidarity', 'operator'] as const;

const filters = {
  article: { area: handle.optional(), partnership: handle.optional(), municipality: handle.optional() },
  event: { when: choice(['upcoming', 'past', 'all']).optional(), from: bound.optional(), to: bound.optional(), municipality: handle.optional(), partnership: handle.optional() },
  municipality: {
    country: choice(['PL', 'UA']).optional(),
    q: z.string().trim().min(1, { error: 'is what to search for', abort: true }).max(100, 'is at most 100 characters').optional(),
    area: handle.optional(),
    seeking: flag.optional(),
    code: z.string().regex(/^(\d{7}|UA\d{17})$/, 'is a TERC or KATOTTH code').optional(),
  },
  partnership: { stage: choice(STAGES).optional(), type: choice(PAIR_TYPES).optional(), municipality: handle.optional(), area: handle.optional() },
} as const;

/** The parameters of each path, by what it gives. */
export const PARAMETERS = {
  everything: z.object({ ...reading, ...paging, ...expand, kind: kinds.optional() }),
  article: z.object({ ...reading, ...paging, ...expand, ...filters.article }),
  event: z.object({ ...reading, ...paging, ...expand, ...filters.event }),
  municipality: z.object({ ...reading, ...paging, ...expand, ...filters.municipality }),
  partnership: z.object({ ...reading, ...paging, ...expand, ...filters.partnership }),
  item: z.object(reading),
  organisation: z.object(reading),
  municipalityMap: z.object({ ...reading, ...filters.municipality }),
  partnershipMap: z.object({ ...reading, ...filters.partnership }),
  sync: z.object({ locale: locale.optional(), kind: kinds.optional(), since: z.string().min(1, 'is a token from meta.nextPage or meta.nextSync').optional().meta({ description: 'A token from `meta.nextPage` or `meta.nextSync`; without it everything' }), limit: limit(100) }),
  subscription: z.object({ ...reading, kind: kinds.optional(), area: handle.optional() }),
  calendar: z.object({ ...reading, municipality: handle.optional(), partnership: handle.optional() }),
  sitemap: z.object({ page: z.string().regex(/^[1-9]\d{0,4}$/, 'is a whole number from 1 on').transform(Number).optional().meta({ description: 'Of the files that the index names', override: told({ type: 'integer', minimum: 1 }) }) }),
  nothing: z.object({}),
} as const;

export type ParametersOutcome<Schema extends z.ZodObject> = { readonly kind: 'ok'; readonly parameters: z.infer<Schema> } | { readonly kind: 'refused'; readonly faults: readonly ParameterFault[] };

/** Reads the parameters of a path from a raw query string; nothing is ignored. */
export function readParameters<Schema extends z.ZodObject>(schema: Schema, raw: string): ParametersOutcome<Schema> {
  const { values, faults } = readQuery(raw, Object.keys(schema.shape));
  const outcome = schema.safeParse(values);
  if (outcome.success && faults.length === 0) return { kind: 'ok', parameters: outcome.data };
  const misread = outcome.success ? [] : outcome.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
  return { kind: 'refused', faults: [...faults, ...misread] };
}
