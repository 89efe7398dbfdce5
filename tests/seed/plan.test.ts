import { seedContent } from '../../database/seed';
import { planSeed, type PlannedDocument, type PlannedEntry } from '../../src/seed/plan';

const isDocument = (entry: PlannedEntry): entry is PlannedDocument => entry.type === 'document';

const leansOn = (entry: PlannedEntry): string[] =>
  isDocument(entry) ? [...Object.values(entry.links), ...Object.values(entry.references).flat(), ...(entry.cover === null ? [] : [entry.cover])] : [];

describe.each([true, false])('with examples: %p', (examples) => {
  const plan = planSeed(seedContent, { examples });

  test('no two entries have the same key', () => {
    const keys = plan.map(({ seedKey }) => seedKey);
    const milestones = plan.filter(isDocument).flatMap((entry) => entry.milestones.map(({ seedKey }) => seedKey));
    expect(new Set([...keys, ...milestones]).size).toBe(keys.length + milestones.length);
  });

  test('whatever an entry leans on exists and comes before it', () => {
    const loaded = new Set<string>();
    for (const entry of plan) {
      expect(leansOn(entry).filter((seedKey) => !loaded.has(seedKey))).toEqual([]);
      loaded.add(entry.seedKey);
    }
  });

  test('every picture is used', () => {
    const used = new Set(plan.flatMap(leansOn));
    expect(plan.filter((entry) => !isDocument(entry) && !used.has(entry.seedKey))).toEqual([]);
  });
});

test('samples come when they are asked for, and nothing else does', () => {
  const facts = planSeed(seedContent, { examples: false }).map(({ seedKey }) => seedKey);
  const added = planSeed(seedContent, { examples: true }).filter(({ seedKey }) => !facts.includes(seedKey));
  expect(added.filter(isDocument).map(({ facts: { example } }) => example)).toEqual(added.filter(isDocument).map(() => true));
  expect(added.filter(isDocument)).toHaveLength(11);
  expect(facts.filter((key) => key.includes('example'))).toEqual([]);
});
