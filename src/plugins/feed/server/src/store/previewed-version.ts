import type { Core } from '@strapi/strapi';

import type { Row } from '../core/plain-row';
import type { PreviewTarget } from '../core/preview-link';
import { UIDS } from './published-rows';

/** The one version of an entry that somebody wants to see before the public does; null where it is not there. */
export const previewedVersion = async (strapi: Core.Strapi, { kind, documentId, locale, status }: PreviewTarget): Promise<Row | null> =>
  (await strapi.documents(UIDS[kind]).findOne({ documentId, locale, status, populate: { cover: true } } as never)) as Row | null;

/** The same with whoever made it: roles may be limited to entries of their own. */
export const versionWithCreator = async (strapi: Core.Strapi, { kind, documentId, locale, status }: PreviewTarget): Promise<object | null> =>
  (await strapi.documents(UIDS[kind]).findOne({ documentId, locale, status, populate: { createdBy: { populate: { roles: true } } } } as never)) as object | null;
