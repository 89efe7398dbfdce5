import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';

import { HANDLE, PATHS, type FeedPath } from './paths';
import { ANSWERS } from './schemas/answer';

const TAGS: Readonly<Record<FeedPath['tag'], string>> = {
  Lists: 'Pages of entries',
  Items: 'Single entries with their texts',
  Changes: 'Staying in sync',
  Subscriptions: 'Feeds and calendars',
  Maps: 'GeoJSON',
  About: 'Who publishes, and what there is',
};

const handle = z.string().regex(HANDLE).meta({ description: 'A slug of any language, or a documentId', examples: ['pszczyna-bucza'] });

const header = (description: string, example: string) => ({ description, schema: { type: 'string' as const }, example });

const CACHING = {
  'Cache-Control': header('How long the answer may be kept', 'public, max-age=60, s-maxage=300, stale-while-revalidate=600'),
  Vary: header('`Accept-Encoding`, and `Accept-Language` where no parameter names a language', 'Accept-Encoding'),
};

const VALIDATORS = { ...CACHING, ETag: header('Strong; one per representation and encoding. Send it back in `If-None-Match`', '"2f7ZkQ0Xb1s-br"') };

const MODIFIED = header('When the answer, or anything else that is public, last changed. Send it back in `If-Modified-Since` where the tag cannot be kept', 'Sun, 22 Nov 2026 10:00:00 GMT');

const problem = (description: string) => ({ description, content: { 'application/json': { schema: ANSWERS.error } } });

/** Answers of some paths alone. */
const FURTHER = {
  301: {
    description: 'The slug belongs to another language: the entry is there under this one',
    headers: {
      ...CACHING,
      Vary: header('`Accept-Language`; left out where a parameter names the language', 'Accept-Language'),
      Location: header('The address in the language asked for, below the origin', '/api/feed/partnerships/pszczyna-bucha?locale=en'),
    },
  },
  404: problem('It does not exist, or is not public: the two cannot be told apart'),
  410: problem('`SyncTokenExpired`: the server no longer knows the token; begin anew without it'),
} as const;

const responsesOf = ({ type, answer, also }: FeedPath): ZodOpenApiResponsesObject => ({
  '200': {
    description: 'As asked',
    headers: { ...VALIDATORS, 'Last-Modified': MODIFIED },
    content: { [type]: { schema: answer ?? z.string() } },
  },
  ...(also.includes(301) && { '301': FURTHER[301] }),
  '304': { description: 'What the reader has is still right: `If-None-Match` or `If-Modified-Since` says what that is', headers: VALIDATORS },
  '400': problem('`ValidationError`: each parameter at fault is named, and nothing is silently ignored'),
  '403': problem('The feed is closed to the public'),
  ...(also.includes(404) && { '404': FURTHER[404] }),
  ...(also.includes(410) && { '410': FURTHER[410] }),
  '412': problem('What `If-Match` or `If-Unmodified-Since` asks for is not what is there'),
});

/**
 * The feed as OpenAPI 3.1, from the same schemas that requests are read by and answers are held against.
 *
 * @param origin of the server, without a slash at the end
 * @param base path that all of it is below
 */
export function openApiDocument({ origin, base, version }: { readonly origin: string; readonly base: string; readonly version: string }): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const path of PATHS) {
    paths[path.path] = {
      get: {
        operationId: path.operationId,
        summary: path.summary,
        description: `${path.description}\n\nHEAD answers the same without its body.`,
        tags: [path.tag],
        requestParams: { query: path.parameters, ...(path.path.includes('{handle}') && { path: z.object({ handle }) }) },
        responses: responsesOf(path),
      },
    };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Pobratym: the feed',
      version: version === '' ? '0.0.0' : version,
      description: 'Town partnerships, news and events of an association of municipalities. Public, read-only, without a key; any origin may read it. Unknown or repeated parameters are refused.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origin}${base}` }],
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
  });
}
