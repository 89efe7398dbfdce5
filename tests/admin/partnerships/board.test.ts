import { columnCoordinates } from '../../../src/plugins/partnerships/admin/src/board/column-coordinates';
import { moveOf } from '../../../src/plugins/partnerships/admin/src/board/move-of';
import { STAGES, TYPES } from '../../../src/plugins/partnerships/admin/src/board/stages';
import { windowOf } from '../../../src/plugins/partnerships/admin/src/board/window-of';
import { axisOf } from '../../../src/plugins/partnerships/admin/src/one/axis';
import { movesByStanding } from '../../../src/plugins/partnerships/server/src/core/board/moves';
import { PAIR_TYPES } from '../../../src/plugins/partnerships/server/src/core/pair';
import { STAGES as STAGES_OF_CORE } from '../../../src/plugins/partnerships/server/src/core/stage';

test('the columns are the stages that there are', () => {
  expect(STAGES).toEqual(STAGES_OF_CORE);
  expect(TYPES).toEqual(PAIR_TYPES);
});

describe('a move to a column', () => {
  const moves = movesByStanding();
  const card = { standing: 'visit', back: { kind: 'visit', to: 'contact' } } as const;

  test.each([
    ['agreement', { kind: 'record', way: ['agreement'], skipped: ['intent'] }],
    ['contact', { kind: 'back', milestone: 'visit' }],
    ['lead', { kind: 'none', reason: 'further' }],
    ['visit', { kind: 'none', reason: 'here' }],
  ] as const)('%s', (to, expected) => {
    expect(moveOf(moves, card, to)).toEqual(expected);
  });

  test('that records something is never a step back', () => {
    expect(moveOf(moves, { standing: 'suspended:visit', back: { kind: 'suspension', to: 'visit' } }, 'visit')).toEqual({ kind: 'record', way: ['resumption'], skipped: [] });
  });
});

describe('the arrow keys', () => {
  const rectOf = (stage: string) => ({ left: STAGES.indexOf(stage as never) * 100, top: 50 });
  test.each([
    ['ArrowRight', 'lead', { x: 112, y: 62 }],
    ['ArrowDown', 'lead', { x: 112, y: 62 }],
    ['ArrowLeft', 'contact', { x: 12, y: 62 }],
    ['ArrowLeft', 'lead', undefined],
    ['ArrowRight', 'abandoned', undefined],
    ['KeyA', 'lead', undefined],
    ['ArrowRight', undefined, undefined],
  ])('%s over %s', (key, over, expected) => {
    expect(columnCoordinates(key, STAGES, over, rectOf)).toEqual(expected);
  });
});

describe('the rows of a long list that are drawn', () => {
  test.each([
    [[0, 100, 0, 500, 2], { from: 0, until: 0 }],
    [[2000, 100, 0, 500, 2], { from: 0, until: 7 }],
    [[2000, 100, 1050, 500, 2], { from: 8, until: 18 }],
    [[2000, 100, 199_500, 500, 2], { from: 1993, until: 2000 }],
    // A list that became shorter while it was scrolled down.
    [[3, 100, 5000, 500, 2], { from: 1, until: 3 }],
  ] as const)('%j', ([count, height, top, seen, spare], expected) => {
    expect(windowOf(count, height, top, seen, spare)).toEqual(expected);
  });
});

test('a year stands on the axis once, and none is made up', () => {
  const dates = ['2014', '2014-06-01', null, 'XXXX-06-14', '2019~', '201X', '2023-06-14/2023-06-17'];
  expect(axisOf(dates.map((date) => ({ date }))).map(({ year, certainty }) => [year, certainty])).toEqual([
    ['2014', 'known'], [null, 'known'], [null, 'unknown'], [null, 'no-year'], ['2019', 'about'], [null, 'about'], ['2023', 'known'],
  ]);
});
