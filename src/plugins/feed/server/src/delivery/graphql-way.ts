import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Core } from '@strapi/strapi';

import { createLeanExecutor } from '../graphql/lean-executor';
import { createDelivery, type DeliveryParts } from './delivery';
import type { Framing } from './framing';
import { createFrontDoor } from './front-door';
import { createGraphqlDoor, createPersistedQueries, representQueries } from './graphql-door';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The door of GraphQL, with what it shares with the feed's. */
export function graphqlDoor(strapi: Core.Strapi, shared: Pick<DeliveryParts, 'maxBytes' | 'lifetimes' | 'lag' | 'currentVersion' | 'clock'>, { framing, mayRead }: { framing: Framing; mayRead: () => boolean | Promise<boolean> }) {
  const endpoint: string = strapi.plugin('graphql').config('endpoint');
  const executor = createLeanExecutor(strapi);
  const persisted = createPersistedQueries();
  const delivery = createDelivery({
    ...shared,
    base: endpoint,
    represent: representQueries(executor, persisted),
    // The language is an argument of each query, and no header's.
    negotiate: () => Promise.resolve(''),
  });
  return (pass: Listener): Listener =>
    createGraphqlDoor({ endpoint, executor, persisted, framing, mayRead, queries: (next) => createFrontDoor({ delivery, framing, mayRead }, next) }, pass);
}
