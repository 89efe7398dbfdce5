import type { Core } from '@strapi/strapi';

import { inWriteTransaction } from '../../../../../../writes/write-transaction';

/** Ends a dry run's transaction, so that everything in it is undone. */
class Undo extends Error {}

/** A fault as an error of the Document Service names it. */
export interface NamedFault {
  /** Name of the field; null where no single one is at fault. */
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

export type Attempt<Result> = { readonly kind: 'done'; readonly result: Result } | { readonly kind: 'refused'; readonly faults: readonly NamedFault[] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** What a rule said against a write; null where the write failed for another reason. */
function faultsOf(error: unknown): NamedFault[] | null {
  if (!isRecord(error)) return null;
  const { name, message, details, status } = error;
  const isRefusal = name === 'ValidationError' || name === 'YupValidationError' || name === 'ApplicationError' || (typeof status === 'number' && status >= 400 && status < 500);
  if (!isRefusal) return null;
  const sentence = typeof message === 'string' ? message : '';
  const listed = isRecord(details) && Array.isArray(details.errors) ? (details.errors as readonly unknown[]).filter(isRecord) : [];
  if (listed.length === 0) return [{ field: null, code: 'refused', message: sentence }];
  return listed.map((fault) => {
    const [field] = Array.isArray(fault.path) ? (fault.path as readonly unknown[]) : [];
    return {
      field: typeof field === 'string' ? field : null,
      code: typeof fault.code === 'string' ? fault.code : 'refused',
      message: typeof fault.message === 'string' ? fault.message : sentence,
    };
  });
}

/**
 * Does all of a row's writes or none, in a transaction of its own. A dry run does the same and undoes it: so it meets every rule that the
 * real run meets.
 *
 * @throws whatever is no rule's refusal
 */
export async function attempt<Result>(strapi: Core.Strapi, dryRun: boolean, work: () => Promise<Result>): Promise<Attempt<Result>> {
  const done: Result[] = [];
  try {
    await inWriteTransaction(strapi, async () => {
      done.push(await work());
      if (dryRun) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) {
      const faults = faultsOf(error);
      if (faults === null) throw error;
      return { kind: 'refused', faults };
    }
  }
  return { kind: 'done', result: done[0] as Result };
}
