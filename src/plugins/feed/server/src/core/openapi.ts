import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';

import { PATHS, type FeedPath } from './paths';
import { ANSWERS } from './schemas/answer';

const TAGS: Readonly<Record<FeedPath['tag'], string>> = {
  Lists: 'Pages of entries',
  Items: 'Single entries with their texts',
  Changes: 'Staying in sync',
  Subscriptions: 'Feeds and calendars',
  Maps: 'GeoJSON',
  About: 'Who publishes, and what there is',
};

const handle = z.string().meta({ description: 'A slug of any language, or a documentId', examples: ['pszczyna-bucza'] });

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

const VALIDATORS = {
  ETag: header('Strong; one per representation and encoding. Send it back in `If-None-Match`'),
  'Cache-Control': header('How long the answer may be kept'),
  Vary: header('`Accept-Encoding`, and `Accept-Language` where no parameter names a language'),
};

const problem = (description: string) => ({ description, content: { 'application/json': { schema: ANSWERS.error } } });

function responsesOf({ type, answer, also }: FeedPath): ZodOpenApiResponsesObject {
  const extra = (status: 301 | 404 | 410): ZodOpenApiResponsesObject => {
    if (status === 301) return { '301': { description: 'The slug belongs to another language: the entry is there under this one', headers: { Location: header('The address in the language asked for') } } };
    return status === 404 ? { '404': problem('It does not exist, or is not public: the two cannot be told apart') } : { '410': problem('The server no longer knows the token: begin anew without it') };
  };
  return {
    '200': {
      description: 'As asked',
      headers: { ...VALIDATORS, 'Last-Modified': header('When anything public last changed') },
      content: { [type]: { schema: answer ?? (type === 'application/feed+json' || type === 'application/json' ? z.looseObject({}) : z.string()) } },
    },
    '304': { description: 'What the reader has is still right', headers: VALIDATORS },
    '400': problem('Each parameter at fault is named'),
    '403': problem('The feed is closed to the public'),
    ...Object.assign({}, ...also.map(extra)),
  } as ZodOpenApiResponsesObject;
}

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
        description: 'HEAD answers the same without its body.',
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
