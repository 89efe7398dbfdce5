/** Something that happens elsewhere on the page, counted: whoever shows findings looks again when the count has changed. */
interface Signal {
  readonly subscribe: (listener: () => void) => () => void;
  readonly count: () => number;
  readonly raise: () => void;
}

function createSignal(): Signal {
  const listeners = new Set<() => void>();
  let count = 0;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    count: () => count,
    raise: () => {
      count += 1;
      for (const listener of listeners) listener();
    },
  };
}

/** Milestones have changed: they are saved by themselves, and not with the entry. */
export const milestonesChanged = createSignal();

/** A publication as the content manager asked for it: the words of the form go with it. */
export interface Publication {
  readonly collectionType: string;
  readonly model: string;
  readonly documentId: string | undefined;
  readonly params: Readonly<Record<string, unknown>> | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

const refusals = createSignal();
let refused: Publication | null = null;

/** The server has refused to publish what is not fit to be. */
export const publicationRefused = {
  subscribe: refusals.subscribe,
  count: refusals.count,
  /** What was refused last. */
  latest: (): Publication | null => refused,
  raise: (publication: Publication): void => {
    refused = publication;
    refusals.raise();
  },
};
