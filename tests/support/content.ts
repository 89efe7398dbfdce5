import type { BootedStrapi } from './strapi';

/** An entry as the Document Service gives it back. */
export interface SavedEntry {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
  readonly [field: string]: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The actions of the Document Service that tests use, without the generated types of an application. */
export interface Documents {
  create(params: object): Promise<SavedEntry>;
  update(params: object): Promise<SavedEntry>;
  clone(params: object): Promise<{ documentId: string; entries: SavedEntry[] }>;
  publish(params: object): Promise<{ entries: SavedEntry[] }>;
  unpublish(params: object): Promise<{ entries: SavedEntry[] }>;
  discardDraft(params: object): Promise<{ entries: SavedEntry[] }>;
  delete(params: object): Promise<{ entries: SavedEntry[] }>;
  findOne(params: object): Promise<SavedEntry | null>;
  findMany(params?: object): Promise<SavedEntry[]>;
  count(params?: object): Promise<number>;
}

export const documents = ({ strapi }: BootedStrapi, uid: string): Documents => strapi.documents(uid as never) as unknown as Documents;

export const MUNICIPALITY = 'api::municipality.municipality';
export const PARTNERSHIP = 'api::partnership.partnership';
export const ARTICLE = 'api::article.article';
export const EVENT = 'api::event.event';
export const AREA = 'api::area.area';
export const LINK = 'plugin::partnerships.link';
export const MILESTONE = 'plugin::partnerships.milestone';

let counted = 0;

/** A TERC code of Silesia that no other call gives. */
export function nextTerc(): string {
  counted += 1;
  return `24${String(Math.floor(counted / 99) + 1).padStart(2, '0')}${String((counted % 99) + 1).padStart(2, '0')}2`;
}

export const buildMunicipality = (overrides: Fields = {}): Fields => {
  const code = nextTerc();
  return { officialName: `Gmina ${code}`, country: 'PL', code, ...overrides };
};

/** Saves and publishes a municipality in Polish. */
export async function createMunicipality(app: BootedStrapi, overrides: Fields = {}): Promise<SavedEntry> {
  const saved = await documents(app, MUNICIPALITY).create({ data: buildMunicipality(overrides), locale: 'pl' });
  await documents(app, MUNICIPALITY).publish({ documentId: saved.documentId, locale: 'pl' });
  return saved;
}

/** Saves a partnership between two new municipalities. */
export async function createPartnership(app: BootedStrapi, overrides: Fields = {}): Promise<SavedEntry> {
  const sideA = await createMunicipality(app);
  const sideB = await createMunicipality(app);
  return documents(app, PARTNERSHIP).create({ data: { sideA: sideA.documentId, sideB: sideB.documentId, ...overrides }, locale: 'pl' });
}

export interface MilestonesService {
  timeline(partnership: string): Promise<{ stage: string; milestones: { documentId: string; kind: string; sequence: number; date: string | null }[] } | null>;
  add(partnership: string, facts: Fields): Promise<string>;
  change(documentId: string, facts: Fields): Promise<void>;
  remove(documentId: string): Promise<void>;
}

export const milestonesOf = ({ strapi }: BootedStrapi): MilestonesService => strapi.plugin('partnerships').service('milestones') as MilestonesService;

interface GatesService {
  overrideKnown(uid: string, documentId: string, locales: readonly string[], codes: readonly string[], reason: string, by: string): Promise<void>;
}

/** Lets warnings of a saved entry pass, as whoever publishes it may. */
export const letPass = ({ strapi }: BootedStrapi, uid: string, documentId: string, codes: readonly string[], locales: readonly string[] = ['pl']): Promise<void> =>
  (strapi.plugin('partnerships').service('gates') as GatesService).overrideKnown(uid, documentId, locales, codes, 'Na potrzeby tego sprawdzenia.', 'Test');

export interface LinkRow {
  readonly partnership: string;
  readonly stage: string;
  readonly pairKey: string | null;
}

/** The registry's row of a partnership. */
export const linkOf = async ({ strapi }: BootedStrapi, partnership: string): Promise<LinkRow | null> =>
  (await strapi.db.query(LINK).findOne({ where: { partnership } })) as LinkRow | null;

/** What a promise is rejected with: its name, status and the faults it names as `path code`. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ name: string; status: number | undefined; faults: string[]; details: Record<string, unknown> }> {
  try {
    await promise;
  } catch (error) {
    const { name, status, details = {} } = error as { name: string; status?: number; details?: { errors?: { path: (string | number)[]; code: string }[] } & Record<string, unknown> };
    return { name, status, faults: (details.errors ?? []).map(({ path, code }) => `${path.join('.')} ${code}`), details };
  }
  throw new Error('Nothing was refused.');
}
