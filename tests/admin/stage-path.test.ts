import { approvalsOf } from '../../src/plugins/partnerships/admin/src/milestones/approvals';
import { arcPoints, linePath, stagePath, WAY } from '../../src/plugins/partnerships/admin/src/milestones/stage-path';
import type { Milestone, Timeline } from '../../src/plugins/partnerships/admin/src/api/contract';

const buildMilestone = (overrides: Partial<Milestone> = {}): Milestone => ({
  documentId: 'm1', kind: 'contact', side: 'both', date: null, evidenceUrl: null, evidenceFile: null, note: null, sequence: 1, ...overrides,
});

const buildTimeline = (overrides: Partial<Timeline> = {}): Timeline => ({
  partnership: 'p1',
  stage: 'contact',
  sides: [
    { side: 'a', documentId: 'a1', name: 'Pszczyna', country: 'PL' },
    { side: 'b', documentId: 'b1', name: 'Bucza', country: 'UA' },
  ],
  milestones: [],
  ...overrides,
});

describe('the way of a partnership', () => {
  it.each(WAY.map((stage, at) => [stage, at] as const))('is at %s after %i steps, unmarked', (stage, at) => {
    expect(stagePath(stage, [])).toEqual({ reached: at, mark: null });
  });

  it.each([
    ['suspended', ['contact', 'agreement', 'suspension'], 4],
    ['ended', ['agreement', 'start', 'end'], 5],
    ['abandoned', ['contact', 'visit', 'abandonment'], 2],
    ['abandoned', ['abandonment'], 0],
  ] as const)('%s keeps how far it came: %j', (stage, kinds, reached) => {
    expect(stagePath(stage, kinds)).toEqual({ reached, mark: stage });
  });
});

describe('stops on the arc', () => {
  const points = arcPoints(6, 240, 64, 10);

  it('stay within the drawing', () => {
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(230);
      expect(y).toBeGreaterThanOrEqual(10);
      expect(y).toBeLessThanOrEqual(54);
    }
  });

  it('stand on the ground at both ends and highest in the middle, evenly apart', () => {
    expect(points[0]).toEqual({ x: 10, y: 54 });
    expect(points[5]).toEqual({ x: 230, y: 54 });
    expect(points[2]?.y).toBe(points[3]?.y);
    expect(points[2]?.y).toBeLessThan(points[1]?.y ?? 0);
    expect(points.map(({ x }) => x)).toEqual([10, 54, 98, 142, 186, 230]);
  });

  it('are joined by one path', () => {
    expect(linePath([{ x: 0, y: 1 }, { x: 2, y: 3.25 }])).toBe('M0.0 1.0 L2.0 3.3');
  });
});

describe('approvals', () => {
  it('of a Polish side are no order and no registration', () => {
    expect(approvalsOf(buildTimeline(), 'a').map(({ kind }) => kind)).toEqual(['resolution']);
  });

  it('of a Ukrainian side name what is not recorded yet', () => {
    const order = buildMilestone({ kind: 'order', side: 'b' });
    expect(approvalsOf(buildTimeline({ milestones: [order] }), 'b')).toEqual([
      { kind: 'resolution', milestone: null },
      { kind: 'order', milestone: order },
      { kind: 'registration', milestone: null },
    ]);
  });

  it('of the other side are not counted', () => {
    const theirs = buildMilestone({ kind: 'resolution', side: 'b' });
    expect(approvalsOf(buildTimeline({ milestones: [theirs] }), 'a')).toEqual([{ kind: 'resolution', milestone: null }]);
  });
});
