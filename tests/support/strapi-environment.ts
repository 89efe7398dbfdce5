import NodeEnvironment from 'jest-environment-node';

import { requireOutside, startStrapi, stopForgotten } from './strapi-process';

/** What a suite in Jest's sandbox is given of the process around it. */
export interface Outside {
  readonly startStrapi: typeof startStrapi;
  /** Node's own `require`: for large packages that need not be read again for every suite. */
  readonly require: (id: string) => unknown;
}

declare global {
  var outside: Outside;
}

/**
 * Lets suites run Strapi outside Jest's module registry.
 *
 * Inside it every suite would read Strapi's thousands of modules anew, and packages that exist only as ES modules
 * would not load at all. Outside they are read once a worker: the first start takes three seconds, the next less
 * than two. The price: objects that Strapi returns directly (not over HTTP) come from another realm. Compare them
 * with `toEqual` or `toMatchObject`, not with `toStrictEqual` or `instanceof`; fake timers do not reach Strapi.
 */
export default class StrapiEnvironment extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.outside = { startStrapi, require: requireOutside } satisfies Outside;
  }

  override async teardown(): Promise<void> {
    await stopForgotten();
    await super.teardown();
  }
}
