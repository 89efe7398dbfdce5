import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { Refusal } from '../../../../../../refusals';
import { busyPage, formPage, sentPage, type Typed } from '../../core/inquiries/form-page';
import type { InquiryLanguage } from '../../core/inquiries/language';
import { areInquiriesOpen } from '../../services/inquiries/access';
import { serviceOf } from '../services';
import { pageLanguage } from './reader';

type PostContext = Context & { request: { body?: unknown } };

/** Nothing but this site's own style sheets and pictures, and a form that goes nowhere else. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function answer(ctx: Context, status: number, page: string): void {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Security-Policy', POLICY);
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'same-origin');
  ctx.body = page;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a form sends: texts, and lists of texts where a name occurs more than once. Anything else is dropped. */
const typedOf = (body: unknown): Typed =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).flatMap(([name, value]: [string, unknown]): [string, string | string[]][] => {
      if (isText(value)) return [[name, value]];
      const list = Array.isArray(value) ? (value as unknown[]) : typeof value === 'object' && value !== null ? Object.values(value) : [];
      return list.length > 0 && list.every(isText) ? [[name, list]] : [];
    }),
  );

/** Faults of the form itself: with the next one it is a new form. */
const needsNewToken = (refusals: readonly Refusal[]): boolean => refusals.some(({ path }) => path[0] === 'token');

/** The form for people, in their language. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const isClosed = async (ctx: Context): Promise<boolean> => {
    if (await areInquiriesOpen(strapi)) return false;
    ctx.status = 404;
    ctx.body = '';
    return true;
  };

  async function show(ctx: Context, status: number, language: InquiryLanguage, typed: Typed, refusals: readonly Refusal[]): Promise<void> {
    const { token, notice, areas, municipalities } = await serviceOf(strapi, 'inquiry-form').open(language);
    const given = typeof typed.token === 'string' && refusals.length > 0 && !needsNewToken(refusals) ? typed.token : token;
    answer(ctx, status, formPage({ language, token: given, notice, areas, municipalities, typed, refusals }));
  }

  return {
    async open(ctx: Context): Promise<void> {
      if (await isClosed(ctx)) return;
      await show(ctx, 200, pageLanguage(ctx), {}, []);
    },

    async send(ctx: PostContext): Promise<void> {
      if (await isClosed(ctx)) return;
      const language = pageLanguage(ctx);
      const typed = typedOf(ctx.request.body);
      const { areas } = typed;
      const data = { ...typed, language, ...(typeof areas === 'string' && { areas: [areas] }) };
      const outcome = await serviceOf(strapi, 'inquiry-intake').submit({ data, ip: ctx.request.ip, language, isForm: true });
      switch (outcome.kind) {
        case 'taken':
          answer(ctx, 201, sentPage(language, outcome.reference));
          return;
        case 'too-many':
          ctx.set('Retry-After', String(outcome.retryAfterSeconds));
          answer(ctx, 429, busyPage(language));
          return;
        case 'refused':
          await show(ctx, 400, language, typed, outcome.refusals);
      }
    },
  };
};
