import fc from 'fast-check';

import { MILESTONE_KINDS, type MilestoneKind } from '../../../src/plugins/partnerships/server/src/core/milestone-kinds';
import { deriveStage, STAGES, type Stage } from '../../../src/plugins/partnerships/server/src/core/stage';

/** One way to each stage; a suspended partnership can have come from before or after an agreement. */
const PATHS: Record<string, { stage: Stage; kinds: MilestoneKind[] }> = {
  lead: { stage: 'lead', kinds: [] },
  contact: { stage: 'contact', kinds: ['contact'] },
  visit: { stage: 'visit', kinds: ['contact', 'visit'] },
  intent: { stage: 'intent', kinds: ['visit', 'intent'] },
  agreement: { stage: 'agreement', kinds: ['intent', 'agreement'] },
  active: { stage: 'active', kinds: ['agreement', 'start'] },
  'suspended before an agreement': { stage: 'suspended', kinds: ['visit', 'suspension'] },
  'suspended after an agreement': { stage: 'suspended', kinds: ['agreement', 'suspension'] },
  ended: { stage: 'ended', kinds: ['agreement', 'start', 'end'] },
  abandoned: { stage: 'abandoned', kinds: ['contact', 'abandonment'] },
};

const no = null;

/** Rows: where a partnership stands. Columns: what happens next. Cells: where it stands then, or `no`. */
const TABLE: [keyof typeof PATHS, Record<MilestoneKind, Stage | typeof no>][] = [
  ['lead', { contact: 'contact', visit: 'visit', intent: 'intent', resolution: 'lead', order: 'lead', agreement: 'agreement', registration: 'lead', annex: no, start: 'active', suspension: no, resumption: no, end: no, abandonment: 'abandoned' }],
  ['contact', { contact: 'contact', visit: 'visit', intent: 'intent', resolution: 'contact', order: 'contact', agreement: 'agreement', registration: 'contact', annex: no, start: 'active', suspension: 'suspended', resumption: no, end: no, abandonment: 'abandoned' }],
  ['visit', { contact: 'visit', visit: 'visit', intent: 'intent', resolution: 'visit', order: 'visit', agreement: 'agreement', registration: 'visit', annex: no, start: 'active', suspension: 'suspended', resumption: no, end: no, abandonment: 'abandoned' }],
  ['intent', { contact: 'intent', visit: 'intent', intent: 'intent', resolution: 'intent', order: 'intent', agreement: 'agreement', registration: 'intent', annex: no, start: 'active', suspension: 'suspended', resumption: no, end: no, abandonment: 'abandoned' }],
  ['agreement', { contact: 'agreement', visit: 'agreement', intent: 'agreement', resolution: 'agreement', order: 'agreement', agreement: 'agreement', registration: 'agreement', annex: 'agreement', start: 'active', suspension: 'suspended', resumption: no, end: 'ended', abandonment: no }],
  ['active', { contact: 'active', visit: 'active', intent: 'active', resolution: 'active', order: 'active', agreement: 'active', registration: 'active', annex: 'active', start: 'active', suspension: 'suspended', resumption: no, end: 'ended', abandonment: no }],
  ['suspended before an agreement', { contact: 'suspended', visit: 'suspended', intent: 'suspended', resolution: 'suspended', order: 'suspended', agreement: 'suspended', registration: 'suspended', annex: no, start: no, suspension: no, resumption: 'visit', end: no, abandonment: 'abandoned' }],
  ['suspended after an agreement', { contact: 'suspended', visit: 'suspended', intent: 'suspended', resolution: 'suspended', order: 'suspended', agreement: 'suspended', registration: 'suspended', annex: 'suspended', start: no, suspension: no, resumption: 'agreement', end: 'ended', abandonment: no }],
  ['ended', { contact: no, visit: no, intent: no, resolution: 'ended', order: 'ended', agreement: no, registration: 'ended', annex: no, start: no, suspension: no, resumption: no, end: no, abandonment: no }],
  ['abandoned', { contact: no, visit: no, intent: no, resolution: 'abandoned', order: 'abandoned', agreement: no, registration: 'abandoned', annex: no, start: no, suspension: no, resumption: no, end: no, abandonment: no }],
];

describe('the stage of a partnership', () => {
  const cells = TABLE.flatMap(([from, row]) => MILESTONE_KINDS.map((kind) => ({ from, kind, to: row[kind] })));

  test.each(cells.filter(({ to }) => to === no))('$from: $kind cannot follow', ({ from, kind }) => {
    const path = PATHS[from];
    expect(deriveStage([...(path?.kinds ?? []), kind])).toEqual({ kind: 'refused', index: path?.kinds.length, milestone: kind, stage: path?.stage });
  });

  test.each(cells.filter(({ to }) => to !== no))('$from: $kind leads to $to', ({ from, kind, to }) => {
    expect(deriveStage([...(PATHS[from]?.kinds ?? []), kind])).toEqual({ kind: 'ok', stage: to });
  });

  test('the table has every stage and every kind', () => {
    expect(new Set(Object.values(PATHS).map(({ stage }) => stage))).toEqual(new Set(STAGES));
    expect(cells).toHaveLength(Object.keys(PATHS).length * MILESTONE_KINDS.length);
  });

  test('what went on during a suspension counts when it resumes', () => {
    expect(deriveStage(['visit', 'suspension', 'agreement', 'resumption'])).toEqual({ kind: 'ok', stage: 'agreement' });
  });

  test('approvals never move the stage, wherever they stand', () => {
    const milestone = fc.constantFrom(...MILESTONE_KINDS);
    const approval = fc.constantFrom<MilestoneKind>('resolution', 'order', 'registration');
    fc.assert(
      fc.property(fc.array(milestone, { maxLength: 8 }), approval, fc.nat(), (kinds, added, position) => {
        const without = deriveStage(kinds);
        const at = position % (kinds.length + 1);
        const with_ = deriveStage([...kinds.slice(0, at), added, ...kinds.slice(at)]);
        expect(with_.kind).toBe(without.kind);
        expect(with_.stage).toBe(without.stage);
      }),
    );
  });

  test('nothing but an approval follows an end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MILESTONE_KINDS), { maxLength: 12 }), (kinds) => {
        const closing = kinds.findIndex((kind) => kind === 'end' || kind === 'abandonment');
        const after = kinds.slice(closing + 1).filter((kind) => !['resolution', 'order', 'registration'].includes(kind));
        fc.pre(closing >= 0 && after.length > 0);
        expect(deriveStage(kinds).kind).toBe('refused');
      }),
    );
  });
});
