import { batched } from '../../src/plugins/partnerships/admin/src/api/batched';

describe('many requests for single names', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const names = new Map([['a', 'Pszczyna'], ['b', 'Bucza']]);

  it('fail together, and the next ones are asked anew', async () => {
    const load = jest.fn<Promise<ReadonlyMap<string, string>>, [readonly string[]]>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(names);
    const name = batched(load);
    const first = Promise.allSettled([name('a'), name('b')]);
    await jest.runAllTimersAsync();
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const second = name('a');
    await jest.runAllTimersAsync();
    expect(await second).toBe('Pszczyna');
  });

  it('become one, each name asked once', async () => {
    const load = jest.fn((_keys: readonly string[]) => Promise.resolve(names));
    const name = batched(load);
    const answers = Promise.all([name('a'), name('b'), name('a'), name('missing')]);
    await jest.runAllTimersAsync();
    expect(await answers).toEqual(['Pszczyna', 'Bucza', 'Pszczyna', undefined]);
    expect(load.mock.calls).toEqual([[['a', 'b', 'missing']]]);
  });

  it('are gathered for a moment alone', async () => {
    const load = jest.fn((_keys: readonly string[]) => Promise.resolve(names));
    const name = batched(load);
    const first = name('a');
    await jest.runAllTimersAsync();
    await first;
    const second = name('b');
    await jest.runAllTimersAsync();
    await second;
    expect(load.mock.calls).toEqual([[['a']], [['b']]]);
  });
});
