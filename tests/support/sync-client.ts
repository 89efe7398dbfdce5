import type { BootedStrapi } from './strapi';

/** What a reader of changes asks for; a token brings its language and kinds along. */
export interface ChangesQuestion {
  readonly locale?: string;
  readonly kinds?: readonly string[];
  readonly since?: string;
  readonly limit: number;
}

export interface Held {
  readonly id: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

export interface ChangesPage {
  readonly changes: readonly ({ readonly kind: 'upsert'; readonly item: Held } | { readonly kind: 'delete'; readonly id: string })[];
  readonly next: { readonly kind: 'nextPage' | 'nextSync'; readonly token: string };
}

/** Answers a reader of changes, over HTTP or within the process. */
export type AnswerChanges = (question: ChangesQuestion) => Promise<ChangesPage>;

interface RawOutcome {
  readonly kind: 'ok' | 'expired' | 'refused';
  readonly changes: readonly ({ readonly kind: 'upsert'; readonly json: string } | { readonly kind: 'delete'; readonly id: string })[];
  readonly next: ChangesPage['next'];
}

/** What the feed's `reader` service answers, with its items read. */
export function readOutcome(outcome: unknown): ChangesPage {
  const { kind, changes, next } = outcome as RawOutcome;
  if (kind !== 'ok') throw new Error(`A reader of changes was answered: ${JSON.stringify(outcome)}`);
  return { changes: changes.map((change) => (change.kind === 'upsert' ? { kind: 'upsert', item: JSON.parse(change.json) as Held } : { kind: 'delete', id: change.id })), next };
}

interface Reader {
  changes(request: { locale: string | undefined; kinds: readonly string[] | undefined; since: string | undefined; limit: number }): Promise<unknown>;
  list(request: object): Promise<unknown>;
}

export const readerOf = ({ strapi }: BootedStrapi): Reader => strapi.plugin('feed').service('reader') as unknown as Reader;

/** Asks the service within the process. */
export const askWithin =
  (app: BootedStrapi): AnswerChanges =>
  async ({ locale, kinds, since, limit }) =>
    readOutcome(await readerOf(app).changes({ locale, kinds, since, limit }));

/** Asks over HTTP. */
export const askOverHttp =
  (app: BootedStrapi): AnswerChanges =>
  async ({ locale, kinds, since, limit }) => {
    const parameters = { locale, kind: kinds?.join(','), since, limit: String(limit) };
    const query = new URLSearchParams(Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const { status, body } = await app.fetchJson('GET', `/api/feed/sync?${query.toString()}`);
    if (status !== 200) throw new Error(`A reader of changes was answered ${status}: ${JSON.stringify(body)}`);
    const { data, meta } = body as { data: readonly ({ op: 'upsert'; item: Held } | { op: 'delete'; id: string })[]; meta: { nextPage?: string; nextSync?: string } };
    return {
      changes: data.map((change) => (change.op === 'upsert' ? { kind: 'upsert', item: change.item } : { kind: 'delete', id: change.id })),
      next: meta.nextSync === undefined ? { kind: 'nextPage', token: meta.nextPage ?? '' } : { kind: 'nextSync', token: meta.nextSync },
    };
  };

/** A reader who keeps what changes tell, as a frontend's copy would. */
export interface SyncClient {
  readonly locale: string;
  readonly kinds: readonly string[];
  /** Items by their ids. */
  readonly held: ReadonlyMap<string, Held>;
  readonly token: string | undefined;
  /** One page. @returns whether it was the last one for now */
  step(limit: number): Promise<boolean>;
  /** Pages up to the last one for now; `limits` are taken in turn. */
  follow(limits: readonly number[]): Promise<void>;
  /** Another reader who stands where this one does. */
  fork(): SyncClient;
}

/** @param start where a reader stands who was one before */
export function createSyncClient(ask: AnswerChanges, locale: string, kinds: readonly string[], start: { held: ReadonlyMap<string, Held>; token: string | undefined } = { held: new Map(), token: undefined }): SyncClient {
  const held = new Map(start.held);
  let { token } = start;
  const client: SyncClient = {
    locale,
    kinds,
    held,
    get token() {
      return token;
    },
    async step(limit) {
      const { changes, next } = await ask(token === undefined ? { locale, kinds, limit } : { since: token, limit });
      if (changes.length > limit) throw new Error(`A page of ${limit} has ${changes.length} changes.`);
      if (token === undefined && changes.some(({ kind }) => kind === 'delete')) throw new Error('Who has nothing was told to delete.');
      for (const change of changes) {
        if (change.kind === 'upsert') held.set(change.item.id, change.item);
        else held.delete(change.id);
      }
      ({ token } = next);
      return next.kind === 'nextSync';
    },
    async follow(limits) {
      for (let at = 0; !(await client.step(limits[at % limits.length] ?? 1)); at += 1);
    },
    fork: () => createSyncClient(ask, locale, kinds, { held, token }),
  };
  return client;
}

interface Page {
  readonly kind: string;
  readonly json: readonly string[];
  readonly next: string | null;
}

/** Everything public in a language, page by page. */
export async function listed(list: (request: object) => Promise<unknown>, { locale, fallback = true, kinds, limit }: { locale: string; fallback?: boolean; kinds: readonly string[]; limit: number }): Promise<Map<string, Held>> {
  const found = new Map<string, Held>();
  let after: string | undefined;
  do {
    const page = (await list({ locale, fallback, kinds, filters: {}, limit, after, withBody: true, pinnedFirst: true })) as Page;
    if (page.kind !== 'ok') throw new Error(`A list was answered: ${JSON.stringify(page)}`);
    for (const json of page.json) {
      const item = JSON.parse(json) as Held;
      if (found.has(item.id)) throw new Error(`${item.id} is listed twice.`);
      found.set(item.id, item);
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}
