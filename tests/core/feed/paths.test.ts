import fc from 'fast-check';

import { KINDS, PLURALS } from '../../../src/plugins/feed/server/src/core/kind';
import { HANDLE, matchPath, PATHS, type Gives } from '../../../src/plugins/feed/server/src/core/paths';

/** As the contract has them. */
const CONTRACT: Readonly<Record<Gives, string>> = {
  everything: '/',
  articles: '/articles',
  events: '/events',
  municipalities: '/municipalities',
  partnerships: '/partnerships',
  article: '/articles/{handle}',
  event: '/events/{handle}',
  municipality: '/municipalities/{handle}',
  partnership: '/partnerships/{handle}',
  changes: '/sync',
  jsonFeed: '/feed.json',
  atom: '/atom.xml',
  rss: '/rss.xml',
  calendar: '/events.ics',
  eventCalendar: '/events/{handle}.ics',
  partnershipMap: '/partnerships.geojson',
  municipalityMap: '/municipalities.geojson',
  sitemap: '/sitemap.xml',
  organisation: '/organisation',
  description: '/openapi.json',
};

/** Letters that a slug or a documentId may hold. */
const handles = fc.string({ unit: fc.constantFrom(...'abcxyzABZ0189-_.~'), minLength: 1, maxLength: 255 });

/** Pieces of which somebody could put together a path that is nearly right. */
const crooked = fc
  .array(fc.oneof(fc.constantFrom('/', '//', '.', '..', '%', '%2', '%2F', '%2f', '%00', '%C3%28', '%ZZ', '?', '#', '{handle}', '.ics', '.json', '.geojson', 'articles', 'events', 'Events', 'sync', '__proto__', 'constructor'), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

describe('no path of the feed is', () => {
  test.each([
    '/article',
    '/Articles',
    'articles',
    '/articles//',
    '/articles/a/b',
    '/articles/a%2Fb',
    '/articles/%2e%2e%2f',
    '/articles/..%2Fevents',
    '/articles/%ZZ',
    '/articles/%',
    '/articles/%C3%28',
    '/articles/a%00b',
    '/articles/a%20b',
    '/articles/%C5%BC%C3%B3%C5%82w',
    '/articles/żółw',
    `/articles/${'a'.repeat(256)}`,
    '/articles/{handle}',
    '/%61rticles',
    '/events/.ics',
    '/events/a/b.ics',
    '/events/%ZZ.ics',
    '/events.ics/x',
    '/events.geojson',
    '/articles.ics',
    '/feed',
    '/sync/x',
    '/organisations',
    '/openapi.yaml',
    '/__proto__',
    '/constructor/x',
    '/ ',
    '/?kind=article',
  ])('%p', (path) => {
    expect(matchPath(path)).toEqual({ kind: 'unknown' });
  });
});

describe('a path', () => {
  test('stands in the table once, and all of the contract do', () => {
    expect(Object.fromEntries(PATHS.map(({ gives, path }) => [gives, path]))).toEqual(CONTRACT);
    expect(PATHS).toHaveLength(Object.keys(CONTRACT).length);
  });

  test.each(PATHS.map(({ path, gives }) => [path, gives] as const))('%s gives what the table says', (path, gives) => {
    const named = path.includes('{handle}');
    expect(matchPath(path.replace('{handle}', 'pszczyna-bucza'))).toEqual({ kind: 'found', gives, ...(named && { handle: 'pszczyna-bucza' }) });
  });

  test.each([
    ['', 'everything'],
    ['/', 'everything'],
    ['/articles/', 'articles'],
    ['/feed.json/', 'jsonFeed'],
    ['/events.ics/', 'calendar'],
  ])('%p gives %s', (path, gives) => {
    expect(matchPath(path)).toEqual({ kind: 'found', gives });
  });

  test.each([
    ['/events/otwarcie.ics', 'eventCalendar', 'otwarcie'],
    ['/events/otwarcie.ics/', 'eventCalendar', 'otwarcie'],
    ['/events/otwarcie/', 'event', 'otwarcie'],
    ['/events/a.ics.ics', 'eventCalendar', 'a.ics'],
    ['/events/otwarcie%2Eics', 'event', 'otwarcie.ics'],
    ['/articles/otwarcie.ics', 'article', 'otwarcie.ics'],
    ['/articles/a%2Db', 'article', 'a-b'],
    ['/municipalities/2410053', 'municipality', '2410053'],
    ['/municipalities/UA32080070000050759', 'municipality', 'UA32080070000050759'],
  ])('%s gives the %s %s', (path, gives, handle) => {
    expect(matchPath(path)).toEqual({ kind: 'found', gives, handle });
  });

  test('names whatever an entry may be named, encoded or not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), handles, fc.boolean(), (kind, handle, encoded) => {
        // Only an unencoded dot makes a calendar of an event.
        fc.pre(encoded || kind !== 'event' || !handle.endsWith('.ics'));
        const segment = encoded ? [...handle].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('') : handle;
        expect(matchPath(`/${PLURALS[kind]}/${segment}`)).toEqual({ kind: 'found', gives: kind, handle });
      }),
    );
  });

  test('is the same with a slash at its end', () => {
    fc.assert(
      fc.property(fc.oneof(crooked, fc.constantFrom(...PATHS.map(({ path }) => path.replace('{handle}', 'a')))), (path) => {
        fc.pre(!path.endsWith('/'));
        expect(matchPath(`${path}/`)).toEqual(matchPath(path));
      }),
    );
  });

  test('never makes the matcher throw, and names only what an entry may be named', () => {
    fc.assert(
      fc.property(fc.oneof(crooked, crooked.map((rest) => `/articles/${rest}`), crooked.map((rest) => `/events/${rest}`), fc.string({ unit: 'binary' })), (path) => {
        const match = matchPath(path);
        expect(['found', 'unknown']).toContain(match.kind);
        if (match.kind === 'found' && match.handle !== undefined) expect(match.handle).toMatch(HANDLE);
      }),
      { numRuns: 2_000 },
    );
  });
});
