import type { Core } from '@strapi/strapi';

import { baseText, readBase } from '../core/base';
import type { DeskProblem, ImportEntry, ImportReport, ImportStep, ImportUnit } from '../core/desk';
import { judgeUnit } from '../core/import';
import { isDeskKind, type TranslationId } from '../core/translation-id';
import type { Inline } from '../core/unit';
import { readOriginal, type ImportedFile } from '../core/xliff/exchange';
import { projectIn } from '../core/xliff/manifest';
import { readXliff } from '../core/xliff/read';
import type { Desk, Opened, Saved } from './desk';
import { PACKING_LIMITS, unpack, type PackingLimits } from './packing';
import { projectOf } from './project';

/** What whoever brings translations in may do. */
export interface Importer {
  /** Id of the administrator. */
  readonly by: number | null;
  readonly mayRead: (kind: TranslationId['kind']) => boolean;
  /** @param isNew whether the language is made with it */
  readonly mayWrite: (id: TranslationId, field: string, isNew: boolean) => boolean;
}

export interface Upload {
  readonly name: string;
  readonly content: Buffer;
}

/** A file of an upload, read as far as it can be without looking at any entry. */
type Found = { readonly name: string } & ({ readonly kind: 'refused'; readonly problems: readonly DeskProblem[] } | { readonly kind: 'refused-whole'; readonly problems: readonly DeskProblem[] } | { readonly kind: 'manifest'; readonly text: string } | { readonly kind: 'read'; readonly files: readonly ImportedFile[] });

/** What uploads come to as wholes, known before anything is written. */
interface Overview {
  /** Why an upload is not taken at all, by its place. */
  readonly refused: ReadonlyMap<number, readonly DeskProblem[]>;
  /** Names of files, one for each entry that will be told of, in their order. */
  readonly names: readonly string[];
  /** Keys of entries that came more than once: which one is meant, nobody can tell. */
  readonly doubled: ReadonlySet<string>;
}

/** Whether the entry has nothing in the language yet. */
const isNew = (opened: Opened): boolean => !opened.locales.includes(opened.locale);

const keyOf = ({ original, targetLocale }: ImportedFile): string => JSON.stringify([original, targetLocale]);

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
    case 'forbidden':
    case 'refused':
      return [...outcome.problems];
  }
};

const refusedEntry = (file: string, problems: readonly DeskProblem[], { kind = null, documentId = null, locale = null }: Partial<Pick<ImportEntry, 'kind' | 'documentId' | 'locale'>> = {}): ImportEntry => ({
  file,
  kind,
  documentId,
  locale,
  title: null,
  outcome: 'refused',
  problems,
  units: [],
});

async function* filesOf({ name, content }: Upload, limits: PackingLimits): AsyncGenerator<Found> {
  for await (const { name: file, outcome } of unpack(name, content, limits)) {
    if (outcome.kind === 'manifest') yield { name: file, kind: 'manifest', text: outcome.text };
    else if (outcome.kind !== 'text') yield { name: file, kind: outcome.kind, problems: [outcome.problem] };
    else {
      const read = readXliff(outcome.text);
      yield read.kind === 'refused' ? { name: file, kind: 'refused', problems: read.problems } : { name: file, kind: 'read', files: read.files };
    }
  }
}

