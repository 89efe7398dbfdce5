import { createHash } from 'node:crypto';

import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { isNotModified } from '../core/conditional';
import type { ParameterFault } from '../core/query-string';

/** How long caches may keep an answer, in seconds. */
export interface Lifetimes {
  readonly maxAge: number;
  readonly sharedMaxAge: number;
  readonly staleWhileRevalidate: number;
}

/** @throws ValidationError, which becomes HTTP 400 with every parameter at fault named */
export function refuseParameters(faults: readonly ParameterFault[]): never {
  const list = faults.map(({ path, message }) => ({ path: [...path], message, name: 'ValidationError' }));
  throw new errors.ValidationError(list.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '), { errors: list });
}

/** What does not exist and what is not public answer the same. */
export function refuseMissing(): never {
  throw new errors.NotFoundError('Not Found');
}

const cacheControl = (ctx: Context, { maxAge, sharedMaxAge, staleWhileRevalidate }: Lifetimes): string =>
  // RFC 9111, section 3.5: what an authorised request gets stays with whoever asked.
  ctx.get('authorization') === ''
    ? `public, max-age=${String(maxAge)}, s-maxage=${String(sharedMaxAge)}, stale-while-revalidate=${String(staleWhileRevalidate)}`
    : 'private, no-store';

/**
 * Any site may read the feed, without credentials. Strapi's CORS middleware repeats the asking origin instead, which
 * makes one answer into as many for every cache on the way.
 */
function openToAnyOrigin(ctx: Context): void {
  ctx.set('Access-Control-Allow-Origin', '*');
  const varies = ctx.response.get('Vary').split(',').map((name) => name.trim()).filter((name) => name !== '' && name.toLowerCase() !== 'origin');
  if (varies.length > 0) ctx.set('Vary', varies.join(', '));
  else ctx.remove('Vary');
}

/** Sends the reader to another path, for as long as an answer may be kept: without a lifetime browsers keep a 301 for ever. */
export function redirect(ctx: Context, path: string, lifetimes: Lifetimes): void {
  ctx.redirect(path);
  ctx.body = null;
  ctx.status = 301;
  ctx.set('Cache-Control', cacheControl(ctx, lifetimes));
  openToAnyOrigin(ctx);
}

/**
 * Sends JSON with validators, or 304 where the reader has it already. Koa's own comparison answers in full
 * whenever a request says `no-cache`, which is meant for caches on the way and not for the origin.
 *
 * @param updatedAt ISO 8601 moments of what the answer shows: the last one is its date
 */
export function answer(ctx: Context, { body, type = 'application/json; charset=utf-8', updatedAt, lifetimes }: { body: unknown; type?: string; updatedAt: readonly string[]; lifetimes: Lifetimes }): void {
  const text = JSON.stringify(body);
  const last = updatedAt.reduce<string | null>((latest, moment) => (latest === null || moment > latest ? moment : latest), null);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const lastModified = last === null ? null : new Date(last);
  ctx.status = 200;
  ctx.set('Cache-Control', cacheControl(ctx, lifetimes));
  openToAnyOrigin(ctx);
  ctx.set('ETag', etag);
  if (lastModified !== null) ctx.set('Last-Modified', lastModified.toUTCString());
  // The date tells when an entry changed, and not that one was withdrawn, a side renamed or a milestone recorded: by date alone a
  // reader would keep what is public no more. RFC 9110, section 8.8.2.1, wants no such date believed.
  if (isNotModified({ ifNoneMatch: ctx.get('if-none-match'), ifModifiedSince: ctx.get('if-modified-since') }, { etag, lastModified: null })) {
    ctx.status = 304;
    return;
  }
  ctx.type = type;
  ctx.body = text;
}
