import type { Kind } from '../core/kind';
import type { AreaView, Reader, Reading } from '../services/reader';

import { batch } from './batch';
import { isOfKind, type ItemOf, type Read } from './reading';

export type AboutKind = 'article' | 'event';
export type AboutTarget = 'partnership' | 'municipality';

/** What resolvers load beside the item they stand on: one call for all items of a level, however many. */
export interface Loaders {
  /** In the order of the ids; null for what is not public. */
  items<K extends Kind>(kind: K, documentIds: readonly string[], reading: Reading): Promise<(Read<K> | null)[]>;
  /** Up to `first` articles or events that name an entry, newest first. */
  about<K extends AboutKind>(kind: K, target: AboutTarget, documentId: string, reading: Reading, first: number): Promise<Read<K>[]>;
  /** In the order of the ids; those that are not there are left out. */
  areas(documentIds: readonly string[], reading: Reading): Promise<AreaView[]>;
  /** The item with its text. */
  withBody<K extends Kind>(kind: K, documentId: string, reading: Reading): Promise<ItemOf<K> | null>;
}

const present = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

function createLoaders(reader: Reader): Loaders {
  const batches = new Map<string, (key: string) => Promise<unknown>>();

  /** The batch of one name and reading. A name stands for one type of values. */
  const named = <Value>(name: string, { locale, fallback }: Reading, load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) => {
    const key = `${name} ${locale} ${String(fallback)}`;
    const existing = batches.get(key) as ((key: string) => Promise<Value | undefined>) | undefined;
    if (existing) return existing;
    const made = batch(load);
    batches.set(key, made);
    return made;
  };

  const byDocumentId = <Entry extends { readonly documentId: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.documentId, entry]));

  return {
    async items(kind, documentIds, reading) {
      const load = named(`items ${kind}`, reading, async (ids) => byDocumentId(await reader.byIds(kind, ids, reading)));
      const found = await Promise.all(documentIds.map(load));
      return found.map((item) => (item && isOfKind(item, kind) ? { item, reading } : null));
    },

    async about(kind, target, documentId, reading, first) {
      const load = named(`${String(first)} ${kind}s about ${target}`, reading, (ids) => reader.about(kind, target, ids, reading, first));
      const found = (await load(documentId)) ?? [];
      return found.flatMap((item) => (isOfKind(item, kind) ? [{ item, reading }] : []));
    },

    async areas(documentIds, reading) {
      // There are few areas, and they come all at once.
      const load = named('areas', reading, async () => byDocumentId(await reader.areas(reading)));
      return (await Promise.all(documentIds.map(load))).filter(present);
    },

    async withBody(kind, documentId, reading) {
      const load = named(`text of ${kind}`, reading, async (ids) => byDocumentId(await reader.byIds(kind, ids, reading, true)));
      const item = await load(documentId);
      return item && isOfKind(item, kind) ? item : null;
    },
  };
}

const loadersOfRequests = new WeakMap<object, Loaders>();

/** @param context GraphQL's, of which there is one a request */
export function loadersOf(context: object, reader: Reader): Loaders {
  const existing = loadersOfRequests.get(context);
  if (existing) return existing;
  const made = createLoaders(reader);
  loadersOfRequests.set(context, made);
  return made;
}
