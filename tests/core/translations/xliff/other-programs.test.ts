import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { judgeUnit } from '../../../../src/plugins/translations/server/src/core/import';
import { takeApart } from '../../../../src/plugins/translations/server/src/core/segmentation';
import type { Inline, Unit } from '../../../../src/plugins/translations/server/src/core/unit';
import type { ExchangeFile } from '../../../../src/plugins/translations/server/src/core/xliff/exchange';
import { readXliff } from '../../../../src/plugins/translations/server/src/core/xliff/read';
import { writeXliff1 } from '../../../../src/plugins/translations/server/src/core/xliff/write-1';
import { writeXliff2 } from '../../../../src/plugins/translations/server/src/core/xliff/write-2';

/*
 * Programs that translators use read our files, translate them, and we read what they wrote. They are no part of the project: where the
 * machine has none (Debian: `apt install translate-toolkit omegat`), what they would say is skipped, and says so.
 */

const OMEGAT_SECONDS = 90;

/** Null where the command runs; else why not. */
function lacking(command: readonly string[], what: string): string | null {
  const [name = '', ...rest] = command;
  const { status, error } = spawnSync(name, rest, { stdio: 'ignore', timeout: 20_000 });
  if (status === 0) return null;
  return error === undefined ? `${what} is not installed` : `${name} is not installed`;
}

const python = process.env.PYTHON ?? 'python3';
const lacksToolkit = lacking([python, '-c', 'import translate.storage.xliff'], 'translate-toolkit');
const lacksToolkit2 = lacksToolkit ?? lacking([python, '-c', 'import translate.storage.xliff2'], 'a translate-toolkit that knows XLIFF 2');

/** OmegaT's command: its own, or Java with the file that `OMEGAT_JAR` names. */
const omegat: readonly string[] = process.env.OMEGAT_JAR ? ['java', '-jar', process.env.OMEGAT_JAR] : ['omegat'];

const isOnPath = (name: string): boolean => (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)));

// It is not asked: without a screen it would try to open its window.
const lacksOmegat = process.env.OMEGAT_JAR ? (fs.existsSync(process.env.OMEGAT_JAR) ? lacking(['java', '-version'], 'java') : 'OMEGAT_JAR names no file') : isOnPath('omegat') ? null : 'OmegaT is not installed';

/** A test, or a skipped one that says why: in its name, and aloud, since a summary names no skipped tests. */
function judging(name: string, lack: string | null, judge: () => void, seconds = 60): void {
  if (lack === null) {
    test(name, judge, seconds * 1000);
    return;
  }
  process.stderr.write(`Skipped, since ${lack}: ${name}\n`);
  test.skip(`${name} (skipped: ${lack})`, judge);
}

const body = [
  { type: 'heading', level: 2, children: [{ type: 'text', text: 'Dojazd & „parking” <bezpłatny>' }] },
  { type: 'paragraph', children: [{ type: 'text', text: 'Zobacz ' }, { type: 'link', url: 'https://bucha.example/?a=1&b="2"', children: [{ type: 'text', text: 'stronę ' }, { type: 'text', text: 'gminy', bold: true }] }, { type: 'text', text: ' i ' }, { type: 'text', text: 'mapę', italic: true }, { type: 'text', text: '. Drugie zdanie.' }] },
];
const units = [...takeApart('title', 'Most na Bugu').units, ...takeApart('summary', 'Dwa zdania. Drugie.').units, ...takeApart('body', body).units];
const translatedSummary: readonly Inline[] = [{ kind: 'text', text: 'Два речення. Друге.' }];

const file: ExchangeFile = {
  project: '0d5e1bd1',
  kind: 'article',
  documentId: 'k3v9zq0p',
  sourceLocale: 'pl',
  targetLocale: 'uk',
  exportedAt: '2026-11-23T06:00:00.000Z',
  url: 'https://example.org/pl/most?a=1&b=2',
  title: 'Most na Bugu',
  units: units.map((unit) => ({ unit, target: unit.field === 'summary' ? translatedSummary : null, state: unit.field === 'summary' ? ('reviewed' as const) : ('initial' as const), needsReview: false, notes: [`Pole ${unit.field}`], maxLength: unit.field === 'title' ? 200 : null })),
};

const inFolder = <Result>(work: (folder: string) => Result): Result => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pobratym-xliff-'));
  try {
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

const capitals = (content: readonly Inline[]): Inline[] =>
  content.map((inline) => (inline.kind === 'text' ? { kind: 'text', text: inline.text.toUpperCase() } : inline.kind === 'span' ? { ...inline, children: capitals(inline.children) } : inline));

/** What comes of each text of a file that came back: how it is judged, and the translation that is taken. */
function broughtBack(document: string): [string, string, readonly Inline[] | null][] {
  const outcome = readXliff(document);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.files.map(({ original, sourceLocale, targetLocale }) => [original, sourceLocale, targetLocale])).toEqual([['0d5e1bd1/article/k3v9zq0p', 'pl', 'uk']]);
  return (outcome.files[0]?.units ?? []).map((imported) => {
    const unit = units.find(({ id }) => id === imported.id) as Unit;
    const { report, target } = judgeUnit(imported, { unit, target: unit.field === 'summary' ? translatedSummary : null, maxLength: null, mayWrite: true });
    return [imported.id, report.problem?.code ?? report.outcome, target];
  });
}

