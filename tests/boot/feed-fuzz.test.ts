import http from 'node:http';
import net from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import fc from 'fast-check';

import { ARTICLE, buildMunicipality, documents, EVENT, milestonesOf, MUNICIPALITY, PARTNERSHIP, type Fields, type SavedEntry } from '../support/content';
import { seedOfRun } from '../support/seed';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/*
 * Whatever anybody asks for: the feed answers, refuses or says that there is no such thing. It neither fails nor hangs.
 *
 * `POBRATYM_LONG=true` asks ten times as often, other things each time; `POBRATYM_SEED` repeats the requests that a failure names.
 */

const LONG = process.env.POBRATYM_LONG === 'true';

const AT_ONCE = 8;
const BATCHES = (LONG ? 10_000 : 1_000) / AT_ONCE;

const ANSWER_MS = 5_000;
const PATIENCE_MS = LONG ? 20 * 60_000 : 3 * 60_000;

const ANSWERS = [200, 301, 304, 400, 404, 410];

/** What Node refuses before anybody else has seen the request. */
const TOO_LONG = [414, 431];

/** RFC 9110, section 13.1: what may be answered to a condition that a cache never sends. */
const UNMET = 412;
const CONDITIONS = ['if-match', 'if-unmodified-since'];

interface Asked {
  readonly method: 'GET' | 'HEAD';
  /** Bytes as Latin-1. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

let app: BootedStrapi;
let agent: http.Agent;

/** Values that mean something here, so that more is asked than what is refused at the door. */
const known = { slugs: [] as string[], ids: [] as string[], codes: [] as string[], cursors: [] as string[], tokens: [] as string[], etags: [] as string[] };

const publish = (uid: string, data: Fields, locale = 'pl'): Promise<SavedEntry> => documents(app, uid).create({ data, locale, status: 'published' });

/** Of a page, as far as its next one is asked for by it. */
interface Meta {
  readonly next?: string | null;
  readonly nextPage?: string;
  readonly nextSync?: string;
}

const metaOf = async (path: string): Promise<Meta> => {
  const { status, headers, body } = await app.fetchJson('GET', path);
  const etag = headers.get('etag');
  if (etag !== null) known.etags.push(etag);
  return status === 200 && typeof body === 'object' && body !== null && 'meta' in body ? (body.meta as Meta) : {};
};

beforeAll(async () => {
  // Each refused path is an error in the log.
  app = await bootStrapi({ env: { TEST_LOG_LEVEL: 'silent' } });
  agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const area = await publish('api::area.area', { name: 'Oświata', key: 'oswiata' });
  const towns = [await publish(MUNICIPALITY, buildMunicipality({ lat: 50, lon: 20 })), await publish(MUNICIPALITY, { officialName: 'Добросин', country: 'UA', code: 'UA46120010010012345', lat: 50, lon: 24 }, 'uk')];
  const pair = await publish(PARTNERSHIP, { sideA: towns[0]?.documentId, sideB: towns[1]?.documentId, areas: [`area:${area.documentId}`] });
  await milestonesOf(app).add(pair.documentId, { kind: 'contact', side: 'both', date: '2020~' });
  const references = { partnerships: [`partnership:${pair.documentId}`], municipalities: towns.map(({ documentId }) => `municipality:${documentId}`) };
  const entries = [area, ...towns, pair];
  for (const title of ['Most', 'Szkoła', 'Міст']) {
    const article = await publish(ARTICLE, { title, areas: [`area:${area.documentId}`], ...references });
    const dated = await publish(EVENT, { title, startsAt: '2031-05-01T10:00:00Z', ...references });
    await documents(app, ARTICLE).update({ documentId: article.documentId, locale: 'uk', data: { title: `${title} по-українськи` }, status: 'published' });
    entries.push(article, dated);
  }
  for (const { documentId, slug, code } of entries) {
    known.ids.push(documentId);
    known.slugs.push(slug);
    if (typeof code === 'string') known.codes.push(code);
  }
  for (const path of ['', '/articles', '/events', '/municipalities']) known.cursors.push((await metaOf(`/api/feed${path}?locale=pl&limit=1`)).next ?? 'none');
  for (const query of ['locale=pl&limit=1', 'locale=uk', 'locale=en&kind=article']) {
    const meta = await metaOf(`/api/feed/sync?${query}`);
    known.tokens.push(meta.nextPage ?? meta.nextSync ?? 'none');
  }
  // Of a read model that is no more.
  known.tokens.push(Buffer.from(JSON.stringify([1, 'another-life', 1, 1, 'pl', [0]])).toString('base64url'));
});

afterAll(async () => {
  agent.destroy();
  await app.stop();
});

/** What stands in Latin-1 for the bytes of a text, percent-encoded or as they are. */
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Encoded as a careful client does; a lone surrogate has no UTF-8, and goes as the bytes that careless ones make of it. */
const encoded = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd').replace(/[^]/gu, encodeURIComponent);

function arbitraries() {
  const { slugs, ids, codes, cursors, tokens, etags } = known;
  const one = fc.constantFrom;
  const handle = one(...slugs, ...ids, ...codes, 'nosuch');

  /** What each parameter may well be given. */
  const fitting = new Map<string, fc.Arbitrary<string>>(Object.entries({
    locale: one('pl', 'uk', 'en', 'pl', 'uk', 'en', 'PL', 'uk-UA', 'de', 'x'),
    fallback: one('true', 'false', '1'),
    limit: fc.oneof(one('1', '2', '7', '100'), one('0', '101', '-1', '1e2', '٣', '00', '1.0', '9007199254740993'), fc.integer().map(String)),
    after: one(...cursors, 'nonsense', ''),
    since: one(...tokens, 'nonsense', ''),
    expand: one('body', 'html', ''),
    kind: one('article', 'event', 'article,event', 'article,article', 'municipality,partnership', ',', 'area', '__proto__'),
    area: handle,
    partnership: handle,
    municipality: handle,
    code: handle,
    when: one('upcoming', 'past', 'all', 'never'),
    from: one('2026-11-22', '2026-02-30', '2026-11-22T10:00:00Z', '0000-00-00', '9999-12-31T23:59:59.999999999+23:59', '+275760-09-13', 'now'),
    to: one('2026-11-22', '2031-12-31', '2026-11-22T24:00:00Z', '9999-12-31', '-000001-01-01T00:00:00Z', '2026-11-22T10:00:00-99:99'),
    country: one('PL', 'UA', 'pl', 'DE'),
    q: one('most', '%', '_', '\\', "'", 'Добросин', 'o', ' ', '%%%%', 'ß', 'İ', '\u0000', 'a'.repeat(100), 'a'.repeat(101)),
    seeking: one('true', 'false', 'yes'),
    stage: one('lead', 'contact', 'active', 'constructor'),
    type: one('partnership', 'friendship', 'toString'),
  }));
  const names = [...fitting.keys()];

  const strange = fc.oneof(
    one('', '\u0000', '\ud800', '\udfff\ud800', '\ufeff', '\u202e', '__proto__', 'constructor', 'hasOwnProperty', 'toString', '../../etc/passwd', '${7*7}', "' or 1=1 --", '[object Object]', 'NaN', 'null', 'undefined', '%', '%%', '\r\n', 'İ', '💥'),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.tuple(one('a', '9', 'ż', '%', '/', '.', '[', ' '), one(200, 5_000, 20_000)).map(([letter, times]) => letter.repeat(times)),
  );

  /** A text as it goes into an address: rightly, and in ways that only machines and mischief make. */
  const written = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(text, fc.nat({ max: 11 })).map(([value, way]) => {
      switch (way) {
        case 0:
          return bytesOf(value);
        case 1:
          return `${encoded(value)}%`;
        case 2:
          return `${encoded(value)}%zz`;
        case 3:
          return `${encoded(value)}%00`;
        case 4:
          return `${encoded(value)}%ed%a0%80`;
        case 5:
          return encodeURIComponent(encoded(value));
        case 6:
          return Buffer.from(value).toString('hex').replace(/../g, '%$&').slice(0, 9_000);
        default:
          return encoded(value);
      }
    });

  /** Parameters, most of them of the path that they are for. */
  const parameterOf = (own: readonly string[]): fc.Arbitrary<string> => {
    const name = fc.oneof(
      { weight: 16, arbitrary: one(...own) },
      { weight: 1, arbitrary: one(...names) },
      { weight: 1, arbitrary: one('status', 'populate', 'filters[title]', 'sort', '__proto__', '__proto__[x]', 'constructor.prototype', 'toString', '', '[]', 'Locale') },
      { weight: 1, arbitrary: strange.map(encoded) },
    );
    const between = fc.oneof({ weight: 20, arbitrary: fc.constant('=') }, { weight: 1, arbitrary: one('', '[]=', '[0]=', '[a][b]=', '==') });
    return name.chain((key) => {
      const value = fc.oneof({ weight: 12, arbitrary: fitting.get(key) ?? strange }, { weight: 1, arbitrary: strange });
      return fc.tuple(between, fc.oneof({ weight: 8, arbitrary: value.map(encoded) }, { weight: 1, arbitrary: written(value) })).map(([sign, text]) => `${key}${sign}${text}`);
    });
  };
  const queryOf = (own: readonly string[]): fc.Arbitrary<string> => {
    const parameter = parameterOf(own);
    const byName = (part: string): string => part.split('=')[0] ?? '';
    return fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 12, arbitrary: fc.uniqueArray(parameter, { minLength: 1, maxLength: 3, selector: byName }).map((parts) => `?${parts.join('&')}`) },
      // One that is repeated.
      { weight: 1, arbitrary: parameter.map((part) => `?${part}&${part}`) },
      { weight: 1, arbitrary: fc.array(parameter, { minLength: 4, maxLength: 60 }).map((parts) => `?${parts.join('&')}`) },
      { weight: 1, arbitrary: one('?', '??', '?&&&', '?=', '?&=&', '?%', '#', '?#', '?a[]=1&a[]=2', `?${'&'.repeat(5_000)}`, `?${'a=1&'.repeat(2_000)}`, `?${'a[b]'.repeat(200)}=1`) },
    );
  };

  const reading = ['locale', 'fallback'];
  const paging = [...reading, 'limit', 'after', 'expand'];
  const own = new Map<string, readonly string[]>([
    ['', [...paging, 'kind']],
    ['/articles', [...paging, 'area', 'partnership', 'municipality']],
    ['/events', [...paging, 'when', 'from', 'to', 'municipality', 'partnership']],
    ['/municipalities', [...paging, 'country', 'q', 'q', 'area', 'seeking', 'code']],
    ['/partnerships', [...paging, 'stage', 'type', 'municipality', 'area']],
    ['/sync', ['locale', 'kind', 'since', 'since', 'limit']],
    ['/feed.json', [...reading, 'kind', 'area']],
    ['/atom.xml', [...reading, 'kind', 'area']],
    ['/rss.xml', [...reading, 'kind', 'area']],
    ['/events.ics', [...reading, 'municipality', 'partnership']],
    ['/partnerships.geojson', [...reading, 'stage', 'type', 'municipality', 'area']],
    ['/municipalities.geojson', [...reading, 'country', 'q', 'area', 'seeking', 'code']],
    ['/sitemap.xml', reading],
    ['/organisation', reading],
    ['/openapi.json', reading],
  ]);
  const listing = one(...own.keys());
  const plural = one('/articles', '/events', '/municipalities', '/partnerships');
  const whole = (place: fc.Arbitrary<string>, parameters: readonly string[] = reading): fc.Arbitrary<string> => fc.tuple(place, queryOf(parameters)).map((parts) => parts.join(''));
  const path = fc.oneof(
    { weight: 12, arbitrary: listing.chain((place) => whole(fc.constant(place), own.get(place))) },
    { weight: 4, arbitrary: whole(fc.tuple(plural, handle).map(([kinds, which]) => `${kinds}/${which}`)) },
    { weight: 2, arbitrary: whole(handle.map((which) => `/events/${which}.ics`)) },
    { weight: 2, arbitrary: whole(fc.tuple(plural, written(strange)).map(([kinds, which]) => `${kinds}/${which}`)) },
    { weight: 1, arbitrary: whole(written(strange).map((text) => `/${text}`)) },
    { weight: 1, arbitrary: whole(one('/', '//', '/./', '/../', '/articles/', '/articles//', '/articles/..', '/articles/%2e%2e', '/articles/%2f', '/ARTICLES', '/articles;a=1', '/articles/.ics', '/events/.ics', '/__proto__', '/articles/__proto__', '/constructor', '/%00', '/articles/%', '/articles/%ff')) },
  );

  const moment = one('Sun, 22 Nov 2026 10:00:00 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', 'Sunday, 22-Nov-26 10:00:00 GMT', 'Sun Nov 22 10:00:00 2026', 'yesterday', '0', '');
  const headerText = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).filter((code) => code !== 0x7f).map((code) => String.fromCharCode(code)), maxLength: 40 });
  const headers = fc.record(
    {
      'accept-encoding': fc.oneof(one('br', 'gzip', 'gzip, br', '*', 'identity;q=0', '*;q=0', 'br;q=1.0, gzip;q=0.5', 'gzip;q=2', 'br;q=', ',,,', 'deflate', 'zstd'), headerText),
      'if-none-match': fc.oneof(one('*', '""', 'W/"x"', '"', ...etags, ...etags.map((etag) => `W/${etag}, "x"`), `${'"a", '.repeat(500)}"b"`), headerText),
      'if-modified-since': fc.oneof(moment, headerText),
      'accept-language': fc.oneof(one('uk', 'pl-PL, uk;q=0.5', '*', 'de', 'en;q=0', 'uk;q=', ',', 'x'.repeat(3_000), 'pl,'.repeat(1_000)), headerText),
      range: fc.oneof(one('bytes=0-0', 'bytes=-1', 'bytes=5-2', 'bytes=0-,1-', 'items=1', ''), headerText),
      'if-match': one('*', '"x"'),
      'if-unmodified-since': moment,
      accept: one('*/*', 'text/html', 'application/json', 'application/xml;q=0', 'nonsense'),
    },
    { requiredKeys: [] },
  );
  const method = fc.oneof({ weight: 6, arbitrary: fc.constant('GET' as const) }, { weight: 1, arbitrary: fc.constant('HEAD' as const) });
  return fc.tuple(method, path, headers).map(([verb, place, sent]): Asked => ({ method: verb, path: `/api/feed${place}`, headers: sent }));
}

