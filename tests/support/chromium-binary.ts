import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { inProject } from '../../scripts/project.mjs';

/** A Chromium and the environment in which it starts and has letters. */
export interface ChromiumBinary {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES_ON_PATH.map((name) => path.join(folder, name)))
    .find(isExecutable);

/** Fonts of the machine and the one that comes with the package (Open Sans: Latin and Cyrillic), so that it need not have any. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** Where the package is unpacked, once for a version of it; beside other caches that an install may throw away. */
function unpackedFolder(): string {
  const { version } = JSON.parse(readFileSync(inProject('node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')) as { version: string };
  const caches = inProject('node_modules', '.cache');
  try {
    mkdirSync(caches, { recursive: true });
    accessSync(caches, constants.W_OK);
    return path.join(caches, `chromium-${version}`);
  } catch {
    return path.join(tmpdir(), `pobratym-chromium-${String(process.getuid?.() ?? '')}-${version}`);
  }
}

function unpack(): string {
  const folder = unpackedFolder();
  if (existsSync(folder)) return folder;
  // Unpacked aside and moved into place whole: an interrupted or a simultaneous start leaves nothing half done.
  const aside = `${folder}.${String(process.pid)}`;
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  try {
    execFileSync(process.execPath, [inProject('tests', 'support', 'unpack-chromium.mjs')], { env: { ...process.env, TMPDIR: aside }, stdio: ['ignore', 'ignore', 'pipe'] });
    writeFileSync(path.join(aside, 'fonts.conf'), fontSettings(folder));
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Whether the dynamic linker lacks a library that a program needs. */
function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).includes('not found');
  } catch {
    return true;
  }
}

/**
 * A Chromium, without a download: the one named by CHROMIUM_PATH, one on PATH, or the one that npm installed.
 */
export function findChromium(): ChromiumBinary {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return { executablePath: named, env: {} };
  const installed = onPath();
  if (installed !== undefined) return { executablePath: installed, env: {} };

  const folder = unpack();
  const executablePath = path.join(folder, 'chromium');
  return {
    executablePath,
    env: {
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      ...(lacksLibraries(executablePath) ? { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') } : {}),
    },
  };
}
