import type { Readable } from 'node:stream';

import type { TranslationId } from '../../../../src/plugins/translations/server/src/core/translation-id';
import type { Opened } from '../../../../src/plugins/translations/server/src/services/desk';
import { createExporting } from '../../../../src/plugins/translations/server/src/services/exporting';
import { unzip } from '../../../support/zip';

/** Noise, so that a zip is as large as what is in it. */
const noise = (length: number): string => Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20_000))).join('');

const entry = (id: TranslationId, words: string): Opened => ({
  ...id,
  sourceLocale: 'pl',
  locales: ['pl'],
  title: 'Most',
  slug: 'most',
  state: 'missing',
  fields: [{ name: 'title', state: 'missing', maxLength: 200, isRequired: true, dismissed: null, source: '', surplus: [], units: [{ source: { id: 'title', field: 'title', kind: 'text', content: [{ kind: 'text', text: words }] }, target: null, difference: null, words }] }],
  base: '',
  sourceBase: '',
  savedAt: null,
  savedBy: null,
  isPublished: false,
  task: { assignee: null, dueOn: null },
});

/** An export from a desk that counts how many entries it was asked for. */
function exporting(words: string) {
  const asked: string[] = [];
  const desk = {
    open: async (id: TranslationId): Promise<Opened> => {
      asked.push(id.documentId);
      await new Promise((resolve) => { setImmediate(resolve); });
      return entry(id, words);
    },
  };
  const strapi = { store: () => ({ get: async () => Promise.resolve('here') }) };
  return { asked, run: createExporting(strapi as never, desk as never, '', () => new Date('2026-11-23T06:00:00Z')) };
}

const ids = (count: number): TranslationId[] => Array.from({ length: count }, (_, at) => ({ kind: 'article', documentId: `d${String(at)}`, locale: 'uk' }));

const soon = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

test('entries are read no faster than the zip is taken, and no more of them when somebody breaks off', async () => {
  const { asked, run } = exporting(noise(20_000));
  const content = (await run(ids(2000), '2.1'))?.content as Readable;
  await soon(500);
  const ahead = asked.length;
  expect(ahead).toBeLessThan(200);
  let taken = 0;
  for await (const part of content) {
    taken += (part as Buffer).length;
    if (taken > 3_000_000) break;
  }
  await soon(200);
  const after = asked.length;
  expect(after).toBeGreaterThan(ahead);
  expect(after).toBeLessThan(600);
  await soon(300);
  expect(asked).toHaveLength(after);
});

test('an entry that is asked for twice goes out once', async () => {
  const { run } = exporting('Most');
  const content = (await run([...ids(2), ...ids(2)], '1.2'))?.content as Readable;
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part as Buffer);
  expect([...(await unzip(Buffer.concat(parts))).keys()]).toEqual(['article-d0-pl-uk.xlf', 'article-d1-pl-uk.xlf', 'manifest.json']);
});
