/** Header fields in the order in which they are sent: name, value, name, value … */
export type HeaderList = readonly string[];

/** The fields of an answer, and what the front door has made of them: see `front-door.ts`. */
export interface HeaderBlock {
  readonly list: HeaderList;
  /** With the fields around them that every answer of this server has; null until they are first needed. */
  framed: string[] | null;
}

export const headerBlock = (list: HeaderList): HeaderBlock => ({ list, framed: null });

/** Any site may read the feed, without credentials, and may read these fields besides those that every site may. */
export const OPEN: HeaderList = ['Access-Control-Allow-Origin', '*', 'Access-Control-Expose-Headers', 'Date, ETag, Location'];

/** Every field that an answer of the feed may set; what middlewares have put there gives way. In small letters. */
export const OWN_FIELDS: ReadonlySet<string> = new Set([
  'access-control-allow-credentials',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'content-encoding',
  'content-length',
  'content-type',
  'etag',
  'last-modified',
  'location',
  'vary',
]);
