import { approvalSteps, missingApprovals } from '../../../../src/plugins/partnerships/server/src/core/board/approvals';
import type { MilestoneKind, MilestoneSide } from '../../../../src/plugins/partnerships/server/src/core/milestone-kinds';
import type { Stage } from '../../../../src/plugins/partnerships/server/src/core/stage';

const has = (...kinds: readonly [MilestoneKind, MilestoneSide][]) => kinds.map(([kind, side]) => ({ kind, side }));

describe('what the law of a side asks for', () => {
  test.each<[string, 'PL' | 'UA' | null, Stage, ReturnType<typeof has>, string[]]>([
    ['nothing can be said of a country that is not known', null, 'agreement', [], []],
    ['before a declaration of intent there is nothing to decide', 'PL', 'visit', [], ['resolution waiting']],
    ['in Poland the council resolves', 'PL', 'intent', [], ['resolution next']],
    ['what the other side’s council decided is not this side’s', 'PL', 'intent', has(['resolution', 'b']), ['resolution next']],
    ['what was recorded early is done', 'PL', 'contact', has(['resolution', 'a']), ['resolution done']],
    ['in Ukraine the council decides first', 'UA', 'intent', [], ['resolution next', 'order waiting', 'registration waiting']],
    ['then the ministry orders', 'UA', 'intent', has(['resolution', 'a']), ['resolution done', 'order next', 'registration waiting']],
    ['what is not signed is not registered', 'UA', 'intent', has(['resolution', 'a'], ['order', 'a']), ['resolution done', 'order done', 'registration waiting']],
    ['what is signed is registered', 'UA', 'agreement', has(['resolution', 'a'], ['order', 'a']), ['resolution done', 'order done', 'registration next']],
    ['approvals that the agreement did not wait for are late', 'UA', 'active', [], ['resolution late', 'order late', 'registration waiting']],
    ['a registration does not make up for an order', 'UA', 'active', has(['resolution', 'a'], ['registration', 'a']), ['resolution done', 'order late', 'registration done']],
    ['nothing is asked for once it has ended', 'PL', 'ended', [], ['resolution waiting']],
  ])('%s', (_name, country, reached, recorded, steps) => {
    expect(approvalSteps(country, 'a', recorded, reached).map(({ kind, state }) => `${kind} ${state}`)).toEqual(steps);
  });

  test('only what comes next or is late is missing', () => {
    expect(missingApprovals(approvalSteps('UA', 'a', [], 'active'))).toEqual(['resolution', 'order']);
    expect(missingApprovals(approvalSteps('UA', 'a', [], 'visit'))).toEqual([]);
  });
});
