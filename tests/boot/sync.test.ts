import { ARTICLE, documents } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/*
 * Staying in sync: a reader who follows the tokens holds what the lists hold, and never less or more.
 */

let app: BootedStrapi;

interface Item {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
}

interface Change {
  readonly op: 'upsert' | 'delete';
  readonly item?: Item;
  readonly id?: string;
}

interface SyncPage {
  readonly data: readonly Change[];
  readonly meta: { readonly locale: string; readonly nextPage?: string; readonly nextSync?: string };
}

interface Refusal {
  readonly error: { readonly name: string; readonly status: number; readonly details: { readonly errors?: readonly { readonly path: readonly string[] }[] } };
}

const get = async (query: string): Promise<{ status: number; body: unknown }> => app.fetchJson('GET', `/api/feed/sync${query}`);

async function page(query: string): Promise<SyncPage> {
  const { status, body } = await get(query);
  expect(status).toBe(200);
  return body as SyncPage;
}

/** Follows the tokens to the end, over what is held already. */
async function follow(held: Map<string, Item>, query: string, limit = 2): Promise<string> {
  let next = query;
  for (;;) {
    const { data, meta } = await page(next);
    for (const { op, item, id } of data) {
      if (op === 'upsert' && item) held.set(item.id, item);
      else held.delete(id ?? '');
    }
    if (meta.nextSync !== undefined) return meta.nextSync;
    next = `?since=${meta.nextPage ?? ''}&limit=${String(limit)}`;
  }
}

async function publish(title: string, locale = 'pl'): Promise<string> {
  const { documentId } = await documents(app, ARTICLE).create({ data: { title }, locale });
  await documents(app, ARTICLE).publish({ documentId, locale });
  return documentId;
}

const titles = (held: ReadonlyMap<string, Item>): string[] => [...held.values()].map(({ title }) => title).sort();

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(async () => {
  await app.stop();
});

describe('what is refused', () => {
  test.each(['x', '', 'W10', Buffer.from('[1,"g",0,0,"pl",[9]]').toString('base64url'), Buffer.from('[1,"g",-1,0,"pl",[0]]').toString('base64url')])('a token that is none: %p', async (token) => {
    const { status, body } = await get(`?since=${token}`);
    expect(status).toBe(400);
    expect((body as Refusal).error.details.errors?.[0]?.path).toEqual(['since']);
  });

  test.each(['locale=uk', 'kind=event'])('a token with other parameters than it was made for: %s', async (other) => {
    const { meta } = await page('?locale=pl&kind=article');
    const { status } = await get(`?since=${meta.nextSync ?? ''}&${other}`);
    expect(status).toBe(400);
  });

  test.each(['limit=0', 'limit=101', 'kind=town', 'fallback=false', 'locale=xx'])('%s', async (query) => {
    expect((await get(`?${query}`)).status).toBe(400);
  });

  test('a token of another life of the feed, or from ahead of it, is gone', async () => {
    const token = (generation: string, after: number): string => Buffer.from(JSON.stringify([1, generation, after, 0, 'pl', [0, 1, 2, 3]])).toString('base64url');
    const { generation } = (await app.strapi.db.connection('feed_state').first('generation')) as { generation: string };
    for (const dead of [token('another', 0), token(generation, 1_000_000)]) {
      const { status, body } = await get(`?since=${dead}`);
      expect(status).toBe(410);
      expect((body as Refusal).error.name).toBe('SyncTokenExpired');
    }
  });
});

describe('a reader', () => {
  test('gets everything once, then what has changed, then nothing', async () => {
    const held = new Map<string, Item>();
    const [first, second, third] = [await publish('Pierwsza'), await publish('Druga'), await publish('Trzecia')];
    const token = await follow(held, '?locale=pl&limit=2&kind=article');
    expect(titles(held)).toEqual(['Druga', 'Pierwsza', 'Trzecia']);

    await documents(app, ARTICLE).update({ documentId: second, locale: 'pl', data: { title: 'Druga, poprawiona' }, status: 'published' });
    await documents(app, ARTICLE).unpublish({ documentId: first, locale: 'pl' });
    await documents(app, ARTICLE).delete({ documentId: third, locale: '*' });
    await publish('Czwarta');
    const { data, meta } = await page(`?since=${token}`);
    expect(data.map(({ op, item, id }) => `${op} ${item?.title ?? id ?? ''}`)).toEqual(['upsert Druga, poprawiona', `delete article:${first}`, `delete article:${third}`, 'upsert Czwarta']);
    expect((await page(`?since=${meta.nextSync ?? ''}`)).data).toEqual([]);
  });

  test('who begins gets no tombstones, save of what goes away on the way', async () => {
    const held = new Map<string, Item>();
    const gone = await publish('Znika przed');
    await documents(app, ARTICLE).unpublish({ documentId: gone, locale: 'pl' });
    const early = await publish('Znika w trakcie');
    await publish('Zostaje');
    const first = await page('?locale=pl&limit=100');
    expect(first.data.every(({ op }) => op === 'upsert')).toBe(true);

    const begun = await page('?locale=pl&limit=1');
    for (const { item } of begun.data) if (item) held.set(item.id, item);
    await documents(app, ARTICLE).unpublish({ documentId: early, locale: 'pl' });
    await follow(held, `?since=${begun.meta.nextPage ?? ''}&limit=1`, 1);
    expect(held.has(`article:${early}`)).toBe(false);
    expect(titles(held)).toContain('Zostaje');
    expect(held.has(`article:${gone}`)).toBe(false);
  });

  test('of a language gets the next best words, and its own as soon as they are there', async () => {
    const held = new Map<string, Item>();
    const documentId = await publish('Tylko po polsku');
    const token = await follow(held, '?locale=uk&limit=100');
    expect(held.get(`article:${documentId}`)).toMatchObject({ locale: 'pl', title: 'Tylko po polsku' });
    await documents(app, ARTICLE).update({ documentId, locale: 'uk', data: { title: 'Тепер українською' }, status: 'published' });
    await follow(held, `?since=${token}`);
    expect(held.get(`article:${documentId}`)).toMatchObject({ locale: 'uk', title: 'Тепер українською' });
    // Whoever leaves their language out of the next request stays in that of the token.
    expect((await page(`?since=${token}`)).meta.locale).toBe('uk');
  });

  test('who stayed away until tombstones were cleared away begins anew', async () => {
    const documentId = await publish('Przeterminowana');
    const { meta } = await page('?locale=pl&limit=100');
    await documents(app, ARTICLE).unpublish({ documentId, locale: 'pl' });
    const { sequence } = (await app.strapi.db.connection('feed_state').first('sequence')) as { sequence: number | string };
    await app.strapi.db.connection('feed_entries').where({ gone: 1 }).delete();
    await app.strapi.db.connection('feed_state').update({ cleared: Number(sequence) });
    // Past every cache: the version has to move.
    await publish('Nowsza');
    expect((await get(`?since=${meta.nextSync ?? ''}`)).status).toBe(410);
    expect((await get('?locale=pl')).status).toBe(200);
  });
});
