import { errors } from '@strapi/utils';
import { z } from 'zod';

import { DESK_KINDS, DESK_STATES, type DeskKind, type DeskState } from '../core/desk';
import { isDeskKind, readTranslation } from '../core/translation-id';
import type { Inline } from '../core/unit';
import { formFaults } from './well-formed';

const documentId = z.string().regex(/^[a-z0-9]{1,64}$/);
const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const kind = z.enum(DESK_KINDS);
const day = z.iso.date();
const base = z.string().max(10_000);
const reason = z.string().trim().min(3).max(1000);
const field = z.string().max(60);

const list = <Item extends string>(is: (part: string) => part is Item) =>
  z.string().max(500).transform((text, ctx): Item[] =>
    text.split(',').filter((part) => part !== '').flatMap((part) => {
      if (is(part)) return [part];
      ctx.addIssue({ code: 'custom', message: `"${part}" is none of them.` });
      return [];
    }),
  );

const isState = (text: string): text is DeskState => (DESK_STATES as readonly string[]).includes(text);
const isLocale = (text: string): text is string => locale.safeParse(text).success;

/** Ids are PostgreSQL's integers. */
const MOST_ID = 2_147_483_647;

/** Deep enough for any text that a person writes. */
const DEEPEST = 12;

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string().max(200_000) }),
    z.strictObject({
      kind: z.literal('span'),
      id: z.string().max(20),
      type: z.enum(['bold', 'italic', 'underline', 'strikethrough', 'code', 'link', 'plain', 'other']),
      original: z.string().max(20_000),
      children: z.array(inline).max(5000),
    }),
    z.strictObject({ kind: z.literal('placeholder'), id: z.string().max(20), type: z.enum(['break', 'other']), original: z.string().max(20_000) }),
  ]),
);

const depthOf = (content: readonly Inline[], depth = 1): number => Math.max(depth, ...content.map((one) => (one.kind === 'span' && depth <= DEEPEST ? depthOf(one.children, depth + 1) : depth)));

const content = z.array(inline).max(5000).refine((value) => depthOf(value) <= DEEPEST, 'nested too deeply');

export const translationInput = z.object({ kind, documentId, locale });
export const documentInput = z.object({ kind, documentId });

const filter = {
  kind: list((part): part is DeskKind => isDeskKind(part)).optional(),
  locale: list(isLocale).optional(),
  state: list(isState).optional(),
  area: documentId.optional(),
  since: z.union([day, z.iso.datetime({ offset: true })]).optional(),
  q: z.string().max(200).optional(),
  assignee: z.union([z.literal('me'), z.literal('none'), z.coerce.number().int().positive().max(MOST_ID)]).optional(),
};

export const coverageInput = z.strictObject(filter);
export const entriesInput = z.strictObject({
  ...filter,
  sort: z.enum(['due', 'changed', 'title', 'words']).default('due'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});
export const saveInput = z.strictObject({ base, sourceBase: base, fields: z.record(field, z.record(z.string().max(200), content.nullable())), reviewed: z.boolean().optional() });
export const dismissInput = z.strictObject({ fields: z.array(field).min(1).max(50), reason, sourceBase: base });
export const reviewInput = z.strictObject({ fields: z.array(field).min(1).max(50), base, sourceBase: base });
export const taskInput = z.strictObject({ assignee: z.number().int().positive().nullable(), dueOn: day.nullable() });
export const sourceInput = z.strictObject({ locale });
export const unitInput = z.strictObject({ kind, documentId, locale, unit: z.string().max(200), target: content });

export const importInput = z.object({ dryRun: z.enum(['true', 'false']).default('true') });
const translationName = z.string().max(200).transform((text, ctx) => {
  const id = readTranslation(text);
  if (id !== null && documentId.safeParse(id.documentId).success && isLocale(id.locale)) return id;
  ctx.addIssue({ code: 'custom', message: `"${text}" names no translation.` });
  return z.NEVER;
});
export const nextInput = z.strictObject({ after: translationName.optional() });
export const areasInput = z.strictObject({ locale: locale.default('pl') });
export const exportInput = z.strictObject({ version: z.enum(['1.2', '2.1']), filledIn: z.boolean().default(false), entries: z.union([z.array(translationName).min(1).max(5000), z.object(filter).extend({ sort: z.unknown(), order: z.unknown(), page: z.unknown(), pageSize: z.unknown() }).partial()]) }).refine(({ version, filledIn }) => !filledIn || version === '1.2', { path: ['filledIn'], message: 'only with version 1.2' });

/**
 * Reads input, or refuses it with every fault named by its path.
 *
 * @throws ValidationError, which becomes HTTP 400
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const faults = formFaults(input);
  const outcome = faults.length > 0 ? null : schema.safeParse(input);
  if (outcome?.success) return outcome.data;
  const found = outcome === null ? faults.map((fault) => ({ ...fault, code: 'custom' })) : outcome.error.issues;
  const problems = found.map(({ path, message, code }) => ({ path: path.map(String), message, name: 'ValidationError', code }));
  throw new errors.ValidationError(problems.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join(' '), { errors: problems });
}
