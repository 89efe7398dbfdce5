#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

import { ROOT } from './project.mjs';

/** The secrets an installation needs; the server checks the same ones before a start in production. */
export const SECRET_NAMES = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET', 'ENCRYPTION_KEY'];

/** 256 bits, in letters that need no quotes in an environment file. */
const newSecret = () => randomBytes(32).toString('base64url');

/** `APP_KEYS` is a list: the first signs, the others still verify what older ones signed. @param {string} name */
const valueFor = (name) => (name === 'APP_KEYS' ? [newSecret(), newSecret()].join(',') : newSecret());

/** The name that a line of an environment file sets, if it sets one. @param {string} line */
const nameIn = (line) => /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1];

/**
 * What has to be added to an environment file.
 *
 * A new file is the example with every secret filled in, its explanations included. An existing one keeps every
 * character; what it lacks, or leaves empty, is added at its end, where the last word counts.
 *
 * @param {string} example text of `.env.example`
 * @param {string | null} existing text of `.env`, or null where there is none
 * @returns {{ text: string, made: string[] }} text to append, and the names in it
 */
export function missingSettings(example, existing) {
  const set = parseEnv(existing ?? '');
  const isPresent = (/** @type {string} */ name) => (SECRET_NAMES.includes(name) ? set[name]?.trim() : set[name] !== undefined);
  /** @type {string[]} */
  const made = [];
  const lines = example.split('\n').flatMap((line) => {
    const name = nameIn(line);
    if (name === undefined) return existing === null ? [line] : [];
    if (existing !== null && isPresent(name)) return [];
    made.push(name);
    return [SECRET_NAMES.includes(name) ? `${name}=${valueFor(name)}` : line];
  });
  if (existing === null) return { text: lines.join('\n'), made };
  if (made.length === 0) return { text: '', made };
  return { text: `${existing === '' || existing.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`, made };
}

/**
 * Makes `.env`, readable by its owner alone, or adds what it lacks. Never changes a value that is there.
 *
 * @param {string} root
 * @returns {string[]} names of what was added
 */
export function ensureSecrets(root) {
  const file = path.join(root, '.env');
  const example = readFileSync(path.join(root, '.env.example'), 'utf8');
  const existing = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const { text, made } = missingSettings(example, existing);
  if (existing === null) writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  else if (text !== '') appendFileSync(file, text);
  chmodSync(file, 0o600);
  return made;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const made = ensureSecrets(ROOT);
  console.log(made.length === 0 ? '.env has every secret.' : `Made in .env: ${made.join(', ')}.`);
}
