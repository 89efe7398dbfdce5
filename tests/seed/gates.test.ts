import { seedContent } from '../../database/seed';
import { judge } from '../../src/plugins/partnerships/server/src/core/gates/judge';
import { gatedKindOf, type Life } from '../../src/plugins/partnerships/server/src/core/gates/version';
import { timeline } from '../../src/plugins/partnerships/server/src/core/milestone';
import { ACCEPTED_WARNINGS } from '../../src/seed/accept-warnings';
import { inventDocuments } from '../../src/seed/bulk/documents';
import { mixOf } from '../../src/seed/bulk/mix';
import { createRandom } from '../../src/seed/bulk/random';
import { createSlugs } from '../../src/seed/bulk/slugs';
import { planSeed, type PlannedDocument } from '../../src/seed/plan';

/* What comes along could be published by an editor, too. */

type Milestones = readonly { readonly kind: Life['milestones'][number]['kind']; readonly date: string | null; readonly evidenceUrl: string | null }[];

/** The registry is told the stage that the milestones carry: what is looked at here is whether they carry one. */
function lifeOf(milestones: Milestones): Life {
  const witnessed = milestones.map(({ kind, date, evidenceUrl }, index) => ({ kind, date, sequence: index + 1, hasEvidence: evidenceUrl !== null }));
  const outcome = timeline(witnessed);
  return { registered: outcome.kind === 'ok' ? outcome.stage : null, milestones: witnessed };
}

const documents = planSeed(seedContent, { examples: true }).filter((entry): entry is PlannedDocument => entry.type === 'document' && gatedKindOf(entry.uid) !== null);

test.each(documents.map((document) => [document.seedKey, document] as const))('%s has nothing against its publication but what its loader accepts', (_, { uid, facts, moments, cover, words, milestones }) => {
  const kind = gatedKindOf(uid);
  if (kind === null) throw new Error('It is not looked at.');
  for (const text of Object.values(words)) {
    const findings = judge({ kind, fields: { ...facts, ...moments, cover, ...text }, elsewhere: [], life: kind === 'partnership' ? lifeOf(milestones) : null });
    expect(findings.filter(({ code }) => !(ACCEPTED_WARNINGS as readonly string[]).includes(code))).toEqual([]);
  }
});

test('the loader accepts nothing that does not occur', () => {
  const found = documents.flatMap(({ uid, facts, moments, words }) => Object.values(words).flatMap((text) => judge({ kind: gatedKindOf(uid) ?? 'article', fields: { ...facts, ...moments, ...text }, elsewhere: [], life: null })));
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(ACCEPTED_WARNINGS));
});

test('documents that are made up have nothing against their publication', () => {
  const made = [...inventDocuments(createRandom(1), mixOf(300), { areas: ['a', 'b'], takenCodes: new Set(), slugs: createSlugs(new Set()), today: new Date('2026-03-01T12:00:00Z') })];
  const findings = made.flatMap(({ kind, facts, words, pair }) =>
    Object.values(words).flatMap((text) => judge({ kind, fields: { ...facts, ...text }, elsewhere: [], life: pair && { ...lifeOf(pair.milestones), registered: pair.stage } }).map(({ code, params }) => ({ code, params }))),
  );
  expect(findings).toEqual([]);
});
