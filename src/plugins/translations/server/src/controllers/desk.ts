import { readFile } from 'node:fs/promises';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { DESK_KINDS, type Coverage, type DeskKind, type DeskPage, type DeskProblem, type DocumentStates, type ImportStep, type NextEntry, type SaveAnswer } from '../core/desk';
import type { Filter } from '../core/filter';
import { textOf } from '../core/inline-content';
import { readTranslation, type TranslationId } from '../core/translation-id';
import type { Saved } from '../services/desk';
import type { Importer } from '../services/importing';
import { MOST_UPLOADED } from '../services/packing';
import { coverageInput, dismissInput, documentInput, entriesInput, exportInput, importInput, nextInput, parseInput, reviewInput, saveInput, sourceInput, taskInput, translationInput, unitInput } from './input';
import { NDJSON, ndjson } from './ndjson';
import { mayOf, type May } from './permission';
import { serviceOf } from './services';
import { shapeEntry, shapeRow } from './shape';
import { tooMuch } from './upload-limit';

/** Entries that one export brings at most. */
const MOST_EXPORTED = 20_000;

interface Upload {
  readonly filepath: string;
  readonly originalFilename: string | null;
  /** Bytes. */
  readonly size: number;
}

/** Files of a multipart body, below `files`. */
const uploadsOf = (files: unknown): Upload[] => {
  const found = typeof files === 'object' && files !== null && 'files' in files ? files.files : [];
  return (Array.isArray(found) ? found : [found]) as Upload[];
};

type Asked = Context & { params: Record<string, string>; request: { body?: unknown; files?: unknown } };

const userOf = (ctx: Context): { id: number; name: string } => {
  const { user } = ctx.state as { user: { id: number; firstname?: string | null; lastname?: string | null; email?: string } };
  return { id: user.id, name: [user.firstname, user.lastname].filter(Boolean).join(' ') || (user.email ?? '') };
};

const refuse = (ctx: Context, status: 400 | 403 | 404 | 413, problems: readonly DeskProblem[]): void => {
  ctx.status = status;
  ctx.body = { kind: 'refused', problems } satisfies SaveAnswer;
};

