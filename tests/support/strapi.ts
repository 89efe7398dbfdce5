import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { freePort } from './free-port';
import { baseSettings, databaseOfRun, makeSuiteDatabase, type DatabaseKind, type Settings } from './test-settings';

export interface BootOptions {
  /** Without it the database of the run: see `databaseOfRun`. */
  readonly database?: DatabaseKind;
  /** Environment variables besides those every suite gets, or instead of them. */
  readonly env?: Settings;
}

export interface FetchOptions {
  /** Sent as JSON; with it the request has a content type. */
  readonly body?: unknown;
  /** Sent as `Authorization: Bearer …`. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface JsonResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where the response is JSON; its text otherwise; null where there is none. */
  readonly body: unknown;
}

/** What Strapi stores for one API token. */
export type ApiTokenType = 'read-only' | 'full-access' | 'custom';

export interface AdminAccount {
  readonly id: number;
  readonly email: string;
  readonly password: string;
}

export interface BootedStrapi {
  readonly strapi: Core.Strapi;
  /** Without a slash at its end. */
  readonly url: string;
  readonly database: DatabaseKind;
  /** The environment it runs in: another process given the same works on the same database. */
  readonly settings: Settings;
  fetchJson(method: string, path: string, options?: FetchOptions): Promise<JsonResponse>;
  /** Makes an administrator with the given roles (ids); without them a super admin. */
  createAdmin(roles?: readonly number[], properties?: Readonly<Record<string, unknown>>): Promise<AdminAccount>;
  /** Signs in over HTTP; without an account as a super admin. One sign-in an account: Strapi limits their rate. */
  adminLogin(account?: AdminAccount): Promise<string>;
  /** A new API token; `permissions` (actions) belong to `custom` alone. */
  apiToken(type: ApiTokenType, permissions?: readonly string[]): Promise<string>;
  /** Stops it and removes its database. */
  stop(): Promise<void>;
}

/** Sends a request and reads the answer; an address that begins with a slash is taken from `url`. */
export async function fetchJsonFrom(url: string, method: string, path: string, { body, token, headers = {} }: FetchOptions = {}): Promise<JsonResponse> {
  const response = await fetch(path.startsWith('/') ? `${url}${path}` : path, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: text === '' ? null : isJson ? (JSON.parse(text) as unknown) : text };
}

/* Strapi leaves the types of its administration's services open. */
interface AdminUsers {
  create(user: Readonly<Record<string, unknown>>): Promise<{ id: number }>;
}
interface AdminRoles {
  getSuperAdmin(): Promise<{ id: number }>;
}
interface AdminApiTokens {
  create(token: Readonly<Record<string, unknown>>): Promise<{ accessKey: string }>;
}


/**
 * Starts the compiled application on a database of its own and a free port of the loopback interface.
 *
 * One at a time in a file: Strapi keeps its instance in a global variable. Stop it in `afterAll`.
 */
export async function bootStrapi({ database: kind = databaseOfRun(), env = {} }: BootOptions = {}): Promise<BootedStrapi> {
  const database = await makeSuiteDatabase(kind);
  const port = await freePort();
  const settings = { ...baseSettings(port), ...database.settings, ...env };
  const { strapi, stop } = await outside.startStrapi(settings, port, database.remove);
  const url = `http://127.0.0.1:${String(port)}`;
  const sessions = new Map<string, Promise<string>>();
  let superAdmin: Promise<AdminAccount> | undefined;

  const createAdmin: BootedStrapi['createAdmin'] = async (roles, properties = {}) => {
    const email = `admin-${randomBytes(5).toString('hex')}@example.org`;
    const password = `${randomBytes(12).toString('base64url')}aA1`;
    const roleIds = roles ?? [(await (strapi.service('admin::role') as unknown as AdminRoles).getSuperAdmin()).id];
    const account = { email, password, firstname: 'Test', isActive: true, registrationToken: null, roles: [...roleIds], ...properties };
    const { id } = await (strapi.service('admin::user') as unknown as AdminUsers).create(account);
    return { id, email, password };
  };

  const signIn = async ({ email, password }: AdminAccount): Promise<string> => {
    const { status, body } = await fetchJsonFrom(url, 'POST', '/admin/login', { body: { email, password } });
    const answer = body as { data?: { token?: string } } | null;
    if (answer?.data?.token === undefined) throw new Error(`Signing in was answered with ${String(status)}: ${JSON.stringify(body)}`);
    return answer.data.token;
  };

  return {
    strapi,
    url,
    database: kind,
    settings,
    fetchJson: (method, path, options) => fetchJsonFrom(url, method, path, options),
    createAdmin,
    adminLogin: async (account) => {
      const who = account ?? (await (superAdmin ??= createAdmin()));
      const known = sessions.get(who.email);
      if (known) return known;
      const session = signIn(who);
      sessions.set(who.email, session);
      return session;
    },
    apiToken: async (type, permissions = []) => {
      const token = { name: randomBytes(6).toString('hex'), description: '', type, lifespan: null, ...(type === 'custom' ? { permissions: [...permissions] } : {}) };
      return (await (strapi.service('admin::api-token') as unknown as AdminApiTokens).create(token)).accessKey;
    },
    stop,
  };
}
