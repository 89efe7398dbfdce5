import { exportEntries, importFiles, type Imported } from '../../../src/plugins/translations/admin/src/api/desk-client';
import { goneOn, NOT_BEGUN, notReached, reportOf, type ImportProgress } from '../../../src/plugins/translations/admin/src/exchange/import-progress';
import { afterImporting, afterTrying } from '../../../src/plugins/translations/admin/src/exchange/import-state';
import { zipCount } from '../../../src/plugins/translations/admin/src/exchange/zip-count';
import type { ImportEntry, ImportStep } from '../../../src/plugins/translations/server/src/core/desk';
import { zip } from '../../support/zip';

jest.mock('@strapi/strapi/admin', () => ({ getFetchClient: jest.fn(), attemptTokenRefresh: jest.fn().mockResolvedValue('renewed') }));

const entry = (file: string, outcome: 'taken' | 'refused' = 'taken'): ImportEntry => ({ file, kind: 'article', documentId: file, locale: 'uk', title: file, outcome, problems: [], units: [{ unit: 'title', field: 'title', outcome, problem: null }] });

const line = (step: ImportStep): string => `${JSON.stringify(step)}\n`;

const BEGUN = line({ kind: 'begun', files: ['a', 'b', 'c'] });
const [A, B, C] = ['a', 'b', 'c'].map((name) => line({ kind: 'entry', entry: entry(name, name === 'b' ? 'refused' : 'taken') })) as [string, string, string];
const DONE = line({ kind: 'done' });

const controller = { current: new AbortController() };
const asked: { token: string; accept: string }[] = [];

/** A server that answers with parts of a text, and then ends as it should, breaks off, or waits until it is told to stop. */
function answering(parts: readonly (string | Uint8Array)[], end: 'end' | 'break' | 'wait' = 'end', { status = 200, headers = {}, renew = false } = {}): void {
  globalThis.fetch = async (_, init) => {
    const sent = init?.headers as Record<string, string>;
    asked.push({ token: sent.Authorization ?? '', accept: sent.Accept ?? '' });
    if (renew && asked.length === 1) return Promise.resolve(new Response('{}', { status: 401 }));
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        for (const part of parts) stream.enqueue(typeof part === 'string' ? new TextEncoder().encode(part) : part);
        if (end === 'end') stream.close();
        else if (end === 'wait') init?.signal?.addEventListener('abort', () => { stream.error(new DOMException('stopped', 'AbortError')); });
      },
      pull(stream) {
        if (end === 'break') stream.error(new TypeError('network error'));
      },
    });
    return Promise.resolve(new Response(body, { status, headers }));
  };
}

const seen: ImportProgress[] = [];
const bring = (): Promise<Imported> => importFiles([new File(['x'], 'all.zip')], false, { token: 'kept', signal: controller.current.signal, onProgress: (progress) => void seen.push(progress) });

beforeEach(() => {
  controller.current = new AbortController();
  seen.length = 0;
  asked.length = 0;
  Object.assign(globalThis, { window: { strapi: { backendURL: 'http://localhost' } } });
});
afterAll(() => { Reflect.deleteProperty(globalThis, 'window'); });

describe('an import in the browser', () => {
  it('counts entries while they come, however the lines are cut', async () => {
    const whole = BEGUN + A + B + C + DONE;
    answering([whole.slice(0, 10), whole.slice(10, BEGUN.length + A.length + 3), whole.slice(BEGUN.length + A.length + 3)]);
    expect(await bring()).toMatchObject({ kind: 'done', report: { taken: 2, refused: 1, entries: [{ file: 'a' }, { file: 'b' }, { file: 'c' }] } });
    expect(seen.map(({ entries, files }) => [entries.length, files?.length])).toEqual([[1, 3], [3, 3]]);
    expect(asked).toEqual([{ token: 'Bearer kept', accept: 'application/x-ndjson' }]);
  });

  it('keeps what was confirmed when the connection is lost, and names what was not reached', async () => {
    answering([BEGUN + A, B.slice(0, -5)], 'break');
    expect(await bring()).toMatchObject({ kind: 'stopped', why: 'lost', report: { entries: [{ file: 'a' }] }, notReached: ['b', 'c'] });
  });

  it('takes an answer that ends early for a lost one, and not for the end', async () => {
    answering([BEGUN + A + B]);
    expect(await bring()).toMatchObject({ kind: 'stopped', why: 'lost', notReached: ['c'] });
    answering([]);
    expect(await bring()).toMatchObject({ kind: 'stopped', why: 'lost', notReached: ['all.zip'] });
  });

  it('says when the server could not go on', async () => {
    answering([BEGUN + A + line({ kind: 'failed' })]);
    expect(await bring()).toMatchObject({ kind: 'stopped', why: 'failed', notReached: ['b', 'c'] });
  });

  it('is broken off by whoever began it', async () => {
    answering([BEGUN + A], 'wait');
    const outcome = bring();
    while (seen.length === 0) await new Promise((resolve) => { setImmediate(resolve); });
    controller.current.abort();
    expect(await outcome).toMatchObject({ kind: 'stopped', why: 'cancelled', report: { entries: [{ file: 'a' }] }, notReached: ['b', 'c'] });
  });

  it('tells why the server refused it', async () => {
    const problems = [{ code: 'upload.too-large', field: 'files', params: { limit: 100 } }];
    answering([JSON.stringify({ kind: 'refused', problems })], 'end', { status: 413 });
    expect(await bring()).toEqual({ kind: 'failed', failure: { kind: 'problems', problems } });
    answering(['<html>'], 'end', { status: 502 });
    expect(await bring()).toEqual({ kind: 'failed', failure: { kind: 'unreachable' } });
  });

  it('renews the session and asks again', async () => {
    answering([BEGUN + A + B + C + DONE], 'end', { renew: true });
    expect((await bring()).kind).toBe('done');
    expect(asked.map(({ token }) => token)).toEqual(['Bearer kept', 'Bearer renewed']);
  });
});

