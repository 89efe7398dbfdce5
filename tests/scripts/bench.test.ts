import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { benchOptions } from '../../scripts/bench/options.mjs';
import { startChild, type Child } from '../../scripts/bench/processes.mjs';
import { figures } from '../../scripts/bench/report/format.mjs';
import { picture } from '../../scripts/bench/report/picture.mjs';
import { table } from '../../scripts/bench/report/table.mjs';
import { verdictOf } from '../../scripts/bench/report/verdict.mjs';
import { writeReport } from '../../scripts/bench/report/write.mjs';
import { median, spread } from '../../scripts/bench/statistics.mjs';
import { CASES, chooseCases, reaches, type CaseAbout } from '../../scripts/bench/targets.mjs';

const about = (id: string): CaseAbout => CASES.find((candidate) => candidate.id === id)!;

describe('options', () => {
  it.each([[['--documents', '9']], [['--documents', 'many']], [['--rounds', '0']], [['--seconds', '1.5']], [['--only', 'nothing']], [['--database', 'mysql']], [['--fast']], [['word']]])('are refused: %j', (args) => {
    expect(() => benchOptions(args, '/project')).toThrow();
  });

  it('measure everything but what takes long where nothing is asked for', () => {
    const { cases, documents, requests, out, dist } = benchOptions([], '/project');
    expect(cases.map(({ id }) => id)).not.toContain('scale');
    expect(cases).toHaveLength(CASES.length - 1);
    expect({ documents, requests, out, dist }).toEqual({ documents: 10_000, requests: 100_000, out: '/project/data/bench', dist: null });
  });

  it('send a million requests where memory is asked for', () => {
    expect(benchOptions(['--memory'], '/project').requests).toBe(1_000_000);
    expect(benchOptions(['--memory', '--requests', '5000'], '/project').requests).toBe(5000);
  });

  it('name cases by number or id; one that takes long counts when it is named', () => {
    expect(chooseCases(['7', 'cached'], false).map(({ id }) => id)).toEqual(['cached', 'cached-work', 'sync', 'sync-pages']);
    expect(chooseCases(['6'], false).map(({ id }) => id)).toEqual(['scale']);
    expect(chooseCases([], true)).toEqual(CASES);
  });
});

describe('a median', () => {
  it('of nothing does not exist', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 10], 3],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('leaves the numbers in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('has a spread', () => {
    expect(spread([90, 100, 120])).toBeCloseTo(0.3);
  });
});

describe('a verdict', () => {
  it('compares medians with what is to be reached, up or down', () => {
    expect(verdictOf(about('uncached'), { ours: [900, 1000, 5000], baseline: [40, 50, 60] })).toMatchObject({ ours: 1000, baseline: 50, ratio: 20, reached: true });
    expect(verdictOf(about('uncached'), { ours: [999], baseline: [50] }).reached).toBe(false);
    expect(verdictOf(about('publish'), { ours: [13], baseline: [10] })).toMatchObject({ ratio: 1.3, reached: true });
    expect(verdictOf(about('publish'), { ours: [13.1], baseline: [10] }).reached).toBe(false);
  });

  it('on the edge is reached', () => {
    expect(reaches({ bound: 'at least', value: 2 }, 2)).toBe(true);
    expect(reaches({ bound: 'at most', value: 2 }, 2)).toBe(true);
  });

  it('is none where nothing was measured', () => {
    expect(verdictOf(about('sync'), { skipped: 'no such endpoint' })).toMatchObject({ reached: null, ratio: null, skipped: 'no such endpoint' });
  });
});

const verdicts = [
  verdictOf(about('cached'), { ours: [8740.4], baseline: [9000] }),
  verdictOf(about('uncached'), { ours: [400], baseline: [50], note: 'a "note" <of> its own' }),
  verdictOf(about('sync'), { skipped: 'it answers 404' }),
];

