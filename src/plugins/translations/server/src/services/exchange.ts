import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';
import { ZipFile } from 'yazl';

import type { DeskProblem, ImportEntry, ImportReport, ImportUnit } from '../core/desk';
import { unitNotes } from '../core/field-words';
import { judgeUnit } from '../core/import';
import { pageAddress } from '../core/page-address';
import { isDeskKind, type TranslationId } from '../core/translation-id';
import type { Inline } from '../core/unit';
import { originalOf, readOriginal, type ExchangeFile, type ExchangeUnit, type ImportedFile, type UnitState } from '../core/xliff/exchange';
import { readXliff } from '../core/xliff/read';
import { writeXliff1 } from '../core/xliff/write-1';
import { writeXliff2 } from '../core/xliff/write-2';
import type { Desk, Opened, OpenedField, Saved } from './desk';
import { unpack } from './packing';

export type XliffVersion = '1.2' | '2.1';

const WRITERS: Readonly<Record<XliffVersion, (file: ExchangeFile) => string>> = { '1.2': writeXliff1, '2.1': writeXliff2 };

/** What whoever brings translations in may do. */
export interface Importer {
  /** Id of the administrator. */
  readonly by: number | null;
  readonly mayRead: (kind: TranslationId['kind']) => boolean;
  readonly mayWrite: (id: TranslationId, field: string) => boolean;
}

/** A file on its way out. */
export interface Exported {
  readonly name: string;
  readonly type: string;
  readonly content: string | Readable;
}

const STATES: Readonly<Record<OpenedField['state'], UnitState>> = { missing: 'initial', outdated: 'initial', empty: 'initial', 'needs-review': 'translated', current: 'reviewed' };

/** Letters, digits and hyphens: a name that every system of files takes. */
const fileName = (opened: Opened): string => `${opened.kind}-${opened.documentId}-${opened.sourceLocale}-${opened.locale}.xlf`;

const exchangeUnits = (opened: Opened): ExchangeUnit[] =>
  opened.fields.flatMap(({ state, maxLength, units }) =>
    units.map(({ source, target }) => ({
      unit: source,
      target,
      state: target === null ? 'initial' : STATES[state],
      needsReview: target !== null && state === 'needs-review',
      notes: unitNotes(source, maxLength, opened.locale),
      maxLength,
    })),
  );

