import fc from 'fast-check';

import { alignedSegments } from '../../../../src/plugins/translations/server/src/core/memory/aligned-segments';

import { sentence } from './sentences-at-random';

const FROM_POLISH = { source: 'pl', target: 'uk' };

describe('a unit gives no pair', () => {
  it.each([
    ['its translation is empty', 'Podpisano umowę.', ' \n'],
    ['it is empty', '', 'Підписали угоду.'],
    ['it has no letter', '14–17', '14–17'],
  ])('when %s', (_what, source, target) => {
    expect(alignedSegments(source, target, FROM_POLISH)).toEqual([]);
  });
});

describe('a unit is one segment', () => {
  it.each([
    ['the translator made two sentences of one', 'Delegacja przyjechała w maju, a rada podjęła uchwałę.', 'Делегація приїхала в травні. Рада ухвалила рішення.'],
    ['the sentences were divided elsewhere', 'Tak. Delegacja przyjechała w maju i zwiedziła szkołę, muzeum oraz bibliotekę.', 'Так, делегація приїхала в травні й оглянула школу, музей і бібліотеку. Усе.'],
  ])('when %s', (_what, source, target) => {
    expect(alignedSegments(source, target, FROM_POLISH)).toEqual([{ source, target }]);
  });
});

it('sentences are paired one by one when there are equally many', () => {
  expect(alignedSegments(' W 2024 r. Rada Gminy podjęła uchwałę. Kto przyjedzie np. do Buczy? Tak!', 'У 2024 р. Рада ґміни ухвалила рішення. Хто приїде, напр. до м. Буча? Напевно так!\n', FROM_POLISH)).toEqual([
    { source: 'W 2024 r. Rada Gminy podjęła uchwałę.', target: 'У 2024 р. Рада ґміни ухвалила рішення.' },
    { source: 'Kto przyjedzie np. do Buczy?', target: 'Хто приїде, напр. до м. Буча?' },
    { source: 'Tak!', target: 'Напевно так!' },
  ]);
});

it('a pair without a letter in its source is left out, its neighbours stay', () => {
  expect(alignedSegments('Bucza\n2024\nŻory', 'Буча\n2024\nЖори', FROM_POLISH).map(({ source }) => source)).toEqual(['Bucza', 'Żory']);
});

it('every pair has words to remember and something to offer', () => {
  fc.assert(fc.property(sentence, sentence, (source, target) => {
    for (const pair of alignedSegments(source, target, FROM_POLISH)) {
      expect(pair.source).toMatch(/\p{L}/u);
      expect(pair.target).toBe(pair.target.trim());
      expect(pair.target).not.toBe('');
    }
  }));
});
