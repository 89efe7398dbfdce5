import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { withInstallation } from '../command/open.mjs';
import { withProgress } from '../run/progress.mjs';
import { csvReportLines } from './csv-report.mjs';

/** @typedef {import('../../src/plugins/partnerships/server/src/core/import/report.js').CsvReport} CsvReport */
/** @typedef {import('../../src/plugins/partnerships/server/src/core/import/report.js').RowReport} RowReport */

/**
 * The import of spreadsheets, as far as the command uses it.
 *
 * @typedef {object} CsvImport
 * @property {(of: 'municipalities' | 'partnerships', bytes: Uint8Array, options: { dryRun: boolean, locale: string, from: number, count: number, onRow: (progress: { done: number, of: number }) => void }) => Promise<CsvReport>} run
 */

const USAGE = 'npm run import:csv -- municipalities|partnerships file.csv [--dry-run] [--language pl] [--report file.json]';

/** @param {string[]} argv */
export function readCsvOptions(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, language: { type: 'string', default: 'pl' }, report: { type: 'string' } },
  });
  const [of, file, ...others] = positionals;
  if ((of !== 'municipalities' && of !== 'partnerships') || file === undefined || others.length > 0) throw new Error(`One file at a time, and what it holds: ${USAGE}`);
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}.`);
  return { of: /** @type {'municipalities' | 'partnerships'} */ (of), file, dryRun: values['dry-run'], locale: values.language, report: values.report ?? null };
}

/**
 * @param {string} root
 * @param {string[]} argv
 * @returns {Promise<number>} how the command ends
 */
export async function importCsv(root, argv) {
  const { of, file, dryRun, locale, report: reportFile } = readCsvOptions(argv);
  return withInstallation(root, async (strapi) => {
    const service = /** @type {CsvImport} */ (strapi.plugin('partnerships').service('csv-import'));
    const report = await withProgress(dryRun ? 'Dry run' : 'Rows', (say) =>
      service.run(of, readFileSync(file), { dryRun, locale, from: 0, count: Number.MAX_SAFE_INTEGER, onRow: (progress) => say(`${progress.done.toLocaleString('en')} of ${progress.of.toLocaleString('en')}`) }),
    );
    for (const line of csvReportLines(report)) console.log(line);
    if (reportFile !== null) writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    if (report.kind !== 'read') return 2;
    return report.rows.some((/** @type {RowReport} */ { outcome }) => outcome.kind === 'refused') ? 1 : 0;
  });
}
