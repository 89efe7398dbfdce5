import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { withInstallation } from '../command/open.mjs';
import { withProgress } from '../run/progress.mjs';
import { exportText } from './export-text.mjs';
import { reportLines } from './wordpress-report.mjs';

/** @typedef {import('../../src/wordpress/index.js')} WordpressModule */
/** @typedef {import('../../src/wordpress/index.js').PictureSource} PictureSource */

const USAGE = 'npm run import:wordpress -- export.xml [--dry-run] [--language pl] [--areas map.json] [--pictures none|download|folder=path] [--report file.json]';

/** @param {string} text @returns {PictureSource} */
function pictureSource(text) {
  if (text === 'none' || text === 'download') return { kind: text };
  const folder = /^folder=(.+)$/.exec(text)?.[1];
  if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`--pictures is none, download or folder=path to a copy of wp-content/uploads, not "${text}".`);
  return { kind: 'folder', path: path.resolve(folder) };
}

/** @param {string} file @returns {Record<string, string | null>} */
function areaMap(file) {
  /** @type {unknown} */
  const map = JSON.parse(readFileSync(file, 'utf8'));
  const isMap = typeof map === 'object' && map !== null && !Array.isArray(map) && Object.values(map).every((value) => value === null || typeof value === 'string');
  if (!isMap) throw new Error(`--areas is a file like {"Kultura": "culture", "Przetargi": null}: from categories to keys of areas. ${file} is not.`);
  return /** @type {Record<string, string | null>} */ (map);
}

/**
 * @param {string[]} argv
 */
export function readWordpressOptions(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      language: { type: 'string' },
      areas: { type: 'string' },
      pictures: { type: 'string', default: 'none' },
      report: { type: 'string' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error(`One export at a time: ${USAGE}`);
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}.`);
  return {
    file,
    dryRun: values['dry-run'],
    language: values.language ?? null,
    areas: values.areas === undefined ? {} : areaMap(values.areas),
    pictures: pictureSource(values.pictures),
    report: values.report ?? null,
  };
}

/**
 * @param {string} root
 * @param {string[]} argv
 * @returns {Promise<number>} how the command ends
 */
export async function importWordpress(root, argv) {
  const { file, report: reportFile, ...options } = readWordpressOptions(argv);
  return withInstallation(root, async (strapi) => {
    const { importExport, WxrError } = /** @type {WordpressModule} */ (createRequire(path.join(root, 'package.json'))(path.join(root, 'dist', 'src', 'wordpress')));
    try {
      const report = await withProgress(options.dryRun ? 'Dry run' : 'Posts', (say) =>
        importExport(strapi, { ...options, open: () => exportText(file), onProgress: ({ done, of }) => say(`${done.toLocaleString('en')} of ${of.toLocaleString('en')}`) }),
      );
      for (const line of reportLines(report)) console.log(line);
      if (reportFile !== null) writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
      return report.counts.refused > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof WxrError)) throw error;
      const where = error.line === null ? '' : ` (line ${error.line})`;
      console.error(`${error.message}${where} Nothing was written.${error.fault === 'xml' ? ' Is the export complete?' : ''}`);
      return 2;
    }
  });
}
