import { getFetchClient } from '@strapi/strapi/admin';

import type { CheckAnswer, DismissRequest, ExportRequest, ImportReport, MachineRequest, MemoryAnswer, NextEntry, ReviewRequest, SaveAnswer, SaveRequest, SourceRequest, TaskRequest, UnitRequest } from '../../../server/src/core/desk';
import type { TranslationName } from '../desk-lists';
import { goneOn, NOT_BEGUN, notReached, reportOf, type ImportProgress } from '../exchange/import-progress';
import { zipCount } from '../exchange/zip-count';
import { failureIn, failureOf, type Failure } from './answer';
import { ask } from './ask';
import { chunksOf, linesOf } from './chunks';
import { fileNameIn } from './file-name';
import { checkPath, dismissPath, entryPath, exportPath, importPath, machinePath, memoryPath, nextPath, reviewPath, sourcePath, taskPath } from './paths';

export type Outcome<Value> = { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * The bodies of refusals are read too. A 401 is left to the client, which renews the session and asks again.
 */
const validateStatus = (status: number): boolean => status !== 401;

/**
 * Requests that outlive the page they were begun on: `useFetchClient` breaks off what is under way when its component goes, and a save must
 * not be broken off because somebody went on.
 */
async function done<Value>(request: () => Promise<{ data: unknown }>): Promise<Outcome<Value>> {
  try {
    const { data } = await request();
    const failure = failureIn(data);
    return failure === null ? { kind: 'done', value: data as Value } : { kind: 'failed', failure };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

/** What a save, a dismissal and a review are answered with, refusals apart. */
export type Written = Exclude<SaveAnswer, { kind: 'refused' }>;

export const saveEntry = (name: TranslationName, request: SaveRequest): Promise<Outcome<Written>> => done(() => getFetchClient().put(entryPath(name), request, { validateStatus }));

export const dismissMarks = (name: TranslationName, request: DismissRequest): Promise<Outcome<Written>> => done(() => getFetchClient().post(dismissPath(name), request, { validateStatus }));

export const markReviewed = (name: TranslationName, request: ReviewRequest): Promise<Outcome<Written>> => done(() => getFetchClient().post(reviewPath(name), request, { validateStatus }));

/** A machine's words wait for a person to look at them. */
export const askMachine = (name: TranslationName, request: MachineRequest): Promise<Outcome<Written>> => done(() => getFetchClient().post(machinePath(name), request, { validateStatus }));

export const saveTask = (name: TranslationName, request: TaskRequest): Promise<Outcome<unknown>> => done(() => getFetchClient().put(taskPath(name), request, { validateStatus }));

export const chooseSource = ({ kind, documentId }: Pick<TranslationName, 'kind' | 'documentId'>, request: SourceRequest): Promise<Outcome<unknown>> => done(() => getFetchClient().put(sourcePath(kind, documentId), request, { validateStatus }));

export const checkUnit = (request: UnitRequest, signal: AbortSignal): Promise<Outcome<CheckAnswer>> => done(() => getFetchClient().post(checkPath(), request, { validateStatus, signal }));

export const findMatches = (request: UnitRequest, signal: AbortSignal): Promise<Outcome<MemoryAnswer>> => done(() => getFetchClient().post(memoryPath(), request, { validateStatus, signal }));

export const nextEntry = (after: TranslationName | null): Promise<Outcome<NextEntry>> => done(() => getFetchClient().get(nextPath(after), { validateStatus }));

/** What an import came to. */
export type Imported =
  | { readonly kind: 'done'; readonly report: ImportReport }
  /** It broke off: what was confirmed, and the names of what was not reached, as far as anybody knows. */
  | { readonly kind: 'stopped'; readonly why: 'cancelled' | 'lost' | 'failed'; readonly report: ImportReport; readonly notReached: readonly string[] }
  /** The server refused it before it began. */
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Whoever waits for an answer that takes a while. */
interface Waiting<Progress> {
  /** Of the session. */
  readonly token: string | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

const refusalIn = async (response: Response): Promise<Failure> => failureIn(await response.json().catch(() => null)) ?? failureOf({ status: response.status });

export async function importFiles(files: readonly File[], dryRun: boolean, { token, signal, onProgress }: Waiting<ImportProgress>): Promise<Imported> {
  const body = new FormData();
  for (const file of files) body.append('files', file, file.name);
  let progress = NOT_BEGUN;
  const stopped = (why: 'cancelled' | 'lost' | 'failed'): Imported => ({ kind: 'stopped', why, report: reportOf(progress, dryRun), notReached: notReached(progress, files.map(({ name }) => name)) });
  try {
    const response = await ask({ path: importPath(dryRun), body, headers: { Accept: 'application/x-ndjson' }, token, signal });
    if (!response.ok) return { kind: 'failed', failure: await refusalIn(response) };
    for await (const lines of linesOf(chunksOf(response.body))) {
      progress = goneOn(progress, lines);
      onProgress(progress);
    }
  } catch {
    return stopped(signal.aborted ? 'cancelled' : 'lost');
  }
  // An answer that ends in the middle is one that a proxy has cut off.
  return progress.end === 'done' ? { kind: 'done', report: reportOf(progress, dryRun) } : stopped(progress.end ?? 'lost');
}

/** A file as the server sent it. */
export interface SentFile {
  readonly name: string;
  readonly content: Blob;
}

/** Asks for entries as XLIFF, and tells how many of them have come. Null where it was broken off. */
export async function exportEntries(request: ExportRequest, { token, signal, onProgress }: Waiting<number>): Promise<Outcome<SentFile> | null> {
  try {
    const response = await ask({ path: exportPath(), body: JSON.stringify(request), headers: { 'Content-Type': 'application/json' }, token, signal });
    if (!response.ok) return { kind: 'failed', failure: await refusalIn(response) };
    const count = zipCount();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of chunksOf(response.body)) {
      parts.push(chunk);
      onProgress(count(chunk));
    }
    return { kind: 'done', value: { name: fileNameIn(response.headers.get('Content-Disposition'), 'export.xlf'), content: new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }) } };
  } catch (error) {
    return signal.aborted ? null : { kind: 'failed', failure: failureOf(error) };
  }
}
