import { createMunicipality, documents, LINK, PARTNERSHIP } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

const PAIRS = 20;
const ATTEMPTS_A_PAIR = 12;

type Attempt = { kind: 'won'; documentId: string } | { kind: 'lost'; status: number; by: string | undefined };

let app: BootedStrapi;
let apiToken: string;
let adminToken: string;

beforeAll(async () => {
  app = await bootStrapi();
  apiToken = await app.apiToken('full-access');
  adminToken = await app.adminLogin();
});
afterAll(() => app.stop());

interface Body {
  data?: { documentId?: string } | null;
  error?: { details?: { partnership?: { documentId?: string } } };
}

const read = (status: number, body: unknown): Attempt => {
  const { data, error } = body as Body;
  return status < 300 && data?.documentId !== undefined ? { kind: 'won', documentId: data.documentId } : { kind: 'lost', status, by: error?.details?.partnership?.documentId };
};

/** The ways in which an office, a program and a script make a partnership. */
const WAYS: ((sides: { sideA: string; sideB: string }) => Promise<Attempt>)[] = [
  async (sides) => {
    const { status, body } = await app.fetchJson('POST', '/api/partnerships', { body: { data: sides }, token: apiToken });
    return read(status, body);
  },
  async (sides) => {
    const { status, body } = await app.fetchJson('POST', '/content-manager/collection-types/api::partnership.partnership?locale=pl', { body: sides, token: adminToken });
    return read(status, body);
  },
  async (sides) => {
    try {
      const { documentId } = await documents(app, PARTNERSHIP).create({ data: sides, locale: 'pl' });
      return { kind: 'won', documentId };
    } catch (error) {
      const { status = 500, details } = error as { status?: number; details?: { partnership?: { documentId?: string } } };
      return { kind: 'lost', status, by: details?.partnership?.documentId };
    }
  },
];

test('of many who link the same two at once exactly one wins, and the others are told who', async () => {
  const towns = await Promise.all(Array.from({ length: PAIRS + 1 }, () => createMunicipality(app)));
  const pairs = Array.from({ length: PAIRS }, (_, at) => [towns[at]?.documentId ?? '', towns[at + 1]?.documentId ?? ''] as const);

  const attempts = pairs.flatMap(([a, b], pair) =>
    Array.from({ length: ATTEMPTS_A_PAIR }, (_, at) => ({ pair, way: WAYS[at % WAYS.length], sides: at % 2 === 0 ? { sideA: a, sideB: b } : { sideA: b, sideB: a } })),
  );
  // Interleaved, so that attempts at one pair come from everywhere at the same time.
  attempts.sort((x, y) => ((x.pair * 7919 + attempts.indexOf(x) * 104729) % 1009) - ((y.pair * 7919 + attempts.indexOf(y) * 104729) % 1009));
  const outcomes = await Promise.all(attempts.map(async ({ pair, way, sides }) => ({ pair, attempt: way ? await way(sides) : null })));

  expect(outcomes).toHaveLength(PAIRS * ATTEMPTS_A_PAIR);
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const own = outcomes.filter((outcome) => outcome.pair === pair).map(({ attempt }) => attempt);
    const winners = own.flatMap((attempt) => (attempt?.kind === 'won' ? [attempt.documentId] : []));
    expect(winners).toHaveLength(1);
    expect(own.filter((attempt) => attempt?.kind === 'lost')).toEqual(Array.from({ length: ATTEMPTS_A_PAIR - 1 }, () => ({ kind: 'lost', status: 409, by: winners[0] })));
  }
  expect(await app.strapi.db.query(LINK).count()).toBe(PAIRS);
  expect(await documents(app, PARTNERSHIP).count({ locale: 'pl' })).toBe(PAIRS);
});

test('the index decides where nothing looked before: two connections insert, one row stays', async () => {
  const insert = (partnership: string) =>
    app.strapi.db.connection.transaction(async (trx) => {
      const rows = await trx('partnership_links')
        .insert({ document_id: partnership, partnership, type: 'partnership', side_a: 'a', side_b: 'b', stage: 'lead', pair_key: 'a|b|partnership' })
        .onConflict('pair_key')
        .ignore()
        .returning('id');
      return rows.length;
    });
  const inserted = await Promise.all(Array.from({ length: 10 }, (_, at) => insert(`racer${String(at)}`)));
  expect(inserted.reduce((sum, rows) => sum + rows, 0)).toBe(1);
});
