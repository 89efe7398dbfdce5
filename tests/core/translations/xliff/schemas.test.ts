import { execFileSync } from 'node:child_process';
import path from 'node:path';

import * as fc from 'fast-check';

import type { ExchangeFile } from '../../../../src/plugins/translations/server/src/core/xliff/exchange';
import { writeXliff1 } from '../../../../src/plugins/translations/server/src/core/xliff/write-1';
import { writeXliff2 } from '../../../../src/plugins/translations/server/src/core/xliff/write-2';
import { anyFile } from './exchange-files';

const SCHEMAS = path.join(__dirname, '..', '..', '..', 'support', 'schemas');

/** What is wrong with each document, as libxml2 says it. */
const faultsOf = (schema: string, documents: readonly string[]): string[] =>
  JSON.parse(execFileSync(process.execPath, [path.join(__dirname, 'validate-xliff.mjs'), path.join(SCHEMAS, schema)], { input: JSON.stringify(documents), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as string[];

const VERSIONS = [
  ['1.2', (file: ExchangeFile) => writeXliff1(file), 'xliff-core-1.2-strict.xsd'],
  ['1.2 with originals filled in', (file: ExchangeFile) => writeXliff1(file, { filledIn: true }), 'xliff-core-1.2-strict.xsd'],
  ['2.1', (file: ExchangeFile) => writeXliff2(file), 'xliff-modules-2.xsd'],
] as const;

const files = fc.sample(anyFile, { numRuns: 150 });

describe.each(VERSIONS)('the schema of XLIFF %s', (version, write, schema) => {
  test('takes whatever is written', () => {
    expect(faultsOf(schema, files.map((file) => write(file))).filter((fault) => fault !== '')).toEqual([]);
  });

  test('refuses what is none', () => {
    const document = write({ project: 'p', kind: 'article', documentId: 'd', sourceLocale: 'pl', targetLocale: 'uk', exportedAt: '2026-11-23T06:00:00.000Z', url: null, title: 'Most', units: [{ unit: { id: 'title', field: 'title', kind: 'text', content: [{ kind: 'text', text: 'Most' }] }, sourceFingerprint: 'abc', target: [{ kind: 'text', text: 'Міст' }], state: 'translated', needsReview: false, notes: [], maxLength: 200 }] });
    const broken = [
      document.replace('state="translated"', 'state="done"'),
      document.replaceAll('source', 'words'),
      document.replace('xml:space="preserve"', 'xml:space="keep"'),
      ...(version === '2.1' ? [document.replace('"200"', '"many"'), document.replace('<mda:meta type="source-fingerprint">', '<mda:meta>'), document.replace('xliff:codepoints', 'pixels')] : [document.replace('maxwidth="200"', 'maxwidth="a b"')]),
    ];
    expect(faultsOf(schema, [document, ...broken]).map((fault) => fault === '')).toEqual([true, ...broken.map(() => false)]);
  });
});

/** What the standard asks of XLIFF 2.1 in words, and its schema cannot say. */
test('codes of XLIFF 2.1 refer to original data that there is, once each', () => {
  for (const document of files.map(writeXliff2)) {
    for (const [unit] of document.matchAll(/<unit .*?<\/unit>/gs)) {
      const kept = [...unit.matchAll(/<data id="([^"]*)"/g)].map(([, id]) => id);
      const asked = [...unit.matchAll(/ dataRef(?:Start|End)?="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(kept).size).toBe(kept.length);
      expect(new Set(kept)).toEqual(new Set(asked));
      const codes = (side: string): string[] => [...(new RegExp(`<${side}[ >].*?</${side}>`, 's').exec(unit)?.[0] ?? '').matchAll(/<(?:pc|ph) id="([^"]*)"/g)].map(([, id]) => id ?? '');
      for (const side of ['source', 'target']) expect(new Set(codes(side)).size).toBe(codes(side).length);
    }
  }
});
