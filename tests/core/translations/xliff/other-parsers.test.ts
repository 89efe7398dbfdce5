import { createRequire } from 'node:module';

import { takeApart } from '../../../../src/plugins/translations/server/src/core/segmentation';
import { writeXliff1 } from '../../../../src/plugins/translations/server/src/core/xliff/write-1';
import { writeXliff2 } from '../../../../src/plugins/translations/server/src/core/xliff/write-2';

interface Read {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly resources: Readonly<Record<string, Readonly<Record<string, { readonly source: unknown; readonly target: unknown }>>>>;
}

const { xliff12ToJs, xliff2js } = createRequire(__filename)('xliff') as { xliff12ToJs(text: string): Promise<Read>; xliff2js(text: string): Promise<Read> };

const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Zobacz ' }, { type: 'link', url: 'https://bucha.example/?a=1&b=2', children: [{ type: 'text', text: 'stronę' }] }, { type: 'text', text: ' & <mapę>' }] }];

const units = [...takeApart('title', 'Most').units, ...takeApart('body', body).units].map((unit) => ({ unit, target: unit.field === 'title' ? [{ kind: 'text' as const, text: 'Міст' }] : null, state: 'initial' as const, needsReview: false, notes: ['Tytuł'], maxLength: 200 }));
const file = { project: 'p', kind: 'article' as const, documentId: 'd', sourceLocale: 'pl', targetLocale: 'uk', exportedAt: '2026-11-23T06:00:00.000Z', url: null, title: 'Most', units };

describe('the parser of locize', () => {
  test.each([
    ['1.2', xliff12ToJs, writeXliff1],
    ['2.1', xliff2js, writeXliff2],
  ] as const)('reads XLIFF %s', async (_, parse, write) => {
    const read = await parse(write(file));
    expect([read.sourceLanguage, read.targetLanguage]).toEqual(['pl', 'uk']);
    const [resource] = Object.values(read.resources);
    expect(resource?.title).toMatchObject({ source: 'Most', target: 'Міст' });
    const { source } = resource?.['body.0'] ?? { source: null };
    expect(JSON.stringify(source)).toContain('stronę');
    expect(JSON.stringify(source)).toContain(' & <mapę>');
  });
});
