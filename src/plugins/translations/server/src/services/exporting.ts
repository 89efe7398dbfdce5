import { PassThrough, type Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';
import { ZipFile } from 'yazl';

import { unitNotes } from '../core/field-words';
import { pageAddress } from '../core/page-address';
import type { TranslationId } from '../core/translation-id';
import type { ExchangeFile, ExchangeUnit, UnitState } from '../core/xliff/exchange';
import { MANIFEST, writeManifest, type Manifest } from '../core/xliff/manifest';
import { writeXliff1 } from '../core/xliff/write-1';
import { writeXliff2 } from '../core/xliff/write-2';
import type { Desk, Opened, OpenedField, Reads } from './desk';
import { projectOf } from './project';

export type XliffVersion = '1.2' | '2.1';

/** How entries are written; see `Writing1`. */
export type XliffForm = { readonly version: XliffVersion; readonly filledIn?: boolean };

const written = (file: ExchangeFile, { version, filledIn = false }: XliffForm): string => (version === '1.2' ? writeXliff1(file, { filledIn }) : writeXliff2(file));

/** A file on its way out. */
export interface Exported {
  readonly name: string;
  readonly type: string;
  readonly content: string | Readable;
}

type ReadsOf = (kind: TranslationId['kind']) => Reads;

/**
 * How far a text is. Whether somebody else has read it is not kept, so what is up to date is said to be translated, as tools say it when they
 * send it. Of an outdated field the texts that have changed are to be translated again; all of them, where it cannot be told which.
 */
function stateOf({ state, units }: OpenedField, { target, difference }: OpenedField['units'][number]): UnitState {
  if (target === null) return 'initial';
  return state === 'outdated' && (difference !== null || units.every((unit) => unit.difference === null)) ? 'initial' : 'translated';
}

/** Letters, digits and hyphens: a name that every system of files takes. */
const fileName = (opened: Opened): string => `${opened.kind}-${opened.documentId}-${opened.sourceLocale}-${opened.locale}.xlf`;

const exchangeUnits = (opened: Opened): ExchangeUnit[] =>
  opened.fields.flatMap((field) =>
    field.units.map((unit) => ({
      unit: unit.source,
      target: unit.target,
      state: stateOf(field, unit),
      needsReview: unit.target !== null && field.state === 'needs-review',
      notes: unitNotes(unit.source, field.maxLength, opened.locale),
      maxLength: field.maxLength,
    })),
  );

/** Ends when whoever reads has caught up, or has gone. */
const caughtUp = (output: PassThrough): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      output.off('drain', end).off('close', end);
      resolve();
    };
    output.on('drain', end).on('close', end);
  });

/** Carries translations out to other tools. */
export function createExporting(strapi: Core.Strapi, desk: Desk, urlPattern: string, clock: () => Date = () => new Date()) {
  const fileOf = (opened: Opened, project: string, exportedAt: string): ExchangeFile => ({
    project,
    kind: opened.kind,
    documentId: opened.documentId,
    sourceLocale: opened.sourceLocale,
    targetLocale: opened.locale,
    exportedAt,
    url: pageAddress(urlPattern, { kind: opened.kind, documentId: opened.documentId, locale: opened.sourceLocale, slug: opened.slug }),
    title: opened.title,
    units: exchangeUnits(opened),
  });

  /** Zips entries while they are read, one at a time, and no faster than they are taken: whoever breaks off stops the reading. */
  function zipped(ids: readonly TranslationId[], form: XliffForm, project: string, exportedAt: string, readsOf: ReadsOf): Readable {
    const zip = new ZipFile();
    const output = new PassThrough();
    const options = { mtime: new Date(exportedAt) };
    zip.outputStream.pipe(output);
    const fill = async (): Promise<void> => {
      const files: Manifest['files'][number][] = [];
      for (const id of ids) {
        if (output.writableNeedDrain) await caughtUp(output);
        if (output.destroyed) return;
        const opened = await desk.open(id, readsOf(id.kind));
        if (opened === null || opened.fields.length === 0) continue;
        const file = fileName(opened);
        zip.addBuffer(Buffer.from(written(fileOf(opened, project, exportedAt), form)), file, options);
        files.push({ file, kind: opened.kind, documentId: opened.documentId, source: opened.sourceLocale, target: opened.locale, title: opened.title, state: opened.state });
      }
      zip.addBuffer(Buffer.from(writeManifest({ project, xliff: form.version, exportedAt, files })), MANIFEST, options);
      zip.end();
    };
    fill().catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
    return output;
  }

  /**
   * Entries as XLIFF: one as a file, several as a zip that is made while it is sent. Null where there is nothing to translate.
   *
   * @param readsOf what of a kind whoever exports may read: nothing else goes out
   */
  return async (asked: readonly TranslationId[], as: XliffVersion | XliffForm, readsOf: ReadsOf = () => () => true): Promise<Exported | null> => {
    const form = typeof as === 'string' ? { version: as } : as;
    const ids = [...new Map(asked.map((id) => [`${id.kind}:${id.documentId}:${id.locale}`, id])).values()];
    const [only] = ids;
    if (only === undefined) return null;
    const project = await projectOf(strapi);
    const exportedAt = clock().toISOString();
    if (ids.length > 1) return { name: `translations-${exportedAt.slice(0, 10)}.zip`, type: 'application/zip', content: zipped(ids, form, project, exportedAt, readsOf) };
    const opened = await desk.open(only, readsOf(only.kind));
    if (opened === null || opened.fields.length === 0) return null;
    return { name: fileName(opened), type: 'application/xliff+xml', content: written(fileOf(opened, project, exportedAt), form) };
  };
}
