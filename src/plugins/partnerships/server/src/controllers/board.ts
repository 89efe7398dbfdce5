import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { MilestoneFacts } from '../core/milestone';
import { PARTNERSHIP_UID } from '../core/uids';
import { changedContactInput, changedReminderInput, finishedReminderInput, moveInput, newContactInput, newReminderInput, newViewInput, undoInput } from './board-input';
import { answerCompressed } from './compressed';
import { oneInput, parseInput } from './input';
import { mayChangeFacts, requireFacts, requireRead } from './permission';
import { serviceOf } from './services';

type BoardContext = Context & { params: { documentId: string; id: string }; request: { body?: unknown } };

const GONE = 'There is no such partnership.';

/** @throws NotFoundError */
function found<Value>(value: Value | null, what = GONE): Value {
  if (value === null) throw new errors.NotFoundError(what);
  return value;
}

const userOf = ({ state }: Context): number => (state as { user: { id: number } }).user.id;

/** The views of all partnerships, the page of one, and what the office notes beside it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const board = () => serviceOf(strapi, 'board');
  const notes = () => serviceOf(strapi, 'reminders');
  const views = () => serviceOf(strapi, 'board-views');

  const requirePublicFacts = async (ctx: Context, partnership: string): Promise<void> => {
    requireFacts(ctx.state, await serviceOf(strapi, 'milestones').isPublic(partnership));
  };

  /** Notes are the office's own and never public, so publishing is not asked for. */
  const requireNotes = (ctx: Context): void => requireFacts(ctx.state, false);

  /** Every write of a note answers with the whole partnership, as it stands then. */
  const answerOne = async (ctx: Context, partnership: string, locale: string): Promise<void> => {
    const mayChange = mayChangeFacts(ctx.state);
    ctx.body = { data: { ...found(await board().one(partnership, locale, mayChange)), mayChange } };
  };

  return {
    async all(ctx: Context): Promise<void> {
      requireRead(ctx.state, PARTNERSHIP_UID);
      const { locale } = parseInput(oneInput, ctx.query);
      await answerCompressed(ctx, { data: { ...(await board().board(locale)), mayChange: mayChangeFacts(ctx.state) } });
    },

    async summary(ctx: Context): Promise<void> {
      requireRead(ctx.state, PARTNERSHIP_UID);
      const { locale } = parseInput(oneInput, ctx.query);
      ctx.body = { data: await board().summary(locale) };
    },

    async one(ctx: BoardContext): Promise<void> {
      requireRead(ctx.state, PARTNERSHIP_UID);
      const { locale } = parseInput(oneInput, ctx.query);
      await answerOne(ctx, ctx.params.documentId, locale);
    },

    async move(ctx: BoardContext): Promise<void> {
      requireFacts(ctx.state, false);
      const { documentId } = ctx.params;
      const { seen, to, milestone } = parseInput(moveInput, ctx.request.body).data;
      await requirePublicFacts(ctx, documentId);
      const { evidenceFile, ...facts } = milestone;
      const outcome = await board().move(documentId, seen, to, { ...(facts as Partial<MilestoneFacts>), ...(evidenceFile !== undefined && { evidenceFileId: evidenceFile }) });
      ctx.body = { data: found(outcome) };
      ctx.status = 201;
    },

    async undo(ctx: BoardContext): Promise<void> {
      requireFacts(ctx.state, false);
      const { documentId } = ctx.params;
      const { seen, milestone } = parseInput(undoInput, ctx.request.body).data;
      await requirePublicFacts(ctx, documentId);
      ctx.body = { data: found(await board().undo(documentId, seen, milestone ?? null), 'There is no such partnership, or nothing to take back.') };
    },

    async addReminder(ctx: BoardContext): Promise<void> {
      requireNotes(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      const { partnership, ...reminder } = parseInput(newReminderInput, ctx.request.body).data;
      await answerOne(ctx, found(await notes().addReminder(partnership, reminder)), locale);
      ctx.status = 201;
    },

    async changeReminder(ctx: BoardContext): Promise<void> {
      requireNotes(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      const { data } = parseInput(changedReminderInput, ctx.request.body);
      await answerOne(ctx, found(await notes().changeReminder(ctx.params.documentId, data), 'There is no such reminder.'), locale);
    },

    async finishReminder(ctx: BoardContext): Promise<void> {
      requireNotes(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      const { data } = parseInput(finishedReminderInput, ctx.request.body);
      await answerOne(ctx, found(await notes().finishReminder(ctx.params.documentId, data.done), 'There is no such reminder.'), locale);
    },

    async removeReminder(ctx: BoardContext): Promise<void> {
      requireNotes(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      await answerOne(ctx, found(await notes().removeReminder(ctx.params.documentId), 'There is no such reminder.'), locale);
    },

    async addContact(ctx: BoardContext): Promise<void> {
      requireNotes(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      const { partnership, ...contact } = parseInput(newContactInput, ctx.request.body).data;
      await answerOne(ctx, found(await notes().addContact(partnership, contact)), locale);
      ctx.status = 201;
    },

    async changeContact(ctx: BoardContext): Promise<void> {
      requireNotes(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      const { data } = parseInput(changedContactInput, ctx.request.body);
      await answerOne(ctx, found(await notes().changeContact(ctx.params.documentId, data), 'There is no such contact.'), locale);
    },

    async removeContact(ctx: BoardContext): Promise<void> {
      requireNotes(ctx);
      const { locale } = parseInput(oneInput, ctx.query);
      await answerOne(ctx, found(await notes().removeContact(ctx.params.documentId), 'There is no such contact.'), locale);
    },

    async views(ctx: Context): Promise<void> {
      requireRead(ctx.state, PARTNERSHIP_UID);
      ctx.body = { data: await views().of(userOf(ctx)) };
    },

    async saveView(ctx: BoardContext): Promise<void> {
      requireRead(ctx.state, PARTNERSHIP_UID);
      const { name, address } = parseInput(newViewInput, ctx.request.body).data;
      ctx.body = { data: await views().save(userOf(ctx), name, address) };
      ctx.status = 201;
    },

    async removeView(ctx: BoardContext): Promise<void> {
      requireRead(ctx.state, PARTNERSHIP_UID);
      ctx.body = { data: await views().remove(userOf(ctx), ctx.params.id) };
    },
  };
};
