import type { PairType } from '../api/contract';

/** The parts of a partnership's form that make its pair. */
export interface PairInForm {
  readonly a: string | null;
  readonly b: string | null;
  readonly type: PairType | null;
}

const TYPES: readonly PairType[] = ['partnership', 'friendship', 'project', 'solidarity', 'operator'];

const idOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Reads the pair from the values of any form; a form of another kind has none. */
export function pairInForm(values: object): PairInForm {
  const { sideA, sideB, type } = values as { readonly sideA?: unknown; readonly sideB?: unknown; readonly type?: unknown };
  return { a: idOf(sideA), b: idOf(sideB), type: TYPES.find((known) => known === type) ?? null };
}
