import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { picture } from './picture.mjs';
import { table } from './table.mjs';

/**
 * Writes the findings as JSON, text and a picture.
 *
 * @param {string} folder
 * @param {import('./machine.mjs').About} about
 * @param {readonly import('./verdict.mjs').Verdict[]} verdicts
 * @returns {string[]} the files
 */
export function writeReport(folder, about, verdicts) {
  mkdirSync(folder, { recursive: true });
  const subtitle = `${about.documents} documents in three languages, ${about.database}, Strapi ${about.strapi}, Node.js ${about.node}, ${about.processor}; medians of ${about.rounds} rounds`;
  const files = {
    'bench.json': `${JSON.stringify({ about, cases: verdicts.map(({ about: { target, ...rest }, ...found }) => ({ ...rest, target, ...found })) }, null, 2)}\n`,
    'bench.txt': `${subtitle}\n${about.startedAt}\n\n${table(verdicts)}\n`,
    'bench.svg': picture(verdicts, subtitle),
  };
  return Object.entries(files).map(([name, content]) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  });
}
