import type { RefusalCode } from './messages/en';

export type { RefusalCode };

/**
 * One reason why a write is refused.
 *
 * - `path`: the field, as in the body of the request (`['aliases', 0, 'value']`)
 * - `code`: stable for ever; what a program reads
 * - `params`: what the sentence for people fills in
 */
export interface Refusal {
  readonly path: readonly (string | number)[];
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A refusal of one field. */
export const refusal = (field: string, code: RefusalCode, params?: Refusal['params']): Refusal => ({ path: [field], code, ...(params && { params }) });
