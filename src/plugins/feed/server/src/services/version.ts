import type { Core } from '@strapi/strapi';

import type { FeedVersion } from '../core/feed-version';
import { createCounter } from '../store/counter';

/** Knows the version of everything public. */
export interface VersionService {
  /**
   * The version now: without asking the database where this process is told of every change, else by one small read.
   * A caller that reads content after asking may file what it read under this version.
   */
  current(): FeedVersion | Promise<FeedVersion>;
  /** Tells this process of a version that it has just committed; older ones change nothing. */
  push(version: FeedVersion): void;
}

export default ({ strapi }: { strapi: Core.Strapi }): VersionService => {
  const counter = createCounter(strapi);
  return { current: () => counter.read(), push: () => undefined };
};
