import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

import { ROOT } from '../../scripts/project.mjs';
import { ensureSecrets, missingSettings, SECRET_NAMES } from '../../scripts/secrets.mjs';
import { SECRET_NAMES as CHECKED_NAMES, refusedSecrets } from '../../src/startup/secrets';
import { makeTempDir, type TempDir } from '../support/temp-dir';

const EXAMPLE = readFileSync(path.join(ROOT, '.env.example'), 'utf8');

let root: TempDir;
beforeEach(() => {
  root = makeTempDir('secrets');
  writeFileSync(path.join(root.path, '.env.example'), EXAMPLE);
});
afterEach(() => root.remove());

const env = (): string => path.join(root.path, '.env');

describe('nothing that is there is changed', () => {
  it('keeps an existing file to the letter when it has everything', () => {
    const complete = SECRET_NAMES.map((name) => `${name}=mine`).join('\n');
    writeFileSync(env(), complete);
    expect(ensureSecrets(root.path)).toEqual([]);
    expect(readFileSync(env(), 'utf8')).toBe(complete);
  });

  it('keeps an existing file to the letter before what it adds', () => {
    const before = '# mine\nJWT_SECRET="with = and #"\nOTHER=1';
    writeFileSync(env(), before);
    ensureSecrets(root.path);
    const after = readFileSync(env(), 'utf8');
    expect(after.startsWith(`${before}\n`)).toBe(true);
    expect(parseEnv(after)).toMatchObject({ JWT_SECRET: 'with = and #', OTHER: '1' });
  });

  it('keeps the secrets of the first time the second time', () => {
    ensureSecrets(root.path);
    const first = readFileSync(env(), 'utf8');
    expect(ensureSecrets(root.path)).toEqual([]);
    expect(readFileSync(env(), 'utf8')).toBe(first);
  });
});

it('makes every secret that a start in production asks for, fit for it', () => {
  expect(ensureSecrets(root.path).sort()).toEqual([...CHECKED_NAMES].sort());
  expect(refusedSecrets(parseEnv(readFileSync(env(), 'utf8')))).toEqual([]);
});

it('offers examples that a start in production refuses', () => {
  expect(refusedSecrets(parseEnv(EXAMPLE)).map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual(CHECKED_NAMES.map((name) => `${name} example`).sort());
});

it('makes other secrets for every installation', () => {
  const [one, other] = [0, 1].map(() => parseEnv(missingSettings(EXAMPLE, null).text));
  for (const name of SECRET_NAMES) expect(one?.[name]).not.toBe(other?.[name]);
});

it('adds a secret that is left empty', () => {
  writeFileSync(env(), 'JWT_SECRET=\n');
  expect(ensureSecrets(root.path)).toContain('JWT_SECRET');
  expect(parseEnv(readFileSync(env(), 'utf8')).JWT_SECRET).toMatch(/^[\w-]{43}$/);
});

it.each([0o644, 0o666])('leaves the file readable to its owner alone, even where it was %o', (mode) => {
  writeFileSync(env(), 'OTHER=1\n');
  chmodSync(env(), mode);
  ensureSecrets(root.path);
  expect(statSync(env()).mode & 0o777).toBe(0o600);
});

it('makes a new file readable to its owner alone', () => {
  expect(existsSync(env())).toBe(false);
  ensureSecrets(root.path);
  expect(statSync(env()).mode & 0o777).toBe(0o600);
});
