import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { Client } from 'pg';

import { ARTICLE, documents, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/** As `store/announcements.ts` calls itself. */
const LISTENER_NAME = 'pobratym-feed-listener';

const ACTION = 'plugin::feed.feed.read';

interface Reply {
  readonly status: number;
  /** As they came, in their order, without what belongs to the connection and the moment. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  header(name: string): string | undefined;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

const OF_THE_MOMENT = ['date', 'connection', 'keep-alive'];

const agent = new http.Agent({ keepAlive: true });

const send = (port: number, path: string, { method = 'GET', headers = {} }: Sent = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, method, headers: headers as http.OutgoingHttpHeaders, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const pairs = response.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? ''] as const] : []));
        resolve({
          status: response.statusCode ?? 0,
          fields: pairs.filter(([name]) => !OF_THE_MOMENT.includes(name.toLowerCase())),
          body: Buffer.concat(chunks),
          header: (name) => response.headers[name.toLowerCase()] as string | undefined,
        });
      });
    });
    request.on('error', reject);
    request.end();
  });

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until it is so, or the time is up. */
async function within(milliseconds: number, isSo: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await isSo()) return true;
    await sleep(20);
  }
  return isSo();
}

let app: BootedStrapi;
/** Koa alone, without the door before it. */
let koa: http.Server;
let throughKoa = 0;
let statements = 0;

const portOf = (server: http.Server): number => (server.address() as AddressInfo).port;

/** By the front door, once it is open. */
const front = (path: string, sent?: Sent): Promise<Reply> => send(portOf(app.strapi.server.httpServer), path, sent);
const behind = (path: string, sent?: Sent): Promise<Reply> => send(portOf(koa), path, sent);
const json = ({ body }: Reply): { data: { title: string }[]; meta: Record<string, unknown> } => JSON.parse(body.toString('utf8')) as never;
const titles = (reply: Reply): string[] => json(reply).data.map(({ title }) => title);
const publish = (data: object, locale = 'pl'): Promise<SavedEntry> => documents(app, ARTICLE).create({ data, locale, status: 'published' });
const LIST = '/api/feed/articles?locale=pl&limit=100';

/** Behind the second of the last change, and the one that other nodes may take. */
const settle = (): Promise<void> => sleep(app.database === 'postgres' ? 2_050 : 1_050);

beforeAll(async () => {
  app = await bootStrapi();
  app.strapi.server.app.middleware.unshift(async (_ctx, next) => {
    throughKoa += 1;
    await next();
  });
  const callback = app.strapi.server.app.callback();
  koa = http.createServer((request, response) => void callback(request, response));
  await new Promise<void>((resolve) => koa.listen(0, '127.0.0.1', resolve));
  app.strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
    if (sql.includes('feed_entries')) statements += 1;
  });
  for (let at = 0; at < 12; at += 1) await publish({ title: `Wiadomość numer ${at}`, summary: 'Zażółć gęślą jaźń. '.repeat(12) });
});

afterAll(async () => {
  agent.destroy();
  koa.closeAllConnections();
  await new Promise((resolve) => koa.close(resolve));
  await app.stop();
});

test('the first two answers go through all middlewares, and from them on none has to', async () => {
  throughKoa = 0;
  const path = '/api/feed/articles?locale=pl&limit=1';
  const replies = [await front(path), await front(path), await front(path), await front(path)];
  expect(throughKoa).toBe(2);
  for (const { status, fields, body } of replies) expect({ status, fields, body }).toEqual({ status: 200, fields: replies[0]?.fields, body: replies[0]?.body });
});

describe('goes on to Koa', () => {
  test.each<[string, string, Sent, number]>([
    ['another method', '/api/feed', { method: 'POST' }, 405],
    ['DELETE', '/api/feed/articles', { method: 'DELETE' }, 405],
    ['a neighbour whose name begins alike', '/api/feedback', {}, 404],
    ['a token that is none', '/api/feed', { headers: { authorization: 'Bearer nonsense' } }, 401],
    ['a cookie', '/api/feed?locale=pl', { headers: { cookie: 'a=b' } }, 200],
  ])('%s', async (_name, path, sent, status) => {
    throughKoa = 0;
    expect((await front(path, sent)).status).toBe(status);
    expect(throughKoa).toBe(1);
  });
});

