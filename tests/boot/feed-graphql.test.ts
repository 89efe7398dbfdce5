import { ARTICLE, createMunicipality, documents, EVENT, MUNICIPALITY, PARTNERSHIP, milestonesOf, type Fields, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

interface Refusal {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; error?: { name: string; details: { errors?: { path: string[]; message: string; name: string }[] } } };
}

interface Answer {
  data?: unknown;
  errors?: Refusal[];
}

let app: BootedStrapi;

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.stop());

/* A connection that the server closes while content is being made would fail the next request: each has its own. */
const ask = async (query: string, variables: object = {}): Promise<Answer> => (await app.fetchJson('POST', '/graphql', { body: { query, variables }, headers: { connection: 'close' } })).body as Answer;

/** The data of an answer that has no errors. */
async function read(query: string, variables?: object): Promise<Answer['data']> {
  const { data, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** What a query is refused with: the code, and the arguments at fault. */
async function refusal(query: string, variables?: object): Promise<{ code: string; arguments: string[]; message: string }> {
  const { errors } = await ask(query, variables);
  if (!errors?.[0]) throw new Error('Nothing was refused.');
  const { message, extensions } = errors[0];
  return { code: extensions.code, arguments: (extensions.error?.details.errors ?? []).map(({ path }) => path.join('.')), message };
}

let counted = 0;
const nextSlug = (word: string): string => `${word}-${String((counted += 1))}`;

/** Saves an entry in some languages, and publishes it in all of them. */
async function publish(uid: string, shared: Fields, words: Readonly<Record<string, Fields>>): Promise<SavedEntry> {
  const [[firstLocale, first] = ['pl', {}], ...others] = Object.entries(words);
  const saved = await documents(app, uid).create({ data: { ...shared, ...first }, locale: firstLocale });
  for (const [locale, data] of others) await documents(app, uid).update({ documentId: saved.documentId, locale, data });
  for (const locale of Object.keys(words)) await documents(app, uid).publish({ documentId: saved.documentId, locale });
  return saved;
}

const publishArticle = (shared: Fields = {}, words: Readonly<Record<string, Fields>> = { pl: { title: 'Wiadomość', slug: nextSlug('wiadomosc') } }): Promise<SavedEntry> => publish(ARTICLE, shared, words);

const publishEvent = (shared: Fields = {}): Promise<SavedEntry> =>
  publish(EVENT, { startsAt: '2030-05-01T10:00:00.000Z', timeZone: 'Europe/Warsaw', type: 'visit', ...shared }, { pl: { title: 'Wizyta', slug: nextSlug('wizyta') } });

/** A public partnership between two municipalities, new ones where none are given. */
async function publishPartnership(shared: Fields = {}): Promise<SavedEntry> {
  const sides = { sideA: shared.sideA ?? (await createMunicipality(app)).documentId, sideB: shared.sideB ?? (await createMunicipality(app)).documentId };
  return publish(PARTNERSHIP, { ...shared, ...sides }, { pl: { slug: nextSlug('para') } });
}

const PERMISSION = 'plugin::users-permissions.permission';
const READ = 'plugin::feed.feed.read';

const EVERY_QUERY = [
  '{ feed { nodes { id } } }',
  '{ articles { nodes { id } } }',
  '{ events { nodes { id } } }',
  '{ municipalities { nodes { id } } }',
  '{ partnerships { nodes { id } } }',
  '{ article(slug: "x") { id } }',
  '{ event(slug: "x") { id } }',
  '{ municipality(slug: "x") { id } }',
  '{ partnership(slug: "x") { id } }',
  '{ organisation { id } }',
  '{ node(id: "article:x") { id } }',
];

describe('who may not read', () => {
  test('is everybody once the permission is taken away, whatever they ask', async () => {
    const granted = (await app.strapi.db.query(PERMISSION).findMany({ where: { action: READ }, populate: ['role'] })) as { role: { id: number } }[];
    expect(granted).toHaveLength(2);
    const before = new Map<string, unknown>();
    for (const query of EVERY_QUERY) before.set(query, await read(query));
    await app.strapi.db.query(PERMISSION).deleteMany({ where: { action: READ } });
    try {
      for (const query of EVERY_QUERY) expect({ query, code: (await refusal(query)).code }).toEqual({ query, code: 'FORBIDDEN' });
    } finally {
      for (const { role } of granted) await app.strapi.db.query(PERMISSION).create({ data: { action: READ, role: role.id } });
    }
    for (const query of EVERY_QUERY) expect({ query, data: await read(query) }).toEqual({ query, data: before.get(query) });
  });
});

describe('what is refused', () => {
  test.each([
    ['a page of nothing', '{ feed(first: 0) { nodes { id } } }', 'first'],
    ['a negative page', '{ events(first: -1) { nodes { id } } }', 'first'],
    ['a page of more than 100', '{ articles(first: 101) { nodes { id } } }', 'first'],
    ['more than 100 of what hangs on an entry', '{ municipalities { nodes { articles(first: 101) { id } } } }', 'first'],
    ['a language that is not configured', '{ municipalities(locale: "de") { nodes { id } } }', 'locale'],
    ['a language that is none', '{ organisation(locale: "%") { id } }', 'locale'],
    ['a language that is not configured, of one entry', '{ article(slug: "x", locale: "de") { id } }', 'locale'],
    ['a cursor that is none', '{ partnerships(after: "!!") { nodes { id } } }', 'after'],
    ['a cursor out of thin air', '{ partnerships(after: "WzEsMl0") { nodes { id } } }', 'after'],
    ['no kinds', '{ feed(kinds: []) { nodes { id } } }', 'kinds'],
    ['an empty search', '{ municipalities(q: " ") { nodes { id } } }', 'q'],
    ['an entity that can be none', '{ partnerships(municipality: "a b") { nodes { id } } }', 'municipality'],
    ['an entry by nothing', '{ article { id } }', 'slug'],
    ['an entry by two things', '{ event(slug: "x", id: "event:x") { id } }', 'slug'],
    ['an id of no kind', '{ node(id: "inquiry:x") { id } }', 'id'],
    ['an id that is none', '{ node(id: "\'; --") { id } }', 'id'],
  ])('%s', async (_title, query, argument) => {
    await createMunicipality(app);
    expect(await refusal(query)).toMatchObject({ code: 'BAD_USER_INPUT', arguments: [argument] });
  });

  test('every argument at fault at once', async () => {
    expect((await refusal('{ articles(first: 0, locale: "%", area: "?") { nodes { id } } }')).arguments.sort()).toEqual(['area', 'first', 'locale']);
  });

  test('a cursor made for other arguments', async () => {
    await publishArticle();
    await publishArticle();
    const { articles } = (await read('{ articles(first: 1) { pageInfo { endCursor } } }')) as { articles: { pageInfo: { endCursor: string } } };
    expect(await refusal('query ($after: String) { events(first: 1, after: $after) { nodes { id } } }', { after: articles.pageInfo.endCursor })).toMatchObject({ code: 'BAD_USER_INPUT', arguments: ['after'] });
  });

  test('a value that an enumeration does not have', async () => {
    expect((await refusal('{ partnerships(stage: wedding) { nodes { id } } }')).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test.each([
    ['lists of which nothing is read', (at: number) => `a${String(at)}: articles(first: 1) { __typename }`],
    ['single items', (at: number) => `a${String(at)}: article(slug: "x") { __typename }`],
    ['lists of which only the length is asked', (at: number) => `a${String(at)}: feed(first: 100) { pageInfo { hasNextPage } }`],
  ])('a query that asks many times under other names: %s', async (_name, field) => {
    const { code } = await refusal(`{ ${Array.from({ length: 200 }, (_, at) => field(at)).join(' ')} }`);
    expect(code).toBe('BAD_USER_INPUT');
  });

  test('a query whose fragments unfold without end', async () => {
    const fragments = Array.from({ length: 25 }, (_, at) => `fragment F${String(at)} on Query { ${`...F${String(at + 1)} `.repeat(3)}}`).join(' ');
    const { errors } = await ask(`query { ...F0 } ${fragments} fragment F25 on Query { __typename }`);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('recursively') as string, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  test('a query that goes too deep', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'id' : `partnerships { sides { ${deep(levels - 1)} } }`);
    expect((await refusal(`{ municipalities(first: 1) { nodes { ${deep(5)} } } }`)).message).toMatch(/exceeds maximum operation depth/);
  });

  const WIDE = 'partnerships { sides { partnerships { articles(first: 100) { id } } } }';

  test('a query that would read too much, by argument, by variable and by default', async () => {
    const dear = { code: 'BAD_USER_INPUT', arguments: [''], message: expect.stringMatching(/at most 5000/) as unknown };
    expect(await refusal(`{ municipalities(first: 100) { nodes { ${WIDE} } } }`)).toMatchObject(dear);
    const byVariable = 'query ($first: Int) { municipalities(first: $first) { edges { node { partnerships { sides { partnerships { id } } } } } } }';
    expect(await refusal(byVariable, { first: 100 })).toMatchObject(dear);
    expect(await refusal(byVariable.replace('Int', 'Int = 100'))).toMatchObject(dear);
    expect((await ask(byVariable)).errors).toBeUndefined();
    expect(await refusal(`{ municipalities { nodes { ...W } } } fragment W on Municipality { ${WIDE} }`)).toMatchObject(dear);
    expect(await refusal(`{ municipalities { nodes { ... { ${WIDE} } } } }`)).toMatchObject(dear);
    expect(await refusal(`{ feed(first: 100) { nodes { ... on FeedItem { ... on Municipality { ${WIDE} } } } } }`)).toMatchObject(dear);
  });

  test('the same in many small parts', async () => {
    const part = 'municipalities(first: 100) { nodes { partnerships { sides { id } } } }';
    expect((await ask(`{ ${part} }`)).errors).toBeUndefined();
    expect(await refusal(`{ a: ${part} b: ${part} c: ${part} d: ${part} }`)).toMatchObject({ code: 'BAD_USER_INPUT', arguments: [''] });
  });

  test('not a page of 100 with its relations', async () => {
    expect(
      (
        await ask(`{ feed(first: 100) { nodes {
          id title image { url formats { name url } } translations { locale slug }
          ... on Article { html areas { name } partnerships { title } municipalities { title } }
          ... on Event { partnerships { title } municipalities { title } }
          ... on Municipality { areas { name } partnerships { title sides { title } } partners { title } articles { title } events { title } }
          ... on Partnership { html areas { name } sides { title } articles { title } events { title } } } } }`)
      ).errors,
    ).toBeUndefined();
  });
});

describe('the schema', () => {
  interface Introspected {
    __schema: { queryType: { fields: { name: string }[] }; mutationType: { fields: { name: string }[] } | null; types: { name: string; interfaces: { name: string }[] | null; possibleTypes: { name: string }[] | null }[] };
  }
  const introspect = (): Promise<Introspected> =>
    read('{ __schema { queryType { fields { name } } mutationType { fields { name } } types { name interfaces { name } possibleTypes { name } } } }') as Promise<Introspected>;

  test('writes none of the content', async () => {
    const { __schema: schema } = await introspect();
    expect((schema.mutationType?.fields ?? []).map(({ name }) => name).filter((name) => /article|event|municipalit|partnership|area|programme|organisation|inquir|link|milestone/i.test(name))).toEqual([]);
  });

  test("knows the feed's queries, and Strapi's for accounts, files and languages alone", async () => {
    const { __schema: schema } = await introspect();
    const names = schema.queryType.fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['feed', 'articles', 'events', 'municipalities', 'partnerships', 'article', 'event', 'municipality', 'partnership', 'organisation', 'node']));
    expect(names.filter((name) => /^(upload|usersPermissions|i18N|me$)/.test(name)).length).toBeGreaterThan(3);
    expect(names.filter((name) => /inquir|area|programme|_connection|link|milestone/i.test(name) && !/^(upload|usersPermissions|i18N)/.test(name))).toEqual([]);
  });

  test('has no type for what nobody may see', async () => {
    const { __schema: schema } = await introspect();
    expect(schema.types.map(({ name }) => name).filter((name) => /inquiry|PartnershipsLink|PartnershipsMilestone|FiltersInput$/i.test(name) && !/^(Upload|UsersPermissions|I18N|.*Filter)/.test(name))).toEqual([]);
  });

  test('makes the four kinds nodes and items of the feed', async () => {
    const { __schema: schema } = await introspect();
    for (const interfaceName of ['Node', 'FeedItem']) {
      const { possibleTypes } = schema.types.find(({ name }) => name === interfaceName) ?? {};
      expect((possibleTypes ?? []).map(({ name }) => name).sort()).toEqual(['Article', 'Event', 'Municipality', 'Partnership']);
    }
  });
});

describe('drafts', () => {
  test('are nowhere: not in lists, not by slug or id, not as a node', async () => {
    const slug = nextSlug('szkic');
    const draft = await documents(app, ARTICLE).create({ data: { title: 'Szkic', slug }, locale: 'pl' });
    const { documentId } = draft;
    expect(await read(`{ a: article(slug: "${slug}") { id } b: article(id: "article:${documentId}") { id } c: article(id: "${documentId}") { id } d: node(id: "article:${documentId}") { id } }`)).toEqual({ a: null, b: null, c: null, d: null });
    const { feed } = (await read('{ feed(first: 100) { nodes { id } } }')) as { feed: { nodes: { id: string }[] } };
    expect(feed.nodes.map(({ id }) => id)).not.toContain(`article:${documentId}`);
  });

  test('are not seen from what they hang on either', async () => {
    const hidden = await documents(app, MUNICIPALITY).create({ data: { officialName: 'Ukryta', country: 'PL', code: '3003022' }, locale: 'pl' });
    const [near, far] = [await createMunicipality(app), await createMunicipality(app)];
    const unpublished = await documents(app, PARTNERSHIP).create({ data: { sideA: near.documentId, sideB: far.documentId }, locale: 'pl' });
    await documents(app, ARTICLE).create({ data: { title: 'Szkic', slug: nextSlug('szkic'), municipalities: [`municipality:${near.documentId}`] }, locale: 'pl' });
    await documents(app, EVENT).create({ data: { title: 'Szkic', slug: nextSlug('szkic'), municipalities: [`municipality:${near.documentId}`] }, locale: 'pl' });
    const slug = nextSlug('publiczna');
    const article = await publishArticle({ municipalities: [`municipality:${near.documentId}`] }, { pl: { title: 'Publiczna', slug } });
    await documents(app, ARTICLE).update({ documentId: article.documentId, locale: 'pl', data: { title: 'Zmieniona', partnerships: [`partnership:${unpublished.documentId}`], municipalities: [`municipality:${hidden.documentId}`] } });

    const seen = (await read(`{
      municipality(id: "municipality:${near.documentId}") { partnerships { id } partners { id } articles { title } events { id } }
      article(slug: "${slug}") { title partnerships { id } municipalities { id } } }`)) as unknown;
    expect(seen).toEqual({
      municipality: { partnerships: [], partners: [], articles: [{ title: 'Publiczna' }], events: [] },
      article: { title: 'Publiczna', partnerships: [], municipalities: [{ id: `municipality:${near.documentId}` }] },
    });
  });
});

describe('an entry', () => {
  test('that is not there is null', async () => {
    expect(await read('{ article(slug: "nie-ma") { id } event(id: "event:abc") { id } municipality(slug: "nie-ma") { id } partnership(slug: "nie-ma") { id } node(id: "event:abc") { id } }')).toEqual({
      article: null,
      event: null,
      municipality: null,
      partnership: null,
      node: null,
    });
  });

  test('is found by slug, by id, by documentId and as a node, and under no other kind', async () => {
    const slug = nextSlug('jedna').replace('-', '');
    const { documentId } = await publishArticle({}, { pl: { title: 'Jedna', slug } });
    const id = `article:${documentId}`;
    expect(await read(`{ a: article(slug: "${slug}") { id } b: article(id: "${id}") { id } c: article(id: "${documentId}") { id } d: node(id: "${id}") { __typename id ... on Article { title } } e: event(id: "${id}") { id } f: node(id: "article:${slug}") { id } }`)).toEqual({
      a: { id },
      b: { id },
      c: { id },
      d: { __typename: 'Article', id, title: 'Jedna' },
      e: null,
      f: null,
    });
  });

  test('is found by the slug of another language, in the language asked for', async () => {
    const [pl, uk] = [nextSlug('po-polsku'), nextSlug('po-ukrainsku')];
    await publishArticle({}, { pl: { title: 'Po polsku', slug: pl }, uk: { title: 'Українською', slug: uk } });
    expect(await read(`{ article(slug: "${pl}", locale: "uk") { locale slug title isFallback translations { locale slug title } } }`)).toEqual({
      article: {
        locale: 'uk',
        slug: uk,
        title: 'Українською',
        isFallback: false,
        translations: [
          { locale: 'pl', slug: pl, title: 'Po polsku' },
          { locale: 'uk', slug: uk, title: 'Українською' },
        ],
      },
    });
  });

  test('article: comes with all its fields', async () => {
    const partnership = await publishPartnership();
    const sideA = partnership.sideA as string;
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Tekst <b>' }] }];
    const area = await documents(app, 'api::area.area').create({ data: { name: 'Kultura', slug: nextSlug('kultura'), key: nextSlug('culture'), description: 'Wspólne święta' }, locale: 'pl' });
    const slug = nextSlug('cala');
    const { documentId } = await publishArticle(
      { pinned: true, sourceUrl: 'https://example.org/zrodlo', areas: [`area:${area.documentId}`], partnerships: [`partnership:${partnership.documentId}`], municipalities: [`municipality:${sideA}`], example: true, publicationDate: '2026-03-04T05:06:07.000Z' },
      { pl: { title: 'Cała', slug, summary: 'Krótko', body, sourceTitle: 'Źródło' } },
    );
    const { article } = (await read(`{ article(slug: "${slug}") {
      id documentId kind locale isFallback slug title summary image { url } publishedAt updatedAt url example pinned html body source { url title }
      areas { id name key description locale slug } partnerships { id kind } municipalities { id country } } }`)) as { article: object };
    expect(article).toEqual({
      id: `article:${documentId}`,
      documentId,
      kind: 'article',
      locale: 'pl',
      isFallback: false,
      slug,
      title: 'Cała',
      summary: 'Krótko',
      image: null,
      publishedAt: '2026-03-04T05:06:07.000Z',
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
      url: expect.stringContaining(slug) as unknown,
      example: true,
      pinned: true,
      html: expect.stringContaining('Tekst &lt;b&gt;') as unknown,
      body,
      source: { url: 'https://example.org/zrodlo', title: 'Źródło' },
      areas: [{ id: `area:${area.documentId}`, name: 'Kultura', key: expect.stringContaining('culture') as unknown, description: 'Wspólne święta', locale: 'pl', slug: area.slug }],
      partnerships: [{ id: `partnership:${partnership.documentId}`, kind: 'partnership' }],
      municipalities: [{ id: `municipality:${sideA}`, country: 'PL' }],
    });
  });

  test('event: comes with its time and place', async () => {
    const { documentId } = await publishEvent({ endsAt: '2030-05-02T10:00:00.000Z', venueName: 'Ratusz', lat: 50.5, lon: 19.25 });
    expect(await read(`{ event(id: "event:${documentId}") { kind type status startsAt endsAt allDay timeZone approximateDate venue { name address lat lon } onlineUrl description } }`)).toEqual({
      event: {
        kind: 'event',
        type: 'visit',
        status: 'scheduled',
        startsAt: '2030-05-01T10:00:00.000Z',
        endsAt: '2030-05-02T10:00:00.000Z',
        allDay: false,
        timeZone: 'Europe/Warsaw',
        approximateDate: null,
        venue: { name: 'Ratusz', address: null, lat: 50.5, lon: 19.25 },
        onlineUrl: null,
        description: null,
      },
    });
  });

  test('municipality and partnership: come with each other, and with what names them', async () => {
    const near = await createMunicipality(app, { type: 'urban-rural', namePl: 'Bliska', population: 1234, populationYear: 2024, aliases: [{ value: 'Nahe', locale: 'de', kind: 'as-published', source: null }] });
    const far = await createMunicipality(app, { officialName: 'Буча', namePl: 'Bucza', nameUk: 'Буча', country: 'UA', code: 'UA32080070000031557', type: 'city-hromada' });
    const pair = await publishPartnership({ sideA: near.documentId, sideB: far.documentId, since: '2022' });
    await milestonesOf(app).add(pair.documentId, { kind: 'contact', side: 'both', date: '2022-03', evidenceUrl: null, evidenceFile: null, note: 'wewnętrzna' });
    const about = [await publishArticle({ partnerships: [`partnership:${pair.documentId}`], publicationDate: '2026-01-01T00:00:00.000Z' }), await publishArticle({ partnerships: [`partnership:${pair.documentId}`], publicationDate: '2026-02-01T00:00:00.000Z' })];
    const visit = await publishEvent({ municipalities: [`municipality:${far.documentId}`] });

    const ids = { near: `municipality:${near.documentId}`, far: `municipality:${far.documentId}`, pair: `partnership:${pair.documentId}` };
    expect(
      await read(`{
        near: municipality(id: "${ids.near}") { title type code names { pl uk en } aliases { value locale kind } population partnerships { id } partners { id title country events { id } } }
        far: municipality(id: "${ids.far}") { type regionCode partners { id } events { id } articles { id } }
        pair: partnership(id: "${ids.pair}") { type stage since sides { id title } milestones { kind side date } programme { id } articles { id } newest: articles(first: 1) { id } events { id } } }`),
    ).toEqual({
      near: {
        title: 'Bliska',
        type: 'urban_rural',
        code: expect.any(String) as unknown,
        names: { pl: 'Bliska', uk: null, en: null },
        aliases: [{ value: 'Nahe', locale: 'de', kind: 'as_published' }],
        population: 1234,
        partnerships: [{ id: ids.pair }],
        partners: [{ id: ids.far, title: 'Bucza', country: 'UA', events: [{ id: `event:${visit.documentId}` }] }],
      },
      far: { type: 'city_hromada', regionCode: 'UA-32', partners: [{ id: ids.near }], events: [{ id: `event:${visit.documentId}` }], articles: [] },
      pair: {
        type: 'partnership',
        stage: 'contact',
        since: '2022',
        sides: [
          { id: ids.near, title: 'Bliska' },
          { id: ids.far, title: 'Bucza' },
        ],
        milestones: [{ kind: 'contact', side: 'both', date: '2022-03' }],
        programme: null,
        articles: [{ id: `article:${about[1]?.documentId ?? ''}` }, { id: `article:${about[0]?.documentId ?? ''}` }],
        newest: [{ id: `article:${about[1]?.documentId ?? ''}` }],
        events: [],
      },
    });
  });

  test('has its text in lists and relations too, where it is asked for', async () => {
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Tekst w liście' }] }];
    const near = await createMunicipality(app);
    const slug = nextSlug('tekst');
    await publishArticle({ municipalities: [`municipality:${near.documentId}`] }, { pl: { title: 'Tekst', slug, body } });
    const html = expect.stringContaining('Tekst w liście') as unknown;
    expect(
      await read(`{
        nodes: articles(municipality: "${near.documentId}") { nodes { html body } }
        edges: articles(municipality: "${near.documentId}") { edges { node { ...T } } }
        near: municipality(id: "${near.documentId}") { articles { ...T } } } fragment T on Article { html }`),
    ).toEqual({ nodes: { nodes: [{ html, body }] }, edges: { edges: [{ node: { html } }] }, near: { articles: [{ html }] } });
  });
});

describe('the organisation', () => {
  test('is null before anybody has described it, and then says who publishes', async () => {
    const organisations = documents(app, 'api::organisation.organisation');
    for (const { documentId } of await organisations.findMany({})) await organisations.delete({ documentId, locale: '*' });
    expect(await read('{ organisation { name } }')).toEqual({ organisation: null });
    const saved = await organisations.create({ data: { name: 'Związek', email: 'biuro@example.org', contacts: [{ role: 'Prasa', email: 'prasa@example.org' }], example: true }, locale: 'pl' });
    expect(await read('{ organisation(locale: "en") { id name locale isFallback email contacts { role email phone note } programmes { id } example } }')).toEqual({
      organisation: {
        id: `organisation:${saved.documentId}`,
        name: 'Związek',
        locale: 'pl',
        isFallback: true,
        email: 'biuro@example.org',
        contacts: [{ role: 'Prasa', email: 'prasa@example.org', phone: null, note: null }],
        programmes: [],
        example: true,
      },
    });
  });
});

describe('languages', () => {
  test('stand in for one another, and say so, unless the reader wants none but their own', async () => {
    const near = await createMunicipality(app);
    const { documentId } = await publishArticle({ municipalities: [`municipality:${near.documentId}`] });
    const id = `article:${documentId}`;
    expect(await read(`{ article(id: "${id}", locale: "uk") { locale isFallback municipalities { locale isFallback } } }`)).toEqual({ article: { locale: 'pl', isFallback: true, municipalities: [{ locale: 'pl', isFallback: true }] } });
    expect(await read(`{ article(id: "${id}", locale: "uk", fallback: false) { id } node(id: "${id}", locale: "uk", fallback: false) { id } articles(locale: "uk", fallback: false, municipality: "${near.documentId}") { nodes { id } } }`)).toEqual({
      article: null,
      node: null,
      articles: { nodes: [] },
    });
  });

  test('asked for side by side in one query are kept apart', async () => {
    const near = await createMunicipality(app);
    const words = { pl: { title: 'Obok', slug: nextSlug('obok') }, en: { title: 'Beside', slug: nextSlug('beside') } };
    await publishArticle({ municipalities: [`municipality:${near.documentId}`] }, words);
    const part = `municipality(id: "${near.documentId}", locale: "pl") { articles { title } }`;
    expect(await read(`{ pl: ${part} en: ${part.replace('"pl"', '"en"')} none: ${part.replace('"pl"', '"pl", fallback: false')} }`)).toEqual({ pl: { articles: [{ title: 'Obok' }] }, en: { articles: [{ title: 'Beside' }] }, none: { articles: [{ title: 'Obok' }] } });
  });

  test('leave no partnership without its sides', async () => {
    const pair = await publishPartnership();
    await documents(app, PARTNERSHIP).update({ documentId: pair.documentId, locale: 'en', data: { title: 'Pair', slug: nextSlug('pair') } });
    await documents(app, PARTNERSHIP).publish({ documentId: pair.documentId, locale: 'en' });
    const sides = [{ id: `municipality:${pair.sideA as string}` }, { id: `municipality:${pair.sideB as string}` }];
    expect(await read(`{ partnership(id: "${pair.documentId}", locale: "en", fallback: false) { title sides { id } } }`)).toEqual({ partnership: { title: 'Pair', sides } });
  });
});

describe('pages', () => {
  interface PageOf {
    edges: { cursor: string; node: { id: string } }[];
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  }
  const page = async (municipality: string, first: number, after: string | null): Promise<PageOf> =>
    (
      (await read(
        'query ($m: String, $first: Int, $after: String) { articles(municipality: $m, first: $first, after: $after) { edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
        { m: municipality, first, after },
      )) as { articles: PageOf }
    ).articles;

  test('follow one another without skipping or doubling, whatever is published and taken away between them', async () => {
    const { documentId: about } = await createMunicipality(app);
    const made: string[] = [];
    for (let day = 1; day <= 7; day += 1) {
      const { documentId } = await publishArticle({ municipalities: [`municipality:${about}`], publicationDate: `2026-01-0${String(day)}T00:00:00.000Z` });
      made.unshift(`article:${documentId}`);
    }
    const first = await page(about, 3, null);
    expect(first.nodes.map(({ id }) => id)).toEqual(made.slice(0, 3));
    expect(first.edges.map(({ node }) => node)).toEqual(first.nodes);
    expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: first.edges[0]?.cursor, endCursor: first.edges[2]?.cursor });

    await publishArticle({ municipalities: [`municipality:${about}`], publicationDate: '2026-02-01T00:00:00.000Z' });
    await documents(app, ARTICLE).unpublish({ documentId: (made[2] ?? '').slice('article:'.length), locale: 'pl' });

    const second = await page(about, 3, first.pageInfo.endCursor);
    const third = await page(about, 3, second.pageInfo.endCursor);
    expect([...second.nodes, ...third.nodes].map(({ id }) => id)).toEqual(made.slice(3));
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });

    const middle = await page(about, 2, second.edges[0]?.cursor ?? null);
    expect(middle.nodes.map(({ id }) => id)).toEqual(made.slice(4, 6));
    expect(await page(about, 3, third.pageInfo.endCursor)).toEqual({ edges: [], nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null } });
  });

  test('hold what the arguments ask for', async () => {
    const wanted = await createMunicipality(app, { namePl: 'Niepowtarzalna', seekingPartner: true });
    const pair = await publishPartnership({ sideA: wanted.documentId, type: 'friendship' });
    const past = await publishEvent({ startsAt: '2020-01-01T10:00:00.000Z', municipalities: [`municipality:${wanted.documentId}`] });
    const future = await publishEvent({ municipalities: [`municipality:${wanted.documentId}`] });
    const m = `municipality: "${wanted.documentId}"`;
    const [municipality, partnership, early, late] = [`municipality:${wanted.documentId}`, `partnership:${pair.documentId}`, `event:${past.documentId}`, `event:${future.documentId}`].map((id) => ({ id }));
    expect(
      await read(`{
        q: municipalities(q: "niepowt", country: PL, seeking: true) { nodes { id } }
        code: municipalities(code: "${wanted.code as string}") { nodes { id } }
        abroad: municipalities(q: "niepowt", country: UA) { nodes { id } }
        friends: partnerships(${m}, type: friendship, stage: lead) { nodes { id } }
        active: partnerships(${m}, stage: active) { nodes { id } }
        upcoming: events(${m}, when: upcoming) { nodes { id } }
        past: events(${m}, when: past) { nodes { id } }
        within: events(${m}, from: "2019-12-31T00:00:00Z", to: "2020-02-01T00:00:00Z") { nodes { id } } }`),
    ).toEqual({
      q: { nodes: [municipality] },
      code: { nodes: [municipality] },
      abroad: { nodes: [] },
      friends: { nodes: [partnership] },
      active: { nodes: [] },
      upcoming: { nodes: [late] },
      past: { nodes: [early] },
      within: { nodes: [early] },
    });
    const { feed } = (await read('{ feed(kinds: [event, partnership], first: 100) { nodes { __typename kind } } }')) as { feed: { nodes: { __typename: string; kind: string }[] } };
    expect(new Set(feed.nodes.map(({ __typename, kind }) => `${__typename} ${kind}`))).toEqual(new Set(['Event event', 'Partnership partnership']));
  });
});

