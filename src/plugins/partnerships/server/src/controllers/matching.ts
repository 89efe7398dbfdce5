import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { INQUIRY_UID, MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';
import { leadInput, matchingInput } from './matching-input';
import { shapeMatches, shapeMunicipality } from './matching-shape';
import { oneInput, parseInput } from './input';
import { administratorId, mayRead, requireFacts, requireNewPair, requireRead } from './permission';
import { serviceOf } from './services';

/** Partners for municipalities, in the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => serviceOf(strapi, 'matching');
  const requireBoth = (state: unknown): void => {
    requireRead(state, MUNICIPALITY_UID);
    // Who is not offered is linked already: candidates tell of partnerships.
    requireRead(state, PARTNERSHIP_UID);
  };

  return {
    async seeking(ctx: Context): Promise<void> {
      requireBoth(ctx.state);
      const { locale } = parseInput(oneInput, ctx.query);
      ctx.body = { data: (await service().seeking(locale)).map(shapeMunicipality) };
    },

    async candidates(ctx: Context & { params: { documentId: string } }): Promise<void> {
      requireBoth(ctx.state);
      const { locale, limit, type, all } = parseInput(matchingInput, ctx.query);
      const matches = await service().candidatesFor(ctx.params.documentId, { locale, limit, type, includeNotSeeking: all, withInquiries: mayRead(ctx.state, INQUIRY_UID) });
      if (matches === null) throw new errors.NotFoundError('There is no such municipality.');
      ctx.body = { data: shapeMatches(matches) };
    },

    async lead(ctx: Context & { request: { body?: unknown } }): Promise<void> {
      const locale = await service().firstLanguage();
      requireNewPair(strapi, ctx.state, locale);
      const { seeker, partner, type, contact } = parseInput(leadInput, ctx.request.body).data;
      if (contact) requireFacts(ctx.state, false);
      const documentId = await service().makeLead({ seeker, partner, type, locale, contact: contact ?? null, by: administratorId(ctx.state) });
      ctx.body = { data: { documentId } };
      ctx.status = 201;
    },
  };
};