describe('both ways answer the same bytes', () => {
  beforeAll(async () => {
    const { documentId } = await publish({ title: 'Po polsku', slug: 'po-polsku' });
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Українською', slug: 'ukrainskoiu' }, status: 'published' });
    await settle();
  });

  const ASKED: [string, string, Sent, number][] = [
    ['a list', LIST, {}, 200],
    ['a list in gzip', LIST, { headers: { 'accept-encoding': 'gzip' } }, 200],
    ['a list in Brotli', LIST, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }, 200],
    ['a list with an encoding refused', LIST, { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } }, 200],
    ['everything, with a slash', '/api/feed/?locale=pl', {}, 200],
    ['everything, by language', '/api/feed', { headers: { 'accept-language': 'uk' } }, 200],
    ['an origin', LIST, { headers: { origin: 'https://gmina.example' } }, 200],
    ['one item', '/api/feed/articles/po-polsku?locale=pl', {}, 200],
    ['a map', '/api/feed/municipalities.geojson?locale=pl', {}, 200],
    ['time moves it', '/api/feed/events?locale=pl&when=upcoming', {}, 200],
    ['a slug of another language', '/api/feed/articles/po-polsku?locale=uk', {}, 301],
    ['a slug of another language, by language', '/api/feed/articles/po-polsku', { headers: { 'accept-language': 'uk' } }, 301],
    ['an unknown parameter', '/api/feed?status=draft', {}, 400],
    ['a language that is not configured', '/api/feed?locale=de', {}, 400],
    ['bad percents', '/api/feed?locale=%zz', {}, 400],
    ['what is not there', '/api/feed/articles/nosuch?locale=pl', {}, 404],
    ['no such path', '/api/feed/nosuch/%00/x', {}, 404],
    ['a byte that no name has', '/api/feed/articles/%00?locale=pl', {}, 404],
    ['any tag', LIST, { headers: { 'if-none-match': '*' } }, 304],
    ['a field that comes twice', LIST, { headers: { 'if-none-match': ['"x"', '*'] } }, 200],
    ['a tag in one of two lists', LIST, { headers: { 'if-none-match': ['"x"', 'W/"y"'], 'accept-encoding': ['gzip;q=0', 'br'] } }, 200],
    ['fields in capitals', LIST, { headers: { 'IF-NONE-MATCH': '*' } }, 304],
    ['a date long after', LIST, { headers: { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' } }, 304],
    ['a tag that has to be there and is not', LIST, { headers: { 'if-match': '"x"' } }, 412],
  ];

  test.each(ASKED.flatMap(([name, path, sent, status]) => [[name, path, sent, status] as const, [`HEAD: ${name}`, path, { ...sent, method: 'HEAD' }, status] as const]))('%s', async (_name, path, sent, status) => {
    throughKoa = 0;
    const door = await front(path, sent);
    expect([door.status, throughKoa]).toEqual([status, 0]);
    const whole = await behind(path, sent);
    expect(throughKoa).toBe(1);
    // And once more: now surely from memory.
    for (const { status: code, fields, body } of [whole, await front(path, sent), await behind(path, sent)]) {
      expect({ code, fields, body: body.toString('base64') }).toEqual({ code: door.status, fields: door.fields, body: door.body.toString('base64') });
    }
    if (sent.method === 'HEAD' || status === 304) expect(door.body).toHaveLength(0);
  });

  test('read anew on either way', async () => {
    const door = await front('/api/feed/articles?locale=pl&limit=7');
    const whole = await behind('/api/feed/articles?limit=7&locale=pl');
    expect([door.status, door.fields, door.body.toString()]).toEqual([200, whole.fields, whole.body.toString()]);
  });

  test('with what the middlewares add', async () => {
    const names = (await front(LIST)).fields.map(([name]) => name.toLowerCase());
    expect(names).toEqual(expect.arrayContaining(['content-security-policy', 'strict-transport-security', 'x-content-type-options', 'x-powered-by']));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the permission of the public, taken away', () => {
  const rows = () => app.strapi.db.query('plugin::users-permissions.permission');
  const role = async (): Promise<number> => ((await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })) as { id: number }).id;
  const PATHS = [LIST, '/api/feed/articles?locale=pl&limit=99', '/api/feed/articles/nosuch?locale=pl', '/api/feed?status=draft'];

  afterEach(async () => {
    if ((await rows().count({ where: { action: ACTION, role: { type: 'public' } } })) === 0) await rows().create({ data: { action: ACTION, role: await role() } });
  });

  test('closes what is kept in memory and what is not, at once, whatever the reader has; and given back opens it at once', async () => {
    const kept = await front(LIST);
    expect(kept.status).toBe(200);
    await rows().deleteMany({ where: { action: ACTION, role: { type: 'public' } } });
    for (const path of PATHS) expect([path, (await front(path)).status]).toEqual([path, 403]);
    expect((await front(LIST, { headers: { 'if-none-match': kept.header('etag') ?? '' } })).status).toBe(403);
    expect((await front(LIST, { method: 'HEAD' })).status).toBe(403);
    await rows().create({ data: { action: ACTION, role: await role() } });
    expect((await front(LIST)).status).toBe(200);
  });

  test('in a transaction counts when it is committed, and not when it is not', async () => {
    const taken = async (): Promise<void> => {
      await rows().deleteMany({ where: { action: ACTION, role: { type: 'public' } } });
    };
    await app.strapi.db.transaction(async ({ rollback }: { rollback: () => Promise<void> }) => {
      await taken();
      await rollback();
    });
    expect((await front(LIST)).status).toBe(200);
    await app.strapi.db.transaction(taken);
    expect((await front(LIST)).status).toBe(403);
  });

  test('answers as Strapi does, and is open to the scripts of any site', async () => {
    await rows().deleteMany({ where: { action: ACTION, role: { type: 'public' } } });
    const reply = await front(LIST, { headers: { origin: 'https://gmina.example' } });
    expect(JSON.parse(reply.body.toString())).toEqual({ data: null, error: { status: 403, name: 'ForbiddenError', message: 'Forbidden', details: {} } });
    expect([reply.header('access-control-allow-origin'), reply.header('cache-control')]).toEqual(['*', 'no-store']);
  });

  test('by another process closes it within a second', async () => {
    expect((await front(LIST)).status).toBe(200);
    await elsewhere(async (run) => {
      await run(`delete from up_permissions_role_lnk where permission_id in (select id from up_permissions where action = '${ACTION}')`);
      await run(`delete from up_permissions where action = '${ACTION}'`);
    });
    expect(await within(1_000, async () => (await front(LIST)).status === 403)).toBe(true);
  });
});

describe('credentials', () => {
  test('are never answered from what is shared, and leave nothing there', async () => {
    const token = await app.apiToken('custom', [ACTION]);
    const path = '/api/feed/articles?locale=pl&limit=55';
    const kinds: Record<string, string>[] = [{ authorization: `Bearer ${token}` }, { cookie: 'session=1' }];
    for (const headers of kinds) {
      statements = 0;
      const first = await front(path, { headers });
      expect([first.status, first.header('cache-control')]).toEqual([200, 'private, no-store']);
      expect(statements).toBe(1);
      await front(path, { headers });
      expect(statements).toBe(2);
    }
    const shared = await front(path);
    expect(statements).toBe(3);
    expect(shared.header('cache-control')).toMatch(/^public, max-age=\d+, s-maxage=\d+, stale-while-revalidate=\d+$/);
    expect(titles(shared)).toEqual(titles(await front(path, { headers: { cookie: 'session=1' } })));
  });

  test('that open nothing are not helped by an answer in memory', async () => {
    const token = await app.apiToken('custom', ['api::article.article.find']);
    expect((await front(LIST)).status).toBe(200);
    expect((await front(LIST, { headers: { authorization: `Bearer ${token}` } })).status).toBe(403);
  });
});

describe('an answer in memory', () => {
  test('gives way to every change: published, changed, withdrawn', async () => {
    await front(LIST);
    const { documentId } = await publish({ title: 'Świeżo' });
    expect(titles(await front(LIST))).toContain('Świeżo');
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { title: 'Świeżej' }, status: 'published' });
    expect(titles(await front(LIST))).toContain('Świeżej');
    await documents(app, ARTICLE).update({ documentId, locale: 'pl', data: { title: 'Szkic' } });
    expect(titles(await front(LIST))).not.toContain('Szkic');
    await documents(app, ARTICLE).unpublish({ documentId, locale: 'pl' });
    expect(titles(await front(LIST))).not.toContain('Świeżej');
    expect(titles(await front(LIST))).not.toContain('Szkic');
  });

  test('of a draft that was asked for before it was public is not kept', async () => {
    const { documentId } = await documents(app, ARTICLE).create({ data: { title: 'Jeszcze nie' }, locale: 'pl' });
    const path = `/api/feed/articles/${documentId}?locale=pl`;
    for (let at = 0; at < 3; at += 1) expect((await front(path)).status).toBe(404);
    await documents(app, ARTICLE).publish({ documentId, locale: 'pl' });
    expect((await front(path)).status).toBe(200);
  });

  test('costs no content query, and a 304 none either', async () => {
    const first = await front(LIST, { headers: { 'accept-encoding': 'br' } });
    statements = 0;
    await front(LIST);
    await front(LIST, { headers: { 'accept-encoding': 'gzip' } });
    expect((await front(LIST, { headers: { 'accept-encoding': 'br', 'if-none-match': first.header('etag') ?? '' } })).status).toBe(304);
    expect(statements).toBe(0);
  });

  test('is made once for all who come while it is made', async () => {
    statements = 0;
    const path = '/api/feed/articles?locale=pl&limit=77';
    const replies = await Promise.all(Array.from({ length: 30 }, (_, at) => front(path, { headers: { 'accept-encoding': ['br', 'gzip', 'identity'][at % 3] ?? '' } })));
    expect(statements).toBe(1);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test('is one a language, however the header spells it', async () => {
    const path = '/api/feed/articles?limit=66';
    await front(path, { headers: { 'accept-language': 'pl' } });
    statements = 0;
    for (const language of ['pl-PL', 'pl-PL,pl;q=0.9,en;q=0.1', 'de, pl']) expect(json(await front(path, { headers: { 'accept-language': language } })).meta.locale).toBe('pl');
    expect(statements).toBe(0);
    expect(json(await front(path, { headers: { 'accept-language': 'uk-UA' } })).meta.locale).toBe('uk');
    expect(json(await front(path, { headers: { 'accept-language': 'pl' } })).meta.locale).toBe('pl');
    expect(statements).toBe(1);
    expect((await front(path)).header('vary')).toBe('Accept-Encoding, Accept-Language');
  });

  test('keeps its tag when a change elsewhere leaves it as it was', async () => {
    const { documentId } = await publish({ title: 'Bez zmian', summary: 'Zażółć gęślą jaźń. '.repeat(20) });
    const path = `/api/feed/articles/${documentId}?locale=pl`;
    const { status, header } = await front(path);
    expect(status).toBe(200);
    await publish({ title: 'Gdzie indziej' });
    const after = await front(path, { headers: { 'if-none-match': header('etag') ?? '' } });
    expect([after.status, after.header('etag')]).toEqual([304, header('etag')]);
  });
});

describe('encodings', () => {
  test('carry the same text, each under its own strong tag', async () => {
    const [plain, gz, br] = await Promise.all(['identity', 'gzip', 'br'].map((encoding) => front(LIST, { headers: { 'accept-encoding': encoding } })));
    expect([plain!.header('content-encoding'), gz!.header('content-encoding'), br!.header('content-encoding')]).toEqual([undefined, 'gzip', 'br']);
    expect(gunzipSync(gz!.body).equals(plain!.body)).toBe(true);
    expect(brotliDecompressSync(br!.body).equals(plain!.body)).toBe(true);
    const hash = /^"([\w-]+)"$/.exec(plain!.header('etag') ?? '')?.[1];
    expect([gz!.header('etag'), br!.header('etag')]).toEqual([`"${hash}-gz"`, `"${hash}-br"`]);
    for (const reply of [plain!, gz!, br!]) {
      expect(reply.header('vary')).toBe('Accept-Encoding');
      expect(Number(reply.header('content-length'))).toBe(reply.body.length);
    }
    expect((await front(LIST, { headers: { 'accept-encoding': 'br', 'if-none-match': gz!.header('etag') ?? '' } })).status).toBe(200);
  });

  test('leave what is small as it is', async () => {
    const reply = await front('/api/feed/municipalities?locale=pl', { headers: { 'accept-encoding': 'br' } });
    expect([reply.status, reply.header('content-encoding'), reply.header('vary')]).toEqual([200, undefined, 'Accept-Encoding']);
  });
});

describe('dates', () => {
  const secondsOf = (reply: Reply): number => Date.parse(reply.header('last-modified') ?? '') / 1000;

  test('prove nothing in the second of a change, and everything after it', async () => {
    const before = Math.floor(Date.now() / 1000);
    await publish({ title: 'Na czas' });
    const fresh = await front(LIST);
    expect(secondsOf(fresh)).toBeLessThan(Math.floor(Date.now() / 1000));
    expect((await front(LIST, { headers: { 'if-modified-since': fresh.header('last-modified') ?? '' } })).status).toBe(200);
    await settle();
    const settled = await front(LIST);
    expect(secondsOf(settled)).toBeGreaterThanOrEqual(before);
    expect((await front(LIST, { headers: { 'if-modified-since': settled.header('last-modified') ?? '' } })).status).toBe(304);
    expect((await front(LIST, { headers: { 'if-modified-since': fresh.header('last-modified') ?? '' } })).status).toBe(200);
    await publish({ title: 'Po czasie' });
    expect((await front(LIST, { headers: { 'if-modified-since': settled.header('last-modified') ?? '' } })).status).toBe(200);
  });

  test('an upcoming list is good until its next event is over, and no longer', async () => {
    const end = Date.now() + 3_000;
    await documents(app, 'api::event.event').create({ data: { title: 'Zaraz koniec', startsAt: new Date(Date.now() - 3_600_000).toISOString(), endsAt: new Date(end).toISOString() }, locale: 'pl', status: 'published' });
    const path = '/api/feed/events?locale=pl&when=upcoming';
    const reply = await front(path);
    expect(titles(reply)).toContain('Zaraz koniec');
    const [, maxAge, sharedMaxAge, stale] = (/max-age=(\d+), s-maxage=(\d+), stale-while-revalidate=(\d+)/.exec(reply.header('cache-control') ?? '') ?? []).map(Number);
    expect(Math.max(maxAge!, sharedMaxAge!) + stale!).toBeLessThanOrEqual(3);
    expect(await within(5_000, async () => !titles(await front(path)).includes('Zaraz koniec'))).toBe(true);
    expect(Date.now()).toBeGreaterThan(end);
    expect((await front(path, { headers: { 'if-modified-since': reply.header('last-modified') ?? '' } })).status).toBe(200);
  });
});

describe('any site', () => {
  test('may ask whether it may ask, and need not ask again for long', async () => {
    const reply = await front(LIST, { method: 'OPTIONS', headers: { origin: 'https://gmina.example', 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match, authorization' } });
    expect(reply.status).toBe(204);
    expect(reply.header('access-control-allow-origin')).toBe('*');
    expect(reply.header('access-control-allow-methods')).toBe('GET, HEAD');
    expect(reply.header('access-control-allow-headers')?.toLowerCase()).toContain('authorization');
    expect(Number(reply.header('access-control-max-age'))).toBeGreaterThan(3600);
    expect(reply.header('access-control-allow-credentials')).toBeUndefined();
  });

  test.each([LIST, '/api/feed/articles/nosuch', '/api/feed?x=1'])('may read %s', async (path) => {
    const reply = await front(path, { headers: { origin: 'https://gmina.example' } });
    expect([reply.header('access-control-allow-origin'), reply.header('access-control-allow-credentials'), reply.header('access-control-expose-headers')]).toEqual(['*', undefined, 'Date, ETag, Location']);
  });

  test.each([
    ['/api/feed/articles/nosuch', 404],
    ['/api/feed?x=1', 400],
  ])('%s is kept by nobody', async (path, status) => {
    const reply = await front(path);
    expect([reply.status, reply.header('cache-control')]).toEqual([status, 'no-store']);
  });
});

/** Writes in a transaction of another process, past Strapi. */
async function elsewhere(work: (run: (statement: string) => Promise<void>) => Promise<void>): Promise<void> {
  const { settings } = app;
  if (app.database === 'sqlite') {
    const Database = outside.require('better-sqlite3') as new (file: string) => { exec(statement: string): void; close(): void };
    const database = new Database(settings.DATABASE_FILENAME ?? '');
    try {
      database.exec('begin immediate');
      await work(async (statement) => database.exec(statement));
      database.exec('commit');
    } finally {
      database.close();
    }
    return;
  }
  const client = new Client({ host: settings.DATABASE_HOST, port: Number(settings.DATABASE_PORT), user: settings.DATABASE_USERNAME, password: settings.DATABASE_PASSWORD, database: settings.DATABASE_NAME });
  await client.connect();
  try {
    await client.query('begin');
    await work(async (statement) => {
      await client.query(statement);
    });
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const NOTIFY = `select pg_notify('pobratym_feed', (select json_build_array(generation, sequence, changed_at)::text from feed_state))`;

/** What another instance does when somebody publishes there. */
const renameElsewhere = (from: string, to: string, tell: boolean): Promise<void> =>
  elsewhere(async (run) => {
    await run(`update feed_state set sequence = sequence + 1, changed_at = ${Date.now()}`);
    await run(`update feed_entries set item = replace(item, '${from}', '${to}') where kind = 'article'`);
    if (tell && app.database === 'postgres') await run(NOTIFY);
  });

describe('another process', () => {
  test.each([true, false])('publishes, and it is read here within a second (announced: %s)', async (tell) => {
    const [from, to] = tell ? ['Wiadomość numer 3', 'Depesza numer 3'] : ['Wiadomość numer 4', 'Depesza numer 4'];
    expect(titles(await front(LIST))).toContain(from);
    await renameElsewhere(from, to, tell);
    expect(await within(1_000, async () => titles(await front(LIST)).includes(to))).toBe(true);
  });
});

const onPostgres = process.env.POBRATYM_TEST_DATABASE === 'postgres' ? describe : describe.skip;

onPostgres('the connection that listens', () => {
  const asOwner = async <Row extends object>(statement: string): Promise<Row[]> => {
    const { settings } = app;
    const client = new Client({ host: settings.DATABASE_HOST, port: Number(settings.DATABASE_PORT), user: settings.DATABASE_USERNAME, password: settings.DATABASE_PASSWORD, database: 'postgres' });
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const name = (): string => app.settings.DATABASE_NAME ?? '';
  const listeners = async (): Promise<number[]> =>
    (await asOwner<{ pid: number }>(`select pid from pg_stat_activity where application_name = '${LISTENER_NAME}' and datname = '${name()}'`)).map(({ pid }) => pid);

  test('lost is missed by no reader, and comes back', async () => {
    const [pid] = await listeners();
    expect(pid).toBeGreaterThan(0);
    await front(LIST);
    // The connection that another instance writes by is there before nobody may connect any more.
    await elsewhere(async (run) => {
      await asOwner(`alter database ${name()} with allow_connections false`);
      await asOwner(`select pg_terminate_backend(${pid ?? 0})`);
      await sleep(100);
      await run(`update feed_state set sequence = sequence + 1, changed_at = ${Date.now()}`);
      await run(`update feed_entries set item = replace(item, 'Wiadomość numer 5', 'Depesza numer 5') where kind = 'article'`);
    });
    // Nobody has told, and nobody could have: the database is asked.
    expect(titles(await front(LIST))).toContain('Depesza numer 5');
    expect(await listeners()).toEqual([]);
    await publish({ title: 'Bez słuchania' });
    expect(titles(await front(LIST))).toContain('Bez słuchania');

    await asOwner(`alter database ${name()} with allow_connections true`);
    expect(await within(5_000, async () => (await listeners()).length === 1)).toBe(true);
    expect((await listeners())[0]).not.toBe(pid);
    await renameElsewhere('Wiadomość numer 6', 'Depesza numer 6', true);
    expect(await within(1_000, async () => titles(await front(LIST)).includes('Depesza numer 6'))).toBe(true);
  });

  test('answers an unchanged list without asking the database', async () => {
    await front(LIST);
    let asked = 0;
    const count = ({ sql }: { sql: string }): void => {
      if (sql.includes('feed_entries')) asked += 1;
    };
    app.strapi.db.connection.on('query', count);
    for (let at = 0; at < 50; at += 1) await front(LIST);
    app.strapi.db.connection.removeListener('query', count);
    expect(asked).toBe(0);
  });
});
