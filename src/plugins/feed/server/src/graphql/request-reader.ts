import type { Core } from '@strapi/strapi';

import type { Reader } from '../services/reader';

/** The feed's reader, which GraphQL shares with REST. */
export const readerOf = (strapi: Core.Strapi): Reader => strapi.plugin('feed').service('reader') as Reader;