/** The translation desk in the admin panel. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const desk = () => serviceOf(strapi, 'desk');

  const mine = (ctx: Context): May => mayOf(strapi, ctx, desk().uidOf);

  /** Kinds that somebody may see, of those they ask for. */
  const visible = (may: May, asked: readonly DeskKind[] | undefined): DeskKind[] => DESK_KINDS.filter((kind) => may.read(kind) && (asked?.includes(kind) ?? true));

  const filterOf = (ctx: Context, may: May, input: ReturnType<typeof parseInput<typeof coverageInput>>): Filter => ({
    kinds: visible(may, input.kind),
    ...(input.locale && { locales: input.locale }),
    ...(input.state && { states: input.state }),
    ...(input.area !== undefined && { area: input.area }),
    ...(input.since !== undefined && { since: Date.parse(input.since) }),
    ...(input.q !== undefined && input.q.trim() !== '' && { q: input.q }),
    ...(input.assignee !== undefined && { assignee: input.assignee === 'me' ? userOf(ctx).id : input.assignee === 'none' ? null : input.assignee }),
  });

  const fieldNames = (kind: DeskKind): string[] => desk().content.fieldsOf(kind).map(({ name }) => name);

  const writes = (may: May, { kind, locale }: { kind: DeskKind; locale: string }): boolean => fieldNames(kind).some((field) => may.write(kind, locale, field));

  const translationOf = (ctx: Asked, may: May): TranslationId => {
    const { kind, documentId, locale } = parseInput(translationInput, ctx.params);
    if (!may.read(kind)) throw new errors.ForbiddenError(`Reading ${kind} is not allowed.`);
    return { kind, documentId, locale };
  };

  async function entryOf(may: May, id: TranslationId) {
    const opened = await desk().open(id);
    if (opened === null) throw new errors.NotFoundError('There is no such entry, or it is the source of the others.');
    const names = await desk().people.named(opened.task.assignee === null ? [] : [opened.task.assignee]);
    const hints = await desk().help.hints({ source: opened.sourceLocale, target: id.locale });
    return shapeEntry(opened, names, hints, { field: (name) => may.write(id.kind, id.locale, name), publish: may.publish(id.kind, id.locale), review: may.act('desk.review'), machine: desk().hasMachine && may.act('desk.machine') });
  }

  /** Answers with the entry as it stands now, or with why nothing was written. */
  async function answer(ctx: Context, may: May, id: TranslationId, outcome: Saved): Promise<void> {
    switch (outcome.kind) {
      case 'absent':
        return refuse(ctx, 404, [{ code: 'entry.absent' }]);
      case 'refused':
        return refuse(ctx, 400, outcome.problems);
      case 'conflict': {
        const entry = await entryOf(may, id);
        const theirs = entry.fields
          .filter(({ name }) => outcome.fields.includes(name))
          .flatMap((field) => field.units.map((unit) => ({ unit: unit.source.id, field: field.name, text: textOf(unit.target ?? []) })));
        ctx.status = 409;
        ctx.body = { kind: 'conflict', savedBy: entry.savedBy, savedAt: entry.savedAt, entry, theirs } satisfies SaveAnswer;
        return;
      }
      case 'saved': {
        const entry = await entryOf(may, id);
        ctx.body = { kind: 'saved', entry, warnings: await desk().warnings(id) } satisfies SaveAnswer;
      }
    }
  }

  /** Fields that somebody may not write, named: none is dropped in silence. */
  const unallowed = (may: May, { kind, locale }: TranslationId, fields: readonly string[]): DeskProblem[] =>
    fields.filter((field) => !may.write(kind, locale, field)).map((field) => ({ code: 'field.forbidden', field, params: { locale } }));

  /** The unit that somebody is writing. @throws NotFoundError */
  async function unitOf(ctx: Asked, may: May) {
    const { kind, documentId, locale, unit: name, target } = parseInput(unitInput, ctx.request.body);
    if (!may.read(kind)) throw new errors.ForbiddenError(`Reading ${kind} is not allowed.`);
    const id: TranslationId = { kind, documentId, locale };
    const opened = await desk().open(id);
    const found = opened?.fields.flatMap((field) => field.units.map(({ source }) => ({ field, unit: source }))).find(({ unit }) => unit.id === name);
    if (!opened || !found) throw new errors.NotFoundError('There is no such text.');
    return { id, ...found, target, sourceLocale: opened.sourceLocale };
  }

  const requireAction = (may: May, action: string): void => {
    if (!may.act(action)) throw new errors.ForbiddenError(`plugin::translations.${action} is not allowed.`);
  };

  return {
    async coverage(ctx: Context): Promise<void> {
      const may = mine(ctx);
      const cells = await desk().coverage.cells(filterOf(ctx, may, parseInput(coverageInput, ctx.query)));
      const { codes } = await desk().content.languages();
      const writable = Object.fromEntries(DESK_KINDS.flatMap((kind) => {
        const locales = codes.filter((locale) => writes(may, { kind, locale }));
        return locales.length === 0 ? [] : [[kind, locales]];
      }));
      ctx.body = { cells, locales: codes, machine: desk().hasMachine, mine: writable } satisfies Coverage;
    },

    async entries(ctx: Context): Promise<void> {
      const may = mine(ctx);
      const { sort, order, page, pageSize, ...filter } = parseInput(entriesInput, ctx.query);
      const { rows, total } = await desk().coverage.list(filterOf(ctx, may, filter), { sort, direction: order, page, pageSize });
      const names = await desk().people.named(rows.flatMap(({ assignee }) => assignee ?? []));
      ctx.body = { rows: rows.map((row) => shapeRow(row, names, writes(may, row))), total, page, pageSize } satisfies DeskPage;
    },

    async next(ctx: Context): Promise<void> {
      const may = mine(ctx);
      const { after } = parseInput(nextInput, ctx.query);
      const { codes } = await desk().content.languages();
      const writable = visible(may, undefined).flatMap((kind) => codes.filter((locale) => writes(may, { kind, locale })).map((locale) => ({ kind, locale })));
      const row = await desk().coverage.next(writable, userOf(ctx).id, after === undefined ? null : readTranslation(after));
      ctx.body = { next: row && { kind: row.kind, documentId: row.documentId, locale: row.locale, title: row.title, state: row.state } } satisfies NextEntry;
    },

    async areas(ctx: Context): Promise<void> {
      ctx.body = await desk().content.areas(typeof ctx.query.locale === 'string' ? ctx.query.locale : 'pl');
    },

    async people(ctx: Context): Promise<void> {
      requireAction(mine(ctx), 'desk.assign');
      ctx.body = await desk().people.all();
    },

    async open(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      ctx.body = await entryOf(may, translationOf(ctx, may));
    },

    async save(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = translationOf(ctx, may);
      const { base, sourceBase, fields, reviewed } = parseInput(saveInput, ctx.request.body);
      const problems = unallowed(may, id, Object.keys(fields));
      if (problems.length > 0) return refuse(ctx, 403, problems);
      if (reviewed === true) requireAction(may, 'desk.review');
      await answer(ctx, may, id, await desk().save(id, fields, { base, sourceBase, by: userOf(ctx).id, ...(reviewed !== undefined && { reviewed }) }));
    },

    async dismiss(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = translationOf(ctx, may);
      const { fields, reason, sourceBase } = parseInput(dismissInput, ctx.request.body);
      const problems = unallowed(may, id, fields);
      if (problems.length > 0) return refuse(ctx, 403, problems);
      await answer(ctx, may, id, await desk().dismiss(id, fields, { reason, sourceBase, by: userOf(ctx).name }));
    },

    async review(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = translationOf(ctx, may);
      requireAction(may, 'desk.review');
      const { fields, base, sourceBase } = parseInput(reviewInput, ctx.request.body);
      const problems = unallowed(may, id, fields);
      if (problems.length > 0) return refuse(ctx, 403, problems);
      await answer(ctx, may, id, await desk().review(id, fields, { base, sourceBase }));
    },

    async machine(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = translationOf(ctx, may);
      requireAction(may, 'desk.machine');
      const { fields, base, sourceBase } = parseInput(reviewInput, ctx.request.body);
      const problems = unallowed(may, id, fields);
      if (problems.length > 0) return refuse(ctx, 403, problems);
      await answer(ctx, may, id, await desk().translateByMachine(id, fields, { base, sourceBase, by: userOf(ctx).id }));
    },

    async task(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = translationOf(ctx, may);
      requireAction(may, 'desk.assign');
      const { assignee, dueOn } = parseInput(taskInput, ctx.request.body);
      if (assignee !== null && !(await desk().people.all()).some((person) => person.id === assignee)) return refuse(ctx, 400, [{ code: 'assignee.unknown', field: 'assignee' }]);
      if (!(await desk().setTask(id, { assignee, dueOn }))) return refuse(ctx, 404, [{ code: 'entry.absent' }]);
      const names = await desk().people.named(assignee === null ? [] : [assignee]);
      ctx.body = { assignee: assignee === null ? null : { id: assignee, name: names.get(assignee) ?? '' }, dueOn };
    },

    async check(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const { id, unit, field, target, sourceLocale } = await unitOf(ctx, may);
      ctx.body = { warnings: await desk().help.warnings(unit, target, { source: sourceLocale, target: id.locale }, field.maxLength) };
    },

    async memory(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const { id, unit, sourceLocale } = await unitOf(ctx, may);
      ctx.body = { matches: await desk().help.matches(textOf(unit.content), { source: sourceLocale, target: id.locale }) };
    },

    async document(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const { kind, documentId } = parseInput(documentInput, ctx.params);
      if (!may.read(kind)) throw new errors.ForbiddenError(`Reading ${kind} is not allowed.`);
      const rows = await desk().coverage.ofDocument(kind, documentId);
      const [first] = rows;
      if (!first) throw new errors.NotFoundError('There is no such entry.');
      const names = await desk().people.named(rows.flatMap(({ assignee }) => assignee ?? []));
      ctx.body = { sourceLocale: first.sourceLocale, rows: rows.map((row) => shapeRow(row, names, writes(may, row))) } satisfies DocumentStates;
    },

    async export(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      requireAction(may, 'desk.exchange');
      const { entries, ...form } = parseInput(exportInput, ctx.request.body);
      const ids = Array.isArray(entries) ? entries : await desk().coverage.names(filterOf(ctx, may, entries), MOST_EXPORTED);
      if (ids.some(({ kind }) => !may.read(kind))) throw new errors.ForbiddenError('Reading one of the entries is not allowed.');
      const exported = await desk().exchange.export(ids, form);
      if (exported === null) return refuse(ctx, 404, [{ code: 'export.empty' }]);
      ctx.set('Content-Disposition', `attachment; filename="${exported.name}"`);
      ctx.set('Cache-Control', 'no-store');
      ctx.type = exported.type;
      ctx.body = exported.content;
    },

    async import(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      requireAction(may, 'desk.exchange');
      const { dryRun } = parseInput(importInput, ctx.query);
      const uploaded = uploadsOf(ctx.request.files);
      if (uploaded.length === 0) return refuse(ctx, 400, [{ code: 'file.none', field: 'files' }]);
      if (uploaded.reduce((sum, { size }) => sum + size, 0) > MOST_UPLOADED) return refuse(ctx, 413, [tooMuch]);
      const files = await Promise.all(uploaded.map(async ({ originalFilename, filepath }) => ({ name: originalFilename ?? 'file', content: await readFile(filepath) })));
      const importer: Importer = { by: userOf(ctx).id, mayRead: (kind) => may.read(kind), mayWrite: ({ kind, locale }, field) => may.write(kind, locale, field) };
      if (ctx.accepts('json', NDJSON) !== NDJSON) {
        ctx.body = await desk().exchange.import(files, importer, dryRun === 'true');
        return;
      }
      ctx.set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      ctx.type = NDJSON;
      ctx.body = ndjson(desk().exchange.steps(files, importer, dryRun === 'true'), { kind: 'failed' } satisfies ImportStep, (error) => {
        strapi.log.error(error);
      });
    },

    async source(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = parseInput(documentInput, ctx.params);
      if (!may.read(id.kind)) throw new errors.ForbiddenError(`Reading ${id.kind} is not allowed.`);
      requireAction(may, 'desk.source');
      const { locale } = parseInput(sourceInput, ctx.request.body);
      if (!(await desk().setSource(id, locale))) return refuse(ctx, 400, [{ code: 'source.absent', field: 'locale', params: { locale } }]);
      ctx.body = { locale };
    },
  };
};