describe('relations', () => {
  /** Counts the queries that reach the database while something runs. */
  async function countQueriesWhile(run: () => Promise<unknown>): Promise<number> {
    let queries = 0;
    const count = ({ sql }: { sql: string }): void => {
      // The feed's own clockwork and the list of languages, kept for a while, belong to no request.
      if (!/feed_jobs|feed_state|up_permissions|i18n_locale|strapi_core_store|begin|commit/i.test(sql)) queries += 1;
    };
    app.strapi.db.connection.on('query', count);
    try {
      await run();
    } finally {
      app.strapi.db.connection.removeListener('query', count);
    }
    return queries;
  }

  /** The same of nothing else: publishing goes on behind its answer, for webhooks. */
  async function countQueries(run: () => Promise<unknown>): Promise<number> {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
    while ((await countQueriesWhile(pause)) > 0);
    return countQueriesWhile(run);
  }

  test('of twenty entries cost as many queries as those of two', async () => {
    for (let made = 0; made < 20; made += 1) {
      const pair = await publishPartnership({ type: 'solidarity' });
      const names = { partnerships: [`partnership:${pair.documentId}`], municipalities: [`municipality:${pair.sideA as string}`, `municipality:${pair.sideB as string}`] };
      await publishArticle(names, { pl: { title: 'Wiadomość', slug: nextSlug('wiadomosc'), body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Tekst' }] }] } });
      await publishEvent(names);
    }
    const query = `query ($first: Int!) { partnerships(type: solidarity, first: $first) { nodes {
      sides { title areas { name } partnerships { title } partners { title } articles { title } events { title } }
      articles { html municipalities { title } areas { name } } events { partnerships { title } } } } }`;
    type Seen = { partnerships: { nodes: { sides: { partners: unknown[]; articles: unknown[] }[]; articles: { html: string }[] }[] } };
    const counts: number[] = [];
    for (const first of [2, 20]) {
      let seen: Seen | undefined;
      counts.push(await countQueries(async () => (seen = (await read(query, { first })) as Seen)));
      expect(seen?.partnerships.nodes).toHaveLength(first);
      for (const { sides, articles } of seen?.partnerships.nodes ?? []) {
        expect(sides.map(({ partners, articles: named }) => [partners.length, named.length])).toEqual([[1, 1], [1, 1]]);
        expect(articles.map(({ html }) => html)).toEqual([expect.stringContaining('Tekst')]);
      }
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  }, 120_000);

  test('of one entry that is asked for under two names are read once', async () => {
    const pair = await publishPartnership();
    const half = `partnership(id: "${pair.documentId}") { sides { title } }`;
    const once = await countQueries(() => read(`{ a: ${half} b: partnership(id: "${pair.documentId}") { id } }`));
    expect(await countQueries(() => read(`{ a: ${half} b: ${half} }`))).toBe(once);
  });
});
