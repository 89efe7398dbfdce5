import fc from 'fast-check';

import { chronological } from '../../../src/plugins/partnerships/server/src/core/chronological';

const recorded = (...dates: (string | null)[]) => dates.map((date, at) => ({ date, sequence: at + 1 }));
const order = (...dates: (string | null)[]) => chronological(recorded(...dates)).map(({ date }) => date);

describe('the order of milestones', () => {
  test('follows dates where they tell', () => {
    expect(order('2020', '2014', '2017-05')).toEqual(['2014', '2017-05', '2020']);
  });

  test('keeps the order of recording where dates do not tell', () => {
    expect(order('2020', null, 'XXXX-06-14')).toEqual(['2020', null, 'XXXX-06-14']);
    expect(order('2014', '2014-06')).toEqual(['2014', '2014-06']);
  });

  test('a date that became known late finds its place', () => {
    expect(order('2016', '2020', '2018')).toEqual(['2016', '2018', '2020']);
  });

  test('loses and doubles nothing', () => {
    const date = fc.option(fc.constantFrom('2014', '2015', '2015-06', 'XXXX-06-14', '2014/..', '../2013', '201X'), { nil: null });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 12 }), (dates) => {
        const list = recorded(...dates);
        expect([...chronological(list)].sort((a, b) => a.sequence - b.sequence)).toEqual(list);
      }),
    );
  });

  test('does not depend on the order in which rows come from the database', () => {
    const list = recorded('2020', null, '2014', '2017');
    expect(chronological([...list].reverse())).toEqual(chronological(list));
  });
});
