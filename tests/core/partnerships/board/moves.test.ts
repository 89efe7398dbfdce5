import { backOf, moveTo, movesByStanding } from '../../../../src/plugins/partnerships/server/src/core/board/moves';
import { bringerOf, LIVES, standingOf, type Standing } from '../../../../src/plugins/partnerships/server/src/core/board/standing';
import type { MilestoneKind } from '../../../../src/plugins/partnerships/server/src/core/milestone-kinds';
import { deriveStage, STAGES, type Stage } from '../../../../src/plugins/partnerships/server/src/core/stage';

describe('a move is not possible', () => {
  test.each<[Standing, Stage, string]>([
    ['visit', 'visit', 'here'],
    ['ended', 'active', 'closed'],
    ['abandoned', 'contact', 'closed'],
    ['agreement', 'contact', 'further'],
    ['suspended:agreement', 'visit', 'further'],
    ['lead', 'suspended', 'nothing-begun'],
    ['intent', 'ended', 'not-agreed'],
    ['active', 'abandoned', 'agreed'],
    ['suspended:active', 'abandoned', 'agreed'],
  ])('from %s to %s: %s', (standing, to, reason) => {
    expect(moveTo(standing, to)).toEqual({ kind: 'none', reason });
  });
});

describe('a move records', () => {
  test.each<[Standing, Stage, MilestoneKind[], Stage[]]>([
    ['lead', 'contact', ['contact'], []],
    ['lead', 'agreement', ['agreement'], ['contact', 'visit', 'intent']],
    ['agreement', 'active', ['start'], []],
    ['visit', 'suspended', ['suspension'], []],
    ['suspended:visit', 'visit', ['resumption'], []],
    ['suspended:visit', 'agreement', ['resumption', 'agreement'], ['intent']],
    ['suspended:active', 'ended', ['end'], []],
    ['suspended:contact', 'abandoned', ['abandonment'], []],
  ])('from %s to %s: %j', (standing, to, way, skipped) => {
    expect(moveTo(standing, to)).toEqual({ kind: 'record', way, skipped });
  });

  test('what its milestones derive, from every standing to every stage', () => {
    for (const [standing, moves] of Object.entries(movesByStanding())) {
      const life = LIVES.get(standing as Standing)!;
      for (const to of STAGES) {
        const move = moves[to];
        if (move.kind === 'record') expect([standing, to, deriveStage([...life, ...move.way])]).toEqual([standing, to, { kind: 'ok', stage: to }]);
      }
    }
  });
});

test('every standing is where its life leads', () => {
  for (const [standing, life] of LIVES) expect(standingOf(life)).toBe(standing);
});

describe('the milestone that brought a stage', () => {
  test.each<[MilestoneKind[], number]>([
    [[], -1],
    [['resolution'], -1],
    [['contact', 'contact', 'visit', 'resolution', 'contact'], 2],
    [['agreement', 'suspension', 'annex'], 1],
    [['visit', 'suspension', 'resumption'], 2],
  ])('of %j is at %d', (kinds, at) => {
    expect(bringerOf(kinds)).toBe(at);
  });
});

describe('a step back', () => {
  test.each<[MilestoneKind[], ReturnType<typeof backOf>]>([
    [[], null],
    [['contact'], { at: 0, kind: 'contact', to: 'lead' }],
    [['contact', 'visit', 'resolution'], { at: 1, kind: 'visit', to: 'contact' }],
    [['agreement', 'end'], { at: 1, kind: 'end', to: 'agreement' }],
    // Without the agreement there is nothing that the annex could change.
    [['visit', 'agreement', 'annex'], null],
  ])('from %j', (kinds, back) => {
    expect(backOf(kinds)).toEqual(back);
  });
});
