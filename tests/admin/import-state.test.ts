import { askForAll, countOutcomes, inOrderOfTrouble, MOST_SHOWN, ROWS_AT_ONCE, type CsvReport, type RowReport } from '../../src/plugins/partnerships/admin/src/import/import-state';

const row = (line: number, kind: 'new' | 'unchanged' | 'refused' | 'changed' = 'new'): RowReport => ({
  line, title: `Gmina ${String(line)}`, documentId: null,
  outcome: kind === 'refused' ? { kind, faults: [] } : kind === 'changed' ? { kind, changes: [] } : { kind },
});
const read = (rows: RowReport[], total: number): CsvReport => ({ kind: 'read', of: 'municipalities', dryRun: true, total, unknownColumns: ['Uwagi'], rows });

describe('asking for all rows', () => {
  test('goes on until there are no more, and tells how far it is', async () => {
    const asked: number[] = [];
    const told: unknown[] = [];
    const total = ROWS_AT_ONCE + 7;
    const report = await askForAll(
      ({ from, count }) => {
        asked.push(from);
        return Promise.resolve(read(Array.from({ length: Math.min(count, total - from) }, (_none, at) => row(from + at)), total));
      },
      (progress) => told.push(progress),
      () => false,
    );
    expect(asked).toEqual([0, ROWS_AT_ONCE]);
    expect(told).toEqual([{ done: ROWS_AT_ONCE, of: total }, { done: total, of: total }]);
    expect(report).toMatchObject({ unknownColumns: ['Uwagi'] });
    expect(report !== null && 'rows' in report && report.rows).toHaveLength(total);
  });

  test('ends where the file cannot be read, where nobody waits any more, and where the server has fewer rows than it said', async () => {
    const refused: CsvReport = { kind: 'refused', fault: 'empty', line: null };
    expect(await askForAll(() => Promise.resolve(refused), () => undefined, () => false)).toBe(refused);
    expect(await askForAll(() => Promise.resolve(read([row(2)], 9)), () => undefined, () => true)).toBeNull();
    let times = 0;
    await askForAll(() => Promise.resolve(read((times += 1) === 1 ? [row(2)] : [], 9)), () => undefined, () => false);
    expect(times).toBe(2);
  });
});

test('rows with trouble stand first, each kind in the order of the file, and no more than anybody reads', () => {
  const rows = [row(2), row(3, 'unchanged'), row(4, 'refused'), row(5, 'changed'), row(6, 'refused')];
  expect(inOrderOfTrouble(rows).map(({ line }) => line)).toEqual([4, 6, 5, 2, 3]);
  expect(countOutcomes({ rows })).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 2 });
  expect(inOrderOfTrouble(Array.from({ length: MOST_SHOWN + 9 }, (_none, at) => row(at)))).toHaveLength(MOST_SHOWN);
});
