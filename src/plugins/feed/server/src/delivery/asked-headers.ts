import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The fields of a request that an answer may depend on. */
export type AskedHeaders = Pick<
  IncomingHttpHeaders,
  'accept-encoding' | 'accept-language' | 'authorization' | 'cookie' | 'if-match' | 'if-modified-since' | 'if-none-match' | 'if-unmodified-since'
>;

type Name = keyof AskedHeaders;

/** By length: a name of another length is none of them, and needs no further look. */
const NAMES = new Map<number, readonly string[]>();
for (const name of ['accept-encoding', 'accept-language', 'authorization', 'cookie', 'if-match', 'if-modified-since', 'if-none-match', 'if-unmodified-since'] satisfies Name[])
  NAMES.set(name.length, [...(NAMES.get(name.length) ?? []), name]);

/**
 * The fields of a request that an answer may depend on, and no others: to make an object of all of them, as
 * `request.headers` does when it is first asked, takes longer than to find an answer that is at hand.
 */
export function askedHeaders(request: IncomingMessage): AskedHeaders {
  const { rawHeaders } = request;
  const found: AskedHeaders = {
    'accept-encoding': undefined,
    'accept-language': undefined,
    authorization: undefined,
    cookie: undefined,
    'if-match': undefined,
    'if-modified-since': undefined,
    'if-none-match': undefined,
    'if-unmodified-since': undefined,
  };
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const raw = rawHeaders[at] ?? '';
    const candidates = NAMES.get(raw.length);
    if (candidates === undefined) continue;
    const name = raw.toLowerCase();
    if (!candidates.includes(name)) continue;
    // A field that comes twice: Node.js knows which are joined and which are not.
    if (found[name as Name] !== undefined) return request.headers;
    found[name as Name] = rawHeaders[at + 1] ?? '';
  }
  return found;
}