/** Brings translations in from other tools. */
export function createImporting(strapi: Core.Strapi, desk: Desk) {
  /** Reads all of an upload, and writes nothing. */
  async function overviewOf(uploads: readonly Upload[], project: string, limits: PackingLimits): Promise<Overview> {
    const refused = new Map<number, readonly DeskProblem[]>();
    const names: string[] = [];
    const seen = new Set<string>();
    const doubled = new Set<string>();
    for (const [at, upload] of uploads.entries()) {
      const own: string[] = [];
      const keys: string[] = [];
      for await (const found of filesOf(upload, limits)) {
        if (found.kind === 'refused-whole') refused.set(at, found.problems);
        else if (found.kind === 'manifest') {
          const named = projectIn(found.text);
          if (named !== null && named !== project) refused.set(at, [{ code: 'project.other' }]);
        } else if (found.kind === 'refused') own.push(found.name);
        else {
          for (const file of found.files) {
            own.push(found.name);
            keys.push(keyOf(file));
          }
        }
        if (refused.has(at)) break;
      }
      if (refused.has(at)) {
        names.push(upload.name);
        continue;
      }
      names.push(...own);
      for (const key of keys) {
        if (seen.has(key)) doubled.add(key);
        seen.add(key);
      }
    }
    return { refused, names, doubled };
  }

  /** Where an entry that came in belongs, or why it belongs nowhere. */
  async function placeOf(file: ImportedFile, project: string, doubled: ReadonlySet<string>, importer: Importer): Promise<{ readonly opened: Opened } | { readonly problem: DeskProblem; readonly id: Partial<TranslationId> }> {
    const original = readOriginal(file.original);
    if (original === null || original.project !== project) return { problem: { code: 'project.other' }, id: {} };
    const { kind, documentId } = original;
    if (!isDeskKind(kind)) return { problem: { code: 'entry.absent' }, id: {} };
    const locale = file.targetLocale ?? '';
    const id = { kind, documentId, locale };
    if (!importer.mayRead(kind)) return { problem: { code: 'entry.forbidden' }, id };
    const opened = await desk.open(id);
    if (opened === null) return { problem: { code: 'entry.absent' }, id };
    if (doubled.has(keyOf(file))) return { problem: { code: 'entry.doubled' }, id };
    if (opened.sourceLocale !== file.sourceLocale) return { problem: { code: 'source.other', params: { expected: opened.sourceLocale, found: file.sourceLocale } }, id };
    if (!opened.fields.some(({ name }) => importer.mayWrite(id, name, isNew(opened)))) return { problem: { code: 'locale.forbidden', params: { locale } }, id };
    return { opened };
  }

  /**
   * From which words a save is made. A field that is outdated stays so while one of its texts is refused: what was not taken is still
   * the translation of earlier words.
   */
  function sourceBaseOf(opened: Opened, reports: readonly ImportUnit[]): string {
    const shown = readBase(opened.sourceBase) ?? {};
    const unfinished = opened.fields.filter(({ name, state }) => state === 'outdated' && reports.some(({ field, outcome }) => field === name && outcome === 'refused'));
    return unfinished.length === 0 ? opened.sourceBase : baseText({ ...shown, ...Object.fromEntries(unfinished.map(({ name }) => [name, 'earlier'])) });
  }

  async function importEntry(name: string, file: ImportedFile, place: Awaited<ReturnType<typeof placeOf>>, importer: Importer, dryRun: boolean): Promise<ImportEntry> {
    if ('problem' in place) return refusedEntry(name, [place.problem], place.id);
    const { opened } = place;
    const standing = new Map(opened.fields.flatMap((field) => field.units.map((unit) => [unit.source.id, { unit: unit.source, target: unit.target, maxLength: field.maxLength, mayWrite: importer.mayWrite(opened, field.name, isNew(opened)) }])));
    const judged = file.units.map((unit) => ({ imported: unit, ...judgeUnit(unit, standing.get(unit.id) ?? null) }));
    const edits: Record<string, Record<string, readonly Inline[]>> = {};
    for (const { imported, report, target } of judged) if (target !== null) (edits[report.field] ??= {})[imported.id] = target;
    const needsReview = judged.filter(({ imported, target }) => target !== null && imported.needsReview).map(({ report }) => report.field);

    let problems: DeskProblem[] = [];
    if (Object.keys(edits).length > 0) {
      try {
        problems = savedProblems(await desk.save(opened, edits, { base: opened.base, sourceBase: sourceBaseOf(opened, judged.map(({ report }) => report)), by: importer.by, mayWrite: (field, isMade) => importer.mayWrite(opened, field, isMade), needsReview, dryRun }));
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

  /**
   * Brings translations in, one transaction an entry, and tells of each when it is done.
   *
   * All uploads are read to their ends first: one that is broken, or no export of this installation, is refused as a whole before anything
   * is written. Whoever stops asking stops it between two entries.
   *
   * @param dryRun does all of it and undoes it: the report is the one that the real run has
   */
  async function* steps(uploads: readonly Upload[], importer: Importer, dryRun: boolean, limits: PackingLimits = PACKING_LIMITS): AsyncGenerator<ImportStep> {
    const project = await projectOf(strapi);
    const { refused, names, doubled } = await overviewOf(uploads, project, limits);
    yield { kind: 'begun', files: names };
    for (const [at, upload] of uploads.entries()) {
      const problems = refused.get(at);
      if (problems !== undefined) {
        yield { kind: 'entry', entry: refusedEntry(upload.name, problems) };
        continue;
      }
      for await (const found of filesOf(upload, limits)) {
        if (found.kind === 'refused') yield { kind: 'entry', entry: refusedEntry(found.name, found.problems) };
        if (found.kind !== 'read') continue;
        for (const file of found.files) yield { kind: 'entry', entry: await importEntry(found.name, file, await placeOf(file, project, doubled, importer), importer, dryRun) };
      }
    }
    yield { kind: 'done' };
  }

  return {
    steps,

    /** All steps at once. */
    async import(uploads: readonly Upload[], importer: Importer, dryRun: boolean): Promise<ImportReport> {
      const entries: ImportEntry[] = [];
      for await (const step of steps(uploads, importer, dryRun)) if (step.kind === 'entry') entries.push(step.entry);
      const count = (outcome: ImportUnit['outcome']): number => entries.reduce((sum, entry) => sum + entry.units.filter((unit) => unit.outcome === outcome).length, 0);
      return { dryRun, entries, taken: count('taken'), refused: count('refused') };
    },
  };
}
