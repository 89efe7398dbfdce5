import type { FeedVersion } from '../../../src/plugins/feed/server/src/core/feed-version';
import { createAccessMemory } from '../../../src/plugins/feed/server/src/services/public-access';
import { createVersions } from '../../../src/plugins/feed/server/src/services/version';
import { versionText } from '../../../src/plugins/feed/server/src/store/counter';

const version = (sequence: number, generation = 'a', changedAt = 1_000): FeedVersion => ({ generation, sequence, changedAt });

/** A promise, and what fulfils it. */
function later<Value>(): { promise: Promise<Value>; fulfil: (value: Value) => void } {
  let fulfil: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    fulfil = resolve;
  });
  return { promise, fulfil };
}

describe('the version in memory', () => {
  test('is not believed while this process is not told of changes', async () => {
    let stored = version(1);
    const versions = createVersions(() => Promise.resolve(stored), () => 2_000);
    expect(await versions.current()).toEqual(version(1));
    stored = version(2);
    expect((await versions.current()).sequence).toBe(2);
    let isHeard = true;
    versions.believe(() => isHeard);
    stored = version(3);
    expect(versions.current()).toMatchObject({ sequence: 2 });
    isHeard = false;
    expect((await versions.current()).sequence).toBe(3);
  });

  test('never goes back', async () => {
    const asked = later<FeedVersion>();
    const reads = [Promise.resolve(version(5)), asked.promise];
    const versions = createVersions(() => reads.shift() ?? Promise.reject(new Error('asked too often')), () => 2_000);
    versions.believe(() => true);
    await versions.refresh();
    const refreshed = versions.refresh();
    versions.push(version(7));
    asked.fulfil(version(6));
    await refreshed;
    versions.announced(versionText(version(4)));
    expect(versions.current()).toMatchObject({ sequence: 7 });
  });

  test('of another generation is asked for, and an answer from before it is not taken', async () => {
    const old = later<FeedVersion>();
    const reads = [Promise.resolve(version(900)), old.promise, Promise.resolve(version(1, 'b'))];
    const versions = createVersions(() => reads.shift() ?? Promise.reject(new Error('asked too often')), () => 2_000);
    versions.believe(() => true);
    await versions.refresh();
    const refreshed = versions.refresh();
    versions.announced(versionText(version(1, 'b')));
    old.fulfil(version(901));
    await refreshed;
    expect(await versions.current()).toMatchObject({ generation: 'b', sequence: 1 });
  });

  test('that was seen to change is dated when it was seen: readers came after it was dated and before it was there', () => {
    const versions = createVersions(() => Promise.resolve(version(1)), () => 2_000);
    versions.believe(() => true);
    return versions.refresh().then(() => {
      expect(versions.current()).toEqual(version(1));
      versions.push(version(2, 'a', 1_500));
      expect(versions.current()).toEqual(version(2, 'a', 2_000));
    });
  });

  test('is not upset by an announcement that says nothing', async () => {
    const versions = createVersions(() => Promise.resolve(version(1)), () => 2_000);
    versions.believe(() => true);
    await versions.refresh();
    for (const payload of ['', 'null', '{}', '[1,2,3]', '["a","2",3]']) versions.announced(payload);
    expect(versions.current()).toEqual(version(1));
  });
});

describe('the permission in memory', () => {
  test('asked for before a change is not remembered after it', async () => {
    const asked = later<boolean>();
    const answers = [asked.promise, Promise.resolve(false)];
    const access = createAccessMemory(() => answers.shift() ?? Promise.reject(new Error('asked too often')), () => () => undefined);
    access.believe(() => true);
    const before = access.mayRead();
    access.announced('');
    asked.fulfil(true);
    await before;
    expect(await access.mayRead()).toBe(false);
    expect(access.mayRead()).toBe(false);
  });

  test('is asked for every time while this process is not told of changes', async () => {
    let isAllowed = true;
    const access = createAccessMemory(() => Promise.resolve(isAllowed), () => () => undefined);
    expect(await access.mayRead()).toBe(true);
    isAllowed = false;
    expect(await access.mayRead()).toBe(false);
  });
});
