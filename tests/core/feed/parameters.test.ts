import fc from 'fast-check';

import { PARAMETERS, readParameters } from '../../../src/plugins/feed/server/src/core/parameters';

const faults = (name: keyof typeof PARAMETERS, raw: string): string[] => {
  const outcome = readParameters(PARAMETERS[name], raw);
  return outcome.kind === 'refused' ? outcome.faults.map(({ path }) => path.join('.')) : [];
};

describe('parameters', () => {
  test.each<[keyof typeof PARAMETERS, string, string[]]>([
    ['everything', 'status=draft', ['status']],
    ['everything', 'populate=*&filters[title][$contains]=x&sort=title', ['populate', 'filters[title][$contains]', 'sort']],
    ['everything', 'locale=pl&locale=uk', ['locale']],
    ['everything', 'locale=pl&LOCALE=uk', ['LOCALE']],
    ['everything', 'limit=0', ['limit']],
    ['everything', 'limit=101', ['limit']],
    ['everything', 'limit=1e1', ['limit']],
    ['everything', 'limit=', ['limit']],
    ['everything', 'fallback=yes', ['fallback']],
    ['everything', 'after=', ['after']],
    ['everything', 'expand=html', ['expand']],
    ['everything', 'kind=article,inquiry', ['kind']],
    ['everything', 'kind=article,article', ['kind']],
    ['everything', 'locale=%ZZ', ['locale']],
    ['everything', 'locale=../etc', ['locale']],
    ['article', 'when=upcoming', ['when']],
    ['article', 'area=a%20b', ['area']],
    ['event', 'when=soon', ['when']],
    ['event', 'from=2026-02-30', ['from']],
    ['event', 'from=yesterday&to=2026', ['from', 'to']],
    ['municipality', 'country=DE', ['country']],
    ['municipality', 'q=', ['q']],
    ['municipality', 'code=123', ['code']],
    ['municipality', 'seeking=1', ['seeking']],
    ['partnership', 'stage=done&type=love', ['stage', 'type']],
    ['item', 'limit=1', ['limit']],
    ['partnershipMap', 'limit=1', ['limit']],
    ['everything', 'limit=0&locale=pl&locale=uk&x=1', ['locale', 'x', 'limit']],
  ])('of %s: %s is refused, naming each', (name, raw, expected) => {
    expect(faults(name, raw)).toEqual(expected);
  });

  test('have the defaults of the contract', () => {
    expect(readParameters(PARAMETERS.everything, '')).toEqual({ kind: 'ok', parameters: { fallback: true, limit: 25 } });
  });

  test('are read as they are meant', () => {
    expect(readParameters(PARAMETERS.municipality, 'q=Bia%C5%82a+Cerkiew&seeking=true&limit=100&fallback=false')).toEqual({
      kind: 'ok',
      parameters: { q: 'Biała Cerkiew', seeking: true, limit: 100, fallback: false },
    });
    expect(readParameters(PARAMETERS.event, 'from=2026-11-22&to=2026-11-23T10:00:00%2B01:00')).toMatchObject({
      parameters: { from: { kind: 'day', day: '2026-11-22' }, to: { kind: 'moment', at: Date.parse('2026-11-23T09:00:00Z') } },
    });
  });

  test('no query string makes the reader throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(PARAMETERS) as (keyof typeof PARAMETERS)[])), fc.string({ unit: 'binary' }), (name, raw) => {
        expect(['ok', 'refused']).toContain(readParameters(PARAMETERS[name], raw).kind);
      }),
    );
  });
});
