import { offeredLanguages, readLanguages, withLanguage, writeLanguages } from '../../src/plugins/partnerships/admin/src/languages/language-list';
import type { Part } from '../../src/plugins/partnerships/admin/src/matching/contract';
import { judgementSentences, reasonSentences, strengths, type Speech } from '../../src/plugins/partnerships/admin/src/matching/reason-words';
import { judgeNeeds } from '../../src/plugins/partnerships/server/src/core/matching/overlap';
import { buildPlace } from '../core/partnerships/matching/arbitrary-places';

const speech: Speech = {
  words: (id, values) => `${id}${values === undefined ? '' : ` ${JSON.stringify(values)}`}`,
  list: (parts) => parts.join(', '),
  languageName: (code) => `<${code}>`,
  areas: { e: 'Education' },
  seeker: { name: 'Pszczyna', country: 'PL' },
};

describe('reasons in words', () => {
  it('say what each could do for the other, in two sentences, seen from the seeker', () => {
    const judgement = judgeNeeds(buildPlace({ documentId: 'a', needs: ['e'], offers: ['x'] }), buildPlace({ documentId: 'b', offers: ['e'], needs: ['x', 'y'] }));
    expect(judgementSentences(judgement, 'Bucza', speech)).toEqual(['matching.reason.needs.received {"areas":"Education"}', 'matching.reason.needs.given {"areas":"x"}']);
  });

  it('leave out the direction in which nothing meets', () => {
    expect(reasonSentences({ code: 'needs.meet', received: [], given: ['e'] }, speech)).toEqual(['matching.reason.needs.given {"areas":"Education"}']);
  });

  it.each([
    ['seeker', 'matching.missing.one {"name":"Pszczyna"}'],
    ['candidate', 'matching.missing.one {"name":"Bucza"}'],
    ['both', 'matching.missing.both'],
  ] as const)('say of whom something is not recorded: %s', (missing, sentence) => {
    expect(judgementSentences({ kind: 'unknown', missing }, 'Bucza', speech)).toEqual([sentence]);
  });

  it('round what nobody counts: kilometres, and how many times larger', () => {
    expect(reasonSentences({ code: 'distance', kilometres: 818.6 }, speech)).toEqual(['matching.reason.distance {"kilometres":819}']);
    expect(reasonSentences({ code: 'size.larger', population: 100, times: 2.449 }, speech)).toEqual(['matching.reason.size.larger {"population":100,"times":2.4}']);
  });

  it('begin with what adds most, and leave out what is weak, unknown or of no weight', () => {
    const part = (criterion: Part['criterion'], value: number | null, points: number, share = 0.1): Part => ({
      criterion, share, points, judgement: value === null ? { kind: 'unknown', missing: 'both' } : { kind: 'known', value, reason: { code: 'areas.none' } },
    });
    const parts = [part('areas', 0.7, 0.07), part('needs', 1, 0.1), part('size', 0.5, 0.2), part('type', null, 0.3), part('distance', 1, 0, 0)];
    expect(strengths(parts).map(({ criterion }) => criterion)).toEqual(['needs', 'areas']);
  });
});

describe('languages of correspondence', () => {
  it('keep the order in which they are offered, whatever was ticked first', () => {
    expect(withLanguage(['en', 'pl'], 'uk', true)).toEqual(['pl', 'uk', 'en']);
    expect(withLanguage(['pl', 'uk'], 'pl', false)).toEqual(['uk']);
  });

  it('keep one that is not among the usual', () => {
    expect(offeredLanguages(['crh']).at(-1)).toBe('crh');
    expect(withLanguage(['crh'], 'pl', true)).toEqual(['pl', 'crh']);
  });

  it('that nobody has recorded are unknown, not none', () => {
    expect(writeLanguages([])).toBeNull();
    expect(readLanguages(null)).toEqual([]);
    expect(readLanguages(['pl', 1])).toEqual(['pl']);
  });
});