/** The status line and headers of what a server has sent before it hung up. */
function readRaw(sent: Buffer): Answer {
  const end = sent.indexOf('\r\n\r\n');
  const [first = '', ...lines] = sent.subarray(0, end < 0 ? sent.length : end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers, body: Buffer.alloc(0) };
}

/** Sends bytes that no client would let through. */
function sendRaw({ method, path, headers }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(app.url).port), '127.0.0.1');
    const parts: Buffer[] = [];
    socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error(`No answer within ${ANSWER_MS} ms.`)));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', (error) => {
      // Whoever is refused while still sending may see the line go dead after the answer.
      if (parts.length > 0) resolve(readRaw(Buffer.concat(parts)));
      else reject(error);
    });
    socket.on('end', () => resolve(readRaw(Buffer.concat(parts))));
    const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', 'connection: close', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ''];
    socket.write(Buffer.from(lines.join('\r\n'), 'latin1'));
  });
}

function sendKept({ method, path, headers }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(app.url, { agent, method, path, headers, timeout: ANSWER_MS }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    request.on('timeout', () => request.destroy(new Error(`No answer within ${ANSWER_MS} ms.`)));
    request.on('error', reject);
    request.end();
  });
}

/** What Node's client refuses to send. */
const isRaw = ({ path }: Asked): boolean => /[^\u0021-\u00ff]/.test(path);

