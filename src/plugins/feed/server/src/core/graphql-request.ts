import { createHash } from 'node:crypto';

/** A GraphQL request over HTTP, as far as queries go. */
export interface GraphqlRequest {
  /** Null where a persisted query is asked for by its hash. */
  readonly query: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  /** SHA-256 of a persisted query, in hexadecimal digits; null where it is none. */
  readonly hash: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const queryHash = (query: string): string => createHash('sha256').update(query).digest('hex');

/** The parts of a request by name; null for whatever is not plainly one. */
export function readGraphqlRequest(value: unknown): GraphqlRequest | null {
  if (!isRecord(value)) return null;
  const { query = null, variables = null, operationName = null, extensions = null, ...more } = value;
  if (Object.keys(more).length > 0) return null;
  if (query !== null && typeof query !== 'string') return null;
  if (variables !== null && !isRecord(variables)) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (extensions !== null && !isRecord(extensions)) return null;
  const persisted: unknown = extensions?.persistedQuery ?? null;
  let hash: string | null = null;
  if (persisted !== null) {
    if (!isRecord(persisted) || persisted.version !== 1 || typeof persisted.sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(persisted.sha256Hash)) return null;
    hash = persisted.sha256Hash;
  }
  if (query === null && hash === null) return null;
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined, hash };
}

/** A request in the body of a POST. */
export const readGraphqlBody = (body: string): GraphqlRequest | null => readGraphqlRequest(parsed(body));

/** A request in the query string of a GET; null where a parameter is not one of the specification's, or is given twice. */
export function readGraphqlQuery(raw: string): GraphqlRequest | null {
  const parameters = new URLSearchParams(raw);
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length) return null;
  const value: Record<string, unknown> = {};
  for (const [name, text] of parameters) value[name] = name === 'variables' || name === 'extensions' ? parsed(text) : text;
  return names.some((name) => value[name] === undefined) ? null : readGraphqlRequest(value);
}
