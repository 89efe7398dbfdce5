import { z } from 'zod';

import type { Refusal } from '../../../../../refusals/refusal';

/** What a page, a letter or history calls a place; people search by it, nothing is identified by it. */
export const ALIAS_KINDS = ['exonym', 'historical', 'as-published', 'romanised'] as const;

const alias = z.strictObject({
  value: z.string().trim().min(1).max(200),
  locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).nullish(),
  kind: z.enum(ALIAS_KINDS),
  source: z.string().max(500).nullish(),
});

const aliases = z.array(alias).max(100).nullish();

export type Alias = z.infer<typeof alias>;

/** What is wrong with the value of an `aliases` field, each fault by its path below the field. */
export function refuseAliases(field: string, value: unknown): Refusal[] {
  const outcome = aliases.safeParse(value);
  if (outcome.success) return [];
  return outcome.error.issues.map(({ path }) => ({
    path: [field, ...path.filter((part) => typeof part !== 'symbol')],
    code: 'aliases.form',
  }));
}
