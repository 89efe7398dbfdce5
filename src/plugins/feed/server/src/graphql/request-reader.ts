import type { Core } from '@strapi/strapi';

import type { Reader } from '../services/reader';

const readersOfRequests = new WeakMap<object, Reader>();

/**
 * The reader of one GraphQL request: whatever its fields ask for, the content is looked through once.
 *
 * @param context GraphQL's, of which there is one a request
 */
export function readerOf(context: object, strapi: Core.Strapi): Reader {
  const existing = readersOfRequests.get(context);
  if (existing) return existing;
  const made = (strapi.plugin('feed').service('reader') as Reader).snapshot();
  readersOfRequests.set(context, made);
  return made;
}