describe('the report', () => {
  it.each([
    [0, '0'],
    [0.0512, '0.0512'],
    [0.944, '0.944'],
    [1.5, '1.50'],
    [52.34, '52.3'],
    [8740.4, '8740'],
  ])('writes %d as %s', (value, expected) => {
    expect(figures(value)).toBe(expected);
  });

  it('is a table of what was found and what was to be found', () => {
    const [head, rule, cached, uncached, sync, ...remarks] = table(verdicts).split('\n');
    expect(head).toMatch(/case\s+ours\s+baseline\s+unit\s+ratio\s+to reach\s+reached/);
    expect(rule).toMatch(/^[─ ]+$/);
    expect(cached).toMatch(/8740\s+9000\s+requests\/s\s+0\.971×\s+≥ 0\.85×\s+yes/);
    expect(uncached).toMatch(/400\s+50\.0\s+requests\/s\s+8\.00×\s+≥ 20×\s+NO/);
    expect(sync).toMatch(/–\s+–\s+entries\/s\s+–\s+≥ 0\.15×\s+–/);
    expect(remarks.join('\n')).toContain('7 sync: not measured. it answers 404');
    expect(remarks.join('\n')).toContain('3 uncached: a "note" <of> its own');
  });

  it('is a picture, whatever signs its words have', () => {
    const svg = picture(verdicts, '10 documents & <more>');
    expect(svg).toContain('10 documents &amp; &lt;more&gt;');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.match(/<rect /g)).toHaveLength(3);
    expect(svg).toContain('not measured');
    expect((svg.match(/<text /g) ?? []).length).toBe((svg.match(/<\/text>/g) ?? []).length);
  });

  it('shows a ratio off the scale at the edge', () => {
    expect(picture([verdictOf(about('rebuild'), { ours: [1e9], baseline: [1] })], '')).not.toMatch(/width="-|NaN/);
  });

  it('is written as JSON, text and a picture', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-report-'));
    try {
      const machine = { startedAt: '2026-01-01T00:00:00.000Z', database: 'SQLite', documents: 100, rounds: 1, seconds: 1, processor: 'any', memoryGb: 1, system: 'any', node: 'v20', strapi: '5' };
      const files = writeReport(path.join(folder, 'new'), machine, verdicts);
      expect(files.map((file) => path.basename(file))).toEqual(['bench.json', 'bench.txt', 'bench.svg']);
      const { about: written, cases } = JSON.parse(readFileSync(files[0]!, 'utf8')) as { about: object; cases: object[] };
      expect(written).toEqual(machine);
      expect(cases[1]).toMatchObject({ id: 'uncached', ours: 400, baseline: 50, ratio: 8, reached: false, target: { bound: 'at least', value: 20 }, rounds: { ours: [400], baseline: [50] } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the reader', () => {
  let client: Child;
  let server: Server;
  let base: string;
  let asked: string[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url!);
      const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
      if (pathname === '/missing') return void response.writeHead(404).end();
      const page = Number(searchParams.get('since') ?? '0');
      const data = Array.from({ length: page === 2 ? 1 : 3 }, () => ({ op: 'upsert', item: { title: 'says "op": and "meta": itself' } }));
      response.end(JSON.stringify({ data, meta: page === 2 ? { nextSync: 'end' } : { nextPage: String(page + 1) } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    client = await startChild('client');
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    await client.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('says so where another status comes than the expected one', async () => {
    await expect(client.ask('run', { base, connections: 2, until: { amount: 10 }, paths: ['/missing'], expect: 200 })).rejects.toThrow('10 × 404');
  });

  it('says so where nothing by that name can be asked', async () => {
    await expect(client.ask('nothing')).rejects.toThrow('nothing');
  });

  it('asks for every address once and stops behind the last', async () => {
    const paths = Array.from({ length: 40 }, (_, at) => `/?since=0&n=${at}`);
    const { requests } = await client.ask('run', { base, connections: 3, until: { seconds: 20 }, paths, expect: 200 });
    expect(requests).toBe(40);
    expect([...asked].sort()).toEqual([...paths].sort());
  });

  it('begins anew behind the last address where it may', async () => {
    const { requests } = await client.ask('run', { base, connections: 3, until: { amount: 50 }, paths: ['/?a=1', '/?a=2'], around: true, expect: 200 });
    expect(requests).toBe(50);
    expect(new Set(asked).size).toBe(2);
  });

  it('follows a sync to its end, counting entries and not what texts say', async () => {
    const whole = await client.ask('follow', { base, path: '/sync?limit=3' });
    expect(whole).toMatchObject({ kind: 'whole', entries: 7 });
    expect(whole.pageMs).toHaveLength(3);
    expect(asked).toEqual(['/sync?limit=3', '/sync?limit=3&since=1', '/sync?limit=3&since=2']);
  });

  it('records pages that bare Node.js sends again', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-pages-'));
    const bare = await startChild('bare');
    try {
      const port = await bare.ask('listen', 0);
      expect(port).toBeGreaterThan(0);
      const { recorded } = await client.ask('follow', { base, path: '/sync?limit=3', folder });
      await bare.ask('serve', recorded);
      expect(await client.ask('follow', { base: `http://127.0.0.1:${port}`, path: '/sync?limit=3' })).toMatchObject({ entries: 7 });
      expect(asked).toHaveLength(3);
    } finally {
      await bare.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