interface Seen {
  readonly files: readonly string[];
  readonly units: readonly { readonly id: string; readonly source: string; readonly target: string | null; readonly notes: string; readonly translated: boolean; readonly approved: boolean | null }[];
}

/** Has translate-toolkit read a document, and put all its words into capitals. */
const throughToolkit = (storage: 'xliff' | 'xliff2', document: string): { seen: Seen; saved: string } =>
  inFolder((folder) => {
    const [given, saved] = [path.join(folder, 'a.xlf'), path.join(folder, 'b.xlf')];
    fs.writeFileSync(given, document);
    const seen = JSON.parse(execFileSync(python, [path.join(__dirname, 'judge-xliff.py'), storage, given, saved], { encoding: 'utf8' })) as Seen;
    return { seen, saved: fs.readFileSync(saved, 'utf8') };
  });

const inCapitals = units.map((unit) => [unit.id, 'taken', capitals(unit.content)]);

describe('translate-toolkit', () => {
  judging('reads XLIFF 1.2 as it was meant, and what it writes is taken', lacksToolkit, () => {
    const { seen, saved } = throughToolkit('xliff', writeXliff1(file));
    expect(seen.files).toEqual(['0d5e1bd1/article/k3v9zq0p']);
    expect(seen.units.map(({ id, target, notes, translated, approved }) => [id, target, notes, translated, approved])).toEqual(units.map(({ id, field }) => (field === 'summary' ? [id, 'Два речення. Друге.', 'Pole summary', true, true] : [id, null, `Pole ${field}`, false, false])));
    expect(seen.units[2]?.source).toBe('Dojazd & „parking” <bezpłatny>');
    expect(broughtBack(saved)).toEqual(inCapitals);
  });

  judging('reads XLIFF 2.1, and what it writes is taken', lacksToolkit2, () => {
    const { seen, saved } = throughToolkit('xliff2', writeXliff2(file));
    expect(seen.units.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
    expect(seen.units[1]?.target).toBe('Два речення. Друге.');
    // Texts without codes: what it makes of codes is no version's promise.
    expect(broughtBack(saved).slice(0, 2)).toEqual(inCapitals.slice(0, 2));
  });
});

const PROJECT = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>pl</source_lang><target_lang>uk</target_lang><sentence_seg>false</sentence_seg></project></omegat>\n';

/** Has OmegaT translate a document: with no memory but the words of it, each put into capitals. */
const throughOmegat = (document: string): string =>
  inFolder((folder) => {
    for (const name of ['source', 'target', 'tm', 'glossary', 'dictionary', 'omegat']) fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, 'omegat.project'), PROJECT);
    fs.writeFileSync(path.join(folder, 'source', 'a.xlf'), document);
    const run = (...options: readonly string[]): void => {
      const [name = '', ...rest] = omegat;
      execFileSync(name, [...rest, folder, `--config-dir=${path.join(folder, 'settings')}`, ...options], { timeout: OMEGAT_SECONDS * 1000, stdio: 'pipe', env: { ...process.env, JAVA_TOOL_OPTIONS: '-Djava.awt.headless=true' } });
    };
    const memory = path.join(folder, 'seen.tmx');
    run('--mode=console-createpseudotranslatetmx', `--pseudotranslatetmx=${memory}`, '--pseudotranslatetype=equal');
    const seen = fs.readFileSync(memory, 'utf8');
    // Tags stand in angle brackets, escaped; capitals are for words alone.
    const loud = seen.replace(/(<tuv lang="uk">\s*<seg>)([^<]*)(<\/seg>)/g, (_, before: string, words: string, after: string) => before + words.replace(/(&lt;\/?[a-z]+\d+\/?&gt;|&\w+;)|[^&]+/g, (part, tag: string | undefined) => tag ?? part.toUpperCase()) + after);
    expect(loud).not.toBe(seen);
    fs.writeFileSync(path.join(folder, 'omegat', 'project_save.tmx'), loud);
    run('--mode=console-translate');
    return fs.readFileSync(path.join(folder, 'target', 'a.xlf'), 'utf8');
  });

describe('OmegaT', () => {
  judging(
    'translates XLIFF 1.2 with originals filled in, and what it writes is taken',
    lacksOmegat,
    () => {
      const given = writeXliff1(file, { filledIn: true });
      expect(broughtBack(given)).toEqual(units.map(({ id }) => [id, 'unchanged', null]));
      expect(broughtBack(throughOmegat(given))).toEqual(units.map((unit) => [unit.id, 'taken', capitals(unit.field === 'summary' ? translatedSummary : unit.content)]));
    },
    2 * OMEGAT_SECONDS,
  );
});
