import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { LINKABLE } from '../core/public-id';
import { MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';
import { oneInput, pairInput, parseInput, referencesInput, resolveInput, searchInput } from './input';
import { mayRead, requireRead } from './permission';
import { serviceOf } from './services';

/** What the pickers of the admin panel ask. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async municipalities(ctx: Context): Promise<void> {
    requireRead(ctx.state, MUNICIPALITY_UID);
    const { q, locale, limit } = parseInput(searchInput, ctx.query);
    ctx.body = { data: await serviceOf(strapi, 'municipality-search').search({ query: q, locale, limit }) };
  },

  async municipality(ctx: Context & { params: { documentId: string } }): Promise<void> {
    requireRead(ctx.state, MUNICIPALITY_UID);
    const { locale } = parseInput(oneInput, ctx.query);
    const hit = await serviceOf(strapi, 'municipality-search').one(ctx.params.documentId, locale);
    if (hit === null) throw new errors.NotFoundError('There is no such municipality.');
    ctx.body = { data: hit };
  },

  async references(ctx: Context): Promise<void> {
    const { kinds, q, locale, limit } = parseInput(referencesInput, ctx.query);
    const readable = kinds.filter((kind) => mayRead(ctx.state, LINKABLE[kind]));
    const [firstKind] = kinds;
    if (readable.length === 0 && firstKind) requireRead(ctx.state, LINKABLE[firstKind]);
    ctx.body = { data: await serviceOf(strapi, 'reference-search').search({ kinds: readable, query: q, locale, limit }) };
  },

  /** What may not be read is said to exist, and nothing of it is told. */
  async resolve(ctx: Context): Promise<void> {
    const { ids, locale } = parseInput(resolveInput, ctx.query);
    const resolved = await serviceOf(strapi, 'reference-search').resolve(ids, locale);
    ctx.body = {
      data: resolved.map((hit) => (hit.found && !mayRead(ctx.state, LINKABLE[hit.kind]) ? { ...hit, title: hit.id, detail: null, published: true } : hit)),
    };
  },

  async pair(ctx: Context): Promise<void> {
    requireRead(ctx.state, PARTNERSHIP_UID);
    const { a, b, type, except, locale } = parseInput(pairInput, ctx.query);
    ctx.body = { data: await serviceOf(strapi, 'pairs').verdict({ type, sideA: a, sideB: b }, locale, except) };
  },
});