async function send(asked: Asked): Promise<Answer> {
  if (isRaw(asked)) return sendRaw(asked);
  try {
    return await sendKept(asked);
  } catch (error) {
    // A kept connection may be closed by the server at the moment it is taken up.
    if ((error as { code?: string }).code !== 'ECONNRESET') throw error;
    return sendRaw(asked);
  }
}

const tally = new Map<number, number>();

function unpacked({ headers, body }: Answer): Buffer {
  switch (headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(body);
    case 'gzip':
      return gunzipSync(body);
    default:
      return body;
  }
}

async function ask(asked: Asked): Promise<void> {
  const began = performance.now();
  const answer = await send(asked);
  const { status, headers, body } = answer;
  tally.set(status, (tally.get(status) ?? 0) + 1);
  expect(performance.now() - began).toBeLessThan(ANSWER_MS);
  expect([...ANSWERS, ...TOO_LONG, ...(CONDITIONS.some((name) => name in asked.headers) ? [UNMET] : [])]).toContain(status);
  if (isRaw(asked) || asked.method === 'HEAD' || body.length === 0) return;

  const text = unpacked(answer).toString('utf8');
  if (!/json/.test(headers['content-type'] ?? '')) return;
  const said = JSON.parse(text) as { data?: unknown; error?: { status: number; name: string; message: string; details: unknown } };
  if (status < 400) return expect(said.error).toBeUndefined();
  expect(said).toMatchObject({ data: null, error: { status, name: expect.any(String), message: expect.any(String) } });
  // Nothing of what is behind it is told.
  expect(said.error?.message).not.toMatch(/sqlite|postgres|select |node_modules|knex/i);
}

test(
  'whatever is asked for in whatever way, it is answered, refused or missing, in time',
  async () => {
    const asked = arbitraries();
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (batch) => {
        const outcomes = await Promise.allSettled(batch.map(ask));
        outcomes.forEach((outcome, at) => {
          if (outcome.status === 'rejected') throw new Error(`${JSON.stringify(batch[at]).slice(0, 3_000)}\n${String((outcome.reason as Error).stack)}`);
        });
      }),
      { numRuns: BATCHES, interruptAfterTimeLimit: PATIENCE_MS, markInterruptAsFailure: true, ...seedOfRun() },
    );
    // Not everything was refused at the door.
    for (const status of [200, 400, 404]) expect(tally.get(status) ?? 0).toBeGreaterThan(BATCHES / 2);
    expect((await app.fetchJson('GET', '/api/feed')).status).toBe(200);
  },
  PATIENCE_MS + 60_000,
);
