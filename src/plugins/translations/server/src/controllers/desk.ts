import { readFile } from 'node:fs/promises';

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { DESK_KINDS, type Coverage, type DeskKind, type DeskPage, type DeskProblem, type DocumentStates, type ImportStep, type NextEntry, type OpenedEntry, type SaveAnswer } from '../core/desk';
import type { Filter } from '../core/filter';
import { textOf } from '../core/inline-content';
import type { TranslationId } from '../core/translation-id';
import type { Saved } from '../services/desk';
import type { Importer } from '../services/importing';
import { MOST_UPLOADED } from '../services/packing';
import { areasInput, coverageInput, dismissInput, documentInput, entriesInput, exportInput, importInput, nextInput, parseInput, reviewInput, saveInput, sourceInput, taskInput, translationInput, unitInput } from './input';
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

/** Files of a multipart body, below `files`, by name: they come in the order in which they were written to the disk, which is any. */
const uploadsOf = (files: unknown): Upload[] => {
  const found = typeof files === 'object' && files !== null && 'files' in files ? files.files : [];
  const name = ({ originalFilename }: Upload): string => originalFilename ?? '';
  return ((Array.isArray(found) ? found : [found]) as Upload[]).toSorted((one, other) => (name(one) < name(other) ? -1 : Number(name(one) > name(other))));
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

  /** What somebody may see, where that is not everything. */
  async function readable(may: May): Promise<Pick<Filter, 'visible'>> {
    const { codes } = await desk().content.languages();
    const seen = DESK_KINDS.map((kind) => ({ kind, locales: codes.filter((locale) => may.readIn(kind, locale)) }));
    return seen.every(({ locales }) => locales.length === codes.length) ? {} : { visible: seen };
  }

  const filterOf = async (ctx: Context, may: May, input: ReturnType<typeof parseInput<typeof coverageInput>>): Promise<Filter> => ({
    ...(await readable(may)),
    kinds: visible(may, input.kind),
    ...(input.locale && { locales: input.locale }),
    ...(input.state && { states: input.state }),
    ...(input.area !== undefined && { area: input.area }),
    ...(input.since !== undefined && { since: Date.parse(input.since) }),
    ...(input.q !== undefined && input.q.trim() !== '' && { q: input.q }),
    ...(input.assignee !== undefined && { assignee: input.assignee === 'me' ? userOf(ctx).id : input.assignee === 'none' ? null : input.assignee }),
  });

  const fieldNames = (kind: DeskKind): string[] => desk().content.fieldsOf(kind).map(({ name }) => name);

  /** The rule of the content manager: a language that is made needs the permission to make it, one that is there to change it. */
  const mayWriteOf =
    (may: May, { kind, locale }: { readonly kind: DeskKind; readonly locale: string }) =>
    (field: string, isNew: boolean): boolean =>
      isNew ? may.create(kind, locale, field) : may.write(kind, locale, field);

  const writes = (may: May, { kind, locale }: { kind: DeskKind; locale: string }, isNew = false): boolean => fieldNames(kind).some((field) => mayWriteOf(may, { kind, locale })(field, isNew));

  const forbidReading = (kind: DeskKind, locale: string): never => {
    throw new errors.ForbiddenError(`Reading ${kind} in ${locale} is not allowed.`);
  };

  /** @throws NotFoundError for a language that there is not, ForbiddenError for one that may not be read */
  async function readingOf(may: May, { kind, documentId, locale }: TranslationId): Promise<TranslationId> {
    if (!may.read(kind)) throw new errors.ForbiddenError(`Reading ${kind} is not allowed.`);
    if (!(await desk().content.languages()).codes.includes(locale)) throw new errors.NotFoundError(`There is no language ${locale}.`);
    if (!may.readIn(kind, locale)) forbidReading(kind, locale);
    return { kind, documentId, locale };
  }

  const translationOf = (ctx: Asked, may: May): Promise<TranslationId> => readingOf(may, parseInput(translationInput, ctx.params));

  /** Both sides of a translation, as far as somebody may read them. */
  async function openedBy(may: May, id: TranslationId) {
    const opened = await desk().open(id, (locale, field) => may.readIn(id.kind, locale, field));
    if (opened !== null && !may.readIn(id.kind, opened.sourceLocale)) forbidReading(id.kind, opened.sourceLocale);
    return opened;
  }

  async function entryOf(may: May, id: TranslationId) {
    const opened = await openedBy(may, id);
    if (opened === null) throw new errors.NotFoundError('There is no such entry, or it is the source of the others.');
    const names = await desk().people.named(opened.task.assignee === null ? [] : [opened.task.assignee]);
    const hints = await desk().help.hints({ source: opened.sourceLocale, target: id.locale });
    return shapeEntry(opened, names, hints, { field: (name) => mayWriteOf(may, id)(name, !opened.locales.includes(id.locale)), publish: may.publish(id.kind, id.locale), review: may.act('desk.review'), machine: desk().hasMachine && may.act('desk.machine') });
  }

  /** Answers with the entry as it stands now, or with why nothing was written. */
  async function answer(ctx: Context, may: May, id: TranslationId, outcome: Saved): Promise<void> {
    switch (outcome.kind) {
      case 'absent':
        return refuse(ctx, 404, [{ code: 'entry.absent' }]);
      case 'forbidden':
        return refuse(ctx, 403, outcome.problems);
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
        ctx.body = { kind: 'saved', entry, warnings: await desk().warnings(id, (locale, field) => may.readIn(id.kind, locale, field)) } satisfies SaveAnswer;
      }
    }
  }

  /** Refuses fields that are none, or that somebody may not write, and names them: none is dropped in silence. @returns whether it has */
  function refuseFields(ctx: Context, may: May, { kind, locale }: TranslationId, fields: readonly string[]): boolean {
    const known = fieldNames(kind);
    const unknown = fields.filter((field) => !known.includes(field));
    const forbidden = fields.filter((field) => !may.write(kind, locale, field));
    if (unknown.length > 0) refuse(ctx, 400, unknown.map((field) => ({ code: 'field.unknown', field })));
    else if (forbidden.length > 0) refuse(ctx, 403, forbidden.map((field) => ({ code: 'field.forbidden', field, params: { locale } })));
    return unknown.length > 0 || forbidden.length > 0;
  }

  /** The unit that somebody is writing. @throws NotFoundError */
  async function unitOf(ctx: Asked, may: May) {
    const { unit: name, target, ...asked } = parseInput(unitInput, ctx.request.body);
    const id = await readingOf(may, asked);
    const opened = await openedBy(may, id);
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
      const cells = await desk().coverage.cells(await filterOf(ctx, may, parseInput(coverageInput, ctx.query)));
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
      const { rows, total } = await desk().coverage.list(await filterOf(ctx, may, filter), { sort, direction: order, page, pageSize });
      const names = await desk().people.named(rows.flatMap(({ assignee }) => assignee ?? []));
      ctx.body = { rows: rows.map((row) => shapeRow(row, names, writes(may, row, row.state === 'missing'), may.readIn(row.kind, row.sourceLocale))), total, page, pageSize } satisfies DeskPage;
    },

    async next(ctx: Context): Promise<void> {
      const may = mine(ctx);
      const { after } = parseInput(nextInput, ctx.query);
      const { codes } = await desk().content.languages();
      const writable = visible(may, undefined).flatMap((kind) => codes.filter((locale) => may.readIn(kind, locale) && writes(may, { kind, locale })).map((locale) => ({ kind, locale })));
      const row = await desk().coverage.next(writable, userOf(ctx).id, after ?? null);
      ctx.body = { next: row && { kind: row.kind, documentId: row.documentId, locale: row.locale, title: may.readIn(row.kind, row.sourceLocale) ? row.title : '', state: row.state } } satisfies NextEntry;
    },

    async areas(ctx: Context): Promise<void> {
      const may = mine(ctx);
      const { locale } = parseInput(areasInput, ctx.query);
      const { codes } = await desk().content.languages();
      if (!codes.includes(locale)) return refuse(ctx, 400, [{ code: 'locale.unknown', field: 'locale', params: { locale } }]);
      ctx.body = may.read('area') ? await desk().content.areas(locale, (code) => may.readIn('area', code, 'name')) : [];
    },

    async people(ctx: Context): Promise<void> {
      requireAction(mine(ctx), 'desk.assign');
      ctx.body = await desk().people.all();
    },

    async open(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = await translationOf(ctx, may);
      ctx.body = { ...(await entryOf(may, id)), warnings: await desk().warnings(id, (locale, field) => may.readIn(id.kind, locale, field)) } satisfies OpenedEntry;
    },

    async save(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = await translationOf(ctx, may);
      const { base, sourceBase, fields, reviewed } = parseInput(saveInput, ctx.request.body);
      if (reviewed === true) requireAction(may, 'desk.review');
      await answer(ctx, may, id, await desk().save(id, fields, { base, sourceBase, by: userOf(ctx).id, mayWrite: mayWriteOf(may, id), ...(reviewed !== undefined && { reviewed }) }));
    },

    async dismiss(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = await translationOf(ctx, may);
      const { fields, reason, sourceBase } = parseInput(dismissInput, ctx.request.body);
      if (refuseFields(ctx, may, id, fields)) return;
      await answer(ctx, may, id, await desk().dismiss(id, fields, { reason, sourceBase, by: userOf(ctx).name }));
    },

    async review(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = await translationOf(ctx, may);
      requireAction(may, 'desk.review');
      const { fields, base, sourceBase } = parseInput(reviewInput, ctx.request.body);
      if (refuseFields(ctx, may, id, fields)) return;
      await answer(ctx, may, id, await desk().review(id, fields, { base, sourceBase }));
    },

    async machine(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = await translationOf(ctx, may);
      requireAction(may, 'desk.machine');
      const { fields, base, sourceBase } = parseInput(reviewInput, ctx.request.body);
      const known = fieldNames(id.kind);
      const unknown = fields.filter((name) => !known.includes(name));
      if (unknown.length > 0) return refuse(ctx, 400, unknown.map((field) => ({ code: 'field.unknown', field })));
      await answer(ctx, may, id, await desk().translateByMachine(id, fields, { base, sourceBase, by: userOf(ctx).id, mayWrite: mayWriteOf(may, id) }));
    },

    async task(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const id = await translationOf(ctx, may);
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
      ctx.body = { matches: await desk().help.matches(textOf(unit.content), { source: sourceLocale, target: id.locale }, (kind, name) => may.readIn(kind, sourceLocale, name) && may.readIn(kind, id.locale, name)) };
    },

    async document(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      const { kind, documentId } = parseInput(documentInput, ctx.params);
      if (!may.read(kind)) throw new errors.ForbiddenError(`Reading ${kind} is not allowed.`);
      const all = await desk().coverage.ofDocument(kind, documentId);
      const rows = all.filter(({ locale }) => may.readIn(kind, locale));
      const [first] = all;
      if (!first) throw new errors.NotFoundError('There is no such entry.');
      const names = await desk().people.named(rows.flatMap(({ assignee }) => assignee ?? []));
      ctx.body = { sourceLocale: first.sourceLocale, rows: rows.map((row) => shapeRow(row, names, writes(may, row, row.state === 'missing'), may.readIn(row.kind, row.sourceLocale))) } satisfies DocumentStates;
    },

    async export(ctx: Asked): Promise<void> {
      const may = mine(ctx);
      requireAction(may, 'desk.exchange');
      const { entries, ...form } = parseInput(exportInput, ctx.request.body);
      const ids = Array.isArray(entries) ? entries : await desk().coverage.names(await filterOf(ctx, may, entries), MOST_EXPORTED);
      for (const { kind, locale } of ids) if (!may.readIn(kind, locale)) forbidReading(kind, locale);
      const exported = await desk().exchange.export(ids, form, (kind) => (locale, name) => may.readIn(kind, locale, name));
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
      const importer: Importer = { by: userOf(ctx).id, mayRead: (kind) => may.read(kind), mayWrite: (id, field, isNew) => mayWriteOf(may, id)(field, isNew) };
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
      switch (await desk().setSource(id, locale)) {
        case 'absent':
          return refuse(ctx, 404, [{ code: 'entry.absent' }]);
        case 'untranslated':
          return refuse(ctx, 400, [{ code: 'source.absent', field: 'locale', params: { locale } }]);
        case 'chosen':
          ctx.body = { locale };
      }
    },
  };
};
