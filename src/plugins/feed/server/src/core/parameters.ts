import { z } from 'zod';

import type { Bound } from './event-span';
import { KINDS, type Kind } from './kind';
import { readQuery, type ParameterFault } from './query-string';
import { told } from './schemas/told';

const flag = z.enum(['true', 'false'], { error: 'is true or false' }).transform((text) => text === 'true').meta({ override: told({ type: 'boolean' }) });

/** A documentId, a slug or a code. */
const handle = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/, 'is a documentId, a slug or a code');

/** Keeps what has to do with one entry. */
const entity = (description: string, examples: readonly string[]) => handle.optional().meta({ description, examples: [...examples] });

const area = entity('Only of this area of cooperation: its documentId or its slug in any language', ['kultura-i-dziedzictwo']);
const municipality = entity('Only of this municipality: its documentId, its slug in any language, or its code', ['2410053']);
const partnership = entity('Only of this partnership: its documentId or its slug in any language', ['pszczyna-bucza']);

const BOUND = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A date means that day wherever an event is; a moment is the same everywhere. */
const bound = z
  .string()
  .regex(BOUND, { error: 'is a date (2026-11-22) or a moment (2026-11-22T10:00:00Z) in ISO 8601', abort: true })
  .refine((text) => {
    const time = Date.parse(text);
    // JavaScript lets 30 February pass as 2 March.
    return !Number.isNaN(time) && new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10));
  }, 'is on no calendar')
  .transform((text): Bound => (text.length === 'YYYY-MM-DD'.length ? { kind: 'day', day: text } : { kind: 'moment', at: Date.parse(text) }))
  .meta({ override: told({ type: 'string', pattern: BOUND.source, examples: ['2026-11-22', '2026-11-22T10:00:00Z'] }) });

const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is a language code (BCP 47)')
  .optional()
  .meta({ description: 'A configured language (BCP 47); without it `Accept-Language` decides', examples: ['uk'] });

const kinds = z
  .string()
  .transform((text, ctx): Kind[] => {
    const named = text.split(',');
    const known = KINDS.filter((kind) => named.includes(kind));
    if (known.length !== named.length) ctx.addIssue({ code: 'custom', message: `is one or several of: ${KINDS.join(', ')}, each once, separated by commas` });
    return known;
  })
  .optional()
  .meta({ description: `One or several of ${KINDS.join(', ')}, each once, separated by commas`, override: told({ type: 'string', pattern: `^(${KINDS.join('|')})(,(${KINDS.join('|')})){0,${KINDS.length - 1}}$`, examples: ['article,event'] }) });

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, { error: `is one of: ${values.join(', ')}` });

const reading = {
  locale,
  fallback: flag.default(true).meta({ description: 'Whether the next best language will do where the one asked for is missing', override: told({ type: 'boolean', default: true }) }),
};

const limit = (byDefault: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: 'is a whole number from 1 to 100', abort: true })
    .transform(Number)
    .refine((number) => number <= 100, 'is a whole number from 1 to 100')
    .default(byDefault)
    .meta({ description: 'Entries a page, at most', override: told({ type: 'integer', minimum: 1, maximum: 100, default: byDefault }) });

const paging = {
  limit: limit(25),
  after: z.string().min(1, 'is a cursor from meta.next').optional().meta({ description: 'The cursor in `meta.next` of the page before; it belongs to the other parameters it was made with' }),
};

const expand = { expand: choice(['body']).optional().meta({ description: 'With `body` items bring their texts: `body` and `html`' }) };

const STAGES = ['lead', 'contact', 'visit', 'intent', 'agreement', 'active', 'suspended', 'ended', 'abandoned'] as const;
const PAIR_TYPES = ['partnership', 'friendship', 'project', 'solidarity', 'operator'] as const;

const filters = {
  article: { area, partnership, municipality },
  event: {
    when: choice(['upcoming', 'past', 'all']).optional().meta({ description: 'Events that are not over, the next first; that are over; or all, the latest first. Those without a known date are in `all` alone' }),
    from: bound.optional().meta({ description: 'Events that end then or later: a date means that day where the event is, a moment is the same everywhere' }),
    to: bound.optional().meta({ description: 'Events that begin before then: a date includes that day where the event is, a moment is left out' }),
    municipality,
    partnership,
  },
  municipality: {
    country: choice(['PL', 'UA']).optional().meta({ description: 'Only of this country (ISO 3166-1)' }),
    q: z
      .string()
      .trim()
      .min(1, { error: 'is what to search for', abort: true })
      .max(100, 'is at most 100 characters')
      .optional()
      .meta({ description: 'Only those with this in one of their names, whatever the alphabet', examples: ['Jahotyń'] }),
    area,
    seeking: flag.optional().meta({ description: 'Only those that look for a partner, or only those that do not' }),
    code: z
      .string()
      .regex(/^(\d{7}|UA\d{17})$/, 'is a TERC or KATOTTH code')
      .optional()
      .meta({ description: 'The one with this code: TERC in Poland, KATOTTH in Ukraine', examples: ['2410053', 'UA32080070000050759'] }),
  },
  partnership: {
    stage: choice(STAGES).optional().meta({ description: 'Only at this stage' }),
    type: choice(PAIR_TYPES).optional().meta({ description: 'Only of this type' }),
    municipality,
    area,
  },
} as const;

/** The parameters of each path, by what it gives. */
export const PARAMETERS = {
  everything: z.object({ ...reading, ...paging, ...expand, kind: kinds }),
  article: z.object({ ...reading, ...paging, ...expand, ...filters.article }),
  event: z.object({ ...reading, ...paging, ...expand, ...filters.event }),
  municipality: z.object({ ...reading, ...paging, ...expand, ...filters.municipality }),
  partnership: z.object({ ...reading, ...paging, ...expand, ...filters.partnership }),
  item: z.object(reading),
  organisation: z.object(reading),
  municipalityMap: z.object({ ...reading, ...filters.municipality }),
  partnershipMap: z.object({ ...reading, ...filters.partnership }),
  sync: z.object({
    locale,
    kind: kinds,
    since: z.string().min(1, 'is a token from meta.nextPage or meta.nextSync').optional().meta({ description: 'A token from `meta.nextPage` or `meta.nextSync`, which keeps its language and kinds; without it everything' }),
    limit: limit(100),
  }),
  subscription: z.object({ ...reading, kind: kinds, area }),
  calendar: z.object({ ...reading, municipality, partnership }),
  sitemap: z.object({
    page: z
      .string()
      .regex(/^[1-9]\d{0,4}$/, 'is a whole number from 1 on')
      .transform(Number)
      .optional()
      .meta({ description: 'One of the files that the index names, where one file cannot hold all pages', override: told({ type: 'integer', minimum: 1, maximum: 99_999, examples: [1] }) }),
  }),
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
