import { z } from 'zod';

import type { Bound } from '../core/event-span';
import { KINDS } from '../core/kind';

import { refuse } from './refuse';

/*
 * GraphQL has checked types and enumerations when resolvers begin; what is left are bounds.
 * An argument that is null counts as one that is not given.
 */

const given = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

/** A documentId, a slug or a code. */
const handle = given(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/, 'is no documentId, slug or code.'));

/** `kind:documentId`, or a documentId alone. */
const id = z.string().regex(/^([a-z]+:)?[A-Za-z0-9]{1,64}$/, 'is no id.');

const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language code (BCP 47).');

const words = z.string().trim().min(1, 'is empty.').max(100, 'is longer than 100 characters.');

const pageSize = (byDefault: number) =>
  z.number().nullish().transform((value) => value ?? byDefault).pipe(z.number().int().min(1, 'is a number from 1 to 100.').max(100, 'is a number from 1 to 100.'));

const language = {
  locale: given(locale),
  fallback: z.boolean().nullish().transform((value) => value ?? true),
};

const page = { ...language, first: pageSize(25), after: given(z.string()) };

const moment = given(z.date().transform((date): Bound => ({ kind: 'moment', at: date.getTime() })));

export const feedArguments = z.strictObject({ ...page, kinds: given(z.array(z.enum(KINDS)).min(1, 'is empty.')) });
export const articlesArguments = z.strictObject({ ...page, area: handle, partnership: handle, municipality: handle });
export const eventsArguments = z.strictObject({ ...page, when: given(z.enum(['upcoming', 'past', 'all'])), from: moment, to: moment, partnership: handle, municipality: handle });
export const municipalitiesArguments = z.strictObject({ ...page, country: given(z.enum(['PL', 'UA'])), q: given(words), seeking: given(z.boolean()), area: handle, code: handle });
export const partnershipsArguments = z.strictObject({ ...page, stage: given(z.string()), type: given(z.string()), municipality: handle, area: handle });
export const oneArguments = z
  .strictObject({ ...language, slug: handle, id: given(id) })
  .refine(({ slug, id }) => (slug === undefined) !== (id === undefined), { path: ['slug'], message: 'is wanted, or `id`: one of the two.' });
export const nodeArguments = z.strictObject({ ...language, id });
export const organisationArguments = z.strictObject(language);
export const relatedArguments = z.strictObject({ first: pageSize(10) });

/**
 * Reads a field's arguments.
 *
 * @throws ValidationError that names every argument at fault
 */
export function readArguments<Schema extends z.ZodType>(schema: Schema, args: unknown): z.infer<Schema> {
  const outcome = schema.safeParse(args);
  if (outcome.success) return outcome.data;
  return refuse(outcome.error.issues.map((issue) => ({ path: issue.path.map(String), message: issue.message })));
}
