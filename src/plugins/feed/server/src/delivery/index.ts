import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { Place } from '../controllers/publication';
import { createRepresent } from '../controllers/represent';
import { createHearing, type Hearing } from '../services/hearing';
import { createPublicAccess } from '../services/public-access';
import { feedSettings } from '../services/projection';
import type { Reader } from '../services/reader';
import type { VersionService } from '../services/version';
import { createDelivery, type Delivery, type DeliveryParts } from './delivery';
import { createFraming } from './framing';
import { createFrontDoor, stationAt } from './front-door';
import { graphqlDoor } from './graphql-way';
import { answerThroughKoa, frameAroundKoa } from './koa-way';

/** What other instances on the same PostgreSQL may be behind, in milliseconds. */
const LAG_OF_NODES = 1_000;

/** Of each Strapi of this process. */
const deliveries = new WeakMap<Core.Strapi, Delivery>();
const running = new WeakMap<Core.Strapi, () => Promise<void>>();

const versionsOf = (strapi: Core.Strapi): VersionService => strapi.plugin('feed').service('version') as VersionService;

/** What the feed and GraphQL have in common. */
const sharedParts = (strapi: Core.Strapi): Pick<DeliveryParts, 'maxBytes' | 'lifetimes' | 'lag' | 'currentVersion' | 'clock'> => {
  const setting = <Value>(name: string): Value => strapi.plugin('feed').config(name);
  const versions = versionsOf(strapi);
  return {
    maxBytes: setting<{ maxBytes: number }>('cache').maxBytes / 2,
    lifetimes: setting('lifetimes'),
    lag: strapi.config.get('database.connection.client') === 'postgres' ? LAG_OF_NODES : 0,
    currentVersion: () => versions.current(),
    clock: () => Date.now(),
  };
};

/** Where this server and the frontend are, as readers reach them. */
function placeOf(strapi: Core.Strapi): Place {
  const { publicUrl, urlPattern } = feedSettings(strapi);
  const origin = publicUrl === '' ? String(strapi.config.get('server.absoluteUrl')).replace(/\/+$/, '') : publicUrl;
  return { origin, homeUrl: `${/^https?:\/\//.test(urlPattern) ? new URL(urlPattern.replace(/[{}]/g, '')).origin : origin}/`, version: strapi.config.get('info.version', '') };
}

function create(strapi: Core.Strapi): Delivery {
  const reader = strapi.plugin('feed').service('reader') as Reader;
  const base = `${strapi.config.get('api.rest.prefix', '/api')}/feed`;
  return createDelivery({
    ...sharedParts(strapi),
    base,
    represent: createRepresent(reader, base, placeOf(strapi)),
    negotiate: (acceptLanguage) => reader.negotiate(acceptLanguage),
  });
}

function deliveryOf(strapi: Core.Strapi): Delivery {
  const known = deliveries.get(strapi) ?? create(strapi);
  deliveries.set(strapi, known);
  return known;
}

/** Answers a request that came through the middlewares. */
export const answer = (strapi: Core.Strapi, ctx: Context): Promise<void> => answerThroughKoa(ctx, deliveryOf(strapi));

/**
 * Begins to hear of changes, and opens the front door as soon as the server listens. To be called when the read model's
 * tables are there. A command beside a running instance serves nobody and needs none of it.
 */
export async function startDelivery(strapi: Core.Strapi): Promise<void> {
  if (strapi.plugin('feed').config('tended') !== true) return;
  const delivery = deliveryOf(strapi);
  const versions = versionsOf(strapi);
  const access = createPublicAccess(strapi);
  const framing = createFraming((message) => strapi.log.warn(message));

  const unwatch = access.watch();
  const hearing: Hearing = createHearing(strapi, [versions, access]);
  versions.believe(() => hearing.isUp());
  access.believe(() => hearing.isUp());
  await hearing.start();

  // First of all, so that it stands around the others: Koa puts them together with the first request.
  strapi.server.app.middleware.unshift(frameAroundKoa(delivery, framing));
  const mayRead = (): boolean | Promise<boolean> => access.mayRead();
  const door = graphqlDoor(strapi, sharedParts(strapi), { framing, mayRead });
  const leave =
    strapi.plugin('feed').config('frontDoor') === true
      ? stationAt(strapi.server.httpServer, (pass) => createFrontDoor({ delivery, framing, mayRead }, door(pass)))
      : () => undefined;

  running.set(strapi, async () => {
    leave();
    unwatch();
    await hearing.stop();
  });
}

/** Ends what `startDelivery` began. */
export async function stopDelivery(strapi: Core.Strapi): Promise<void> {
  const stop = running.get(strapi);
  running.delete(strapi);
  await stop?.();
}
