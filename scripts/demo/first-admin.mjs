import { randomBytes } from 'node:crypto';

/**
 * The bit of Strapi's administration that this needs.
 *
 * @typedef {object} AdminServices
 * @property {(uid: string) => any} service
 */

/**
 * Makes a first administrator with a random password, unless there is an administrator.
 *
 * Strapi locks while it makes one: of two instances that start at once, one makes it.
 *
 * @param {AdminServices} strapi
 * @param {string} email
 * @returns {Promise<{ email: string, password: string } | null>} the only place where the password is; null: there was one
 */
export async function makeFirstAdmin(strapi, email) {
  const users = strapi.service('admin::user');
  if (await users.exists()) return null;
  // Strapi asks for a lower-case and an upper-case letter and a digit; 128 random bits alone may lack one.
  const password = `${randomBytes(16).toString('base64url')}aA1`;
  await users.createFirstAdmin({ email, firstname: 'Administrator', password });
  return { email, password };
}
