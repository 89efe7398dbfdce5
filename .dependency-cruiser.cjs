'use strict';

/*
 * Who may import whom. Patterns are regular expressions on paths from the project's root; `$1` is the first group
 * of the `from` pattern.
 */

/** Everything that is compiled or run from the sources. */
const SOURCES = '^(src|config|database|scripts|tests)/';

/** A plugin's server, or `src/content` and `src/wordpress`, which have the same rooms. */
const HOUSE = '(src/(?:plugins/[^/]+/server/src|content|wordpress))';

/** Functions on values alone, open to every room. */
const PURE = '^src/(names|dates|checks|blocks)/';

/** The part of `src/refusals` that says what is refused, without raising it: no Strapi. */
const REFUSAL_VALUES = '^src/refusals/(refusal|message|language|terms|messages/[^/]+)\\.ts$';

/** What a room that is not pure may use of the common ground. */
const COMMON = [PURE, '^src/refusals/', '^src/writes/'];

/** Reads rows of content types; for stores alone. */
const ROWS = '^src/rows/';

const NO_STRAPI = '(^|/)node_modules/(@strapi|knex|pg|better-sqlite3|koa|@koa|react)(/|$)';

/** Built-in modules that compute and neither read nor write. */
const COMPUTING_BUILT_INS = '^(node:)?(crypto|url|util|buffer)$';

/** One rule: sources from here may import no sources but those. */
const only = (name, comment, from, ...allowed) => ({ name, comment, severity: 'error', from: { path: from }, to: { path: SOURCES, pathNot: allowed } });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('core-is-pure', 'core/ imports itself and pure functions.', `^${HOUSE}/core/`, '^$1/core/', PURE, REFUSAL_VALUES),
    { name: 'core-without-strapi', comment: 'core/ knows neither Strapi nor a database.', severity: 'error', from: { path: [`^${HOUSE}/core/`, PURE] }, to: { path: NO_STRAPI } },
    {
      name: 'core-without-io',
      comment: 'core/ reads and writes nothing.',
      severity: 'error',
      from: { path: [`^${HOUSE}/core/`, PURE] },
      to: { dependencyTypes: ['core'], pathNot: COMPUTING_BUILT_INS },
    },
    only('store-on-core', 'store/ imports core/, and reads rows of content.', `^${HOUSE}/store/`, '^$1/(store|core)/', ...COMMON, ROWS),
    only('services-on-store', 'services/ import core/ and store/.', `^${HOUSE}/services/`, '^$1/(services|store|core)/', ...COMMON),
    only(
      'doors-on-services',
      'controllers/, graphql/, routes/ and delivery/ import core/ and services/, and never store/.',
      `^${HOUSE}/(?:controllers|graphql|routes|delivery)/`,
      '^$1/(controllers|graphql|routes|delivery|services|core)/',
      ...COMMON,
    ),
    only('plugin-alone', 'A plugin reaches another one through its services at run time, never by import.', '^src/plugins/([^/]+)/', '^src/plugins/$1/', ...COMMON, ROWS),
    only('content-alone', 'src/content imports no plugin and no content type.', '^src/content/', '^src/content/', ...COMMON, ROWS),
    {
      name: 'content-through-its-door',
      comment: 'From outside src/content there is one way in: its door.',
      severity: 'error',
      from: { path: '^(src|config|database)/', pathNot: '^src/content/' },
      to: { path: '^src/content/', pathNot: '^src/content/door\\.ts$' },
    },

    only('admin-alone', "A plugin's admin pages import themselves and core/ of their plugin.", '^src/plugins/([^/]+)/admin/', '^src/plugins/$1/(admin|server/src/core)/', '^src/plugins/$1/package\\.json$'),
    {
      name: 'admin-takes-types',
      comment: 'Of core/ the admin pages take types: `import type`.',
      severity: 'error',
      from: { path: '^src/plugins/([^/]+)/admin/' },
      to: { path: '^src/plugins/$1/server/', dependencyTypesNot: ['type-only'] },
    },
    only('panel-alone', 'src/admin imports itself.', '^src/admin/', '^src/admin/'),
    {
      name: 'server-without-admin',
      comment: 'The server knows nothing of the admin pages.',
      severity: 'error',
      from: { path: '^(src|config|database)/', pathNot: '^src/(admin|plugins/[^/]+/admin)/' },
      to: { path: '^src/(admin|plugins/[^/]+/admin)/' },
    },

    only('api-is-thin', 'Content types import names and dates alone.', '^src/api/', '^src/api/', '^src/(names|dates)/'),
    only('pure-room-alone', 'names, dates, checks and blocks import nothing but themselves.', '^src/(names|dates|checks|blocks)/', '^src/$1/'),
    only('refusals-alone', 'refusals import themselves.', '^src/refusals/', '^src/refusals/'),
    only('rows-alone', 'rows import themselves.', '^src/rows/', '^src/rows/'),
    only('writes-alone', 'writes import themselves.', '^src/writes/', '^src/writes/'),
    only('startup-alone', 'startup imports itself and the common ground.', '^src/startup/', '^src/startup/', ...COMMON),
    only('wordpress-alone', 'What comes from WordPress is written through Strapi, like anything else.', '^src/wordpress/', '^src/wordpress/', ...COMMON),
    only('seed-alone', 'The seed loads its content through Strapi, like anybody else.', '^src/seed/', '^src/seed/', '^database/seed/', ...COMMON),

    { name: 'not-to-tests', comment: 'Nothing that ships imports tests.', severity: 'error', from: { path: '^(src|config|database|scripts)/' }, to: { path: '^tests/' } },
    { name: 'not-to-scripts', comment: 'Nothing that Strapi loads imports scripts.', severity: 'error', from: { path: '^(src|config|database)/' }, to: { path: '^scripts/' } },
    { name: 'no-cycle', comment: 'A circle of imports has no first file.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', comment: 'What is imported exists.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-package',
      comment: 'What ships runs without development packages.',
      severity: 'error',
      from: { path: '^(src|config|database)/', pathNot: '^database/seed/pictures/draw\\.mjs$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'declared-package',
      comment: 'A package that is used stands in package.json.',
      severity: 'error',
      from: { path: '^(src|config)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|data|\\.cache|\\.strapi)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'] },
    // A plugin's own package.json names no dependencies: the project's counts.
    combinedDependencies: true,
    skipAnalysisNotInRules: true,
  },
};
