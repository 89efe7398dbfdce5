import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { dependenciesAreInstalled } from '../../scripts/install/dependencies.mjs';
import { makeTempDir, type TempDir } from '../support/temp-dir';

interface Locked {
  version: string;
  optional?: boolean;
}

let root: TempDir;
beforeEach(() => {
  root = makeTempDir('install');
});
afterEach(() => root.remove());

const write = (file: string, packages: Record<string, Locked>): void => {
  mkdirSync(path.dirname(path.join(root.path, file)), { recursive: true });
  writeFileSync(path.join(root.path, file), JSON.stringify({ packages: { '': {}, ...packages } }));
};
const want = (packages: Record<string, Locked>): void => write('package-lock.json', packages);
const install = (packages: Record<string, Locked>): void => write('node_modules/.package-lock.json', packages);

describe('an install is needed', () => {
  it('where there is none', () => {
    want({});
    expect(dependenciesAreInstalled(root.path)).toBe(false);
  });

  it('where one was interrupted before npm noted what it had installed', () => {
    want({ 'node_modules/a': { version: '1.0.0' } });
    mkdirSync(path.join(root.path, 'node_modules/a'), { recursive: true });
    expect(dependenciesAreInstalled(root.path)).toBe(false);
  });

  it('where a package has another version', () => {
    want({ 'node_modules/a': { version: '1.0.1' } });
    install({ 'node_modules/a': { version: '1.0.0' } });
    expect(dependenciesAreInstalled(root.path)).toBe(false);
  });

  it('where a package is missing, say one for development', () => {
    want({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } });
    install({ 'node_modules/a': { version: '1.0.0' } });
    expect(dependenciesAreInstalled(root.path)).toBe(false);
  });
});

describe('no install is needed', () => {
  it('where only a package for another platform is missing', () => {
    want({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-another': { version: '1.0.0', optional: true } });
    install({ 'node_modules/a': { version: '1.0.0' } });
    expect(dependenciesAreInstalled(root.path)).toBe(true);
  });
});
