import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What our own custom fields are to the database. */
const STORED_AS = /** @type {Record<string, string>} */ ({
  'plugin::partnerships.municipality': 'string',
  'plugin::partnerships.references': 'json',
  'plugin::partnerships.languages': 'json',
  'plugin::partnerships.aliases': 'json',
});

/** Relations that somebody would model with Strapi alone, beside the fields of ours that say the same. */
const RELATIONS = /** @type {Record<string, Record<string, object>>} */ ({
  article: {
    areaEntries: { type: 'relation', relation: 'manyToMany', target: 'api::area.area' },
    partnershipEntries: { type: 'relation', relation: 'manyToMany', target: 'api::partnership.partnership' },
    municipalityEntries: { type: 'relation', relation: 'manyToMany', target: 'api::municipality.municipality' },
  },
});

/** Ours, and nothing that stock Strapi has. */
const NOT_STOCK = ['plugins', 'content', 'seed', 'refusals', 'writes', 'index.js'];

/**
 * Makes a Strapi application of the same version, configuration and content types, without our plugins and rules:
 * the baseline.
 *
 * @param {object} options
 * @param {string} options.root of the project
 * @param {string} options.dist the compiled server of the project
 * @param {string} options.folder where the application is made
 * @param {boolean} options.withRelations whether articles have native relations beside their lists of ids
 * @returns {{ appDir: string, distDir: string, publicDir: string }}
 */
export function makeStockApp({ root, dist, folder, withRelations }) {
  const distDir = path.join(folder, 'dist');
  const publicDir = path.join(folder, 'public');
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  cpSync(path.join(root, 'public', 'favicon.png'), path.join(publicDir, 'favicon.png'));
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  mkdirSync(path.join(folder, 'database', 'migrations'), { recursive: true });

  cpSync(path.join(dist, 'config'), path.join(distDir, 'config'), { recursive: true });
  cpSync(path.join(dist, 'src'), path.join(distDir, 'src'), { recursive: true, filter: (source) => !NOT_STOCK.some((name) => source === path.join(dist, 'src', name)) });
  writeFileSync(path.join(distDir, 'src', 'index.js'), "'use strict';\n\nmodule.exports = {};\n");
  withoutOurPlugins(distDir);
  withoutKeptStatements(distDir);
  for (const name of readdirSync(path.join(distDir, 'src', 'api'))) {
    for (const type of readdirSync(path.join(distDir, 'src', 'api', name, 'content-types'))) {
      changeSchema(path.join(distDir, 'src', 'api', name, 'content-types', type, 'schema.json'), withRelations ? (RELATIONS[name] ?? {}) : {});
    }
  }
  return { appDir: folder, distDir, publicDir };
}

/** @param {string} distDir */
function withoutOurPlugins(distDir) {
  const project = path.join(distDir, 'project-config');
  mkdirSync(project);
  cpSync(path.join(distDir, 'config', 'plugins.js'), path.join(project, 'plugins.js'));
  rmSync(path.join(distDir, 'config', 'plugins.js'));
  writeFileSync(
    path.join(distDir, 'config', 'plugins.js'),
    [
      "'use strict';",
      '',
      "const plugins = require('../project-config/plugins').default;",
      '',
      'module.exports = (context) => Object.fromEntries(Object.entries(plugins(context)).filter(([, plugin]) => plugin.resolve === undefined));',
      '',
    ].join('\n'),
  );
}

/** Stock Strapi prepares each statement anew. @param {string} distDir */
function withoutKeptStatements(distDir) {
  const file = path.join(distDir, 'src', 'startup', 'ready-statements.js');
  writeFileSync(file, "'use strict';\n\nexports.keepStatements = () => undefined;\n");
}

/** @param {string} file @param {Record<string, object>} relations */
function changeSchema(file, relations) {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  for (const attribute of Object.values(schema.attributes)) {
    const storedAs = STORED_AS[attribute.customField];
    if (storedAs === undefined) continue;
    attribute.type = storedAs;
    delete attribute.customField;
    delete attribute.options;
  }
  Object.assign(schema.attributes, relations);
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
}
