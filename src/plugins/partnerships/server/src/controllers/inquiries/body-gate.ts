import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { FORM_PATH } from '../../core/inquiries/form-page';
import { refusalMessage, type Refusal } from '../../../../../../refusals';
import { acceptedLanguage } from './reader';

/** What each public path takes. A form's Cyrillic letters are six bytes each, so a form may be twice as large. */
const TAKES: Readonly<Record<string, { readonly type: string; readonly mostKb: number }>> = {
  '/api/inquiries': { type: 'application/json', mostKb: 32 },
  [FORM_PATH]: { type: 'application/x-www-form-urlencoded', mostKb: 64 },
};

interface Turned {
  readonly status: 411 | 413 | 415;
  readonly name: string;
  readonly code: Refusal['code'];
  readonly params?: Refusal['params'];
}

/** Why a request is not read, by its header fields alone. */
function turnedAway(ctx: Context, { type, mostKb }: { type: string; mostKb: number }): Turned | null {
  const said = ctx.get('Content-Length');
  // RFC 9112, section 6.3: a body whose length is not said would have to be read to be measured.
  if (said === '') return { status: 411, name: 'LengthRequiredError', code: 'inquiry.length' };
  if (Number(said) > mostKb * 1024) return { status: 413, name: 'PayloadTooLargeError', code: 'inquiry.too-large', params: { limit: mostKb } };
  const coding = ctx.get('Content-Encoding').trim().toLowerCase();
  const [given = ''] = ctx.get('Content-Type').split(';');
  if (given.trim().toLowerCase() !== type || (coding !== '' && coding !== 'identity')) return { status: 415, name: 'UnsupportedMediaTypeError', code: 'inquiry.media-type', params: { types: type } };
  return null;
}

/**
 * Turns away what is too large or of another kind before anything reads it. To be called before Strapi's middlewares are
 * there, whose limits are those of the whole API.
 */
export function gateInquiryBodies(strapi: Core.Strapi): void {
  strapi.server.use(async (ctx, next) => {
    const takes = ctx.method === 'POST' && Object.hasOwn(TAKES, ctx.path) ? TAKES[ctx.path] : undefined;
    const turned = takes && turnedAway(ctx, takes);
    if (!turned) {
      await next();
      return;
    }
    const { status, name, code, params } = turned;
    ctx.status = status;
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.set('Connection', 'close');
    ctx.body = { data: null, error: { status, name, message: refusalMessage({ path: [], code, ...(params && { params }) }, acceptedLanguage(ctx)), details: {} } };
  });
}
