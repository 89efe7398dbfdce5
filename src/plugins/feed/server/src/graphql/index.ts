import type { Core } from '@strapi/strapi';

import { enumValues } from './enum-values';
import { itemResolvers, TYPES } from './item-fields';
import { queries } from './queries';
import type { Read } from './reading';
import { typeDefs } from './type-defs';

/** Content types that Strapi may put into the schema by itself: accounts, files and languages, behind their own permissions. */
const OF_STRAPI = /^plugin::(users-permissions|upload|i18n)\./;

/** The part of the GraphQL plugin's extension service that is used here; Strapi leaves it untyped. */
interface Extension {
  shadowCRUD(uid: string): { disable(): unknown };
  use(extension: { typeDefs: string; resolvers: object; resolversConfig: object }): unknown;
}

const scope = ['plugin::feed.feed.read'];

/**
 * Puts the feed's schema in place of the one that Strapi makes of the content types, which reads drafts and writes.
 *
 * To be called in `register`: the schema is built once, afterwards.
 */
export function registerGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql').service('extension') as Extension;

  const uids = [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)];
  for (const uid of uids) if (!OF_STRAPI.test(uid)) extension.shadowCRUD(uid).disable();

  const Query = queries(strapi);
  const ofKind = { __resolveType: ({ item }: Read): string => TYPES[item.kind] };
  extension.use({
    typeDefs,
    resolvers: { Query, Node: ofKind, FeedItem: ofKind, ...itemResolvers(strapi), ...enumValues },
    resolversConfig: Object.fromEntries(Object.keys(Query).map((name) => [`Query.${name}`, { auth: { scope } }])),
  });
}
