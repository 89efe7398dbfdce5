import type { Context, Next } from 'koa';

import type { Delivery } from './delivery';
import { fieldsOf, foreignFields, type Framing } from './framing';
import { OPEN, OWN_FIELDS, type HeaderList } from './header-block';
import type { Outgoing } from './respond';

/** What the action leaves for the frame around it. */
interface Answered {
  readonly before: HeaderList;
  readonly own: HeaderList;
  /** Whether it may be what everybody is sent. */
  readonly isForEverybody: boolean;
}

/** Where the action and the frame meet. */
const ANSWERED = Symbol('answer of the feed');

type Marked = Context['state'] & { [ANSWERED]?: Answered };

/** Fields that scripts of any site may send; `*` covers the others, where a browser knows it, but never this first one. */
const REQUEST_FIELDS = 'Authorization, Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, *';

/** How long a browser need not ask again whether it may ask: a day. */
const PREFLIGHT_SECONDS = '86400';

export const hasCredentials = ({ authorization, cookie }: { authorization?: string | undefined; cookie?: string | undefined }): boolean => authorization !== undefined || cookie !== undefined;

function send(ctx: Context, { status, headers, body }: Outgoing): Omit<Answered, 'isForEverybody'> {
  ctx.status = status;
  ctx.body = body;
  // Set to nothing a body sets the status to 204.
  ctx.status = status;
  for (const name of OWN_FIELDS) ctx.remove(name);
  const before = foreignFields(fieldsOf(ctx.res));
  for (let at = 0; at < headers.list.length; at += 2) ctx.set(headers.list[at] ?? '', headers.list[at + 1] ?? '');
  return { before, own: headers.list };
}

/** The answer of the action, through all middlewares. */
export async function answerThroughKoa(ctx: Context, delivery: Delivery): Promise<void> {
  const { url = '', headers } = ctx.req;
  const address = delivery.isBelow(url) ? url : ctx.url;
  const isTheirs = hasCredentials(headers);
  const outgoing = await (isTheirs ? delivery.privately(address, headers) : delivery.publicly(address, headers));
  (ctx.state as Marked)[ANSWERED] = { ...send(ctx, outgoing), isForEverybody: !isTheirs };
}

/** What Strapi's CORS middleware has put on an answer that is not the action's: it repeats the asking origin, or refuses it. */
function open(ctx: Context): void {
  for (let at = 0; at < OPEN.length; at += 2) ctx.set(OPEN[at] ?? '', OPEN[at + 1] ?? '');
  ctx.remove('Access-Control-Allow-Credentials');
  const varies = ctx.response.get('Vary').split(',').map((name) => name.trim()).filter((name) => name !== '' && name.toLowerCase() !== 'origin');
  if (varies.length > 0) ctx.set('Vary', varies.join(', '));
  else ctx.remove('Vary');
  if (ctx.status >= 400 && ctx.response.get('Cache-Control') === '') ctx.set('Cache-Control', 'no-store');
}

/**
 * Stands around all middlewares for the feed's addresses: any site may read them, without credentials, whatever the
 * installation allows for its other addresses; and what the middlewares add is learnt here.
 */
export const frameAroundKoa =
  (delivery: Delivery, framing: Framing) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (!delivery.isBelow(ctx.path)) {
      await next();
      return;
    }
    // A preflight (Fetch standard, section 3.3.2) is answered here, before anybody looks at its origin.
    if (ctx.method === 'OPTIONS' && ctx.get('Origin') !== '' && ctx.get('Access-Control-Request-Method') !== '') {
      ctx.status = 204;
      ctx.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': REQUEST_FIELDS, 'Access-Control-Max-Age': PREFLIGHT_SECONDS });
      return;
    }
    await next();
    const answered = (ctx.state as Marked)[ANSWERED];
    if (!answered) open(ctx);
    else if (answered.isForEverybody) framing.learn(answered.before, answered.own, fieldsOf(ctx.res));
  };
