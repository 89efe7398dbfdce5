import type { Core } from '@strapi/strapi';

import type { FeedVersion } from '../core/feed-version';
import { createCounter, readVersion, VERSION_CHANNEL } from '../store/counter';
import type { Hearer } from './hearing';

/** Knows the version of everything public. */
export interface VersionService extends Hearer {
  /**
   * The version now: without asking the database where this process is told of every change, else by one small read.
   * A caller that reads content after asking may file what it read under this version.
   *
   * `changedAt` is when this process saw the change happen, where it saw that: a change is dated before it is
   * committed, and readers may have come in between.
   */
  current(): FeedVersion | Promise<FeedVersion>;
  /** Tells this process of a version that was committed; older ones change nothing. */
  push(version: FeedVersion): void;
  /** From now on `current` believes its memory as long as `isHeard` says that it is told of every change. */
  believe(isHeard: () => boolean): void;
}

/** The memory of one process. `read` asks the database. */
export function createVersions(read: () => Promise<FeedVersion>, clock: () => number): VersionService {
  let known: FeedVersion | null = null;
  let isHeard = (): boolean => false;
  /** Raised with every new generation: what was asked before may be an answer of the old one. */
  let generations = 0;

  const take = (version: FeedVersion): FeedVersion => {
    if (known?.generation === version.generation) {
      if (version.sequence <= known.sequence) return known;
      known = { ...version, changedAt: Math.max(version.changedAt, clock()) };
    } else known = version;
    return known;
  };

  const ask = async (): Promise<FeedVersion> => {
    const asked = generations;
    const version = await read();
    // Answered across a change of generations: nobody knows by which.
    return asked === generations || known?.generation === version.generation ? take(version) : ask();
  };

  const push = (version: FeedVersion): void => {
    if (known?.generation === version.generation) take(version);
    else {
      generations += 1;
      known = null;
    }
  };

  return {
    channel: VERSION_CHANNEL,
    push,
    current: () => (known !== null && isHeard() ? known : ask()),
    believe(heard) {
      isHeard = heard;
    },
    announced(payload) {
      const version = readVersion(payload);
      if (version) push(version);
    },
    async refresh() {
      await ask();
    },
  };
}

export default ({ strapi }: { strapi: Core.Strapi }): VersionService => {
  const counter = createCounter(strapi);
  return createVersions(
    () => counter.read(),
    () => Date.now(),
  );
};
