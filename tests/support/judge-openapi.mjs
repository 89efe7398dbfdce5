/**
 * `node judge-openapi.mjs document.json types.d.ts`: prints what Redocly's recommended rules find, a line each, and
 * writes the types that openapi-typescript makes of the document.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';

import { createConfig, lintFromString } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';

const [, , documentFile = '', typesFile = ''] = argv;
const source = readFileSync(documentFile, 'utf8');
const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config: await createConfig({ extends: ['recommended'] }) });
for (const { severity, ruleId, message, location } of problems) console.log(`${severity} ${ruleId} ${message} ${location[0]?.pointer ?? ''}`);
if (typesFile !== '') writeFileSync(typesFile, astToString(await openapiTS(source)));
