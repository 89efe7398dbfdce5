import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';

import { refusalMessage, refuseInvalid } from '../../../../../../refusals';
import { INQUIRY_LANGUAGES } from '../../core/inquiries/language';
import { parseInput } from '../input';
import { serviceOf } from '../services';
import { acceptedLanguage } from './reader';

const formInput = z.strictObject({ locale: z.enum(INQUIRY_LANGUAGES).optional() });

/** The envelope of Strapi's REST; its content is the use case's to read. */
const postInput = z.strictObject({ data: z.unknown() });

type PostContext = Context & { request: { body?: unknown } };

/** What other sites send inquiries by. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** All that a frontend needs to show a form: its token, the notice, and what can be chosen. */
  async form(ctx: Context): Promise<void> {
    const { locale } = parseInput(formInput, ctx.query);
    const { token, minimumSeconds, expiresAt, notice, areas, municipalities } = await serviceOf(strapi, 'inquiry-form').open(locale ?? acceptedLanguage(ctx));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      data: {
        token,
        minimumSeconds,
        expiresAt: expiresAt.toISOString(),
        notice: { version: notice.version, text: notice.text },
        areas: areas.map(({ documentId, name }) => ({ id: `area:${documentId}`, name })),
        municipalities: municipalities.map(({ documentId, name, country }) => ({ id: `municipality:${documentId}`, name, country })),
      },
    };
  },

  async submit(ctx: PostContext): Promise<void> {
    const language = acceptedLanguage(ctx);
    ctx.set('Cache-Control', 'no-store');
    const { data } = parseInput(postInput, ctx.request.body);
    const outcome = await serviceOf(strapi, 'inquiry-intake').submit({ data, ip: ctx.request.ip, language, isForm: false });
    switch (outcome.kind) {
      case 'refused':
        refuseInvalid(outcome.refusals, language);
        return;
      case 'too-many':
        ctx.set('Retry-After', String(outcome.retryAfterSeconds));
        throw new errors.RateLimitError(refusalMessage({ path: [], code: 'inquiry.too-many' }, language), {});
      case 'taken':
        ctx.status = 201;
        ctx.body = { data: { reference: outcome.reference } };
    }
  },
});
