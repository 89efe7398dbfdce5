import { attemptTokenRefresh } from '@strapi/strapi/admin';

/** Where the server is, as the panel was built; Strapi's types do not say so. */
const backendUrl = (): string => (window.strapi as unknown as { readonly backendURL: string }).backendURL;

/** A request whose answer is read as it comes. */
export interface Asked {
  readonly path: string;
  readonly body: FormData | string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of the session. */
  readonly token: string | null;
  readonly signal: AbortSignal;
}

/**
 * Posts something. Strapi's client reads answers to their ends, and JSON alone, so this one asks by itself, and renews the session as that
 * one does.
 */
export async function ask({ path, body, headers, token, signal }: Asked): Promise<Response> {
  const post = (bearer: string | null): Promise<Response> => fetch(`${backendUrl()}${path}`, { method: 'POST', credentials: 'include', headers: { ...headers, Authorization: `Bearer ${bearer ?? ''}` }, body, signal });
  const response = await post(token);
  return response.status === 401 ? post(await attemptTokenRefresh(token)) : response;
}
