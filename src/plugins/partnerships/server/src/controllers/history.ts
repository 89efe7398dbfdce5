import { Readable } from 'node:stream';

import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { HistorySubject } from '../core/history/entry';
import { MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';
import { historyExportInput, historyInput } from './history-input';
import { historyAsCsv, historyAsJson, shapeHistory } from './history-shape';
import { parseInput } from './input';
import { requireAction, requireRead } from './permission';
import { serviceOf } from './services';

const UIDS: Readonly<Record<HistorySubject, string>> = { partnership: PARTNERSHIP_UID, municipality: MUNICIPALITY_UID };

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** Who changed what and when, to be read and taken along; nothing here writes. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    requireAction(ctx.state, 'history.read');
    const { kind, documentId, locale, limit, before } = parseInput(historyInput, ctx.query);
    requireRead(ctx.state, UIDS[kind]);
    const page = await serviceOf(strapi, 'history').page({ kind, documentId }, { before: before ?? null, limit, locale });
    // Whatever was ever there has a first entry.
    if (page.entries.length === 0 && before === undefined) throw new errors.NotFoundError('There is no history of such an entry.');
    ctx.body = { data: shapeHistory(page) };
  },

  async export(ctx: Context): Promise<void> {
    requireAction(ctx.state, 'history.read');
    const { kind, documentId, locale, format } = parseInput(historyExportInput, ctx.query);
    requireRead(ctx.state, UIDS[kind]);
    const service = serviceOf(strapi, 'history');
    if (documentId !== undefined && (await service.page({ kind, documentId }, { before: null, limit: 1, locale })).entries.length === 0) {
      throw new errors.NotFoundError('There is no history of such an entry.');
    }
    const pages = service.all({ kind, documentId: documentId ?? null }, locale);
    ctx.set('Content-Type', TYPES[format]);
    ctx.set('Content-Disposition', `attachment; filename="history-${documentId ?? kind}.${format}"`);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = Readable.from(format === 'csv' ? historyAsCsv(pages) : historyAsJson(pages));
  },
});
