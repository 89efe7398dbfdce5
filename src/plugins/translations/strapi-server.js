'use strict';

const path = require('node:path');

// Strapi loads this file from the sources, where no TypeScript can be required:
// it hands on the server that `tsc` compiled beside the rest of the application.
module.exports = require(path.join(strapi.dirs.dist.root, 'src/plugins/translations/server/src')).default;
