import type { Who } from './entry';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const nameOf = ({ firstname, lastname, username, email }: Readonly<Record<string, unknown>>): string =>
  [firstname, lastname].map(textOf).filter(Boolean).join(' ') || textOf(username) || textOf(email);

const SYSTEM: Who = { kind: 'system' };

/**
 * Who sends a request, by what Strapi's authentication leaves in its state: an administrator (also one who acts through an admin token), an
 * API token by its name, or an account of the Users & Permissions plugin.
 *
 * @param state of the request that is being answered; undefined where there is none
 */
export function whoOf(state: unknown): Who {
  if (!isRecord(state) || !isRecord(state.auth) || !isRecord(state.auth.strategy)) return SYSTEM;
  const named = (kind: 'administrator' | 'token' | 'user', value: unknown, name: (record: Readonly<Record<string, unknown>>) => string): Who =>
    isRecord(value) && typeof value.id === 'number' ? { kind, id: value.id, name: name(value) || `#${String(value.id)}` } : SYSTEM;
  switch (state.auth.strategy.name) {
    case 'admin':
    case 'admin-token':
      return named('administrator', state.user, nameOf);
    case 'content-api-token':
      return named('token', state.auth.credentials, ({ name }) => textOf(name));
    case 'users-permissions':
      return named('user', state.auth.credentials, ({ username }) => textOf(username));
    default:
      return SYSTEM;
  }
}
