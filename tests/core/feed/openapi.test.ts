import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';

import { openApiDocument } from '../../../src/plugins/feed/server/src/core/openapi';
import { readParameters } from '../../../src/plugins/feed/server/src/core/parameters';
import { PATHS } from '../../../src/plugins/feed/server/src/core/paths';
import { makeTempDir, type TempDir } from '../../support/temp-dir';

const JUDGE = path.join(__dirname, '..', '..', 'support', 'judge-openapi.mjs');
const TSC = path.join(__dirname, '..', '..', '..', 'node_modules', 'typescript', 'bin', 'tsc');

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly (string | number)[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Reply {
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Record<string, Reply>;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly license: object };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Record<string, { get: Operation }>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const description = (version = '1.2.3'): Document => openApiDocument({ origin: 'https://example.org', base: '/api/feed', version }) as Document;

/** Read only: what a test breaks it makes for itself. */
const WHOLE = description();

const operationOf = (of: string): Operation => {
  const operation = WHOLE.paths[of]?.get;
  if (operation === undefined) throw new Error(`The description has no ${of}`);
  return operation;
};

const queryOf = (of: string): readonly Parameter[] => (operationOf(of).parameters ?? []).filter((parameter) => parameter.in === 'query');

let folder: TempDir;
beforeEach(() => {
  folder = makeTempDir('openapi');
});
afterEach(() => folder.remove());

/** What the judge finds, and where it wrote types. All of Redocly's recommended rules are on, warnings count. */
function judged(document: object): { readonly findings: string; readonly types: string } {
  const [file, types] = [path.join(folder.path, 'openapi.json'), path.join(folder.path, 'feed.ts')];
  writeFileSync(file, JSON.stringify(document));
  return { findings: execFileSync(process.execPath, [JUDGE, file, types], { encoding: 'utf8' }).trim(), types };
}

const compile = (file: string): string => spawnSync(process.execPath, [TSC, '--noEmit', '--strict', '--target', 'es2022', '--moduleResolution', 'bundler', '--module', 'preserve', '--typeRoots', folder.path, file], { encoding: 'utf8' }).stdout.trim();

describe('others read the description:', () => {
  test('the judge finds what is wrong', () => {
    const broken = description();
    delete (broken.paths['/articles']?.get.responses as Record<string, unknown>)['200'];
    (broken as unknown as { paths: Record<string, unknown> }).paths['/events/{handle}'] = { get: { operationId: 'readEvent', summary: 'x', responses: { 200: { description: 'x' } } } };
    expect(judged(broken).findings).toContain('path-parameters-defined');
  });

  test('it has no fault, and a client made of it compiles', () => {
    const { findings } = judged(description());
    expect(findings).toBe('');
    const client = path.join(folder.path, 'client.ts');
    writeFileSync(
      client,
      `import type { paths, components } from './feed';
      type Page = paths['/articles']['get']['responses'][200]['content']['application/json'];
      declare const page: Page;
      export const titles: string[] = page.data.map((article) => article.title);
      export const next: string | null = page.meta.next;
      export const query: paths['/events']['get']['parameters']['query'] = { when: 'upcoming', limit: 10, fallback: false };
      // @ts-expect-error: no such value
      export const soon: paths['/events']['get']['parameters']['query'] = { when: 'soon' };
      // @ts-expect-error: no such parameter
      export const sorted: paths['/events']['get']['parameters']['query'] = { sort: 'title' };
      declare const item: components['schemas']['Item'];
      export const stage: string | undefined = item.kind === 'partnership' ? item.partnership.stage : undefined;
      // @ts-expect-error: an item is of one kind
      export const both = item.kind === 'partnership' ? item.article : undefined;
      declare const partnership: components['schemas']['Partnership'];
      const [first, second] = partnership.partnership.sides;
      export const names: [string, string] = [first.title, second.title];
      // @ts-expect-error: there are two
      export const third = partnership.partnership.sides[2];
      declare const map: paths['/municipalities.geojson']['get']['responses'][200]['content']['application/geo+json'];
      export const places = map.features.map(({ geometry: { coordinates: [lon, lat] }, properties }): [number, number, 'PL' | 'UA'] => [lon, lat, properties.country]);
      declare const change: paths['/sync']['get']['responses'][200]['content']['application/json']['data'][number];
      export const id: string = change.op === 'delete' ? change.id : change.item.id;
      declare const gone: paths['/sync']['get']['responses'][410]['content']['application/json'];
      export const error: string = gone.error.name;
      `,
    );
    expect(compile(client)).toBe('');
  }, 60_000);
});

describe('the description', () => {
  test('says what it is of', () => {
    const { openapi, info, servers, tags, paths } = WHOLE;
    expect({ openapi, info, servers }).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3', license: { name: 'MIT' } }, servers: [{ url: 'https://example.org/api/feed' }] });
    expect(description('').info.version).toBe('0.0.0');
    expect(new Set(Object.values(paths).flatMap(({ get }) => get.tags))).toEqual(new Set(tags.map(({ name }) => name)));
  });

  test('names every path, and nothing twice', () => {
    const { paths } = WHOLE;
    expect(Object.keys(paths)).toEqual(PATHS.map(({ path: name }) => name));
    expect(new Set(PATHS.map(({ operationId }) => operationId)).size).toBe(PATHS.length);
    for (const { get } of Object.values(paths)) expect(get.description).toMatch(/\S\n\nHEAD answers/);
  });

  test.each<[string, string[]]>([
    ['/', ['locale', 'fallback', 'limit', 'after', 'expand', 'kind']],
    ['/articles', ['locale', 'fallback', 'limit', 'after', 'expand', 'area', 'partnership', 'municipality']],
    ['/events', ['locale', 'fallback', 'limit', 'after', 'expand', 'when', 'from', 'to', 'municipality', 'partnership']],
    ['/municipalities', ['locale', 'fallback', 'limit', 'after', 'expand', 'country', 'q', 'area', 'seeking', 'code']],
    ['/partnerships', ['locale', 'fallback', 'limit', 'after', 'expand', 'stage', 'type', 'municipality', 'area']],
    ['/articles/{handle}', ['locale', 'fallback']],
    ['/sync', ['locale', 'kind', 'since', 'limit']],
    ['/feed.json', ['locale', 'fallback', 'kind', 'area']],
    ['/atom.xml', ['locale', 'fallback', 'kind', 'area']],
    ['/rss.xml', ['locale', 'fallback', 'kind', 'area']],
    ['/events.ics', ['locale', 'fallback', 'municipality', 'partnership']],
    ['/events/{handle}.ics', ['locale', 'fallback']],
    ['/partnerships.geojson', ['locale', 'fallback', 'stage', 'type', 'municipality', 'area']],
    ['/municipalities.geojson', ['locale', 'fallback', 'country', 'q', 'area', 'seeking', 'code']],
    ['/sitemap.xml', ['page']],
    ['/organisation', ['locale', 'fallback']],
    ['/openapi.json', []],
  ])('of %s has the parameters of the contract', (of, names) => {
    expect(queryOf(of).map(({ name }) => name)).toEqual(names);
  });

  test.each<[string, string, string[]]>([
    ['/', 'application/json', ['200', '304', '400', '403', '412']],
    ['/articles', 'application/json', ['200', '304', '400', '403', '412']],
    ['/partnerships/{handle}', 'application/json', ['200', '301', '304', '400', '403', '404', '412']],
    ['/sync', 'application/json', ['200', '304', '400', '403', '410', '412']],
    ['/feed.json', 'application/feed+json', ['200', '304', '400', '403', '412']],
    ['/atom.xml', 'application/atom+xml', ['200', '304', '400', '403', '412']],
    ['/rss.xml', 'application/rss+xml', ['200', '304', '400', '403', '412']],
    ['/events.ics', 'text/calendar', ['200', '304', '400', '403', '412']],
    ['/events/{handle}.ics', 'text/calendar', ['200', '301', '304', '400', '403', '404', '412']],
    ['/partnerships.geojson', 'application/geo+json', ['200', '304', '400', '403', '412']],
    ['/sitemap.xml', 'application/xml', ['200', '304', '400', '403', '404', '412']],
    ['/organisation', 'application/json', ['200', '304', '400', '403', '404', '412']],
    ['/openapi.json', 'application/json', ['200', '304', '400', '403', '412']],
  ])('of %s tells of %s and of every status', (of, type, statuses) => {
    const { responses } = operationOf(of);
    expect(Object.keys(responses).sort()).toEqual(statuses);
    expect(Object.keys(responses['200']?.content ?? {})).toEqual([type]);
    expect(Object.keys(responses['200']?.headers ?? {}).sort()).toEqual(['Cache-Control', 'ETag', 'Last-Modified', 'Vary']);
    expect(Object.keys(responses['304']?.headers ?? {}).sort()).toEqual(['Cache-Control', 'ETag', 'Vary']);
    for (const status of statuses.filter((name) => name >= '400')) expect(responses[status]?.content).toEqual({ 'application/json': { schema: { $ref: '#/components/schemas/Error' } } });
    if (statuses.includes('301')) expect(Object.keys(responses['301']?.headers ?? {}).sort()).toEqual(['Cache-Control', 'Location', 'Vary']);
  });

  test('names what is answered', () => {
    expect(Object.keys(WHOLE.components.schemas)).toEqual(
      expect.arrayContaining(['Item', 'Article', 'Event', 'Municipality', 'Partnership', 'MunicipalityRef', 'Image', 'ItemList', 'Changes', 'Organisation', 'MunicipalityMap', 'PartnershipMap', 'JsonFeed', 'Error']),
    );
  });
});

describe.each(PATHS.map((entry) => [entry.path, entry.parameters] as const))('what the description says of the parameters of %s', (of, parameters) => {
  const read = (name: string, value: unknown): string => readParameters(parameters, `${name}=${encodeURIComponent(String(value))}`).kind;
  const ajv = new Ajv2020({ strict: true });

  test('is there for each of them, with an example where there is no list to choose from', () => {
    for (const { name, description: told, schema } of queryOf(of)) {
      expect([name, told]).toEqual([name, expect.stringMatching(/\S/)]);
      if (schema.type === 'string' && schema.enum === undefined && name !== 'after' && name !== 'since') expect([name, schema.examples]).toEqual([name, expect.arrayContaining([expect.anything()])]);
    }
  });

  test('is what the reader of parameters takes', () => {
    for (const { name, schema } of queryOf(of)) {
      const values = [...(schema.enum ?? []), ...(schema.examples ?? []), ...[schema.default, schema.minimum, schema.maximum].filter((value) => value !== undefined), ...(schema.type === 'boolean' ? [true, false] : [])];
      for (const value of values) {
        expect([name, value, read(name, value)]).toEqual([name, value, 'ok']);
        expect([name, value, ajv.validate(schema, value)]).toEqual([name, value, true]);
      }
      if (schema.default !== undefined) expect(readParameters(parameters, '')).toMatchObject({ kind: 'ok', parameters: { [name]: schema.default } });
      if (schema.minimum !== undefined) expect([name, read(name, schema.minimum - 1)]).toEqual([name, 'refused']);
      if (schema.maximum !== undefined) expect([name, read(name, schema.maximum + 1)]).toEqual([name, 'refused']);
      if (schema.enum !== undefined || schema.type !== 'string') expect([name, read(name, 'whatever')]).toEqual([name, 'refused']);
    }
  });

  test('refuses no text that the reader of parameters takes', () => {
    const texts = queryOf(of).filter(({ schema }) => schema.type === 'string');
    const near = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('article', 'event', 'municipality', ',', 'uk', '-', '2026-11-22', 'T10:00Z', '2410053', 'UA', 'body', 'PL', 'active'), { maxLength: 5 }).map((pieces) => pieces.join('')));
    fc.assert(
      fc.property(near, (text) => {
        for (const { name, schema } of texts) if (read(name, text) === 'ok') expect([name, text, ajv.validate(schema, text)]).toEqual([name, text, true]);
      }),
    );
  });
});
