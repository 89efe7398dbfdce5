import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { MilestoneFacts } from '../core/milestone';
import { PARTNERSHIP_UID } from '../core/uids';
import { changedMilestoneInput, newMilestoneInput, oneInput, parseInput, timelineInput } from './input';
import { mayChangeFacts, requireFacts, requireRead } from './permission';
import { serviceOf } from './services';
import { shapeTimeline } from './shape';

type MilestoneContext = Context & { params: { documentId: string }; request: { body?: unknown } };

/** The facts as the guard reads them: it decides what they may be, so they pass as they came. */
const toFacts = ({ evidenceFile, ...facts }: { evidenceFile?: number | null | undefined }): Partial<MilestoneFacts> => ({
  ...facts,
  ...(evidenceFile !== undefined && { evidenceFileId: evidenceFile }),
});

/** Milestones in the admin panel; every answer is the whole timeline, as it stands then. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => serviceOf(strapi, 'milestones');

  const answer = async (ctx: Context, partnership: string, locale: string): Promise<void> => {
    const timeline = await service().timeline(partnership, locale);
    if (timeline === null) throw new errors.NotFoundError('There is no such partnership.');
    ctx.body = { data: shapeTimeline(timeline, mayChangeFacts(ctx.state)) };
  };

  const partnershipOf = async (ctx: MilestoneContext): Promise<string> => {
    const partnership = await service().partnershipOf(ctx.params.documentId);
    if (partnership === null) throw new errors.NotFoundError('There is no such milestone.');
    return partnership;
  };

  return {
    async find(ctx: Context): Promise<void> {
      requireRead(ctx.state, PARTNERSHIP_UID);
      const { partnership, locale } = parseInput(timelineInput, ctx.query);
      await answer(ctx, partnership, locale);
    },

    async create(ctx: MilestoneContext): Promise<void> {
      requireFacts(ctx.state, false);
      const { locale } = parseInput(oneInput, ctx.query);
      const { partnership, ...facts } = parseInput(newMilestoneInput, ctx.request.body).data;
      requireFacts(ctx.state, await service().isPublic(partnership));
      await service().add(partnership, toFacts(facts));
      await answer(ctx, partnership, locale);
      ctx.status = 201;
    },

    async update(ctx: MilestoneContext): Promise<void> {
      requireFacts(ctx.state, false);
      const { locale } = parseInput(oneInput, ctx.query);
      const partnership = await partnershipOf(ctx);
      requireFacts(ctx.state, await service().isPublic(partnership));
      await service().change(ctx.params.documentId, toFacts(parseInput(changedMilestoneInput, ctx.request.body).data));
      await answer(ctx, partnership, locale);
    },

    async delete(ctx: MilestoneContext): Promise<void> {
      requireFacts(ctx.state, false);
      const { locale } = parseInput(oneInput, ctx.query);
      const partnership = await partnershipOf(ctx);
      requireFacts(ctx.state, await service().isPublic(partnership));
      await service().remove(ctx.params.documentId);
      await answer(ctx, partnership, locale);
    },
  };
};
