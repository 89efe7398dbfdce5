import type { SeedKey } from './plan';

/** What entries of the seed are in this database. An entry that is not here is not there: editors have deleted it. */
export interface KnownEntries {
  /** documentIds. */
  readonly documents: Map<SeedKey, string>;
  /** Ids of uploaded files. */
  readonly files: Map<SeedKey, number>;
}

export const knowNothing = (): KnownEntries => ({ documents: new Map(), files: new Map() });

/** The part of a seed key before the colon is the kind of a public id, too. */
const kindOf = (seedKey: SeedKey): string => seedKey.slice(0, seedKey.indexOf(':'));

/** Public ids (`kind:documentId`) of the entries that are there, in the order given. */
export const publicIds = (known: KnownEntries, seedKeys: readonly SeedKey[]): string[] =>
  seedKeys.flatMap((seedKey) => {
    const documentId = known.documents.get(seedKey);
    return documentId === undefined ? [] : [`${kindOf(seedKey)}:${documentId}`];
  });
