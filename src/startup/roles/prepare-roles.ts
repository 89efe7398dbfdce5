import type { Core } from '@strapi/strapi';

import { roleDefinitions, type SubjectType } from './definitions';

interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

interface ContentType {
  readonly uid: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

interface Roles {
  create(role: { name: string; description: string; code: string }): Promise<{ id: number }>;
  assignPermissions(id: number, permissions: readonly object[]): Promise<unknown>;
}

/** Fields that Strapi keeps by itself. */
const OWN_KEEPING = new Set(['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'documentId', 'id']);

/** What an office works with: its own content types and the glossary. */
const isWorkedWith = (uid: string): boolean => uid.startsWith('api::') || uid === 'plugin::translations.term';

function subjectType(strapi: Core.Strapi, type: ContentType): SubjectType {
  const own = Object.entries(type.attributes).filter(([name]) => !OWN_KEEPING.has(name));
  const nested = ([name, { type: kind, component }]: [string, Attribute]): string[] => {
    if (kind !== 'component' || component === undefined) return [name];
    const inside = (strapi.components as unknown as Readonly<Record<string, { attributes: object }>>)[component];
    return Object.keys(inside?.attributes ?? {}).map((field) => `${name}.${field}`);
  };
  return {
    uid: type.uid,
    isLocalised: type.pluginOptions?.i18n?.localized === true,
    isPublishable: type.options?.draftAndPublish === true,
    fields: own.flatMap(nested),
    localised: own.filter(([, attribute]) => attribute.pluginOptions?.i18n?.localized === true).flatMap(nested),
  };
}

/**
 * Makes the roles of an office; a name that somebody uses already is left to them.
 *
 * @param codes of those to make; without them all
 */
export async function prepareRoles(strapi: Core.Strapi, codes?: readonly string[]): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as Roles;
  const { actionProvider } = strapi.service('admin::permission') as { actionProvider: { has(action: string): boolean } };
  const locales = ((await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'], orderBy: { id: 'asc' } })) as { code: string }[]).map(({ code }) => code);
  const types = Object.values(strapi.contentTypes as unknown as Readonly<Record<string, ContentType>>).filter(({ uid }) => isWorkedWith(uid)).map((type) => subjectType(strapi, type));
  for (const { code, name, description, allowed } of roleDefinitions(types, locales)) {
    if (codes?.includes(code) === false) continue;
    if ((await strapi.db.query('admin::role').count({ where: { $or: [{ code }, { name }] } })) > 0) continue;
    const { id } = await roles.create({ code, name, description });
    await roles.assignPermissions(id, allowed.filter(({ action }) => actionProvider.has(action)));
  }
}
