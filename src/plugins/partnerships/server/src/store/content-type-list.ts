import type { Core, UID } from '@strapi/strapi';

/** A content type as far as this plugin reads it. */
export interface ContentTypeLike {
  readonly uid: UID.ContentType;
  readonly collectionName?: string;
  readonly attributes: Readonly<Record<string, { readonly customField?: unknown; readonly options?: unknown }>>;
}

/** All content types; without an application's generated types Strapi leaves theirs open. */
export const contentTypeList = (strapi: Core.Strapi): readonly ContentTypeLike[] => Object.values(strapi.contentTypes) as ContentTypeLike[];
