import { ApolloClient, gql as apolloGql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { check as checkGeojson } from '@placemarkio/check-geojson';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { GraphQLClient, gql } from 'graphql-request';
import ICAL from 'ical.js';
import { createHash } from 'node:crypto';
import RssParser from 'rss-parser';

import { ARTICLE, createPartnership, documents, EVENT, letPass, MUNICIPALITY, PARTNERSHIP, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/*
 * Every path of the running server against its own description, and formats and clients of others.
 */

let app: BootedStrapi;
let pair: SavedEntry;
let article: SavedEntry;
let event: SavedEntry;

const ODD = 'Zażółć & <b>„gęślą”</b> ]]> jaźń 🇺🇦 𐍈 \u200fעברית';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
}

interface Description {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: object;
}

let description: Description;
let ajv: Ajv2020;

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${app.url}/api/feed${path}`, { headers, redirect: 'manual' });

/** A document's schema as ajv knows it: with the components that it refers to. */
function validatorOf(schema: object): ValidateFunction {
  return ajv.compile({ ...(JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', 'feed#/components/schemas/')) as object) });
}

function faultsOf(path: string, status: number, type: string, body: string): unknown {
  const content = description.paths[path]?.get.responses[String(status)]?.content;
  if (content === undefined) return `The description knows no ${String(status)} of ${path}`;
  const schema = content[type]?.schema;
  if (schema === undefined) return `The description knows no ${type} of ${path}, but ${Object.keys(content).join(', ')}`;
  if (!/json$/.test(type)) return null;
  const validate = validatorOf(schema);
  return validate(JSON.parse(body)) ? null : validate.errors;
}

beforeAll(async () => {
  app = await bootStrapi();
  pair = await createPartnership(app);
  const publish = async (uid: string, documentId: string, locales: readonly string[] = ['pl']): Promise<void> => {
    for (const locale of locales) await documents(app, uid).publish({ documentId, locale });
  };
  const sides = [pair.sideA as string, pair.sideB as string];
  for (const [at, side] of sides.entries()) await documents(app, MUNICIPALITY).update({ documentId: side, locale: 'pl', data: { lat: 50 + at, lon: 19 + at * 12, website: 'https://example.org/', aliases: [{ value: 'Stara Nazwa', kind: 'historical' }] } });
  for (const side of sides) await publish(MUNICIPALITY, side);
  await publish(PARTNERSHIP, pair.documentId);
  await documents(app, 'plugin::partnerships.milestone').create({ data: { partnership: pair.documentId, kind: 'contact', side: 'both', date: '2024-05' } });
  const { documentId: area } = await documents(app, 'api::area.area').create({ data: { name: 'Oświata', key: 'oswiata' }, locale: 'pl' });
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: ODD }] }];
  article = await documents(app, ARTICLE).create({ data: { title: ODD, body, areas: [`area:${area}`], municipalities: [`municipality:${sides[0] ?? ''}`], sourceUrl: 'https://example.org/a?b=1&c=2' }, locale: 'pl' });
  await documents(app, ARTICLE).update({ documentId: article.documentId, locale: 'uk', data: { title: 'Новина', body } });
  await publish(ARTICLE, article.documentId, ['pl', 'uk']);
  event = await documents(app, EVENT).create({ data: { title: ODD, startsAt: '2027-05-01T10:00:00.000Z', endsAt: '2027-05-01T12:00:00.000Z', timeZone: 'Europe/Kyiv', description: ODD, partnerships: [`partnership:${pair.documentId}`] }, locale: 'pl' });
  await publish(EVENT, event.documentId);
  const { documentId: undated } = await documents(app, EVENT).create({ data: { title: 'Kiedyś', approximateDate: 'XXXX-06-14' }, locale: 'pl' });
  await letPass(app, EVENT, undated, ['gate.event-undated']);
  await publish(EVENT, undated);
  await documents(app, 'api::organisation.organisation').create({ data: { name: 'Stowarzyszenie', email: 'biuro@example.org' }, locale: 'pl' });

  description = (await (await get('/openapi.json')).json()) as Description;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'feed', components: description.components });
}, 120_000);
afterAll(async () => {
  await app.stop();
});

describe('the description', () => {
  test('is of this server', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(description.servers[0]?.url).toMatch(/^http:\/\/.+\/api\/feed$/);
  });

  test('is kept by every path, list, item and error', async () => {
    const handles: Record<string, string> = { articles: article.documentId, events: event.documentId, municipalities: pair.sideA as string, partnerships: pair.documentId };
    const asked: [string, string, number][] = Object.keys(description.paths).flatMap((path): [string, string, number][] => {
      const kind = /^\/(\w+)\/\{handle\}/.exec(path)?.[1];
      const address = path.replace('{handle}', handles[kind ?? ''] ?? '');
      const queries = path.includes('openapi') || path.includes('sitemap') ? [''] : ['?locale=pl', '?locale=uk'];
      if (kind === undefined && description.paths[path]?.get.parameters?.some(({ name }) => name === 'expand') === true) queries.push('?locale=pl&expand=body', '?locale=en&fallback=false', '?limit=1');
      return [
        ...queries.map((query): [string, string, number] => [path, `${address}${query}`, 200]),
        [path, `${address}?unheard=of`, 400],
        ...(path.includes('{handle}') ? [[path, path.replace('{handle}', 'niema'), 404] as [string, string, number]] : []),
      ];
    });
    asked.push(['/sync', '/sync?since=WzEsIngiLDAsMCwicGwiLFswXV0', 410]);
    for (const [path, address, status] of asked) {
      const response = await get(address);
      const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
      expect([address, response.status]).toEqual([address, status]);
      expect([address, faultsOf(path, status, type, await response.text())]).toEqual([address, null]);
    }
    expect(asked.length).toBeGreaterThan(60);
  });

  test('would not be kept by a field that nobody listed', async () => {
    const text = await (await get('/articles?locale=pl')).text();
    const leaking = text.replace('"pinned":', '"createdBy":1,"pinned":');
    expect(leaking).not.toBe(text);
    expect(faultsOf('/articles', 200, 'application/json', leaking)).not.toBeNull();
  });

  test('is kept by redirects of slugs', async () => {
    const { data } = (await (await get(`/articles/${article.documentId}?locale=uk`)).json()) as { data: { slug: string } };
    const response = await get(`/articles/${data.slug}?locale=pl`);
    expect([response.status, Object.keys(description.paths['/articles/{handle}']?.get.responses ?? {}).includes('301')]).toEqual([301, true]);
  });
});

describe('subscriptions', () => {
  test.each(['atom.xml', 'rss.xml'])('%s brings what is new, and not the register', async (path) => {
    const { title, items } = await new RssParser().parseString(await (await get(`/${path}?locale=pl`)).text());
    expect(title).toBe('Stowarzyszenie – aktualności');
    expect(items.map((item) => item.title).sort()).toEqual(['Kiedyś', ODD, ODD].sort());
    expect(items.every(({ link }) => /^https?:\/\//.test(link ?? ''))).toBe(true);
  });

  test('of a kind or an area', async () => {
    const { items } = (await (await get('/feed.json?locale=pl&area=oswiata&kind=article')).json()) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual([`article:${article.documentId}`]);
    expect((await get('/feed.json?kind=town')).status).toBe(400);
  });

  test('the calendar has every event with a date, and one event has its own', async () => {
    for (const path of ['/events.ics', `/events.ics?partnership=${pair.documentId}`, `/events/${event.documentId}.ics`]) {
      const response = await get(path);
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const events = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
      expect(events.map(({ summary, uid }) => [summary, uid.split('@')[0]])).toEqual([[ODD, event.documentId]]);
    }
    expect(await (await get('/events.ics?municipality=niema')).text()).not.toContain('VEVENT');
  });

  test('an event without a date has no calendar', async () => {
    const { data } = (await (await get('/events?locale=pl&limit=100')).json()) as { data: { documentId: string; title: string }[] };
    const undated = data.find(({ title }) => title === 'Kiedyś');
    expect((await get(`/events/${undated?.documentId ?? ''}.ics`)).status).toBe(404);
  });
});

describe('maps', () => {
  test.each(['partnerships.geojson', 'municipalities.geojson'])('%s is GeoJSON, with an extent', async (path) => {
    const map = checkGeojson(await (await get(`/${path}`)).text());
    expect(map.type === 'FeatureCollection' ? map.features.length : 0).toBeGreaterThan(0);
    expect(map.bbox).toHaveLength(4);
  });
});

describe('clients of GraphQL', () => {
  const query = 'query Pairs($locale: String!) { partnerships(locale: $locale, first: 5) { nodes { id title sides { id title country } articles { title } } pageInfo { hasNextPage } } }';
  type Pairs = { partnerships: { nodes: { id: string; sides: { id: string }[] }[] } };

  test('graphql-request reads a page with its relations', async () => {
    const { partnerships } = await new GraphQLClient(`${app.url}/graphql`).request<Pairs>(gql`${query}`, { locale: 'pl' });
    expect(partnerships.nodes.map(({ id, sides }) => [id, sides.length])).toEqual([[`partnership:${pair.documentId}`, 2]]);
  });

  test('Apollo Client reads it by persisted queries over GET', async () => {
    const methods: string[] = [];
    const link = new PersistedQueryLink({ sha256: (text: string) => createHash('sha256').update(text).digest('hex'), useGETForHashedQueries: true }).concat(
      new HttpLink({
        uri: `${app.url}/graphql`,
        headers: { 'apollo-require-preflight': 'true' },
        fetch: async (input, options) => {
          methods.push(options?.method ?? 'GET');
          return fetch(input, options);
        },
      }),
    );
    for (const expected of [['GET', 'POST'], ['GET']]) {
      methods.length = 0;
      const client = new ApolloClient({ cache: new InMemoryCache(), link });
      const { data } = await client.query({ query: apolloGql(query), variables: { locale: 'pl' } });
      expect((data as Pairs | undefined)?.partnerships.nodes[0]?.id).toBe(`partnership:${pair.documentId}`);
      expect(methods).toEqual(expected);
    }
  });

  test('a persisted query over GET may be cached, and is revalidated without being executed', async () => {
    const hash = createHash('sha256').update(query).digest('hex');
    const address = `${app.url}/graphql?${new URLSearchParams({ variables: JSON.stringify({ locale: 'pl' }), extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }) }).toString()}`;
    const headers = { 'apollo-require-preflight': 'true' };
    expect(await (await fetch(address, { headers })).text()).toContain('PersistedQueryNotFound');
    await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { locale: 'pl' }, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }) });
    const first = await fetch(address, { headers });
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+, s-maxage=\d+/);
    const again = await fetch(address, { headers: { ...headers, 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    await documents(app, PARTNERSHIP).update({ documentId: pair.documentId, locale: 'pl', data: { title: 'Nowy tytuł' }, status: 'published' });
    const changed = await fetch(address, { headers: { ...headers, 'if-none-match': first.headers.get('etag') ?? '' } });
    expect([changed.status, (await changed.text()).includes('Nowy tytuł')]).toEqual([200, true]);
  });

  test('a query is answered alike before and behind the middlewares', async () => {
    const body = JSON.stringify({ query: '{ feed(locale: "uk", first: 50) { nodes { __typename id title ... on Article { html areas { name } municipalities { title partners { title } } } ... on Event { startsAt status } } pageInfo { endCursor } } }' });
    const post = async (headers: Record<string, string>): Promise<string> => (await fetch(`${app.url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })).text();
    const front = await post({});
    // A cookie of whatever kind goes the long way.
    expect(await post({ cookie: 'a=b' })).toBe(front);
    expect(front).toContain('Новина');
  });

  test.each([
    ['a fault', '{ articles(first: 0) { nodes { id } } }'],
    ['an unknown field', '{ articles { nodes { secret } } }'],
    ['what is no query', 'mutation { x }'],
    ['nothing', ''],
  ])('%s is answered by the GraphQL server, in the same words', async (_what, wrong) => {
    const post = async (headers: Record<string, string>) => {
      const response = await fetch(`${app.url}/graphql`, { method: 'POST', body: JSON.stringify({ query: wrong }), headers: { 'content-type': 'application/json', ...headers } });
      return [response.status, await response.text()];
    };
    const front = await post({});
    expect(await post({ cookie: 'a=b' })).toEqual(front);
    expect(front[1]).toContain('errors');
  });

  test('the door is closed with the feed', async () => {
    const role = (await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })) as { id: number };
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const granted = { action: 'plugin::feed.feed.read', role: role.id };
    const read = async (init: RequestInit, address = `${app.url}/graphql`) => (await fetch(address, init)).text();
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };
    const address = `${app.url}/graphql?query=${encodeURIComponent('{articles(locale:"pl"){nodes{id}}}')}`;
    const both = async () => [await read({ method: 'POST', headers, body: JSON.stringify({ query: '{articles(locale:"pl"){nodes{id}}}' }) }), await read({ headers }, address)];
    expect((await both()).every((text) => text.includes(article.documentId))).toBe(true);
    await permissions.deleteMany({ where: granted });
    expect((await both()).some((text) => text.includes(article.documentId))).toBe(false);
    await permissions.create({ data: granted });
    expect((await both()).every((text) => text.includes(article.documentId))).toBe(true);
  });
});
