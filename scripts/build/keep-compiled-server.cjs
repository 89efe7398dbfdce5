'use strict';

/*
 * Loaded into `strapi build` before anything else. That command compiles the server as well and rewrites every file
 * of it, even unchanged ones: under a running test, which would read half of one. The server has just been compiled.
 */
const { createRequire } = require('node:module');
const path = require('node:path');

const fromProject = createRequire(path.join(process.cwd(), 'package.json'));
const fromStrapi = createRequire(fromProject.resolve('@strapi/strapi'));
fromStrapi('@strapi/typescript-utils').compile = () => Promise.resolve();
