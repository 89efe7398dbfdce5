import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

import { LRUCache } from 'lru-cache';

import { NEVER_KEPT } from '../core/cache-control';
import { queryHash, readGraphqlBody, readGraphqlQuery, type GraphqlRequest } from '../core/graphql-request';
import type { FeedRequest, Representation } from '../core/representation';
import type { LeanAnswer, LeanExecutor } from '../graphql/lean-executor';
import { peekBody } from './body-peek';
import type { Framing } from './framing';
import { OPEN } from './header-block';
import { hasCredentials } from './koa-way';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const JSON_TYPE = 'application/json; charset=utf-8';

/** Longer bodies are rare and left to the GraphQL server. */
const LONGEST_BODY = 64_000;

const KEPT_HASHES = 1_000;

/** One of these shows that a browser has asked whether the request is allowed: Apollo's guard against forged requests. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** Queries by their hash, as clients have told them. */
export function createPersistedQueries() {
  const known = new LRUCache<string, string>({ max: KEPT_HASHES });
  return {
    /** The text of a request's query; null where it is not known or is not what its hash says. */
    textOf({ query, hash }: GraphqlRequest): string | null {
      if (hash === null) return query;
      const before = known.get(hash);
      if (query === null || query === before) return before ?? null;
      if (queryHash(query) !== hash) return null;
      known.set(hash, query);
      return query;
    },
  };
}

export type PersistedQueries = ReturnType<typeof createPersistedQueries>;

/** Thrown where the GraphQL server has to look at a request itself. */
export class NotForThisDoor extends Error {}

async function run(executor: LeanExecutor, persisted: PersistedQueries, request: GraphqlRequest | null): Promise<LeanAnswer | null> {
  const query = request && persisted.textOf(request);
  const prepared = query === null ? null : executor.prepare(query);
  return request && prepared ? executor.run(prepared, request.variables, request.operationName) : null;
}

/** Answers of queries over GET, which caches may keep as they keep those of REST. */
export const representQueries =
  (executor: LeanExecutor, persisted: PersistedQueries) =>
  async ({ query }: FeedRequest): Promise<Representation> => {
    const answer = await run(executor, persisted, readGraphqlQuery(query));
    if (answer === null) throw new NotForThisDoor();
    return { kind: 'content', type: JSON_TYPE, body: answer.body, byLanguage: false, since: answer.moves.since, until: answer.moves.until };
  };

const lengthOf = ({ 'content-length': length, 'content-type': type, 'content-encoding': encoding }: IncomingHttpHeaders): number | null => {
  const size = Number(length);
  const isPlain = encoding === undefined && /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type ?? '');
  return isPlain && Number.isInteger(size) && size > 0 && size <= LONGEST_BODY ? size : null;
};

export interface GraphqlDoorParts {
  /** Its path, as configured. */
  readonly endpoint: string;
  readonly executor: LeanExecutor;
  readonly persisted: PersistedQueries;
  readonly framing: Framing;
  readonly mayRead: () => boolean | Promise<boolean>;
  /** The door of queries over GET. */
  readonly queries: (pass: Listener) => Listener;
}

/**
 * Answers anonymous queries of the feed before Koa and Apollo; everything else goes on to them, with its body unread.
 */
export function createGraphqlDoor({ endpoint, executor, persisted, framing, mayRead, queries }: GraphqlDoorParts, pass: Listener): Listener {
  const overGet = queries(pass);

  async function answer(request: IncomingMessage, response: ServerResponse, length: number): Promise<void> {
    const frame = framing.frame();
    const body = frame && (await mayRead()) ? await peekBody(request, length) : null;
    const result = body && (await run(executor, persisted, readGraphqlBody(body.toString('utf8'))));
    if (response.destroyed) return;
    if (!frame || !result) {
      pass(request, response);
      return;
    }
    const bytes = Buffer.from(result.body, 'utf8');
    response.writeHead(200, [...frame.before, 'Cache-Control', NEVER_KEPT, ...OPEN, 'Content-Type', JSON_TYPE, 'Content-Length', String(bytes.length), ...frame.after]);
    response.end(bytes);
    // The body that was put back is nobody's now.
    request.resume();
  }

  return (request, response) => {
    const { method, url = '', headers } = request;
    const rest = url.startsWith(endpoint) ? url.slice(endpoint.length) : null;
    if (rest === null || !(rest === '' || rest.startsWith('?')) || hasCredentials(headers)) {
      pass(request, response);
      return;
    }
    if (method === 'GET' && PREFLIGHT_HEADERS.some((name) => headers[name] !== undefined)) {
      overGet(request, response);
      return;
    }
    const length = method === 'POST' && rest === '' && headers.expect === undefined ? lengthOf(headers) : null;
    if (length === null) {
      pass(request, response);
      return;
    }
    answer(request, response, length).catch(() => {
      if (!response.headersSent && !response.destroyed) pass(request, response);
    });
  };
}
