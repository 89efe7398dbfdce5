import { attemptTokenRefresh, getFetchClient } from '@strapi/strapi/admin';

import type { CheckAnswer, DismissRequest, ExportRequest, ImportReport, MachineRequest, MemoryAnswer, NextEntry, ReviewRequest, SaveAnswer, SaveRequest, SourceRequest, TaskRequest, UnitRequest } from '../../../server/src/core/desk';
import type { TranslationName } from '../desk-lists';
import { failureIn, failureOf, type Failure } from './answer';
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

export function importFiles(files: readonly File[], dryRun: boolean, signal: AbortSignal): Promise<Outcome<ImportReport>> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return done(() => getFetchClient().post(importPath(dryRun), form, { validateStatus, signal }));
}

/** A file as the server sent it. */
export interface SentFile {
  readonly name: string;
  readonly content: Blob;
}

/** Where the server is, as the panel was built; Strapi's types do not say so. */
const backendUrl = (): string => (window.strapi as unknown as { readonly backendURL: string }).backendURL;

/**
 * Asks for entries as XLIFF. Strapi's client reads JSON alone from what it posts, so this one asks by itself, and renews the session as that
 * one does.
 *
 * @param token of the session
 */
export async function exportEntries(request: ExportRequest, token: string | null): Promise<Outcome<SentFile>> {
  const ask = (bearer: string | null): Promise<Response> =>
    fetch(`${backendUrl()}${exportPath()}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer ?? ''}` },
      body: JSON.stringify(request),
    });
  try {
    let response = await ask(token);
    if (response.status === 401) response = await ask(await attemptTokenRefresh(token));
    if (response.ok) return { kind: 'done', value: { name: fileNameIn(response.headers.get('Content-Disposition'), 'export.xlf'), content: await response.blob() } };
    const body: unknown = await response.json().catch(() => null);
    return { kind: 'failed', failure: failureIn(body) ?? failureOf({ status: response.status }) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}
