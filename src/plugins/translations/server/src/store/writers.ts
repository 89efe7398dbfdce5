import type { Core, UID } from '@strapi/strapi';

const ADMIN = 'admin::user';

interface Person {
  readonly id: number;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly username?: string | null;
  readonly email?: string | null;
}

const nameOf = ({ firstname, lastname, username, email }: Person): string => [firstname, lastname].filter(Boolean).join(' ') || username || email || '';

/** Who works on entries. */
export const writers = {
  /** Who last wrote the version of a language that editors work on; null where no administrator did. */
  async of(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, locale: string, publishable: boolean): Promise<string | null> {
    const row = (await strapi.db.query(uid).findOne({ select: ['id'], where: { documentId, locale, ...(publishable && { publishedAt: null }) }, populate: { updatedBy: true } })) as { updatedBy?: Person | null } | null;
    return row?.updatedBy ? nameOf(row.updatedBy) : null;
  },

  /** Names of administrators by id. */
  async named(strapi: Core.Strapi, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    if (ids.length === 0) return new Map();
    const people = (await strapi.db.query(ADMIN).findMany({ where: { id: { $in: [...ids] } } })) as Person[];
    return new Map(people.map((person) => [person.id, nameOf(person)]));
  },

  /** Administrators who are not blocked, by name. */
  async all(strapi: Core.Strapi): Promise<{ id: number; name: string }[]> {
    const people = (await strapi.db.query(ADMIN).findMany({ where: { isActive: true, blocked: { $ne: true } } })) as Person[];
    return people.map((person) => ({ id: person.id, name: nameOf(person) })).sort((a, b) => a.name.localeCompare(b.name, 'pl'));
  },
};
