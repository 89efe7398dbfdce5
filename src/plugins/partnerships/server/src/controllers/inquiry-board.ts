import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { InquiryCard } from '../core/inquiry-board/inquiry';
import { MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';
import type { OneInquiry } from '../services/inquiry-board';
import { changedInquiryInput, inquiryLeadInput } from './inquiry-board-input';
import { oneInput, parseInput } from './input';
import { matchingInput } from './matching-input';
import { shapeMatches } from './matching-shape';
import { administratorId, mayMake, requireAction, requireNewPair, requireRead } from './permission';
import { serviceOf } from './services';

type InquiryContext = Context & { params: { documentId: string }; request: { body?: unknown } };

const shapeCard = ({ documentId, reference, municipalityName, country, contactName, state, createdAt, updatedAt, purgeAfter }: InquiryCard) => ({
  documentId, reference, municipalityName, country, contactName, state, createdAt, updatedAt, purgeAfter,
});

const shapeOne = ({ facts, areas, preferredPartner, municipality, partnership }: OneInquiry) => ({
  ...shapeCard(facts),
  code: facts.code,
  contactRole: facts.contactRole,
  email: facts.email,
  phone: facts.phone,
  message: facts.message,
  note: facts.note,
  noticeVersion: facts.noticeVersion,
  consentedAt: facts.consentedAt,
  changedBy: facts.changedBy,
  areas,
  preferredPartner,
  municipality,
  partnership,
});

/** @throws NotFoundError */
function found<Value>(value: Value | null): Value {
  if (value === null) throw new errors.NotFoundError('There is no such inquiry.');
  return value;
}

/** Inquiries in the admin panel: personal data, for whoever has the right to it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => serviceOf(strapi, 'inquiry-board');
  const requireReading = ({ state }: Context): void => requireAction(state, 'inquiries.read');
  /** Who may change inquiries sees what becomes of them. */
  const requireWriting = (ctx: Context): void => {
    requireReading(ctx);
    requireAction(ctx.state, 'inquiries.update');
  };

  return {
    async all(ctx: Context): Promise<void> {
      requireReading(ctx);
      const { inquiries, counts } = await service().board();
      ctx.body = { data: { inquiries: inquiries.map(shapeCard), counts } };
    },

    async summary(ctx: Context): Promise<void> {
      requireReading(ctx);
      const { counts, oldest } = await service().summary();
      ctx.body = { data: { counts, oldest: oldest && { documentId: oldest.documentId, municipalityName: oldest.municipalityName, createdAt: oldest.createdAt } } };
    },

    async one(ctx: InquiryContext): Promise<void> {
      requireReading(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      ctx.body = { data: shapeOne(found(await service().one(ctx.params.documentId, locale))) };
    },

    async change(ctx: InquiryContext): Promise<void> {
      requireWriting(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      const { seen, state, note } = parseInput(changedInquiryInput, ctx.request.body).data;
      const change = { ...(state !== undefined && { state }), ...(note !== undefined && { note }) };
      ctx.body = { data: shapeOne(found(await service().change(ctx.params.documentId, change, seen, administratorId(ctx.state), locale))) };
    },

    async candidates(ctx: InquiryContext): Promise<void> {
      requireReading(ctx);
      requireRead(ctx.state, MUNICIPALITY_UID);
      // Who is not offered is linked already: candidates tell of partnerships.
      requireRead(ctx.state, PARTNERSHIP_UID);
      const { locale, limit, type, all } = parseInput(matchingInput, ctx.query);
      ctx.body = { data: shapeMatches(found(await service().candidates(ctx.params.documentId, { locale, limit, type, includeNotSeeking: all }))) };
    },

    async lead(ctx: InquiryContext): Promise<void> {
      requireWriting(ctx);
      const locale = await serviceOf(strapi, 'matching').firstLanguage();
      requireNewPair(strapi, ctx.state, locale);
      if (!mayMake(strapi, ctx.state, MUNICIPALITY_UID, locale, ['officialName', 'country', 'code'])) throw new errors.ForbiddenError('Recording municipalities is not allowed.');
      const { partner, type, code, seen } = parseInput(inquiryLeadInput, ctx.request.body).data;
      const { partnership, isNew } = found(await service().makeLead(ctx.params.documentId, { partner, type, code: code === '' ? null : code, seen, by: administratorId(ctx.state) }));
      ctx.body = { data: { documentId: partnership } };
      ctx.status = isNew ? 201 : 200;
    },
  };
};
