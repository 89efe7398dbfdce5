import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { adminFingerprint } from '../../scripts/build/admin.mjs';
import { orphanedOutput, serverFingerprint } from '../../scripts/build/server.mjs';
import { buildOnce } from '../../scripts/build/stamp.mjs';
import { makeTempDir, type TempDir } from '../support/temp-dir';

let root: TempDir;
beforeEach(() => {
  root = makeTempDir('build');
});
afterEach(() => root.remove());

const write = (file: string, text = ''): void => {
  mkdirSync(path.dirname(path.join(root.path, file)), { recursive: true });
  writeFileSync(path.join(root.path, file), text);
};

describe('a build', () => {
  const stamp = (): string => path.join(root.path, 'dist', '.stamp');

  it('leaves no stamp when it fails, so that the next run builds again', async () => {
    write('dist/.stamp', 'older');
    await expect(buildOnce({ stamp: stamp(), fingerprint: 'new', build: () => Promise.reject(new Error('broken')) })).rejects.toThrow('broken');
    expect(existsSync(stamp())).toBe(false);
  });

  it('is not repeated for the same sources', async () => {
    const build = jest.fn(() => Promise.resolve());
    expect(await buildOnce({ stamp: stamp(), fingerprint: 'same', build })).toBe('built');
    expect(await buildOnce({ stamp: stamp(), fingerprint: 'same', build })).toBe('current');
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('is repeated for other sources', async () => {
    const build = jest.fn(() => Promise.resolve());
    await buildOnce({ stamp: stamp(), fingerprint: 'one', build });
    expect(await buildOnce({ stamp: stamp(), fingerprint: 'other', build })).toBe('built');
    expect(readFileSync(stamp(), 'utf8')).toContain('other');
  });

  it('is repeated where somebody else has written over what it made', async () => {
    const made = (): string => readFileSync(path.join(root.path, 'made'), 'utf8');
    const part = { stamp: stamp(), fingerprint: 'same', output: made, build: () => Promise.resolve(write('made', 'by the build')) };
    write('made');
    await buildOnce(part);
    expect(await buildOnce(part)).toBe('current');
    write('made', 'by hand');
    expect(await buildOnce(part)).toBe('built');
  });
});

describe('what calls for a new build', () => {
  beforeEach(() => {
    write('src/index.ts', 'one');
    write('src/admin/app.tsx', 'one');
    write('src/plugins/x/admin/src/index.tsx', 'one');
    write('src/plugins/x/server/src/core/pair.ts', 'one');
    write('src/plugins/x/server/src/store/rows.ts', 'one');
    write('config/server.ts', 'one');
    write('package-lock.json', 'one');
  });

  it.each([
    ['src/index.ts', 'server'],
    ['src/plugins/x/server/src/store/rows.ts', 'server'],
    ['src/admin/app.tsx', 'panel'],
    ['src/plugins/x/admin/src/index.tsx', 'panel'],
    ['src/plugins/x/server/src/core/pair.ts', 'server, panel'],
    ['config/server.ts', 'server, panel'],
    ['package-lock.json', 'server, panel'],
    ['README.md', ''],
  ])('%s: %s', (file, expected) => {
    const before = [serverFingerprint(root.path), adminFingerprint(root.path, {})];
    write(file, 'other');
    const after = [serverFingerprint(root.path), adminFingerprint(root.path, {})];
    expect(['server', 'panel'].filter((_part, index) => before[index] !== after[index]).join(', ')).toBe(expected);
  });

  it('a file that is gone', () => {
    const before = serverFingerprint(root.path);
    rmSync(path.join(root.path, 'src/index.ts'));
    expect(serverFingerprint(root.path)).not.toBe(before);
  });

  it('a public address, which is built into the panel', () => {
    expect(adminFingerprint(root.path, { PUBLIC_URL: 'https://example.org' })).not.toBe(adminFingerprint(root.path, {}));
    expect(adminFingerprint(root.path, { PUBLIC_URL: '' })).toBe(adminFingerprint(root.path, {}));
  });
});

it('names compiled files whose source is gone, and no others', () => {
  write('src/kept.ts');
  write('src/kept.json');
  write('dist/src/kept.js');
  write('dist/src/kept.json');
  write('dist/src/gone.js');
  write('dist/config/gone.js');
  write('dist/build/index.html');
  expect(orphanedOutput(root.path)).toEqual(['dist/config/gone.js', 'dist/src/gone.js']);
});