describe('the progress of an import', () => {
  it('passes by lines that are none of its steps', () => {
    expect(goneOn(NOT_BEGUN, ['', '{', 'null', '{"kind":"begun"}', '{"kind":"more"}', BEGUN])).toEqual({ files: ['a', 'b', 'c'], entries: [], end: null });
  });

  it('is a report and a rest', () => {
    const progress = goneOn(NOT_BEGUN, [BEGUN, A, B]);
    expect(reportOf(progress, true)).toMatchObject({ dryRun: true, taken: 1, refused: 1 });
    expect(notReached(progress, [])).toEqual(['c']);
    expect(notReached(NOT_BEGUN, ['x.xlf'])).toEqual(['x.xlf']);
  });
});

describe('the dialog of an import', () => {
  const report = reportOf(goneOn(NOT_BEGUN, [BEGUN, A]), false);
  const stopped = (why: 'cancelled' | 'lost'): Imported => ({ kind: 'stopped', why, report, notReached: ['b', 'c'] });
  const failed: Imported = { kind: 'failed', failure: { kind: 'forbidden' } };

  it('goes back to the choice of files when the dry run broke off', () => {
    expect(afterTrying([], { kind: 'done', report })).toEqual({ kind: 'tried', files: [], report, failure: null });
    expect(afterTrying([], stopped('cancelled'))).toEqual({ kind: 'choosing', files: [], failure: null });
    expect(afterTrying([], stopped('lost'))).toEqual({ kind: 'choosing', files: [], failure: { kind: 'unreachable' } });
    expect(afterTrying([], failed)).toEqual({ kind: 'choosing', files: [], failure: { kind: 'forbidden' } });
  });

  it('shows what was confirmed when the real run broke off', () => {
    expect(afterImporting({ files: [], report }, { kind: 'done', report })).toEqual({ kind: 'imported', report });
    expect(afterImporting({ files: [], report }, stopped('lost'))).toEqual({ kind: 'stopped', files: [], why: 'lost', report, notReached: ['b', 'c'] });
    expect(afterImporting({ files: [], report }, failed)).toEqual({ kind: 'tried', files: [], report, failure: { kind: 'forbidden' } });
  });
});

describe('an export in the browser', () => {
  const take = (counts: number[]) => exportEntries({ version: '2.1', entries: [] }, { token: null, signal: controller.current.signal, onProgress: (count) => void counts.push(count) });

  it('counts the files of the zip while they come', async () => {
    const content = await zip({ a: 'x'.repeat(50), b: 'y', c: 'z' });
    const second = content.indexOf(Buffer.from('PK\u0003\u0004'), 4);
    answering([content.subarray(0, second + 2), content.subarray(second + 2)], 'end', { headers: { 'Content-Disposition': 'attachment; filename="all.zip"', 'Content-Type': 'application/zip' } });
    const counts: number[] = [];
    const outcome = await take(counts);
    expect(counts).toEqual([1, 3]);
    expect(outcome).toMatchObject({ kind: 'done', value: { name: 'all.zip' } });
    if (outcome?.kind === 'done') expect(Buffer.from(await outcome.value.content.arrayBuffer()).equals(content)).toBe(true);
  });

  it('gives no half of a zip', async () => {
    answering(['PK'], 'break');
    expect(await take([])).toEqual({ kind: 'failed', failure: { kind: 'unreachable' } });
  });

  it('is broken off by whoever began it', async () => {
    answering(['PK'], 'wait');
    const counts: number[] = [];
    const outcome = take(counts);
    while (counts.length === 0) await new Promise((resolve) => { setImmediate(resolve); });
    controller.current.abort();
    expect(await outcome).toBeNull();
  });

  it('finds beginnings that are cut anywhere', async () => {
    const content = await zip({ a: '1', b: '2' });
    const count = zipCount();
    expect([...content].map((byte) => count(Uint8Array.of(byte))).at(-1)).toBe(2);
  });
});
