import { readFile } from 'node:fs/promises';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';

import { IMPORT_KINDS } from '../core/import/columns';
import { MUNICIPALITY_UID, PARTNERSHIP_UID } from '../core/uids';
import { parseInput } from './input';
import { requireImport } from './permission';
import { serviceOf } from './services';

/** Rows that one request works on at most: it has to be answered before anybody's patience ends. */
const MOST_AT_ONCE = 200;

const importInput = z.strictObject({
  of: z.enum(IMPORT_KINDS),
  dryRun: z.enum(['true', 'false']),
  locale: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  count: z.coerce.number().int().min(1).max(MOST_AT_ONCE).default(MOST_AT_ONCE),
});

type ImportContext = Context & { request: { files?: unknown } };

/** The one file of a multipart body, below `file`. */
function uploadOf(files: unknown): { readonly filepath: string } {
  const found: unknown = typeof files === 'object' && files !== null && 'file' in files ? files.file : undefined;
  if (typeof found !== 'object' || found === null || !('filepath' in found) || typeof found.filepath !== 'string') throw new errors.ValidationError('A file is needed, below "file".');
  return { filepath: found.filepath };
}

/** Spreadsheets in the admin panel: some rows of a file at a time, so that the page can tell how far it is. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async run(ctx: ImportContext): Promise<void> {
    const { of, dryRun, ...options } = parseInput(importInput, ctx.query);
    requireImport(ctx.state, of === 'municipalities' ? MUNICIPALITY_UID : PARTNERSHIP_UID);
    const { filepath } = uploadOf(ctx.request.files);
    // A report names what it found by an explicit list of fields already: see `core/import/report.ts`.
    ctx.body = { data: await serviceOf(strapi, 'csv-import').run(of, await readFile(filepath), { ...options, dryRun: dryRun === 'true' }) };
  },
});