/** Carries translations out to other tools and back. */
export function createExchange(strapi: Core.Strapi, desk: Desk, urlPattern: string, clock: () => Date = () => new Date()) {
  const store = () => strapi.store({ type: 'plugin', name: 'translations' });

  /** Names this installation in what goes out; made once and kept with the content. */
  async function project(): Promise<string> {
    const known: unknown = await store().get({ key: 'project' });
    if (typeof known === 'string') return known;
    const made = randomUUID();
    await store().set({ key: 'project', value: made });
    return made;
  }

  const fileOf = (opened: Opened, name: string, exportedAt: string): ExchangeFile => ({
    project: name,
    kind: opened.kind,
    documentId: opened.documentId,
    sourceLocale: opened.sourceLocale,
    targetLocale: opened.locale,
    exportedAt,
    url: pageAddress(urlPattern, { kind: opened.kind, documentId: opened.documentId, locale: opened.sourceLocale, slug: opened.slug }),
    title: opened.title,
    units: exchangeUnits(opened),
  });

  /** Zips entries while they are read, one at a time. */
  function zipped(ids: readonly TranslationId[], version: XliffVersion, name: string, exportedAt: string): Readable {
    const zip = new ZipFile();
    const output = Readable.from(zip.outputStream);
    const fill = async (): Promise<void> => {
      const files: object[] = [];
      for (const id of ids) {
        if (output.destroyed) return;
        const opened = await desk.open(id);
        if (opened === null || opened.fields.length === 0) continue;
        const file = fileName(opened);
        zip.addBuffer(Buffer.from(WRITERS[version](fileOf(opened, name, exportedAt))), file, { mtime: new Date(exportedAt) });
        files.push({ file, kind: opened.kind, documentId: opened.documentId, source: opened.sourceLocale, target: opened.locale, title: opened.title, state: opened.state });
      }
      zip.addBuffer(Buffer.from(`${JSON.stringify({ project: name, xliff: version, exportedAt, files }, null, 2)}\n`), 'manifest.json', { mtime: new Date(exportedAt) });
      zip.end();
    };
    fill().catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
    return output;
  }

  /** Where an entry that came in belongs, or why it belongs nowhere. */
  async function placeOf(file: ImportedFile, importer: Importer): Promise<{ readonly opened: Opened } | { readonly problem: DeskProblem; readonly id: Partial<TranslationId> }> {
    const original = readOriginal(file.original);
    if (original === null || original.project !== (await project())) return { problem: { code: 'project.other' }, id: {} };
    const { kind, documentId } = original;
    if (!isDeskKind(kind)) return { problem: { code: 'entry.absent' }, id: {} };
    const locale = file.targetLocale ?? '';
    const id = { kind, documentId, locale };
    if (!importer.mayRead(kind)) return { problem: { code: 'entry.forbidden' }, id };
    const opened = await desk.open(id);
    if (opened === null) return { problem: { code: 'entry.absent' }, id };
    if (opened.sourceLocale !== file.sourceLocale) return { problem: { code: 'source.other', params: { expected: opened.sourceLocale, found: file.sourceLocale } }, id };
    if (!opened.fields.some(({ name }) => importer.mayWrite(id, name))) return { problem: { code: 'locale.forbidden', params: { locale } }, id };
    return { opened };
  }

  /** Reads what is refused when content's own rules are broken. */
  const faultsOf = (error: unknown): DeskProblem[] => {
    const details = (error as { name?: string; details?: { errors?: readonly { path?: readonly (string | number)[]; message?: string }[] } } | null)?.details;
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
    const listed = details?.errors ?? [];
    return listed.length === 0 ? [{ code: 'content.invalid', params: { message: error.message } }] : listed.map(({ path, message }) => ({ code: 'content.invalid', field: String(path?.[0] ?? ''), params: { message: message ?? '' } }));
  };

  const savedProblems = (outcome: Saved): DeskProblem[] => {
    switch (outcome.kind) {
      case 'saved':
        return [];
      case 'absent':
        return [{ code: 'entry.absent' }];
      case 'conflict':
        return outcome.fields.map((field) => ({ code: 'entry.conflict', field }));
      case 'refused':
        return [...outcome.problems];
    }
  };

  async function importEntry(name: string, file: ImportedFile, importer: Importer, dryRun: boolean): Promise<ImportEntry> {
    const place = await placeOf(file, importer);
    if ('problem' in place) {
      return { file: name, kind: place.id.kind ?? null, documentId: place.id.documentId ?? null, locale: place.id.locale ?? null, title: null, outcome: 'refused', problems: [place.problem], units: [] };
    }
    const { opened } = place;
    const standing = new Map(opened.fields.flatMap((field) => field.units.map((unit) => [unit.source.id, { unit: unit.source, target: unit.target, maxLength: field.maxLength, mayWrite: importer.mayWrite(opened, field.name) }])));
    const judged = file.units.map((unit) => ({ imported: unit, ...judgeUnit(unit, standing.get(unit.id) ?? null) }));
    const edits: Record<string, Record<string, readonly Inline[]>> = {};
    for (const { imported, report, target } of judged) if (target !== null) (edits[report.field] ??= {})[imported.id] = target;
    const needsReview = judged.filter(({ imported, target }) => target !== null && imported.needsReview).map(({ report }) => report.field);

    let problems: DeskProblem[] = [];
    if (Object.keys(edits).length > 0) {
      try {
        problems = savedProblems(await desk.save(opened, edits, { base: opened.base, sourceBase: opened.sourceBase, by: importer.by, needsReview, dryRun }));
      } catch (error) {
        problems = faultsOf(error);
      }
    }
    const failed = problems.length > 0;
    const units = judged.map(({ report }): ImportUnit => (failed && report.outcome === 'taken' ? { ...report, outcome: 'refused', problem: problems.find(({ field }) => field === report.field) ?? { code: 'entry.refused', field: report.field } } : report));
    const some = (outcome: ImportUnit['outcome']): boolean => units.some((unit) => unit.outcome === outcome);
    const outcome = failed ? 'refused' : some('taken') ? (some('refused') ? 'partly' : 'taken') : some('refused') ? 'refused' : 'unchanged';
    return { file: name, kind: opened.kind, documentId: opened.documentId, locale: opened.locale, title: opened.title, outcome, problems, units };
  }

  return {
    /** Entries as XLIFF: one as a file, several as a zip that is made while it is sent. Null where there is nothing to translate. */
    async export(ids: readonly TranslationId[], version: XliffVersion): Promise<Exported | null> {
      const name = await project();
      const exportedAt = clock().toISOString();
      const [only] = ids;
      if (only === undefined) return null;
      if (ids.length > 1) return { name: `translations-${exportedAt.slice(0, 10)}.zip`, type: 'application/zip', content: zipped(ids, version, name, exportedAt) };
      const opened = await desk.open(only);
      if (opened === null || opened.fields.length === 0) return null;
      return { name: fileName(opened), type: 'application/xliff+xml', content: WRITERS[version](fileOf(opened, name, exportedAt)) };
    },

    /**
     * Brings translations in, one transaction an entry.
     *
     * @param dryRun does all of it and undoes it: the report is the one that the real run has
     */
    async import(files: readonly { readonly name: string; readonly content: Buffer }[], importer: Importer, dryRun: boolean): Promise<ImportReport> {
      const entries: ImportEntry[] = [];
      const refused = (name: string, problems: readonly DeskProblem[]): void => {
        entries.push({ file: name, kind: null, documentId: null, locale: null, title: null, outcome: 'refused', problems, units: [] });
      };
      for (const file of files) {
        for await (const { name, outcome } of unpack(file.name, file.content)) {
          if (outcome.kind === 'refused') refused(name, [outcome.problem]);
          else {
            const read = readXliff(outcome.text);
            if (read.kind === 'refused') refused(name, read.problems);
            else for (const one of read.files) entries.push(await importEntry(name, one, importer, dryRun));
          }
        }
      }
      const count = (outcome: ImportUnit['outcome']): number => entries.reduce((sum, entry) => sum + entry.units.filter((unit) => unit.outcome === outcome).length, 0);
      return { dryRun, entries, taken: count('taken'), refused: count('refused') };
    },

    originalOf,
  };
}
