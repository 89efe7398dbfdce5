/** One fault, as the server names it: the field, and a sentence in the language of the signed-in administrator. */
export interface Fault {
  /** Name of the field; '' where no single field is at fault. */
  readonly field: string;
  readonly code: string | null;
  readonly message: string;
}

/** Why a request was not carried out. */
export type Refused =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[]; readonly partnership: { readonly documentId: string; readonly title: string } | null };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function faultOf(entry: unknown, fallback: string): Fault | null {
  if (!isRecord(entry)) return null;
  const [field] = Array.isArray(entry.path) ? (entry.path as readonly unknown[]) : [];
  return { field: typeof field === 'string' ? field : '', code: textOf(entry.code), message: textOf(entry.message) ?? fallback };
}

function partnershipOf(details: Readonly<Record<string, unknown>>): { documentId: string; title: string } | null {
  const { partnership } = details;
  if (!isRecord(partnership)) return null;
  const documentId = textOf(partnership.documentId);
  return documentId === null ? null : { documentId, title: textOf(partnership.title) ?? documentId };
}

/**
 * Reads what Strapi's fetch client throws.
 *
 * @param error anything; a body in Strapi's shape is looked for under `response.data.error`
 */
export function readRefused(error: unknown): Refused {
  const response = isRecord(error) && isRecord(error.response) ? error.response : null;
  const body = response !== null && isRecord(response.data) && isRecord(response.data.error) ? response.data.error : null;
  if (body === null) return { kind: 'unreachable' };
  if (body.status === 401 || body.status === 403) return { kind: 'forbidden' };
  if (body.status === 404) return { kind: 'missing' };

  const message = textOf(body.message);
  const details = isRecord(body.details) ? body.details : {};
  const listed = Array.isArray(details.errors) ? (details.errors as readonly unknown[]) : [];
  const faults = listed.map((entry) => faultOf(entry, message ?? '')).filter((fault): fault is Fault => fault !== null && fault.message !== '');
  if (faults.length === 0 && message === null) return { kind: 'unreachable' };
  return {
    kind: 'refused',
    faults: faults.length > 0 ? faults : [{ field: '', code: null, message: message ?? '' }],
    partnership: partnershipOf(details),
  };
}

/** What is still refused once somebody has changed some fields: nothing is left to say about those. */
export function withoutFaultsOf(refused: Refused | null, fields: readonly string[]): Refused | null {
  if (refused?.kind !== 'refused') return refused;
  const faults = refused.faults.filter(({ field }) => !fields.includes(field));
  return faults.length === 0 ? null : { ...refused, faults };
}

/** The first fault of each of the given fields, and the faults that belong to none of them. */
export function faultsByField<Field extends string>(
  faults: readonly Fault[],
  fields: readonly Field[],
): { readonly byField: Readonly<Partial<Record<Field, string>>>; readonly others: readonly string[] } {
  const byField: Partial<Record<Field, string>> = {};
  const others: string[] = [];
  for (const { field, message } of faults) {
    const known = fields.find((name) => name === field);
    if (known === undefined) others.push(message);
    else byField[known] ??= message;
  }
  return { byField, others };
}
