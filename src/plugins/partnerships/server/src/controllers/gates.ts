import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { readerLanguage, refusalMessage, type RefusalLanguage } from '../../../../../refusals';
import type { GatedEntry, JudgedFinding } from '../services/gates';
import { gateCheckInput, gatedEntryInput, overrideInput, overrideLogInput } from './gates-input';
import { mayInLocale, requireInLocale } from './gates-permission';
import { parseInput } from './input';
import { serviceOf } from './services';

type WithBody = Context & { request: { body?: unknown } };

const shapeFinding = ({ code, severity, path, params, fingerprint, override }: JudgedFinding, language: RefusalLanguage) => ({
  code,
  severity,
  path,
  message: refusalMessage({ code, path, params }, language),
  fingerprint,
  override: override && { reason: override.reason, by: override.by.name, at: new Date(override.at).toISOString() },
});

interface SignedIn {
  readonly id: number;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly username?: string | null;
  readonly email: string;
}

/** Whoever is signed in, as colleagues know them. */
function deciderOf({ state }: Context) {
  const { id, firstname, lastname, username, email } = (state as { user: SignedIn }).user;
  const name = [firstname, lastname].filter(Boolean).join(' ');
  return { id, name: name || username || email };
}

/** What stands between an entry and its publication, for the panel beside its form. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => serviceOf(strapi, 'gates');

  const answer = (ctx: Context, entry: Pick<GatedEntry, 'uid' | 'locale'>, findings: readonly JudgedFinding[] | null): void => {
    if (findings === null) throw new errors.NotFoundError('There is no such entry in this language.');
    const language = readerLanguage(ctx);
    ctx.body = { data: { findings: findings.map((finding) => shapeFinding(finding, language)), mayOverride: mayInLocale(strapi, ctx, 'publish', entry) } };
  };

  return {
    async find(ctx: Context): Promise<void> {
      const entry = parseInput(gatedEntryInput, ctx.query);
      requireInLocale(strapi, ctx, 'read', entry);
      answer(ctx, entry, await service().findingsOf(entry));
    },

    async check(ctx: WithBody): Promise<void> {
      const { uid, documentId, locale, fields } = parseInput(gateCheckInput, ctx.request.body).data;
      requireInLocale(strapi, ctx, 'read', { uid, locale });
      answer(ctx, { uid, locale }, await service().findingsIn(uid, documentId ?? undefined, locale, fields));
    },

    async override(ctx: WithBody): Promise<void> {
      const { findings, reason, ...entry } = parseInput(overrideInput, ctx.request.body).data;
      requireInLocale(strapi, ctx, 'read', entry);
      requireInLocale(strapi, ctx, 'publish', entry);
      answer(ctx, entry, await service().override(entry, findings, reason, deciderOf(ctx)));
      ctx.status = 201;
    },

    async log(ctx: Context): Promise<void> {
      const { limit, ...entry } = parseInput(overrideLogInput, ctx.query);
      requireInLocale(strapi, ctx, 'read', entry);
      const language = readerLanguage(ctx);
      ctx.body = {
        data: (await service().log(entry, limit)).map(({ id, at, code, path, params, fingerprint, reason, by }) => ({
          id, at: new Date(at).toISOString(), by: by.name, reason, code, path, message: refusalMessage({ code, path, params }, language), fingerprint,
        })),
      };
    },
  };
};
