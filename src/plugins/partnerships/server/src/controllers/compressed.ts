import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { Context } from 'koa';

const compress = promisify(gzip);

/**
 * Answers with JSON, compressed where the reader takes that: all partnerships are a megabyte of much the same words,
 * and not every installation stands behind a proxy that would compress it.
 */
export async function answerCompressed(ctx: Context, body: unknown): Promise<void> {
  ctx.vary('Accept-Encoding');
  if (ctx.acceptsEncodings('gzip', 'identity') !== 'gzip') {
    ctx.body = body;
    return;
  }
  ctx.type = 'application/json';
  ctx.set('Content-Encoding', 'gzip');
  ctx.body = await compress(JSON.stringify(body));
}
