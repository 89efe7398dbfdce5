import { errors } from '@strapi/utils';
import { z } from 'zod';

import { PAIR_TYPES } from '../core/pair';
import { isLinkableKind, LINKABLE, parsePublicId, type LinkableKind, type PublicId } from '../core/public-id';

const documentId = z.string().regex(/^[a-z0-9]{1,64}$/);
const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).default('pl');
const query = z.string().max(200).default('');
const limit = z.coerce.number().int().min(1).max(100).default(20);

const list = <Item>(read: (part: string) => Item | null) =>
  z.string().max(5000).transform((text, ctx): Item[] =>
    text.split(',').filter((part) => part !== '').flatMap((part) => {
      const item = read(part);
      if (item !== null) return [item];
      ctx.addIssue({ code: 'custom', message: `"${part}" cannot be read here.` });
      return [];
    }),
  );

export const searchInput = z.strictObject({ q: query, locale, limit });
export const oneInput = z.strictObject({ locale });
export const referencesInput = z.strictObject({
  kinds: list((part): LinkableKind | null => (isLinkableKind(part) ? part : null)).default(Object.keys(LINKABLE).filter(isLinkableKind)),
  q: query,
  locale,
  limit,
});
export const resolveInput = z.strictObject({ ids: list((part): PublicId | null => parsePublicId(part)), locale });
export const pairInput = z.strictObject({ a: documentId, b: documentId, type: z.enum(PAIR_TYPES), except: documentId.optional(), locale });
export const timelineInput = z.strictObject({ partnership: documentId, locale });

const facts = {
  kind: z.unknown(),
  side: z.unknown(),
  date: z.unknown(),
  evidenceUrl: z.unknown(),
  evidenceFile: z.number().int().positive().nullish(),
  note: z.unknown(),
};

/** The facts' own rules are the plugin's core's: here only the frame is read. */
export const newMilestoneInput = z.strictObject({ data: z.strictObject({ partnership: z.string().max(64), ...facts }).partial({ kind: true, side: true, date: true, evidenceUrl: true, note: true }) });
export const changedMilestoneInput = z.strictObject({ data: z.strictObject(facts).partial() });

/**
 * Reads input, or refuses it with every fault named by its path.
 *
 * @throws ValidationError, which becomes HTTP 400
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const outcome = schema.safeParse(input);
  if (outcome.success) return outcome.data;
  const list = outcome.error.issues.map((issue) => ({
    path: issue.path.map(String),
    message: issue.message,
    name: 'ValidationError',
    code: issue.code === 'unrecognized_keys' ? 'unknown' : 'type',
  }));
  throw new errors.ValidationError(list.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join(' '), { errors: list });
}
