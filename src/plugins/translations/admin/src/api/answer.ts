import type { DeskProblem } from '../../../server/src/core/desk';

/** Why a request was not carried out. */
export type Failure =
  /** No answer, or none that this page understands. */
  | { readonly kind: 'unreachable' }
  /** Nobody is signed in any more. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'missing' }
  /** The server says why, in codes that have sentences here. */
  | { readonly kind: 'problems'; readonly problems: readonly DeskProblem[] }
  /** The server says why, in sentences of its own. */
  | { readonly kind: 'sentences'; readonly sentences: readonly string[] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function problemOf(value: unknown): DeskProblem | null {
  const code = isRecord(value) ? textOf(value.code) : null;
  if (!isRecord(value) || code === null) return null;
  const field = textOf(value.field);
  const params = isRecord(value.params) ? Object.entries(value.params).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number') : [];
  return { code, ...(field !== null && { field }), ...(params.length > 0 && { params: Object.fromEntries(params) }) };
}

const problemsOf = (list: unknown): DeskProblem[] => (Array.isArray(list) ? list.map(problemOf).filter((problem): problem is DeskProblem => problem !== null) : []);

/** Sentences of Strapi's `error.details.errors`, or its `error.message` where there are none. */
function sentencesOf(error: Readonly<Record<string, unknown>>): string[] {
  const listed = isRecord(error.details) && Array.isArray(error.details.errors) ? (error.details.errors as readonly unknown[]) : [];
  const sentences = listed.flatMap((one) => (isRecord(one) ? (textOf(one.message) ?? []) : []));
  const message = textOf(error.message);
  return sentences.length > 0 ? [...new Set(sentences)] : message === null ? [] : [message];
}

/** Reads a body that says why something was refused: the desk's own (`kind: 'refused'`), or Strapi's. Null for any other. */
export function failureIn(body: unknown): Failure | null {
  if (!isRecord(body)) return null;
  if (body.kind === 'refused') return { kind: 'problems', problems: problemsOf(body.problems) };
  const { error } = body;
  if (!isRecord(error)) return null;
  const problems = isRecord(error.details) ? problemsOf(error.details.problems) : [];
  if (problems.length > 0) return { kind: 'problems', problems };
  switch (error.status) {
    case 401:
      return { kind: 'signed-out' };
    case 403:
      return { kind: 'forbidden' };
    case 404:
      return { kind: 'missing' };
    default: {
      const sentences = sentencesOf(error);
      return sentences.length === 0 ? { kind: 'unreachable' } : { kind: 'sentences', sentences };
    }
  }
}

/** Reads what Strapi's fetch client throws: a body under `response.data`, or a bare status. */
export function failureOf(error: unknown): Failure {
  if (!isRecord(error)) return { kind: 'unreachable' };
  const found = isRecord(error.response) ? failureIn(error.response.data) : null;
  if (found !== null) return found;
  switch (error.status) {
    case 401:
      return { kind: 'signed-out' };
    case 403:
      return { kind: 'forbidden' };
    case 404:
      return { kind: 'missing' };
    default:
      return { kind: 'unreachable' };
  }
}
