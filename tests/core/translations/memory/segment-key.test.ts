import fc from 'fast-check';

import { segmentKey } from '../../../../src/plugins/translations/server/src/core/memory/segment-key';
import { normaliseSegment } from '../../../../src/plugins/translations/server/src/core/memory/segment-text';

import { twoSentences } from './sentences-at-random';

const SENTENCE = 'W 2023 roku Rada podpisała umowę z Buczą.';

describe('two segments are not the same', () => {
  it.each([
    ['case', SENTENCE.toUpperCase()],
    ['a number', 'W 2024 roku Rada podpisała umowę z Buczą.'],
    ['a full stop', SENTENCE.slice(0, -1)],
    ['a word', 'W 2023 roku Rada podpisała umowę z Pszczyną.'],
    ['a diacritic', SENTENCE.replace('umowę', 'umowe')],
  ])('when they differ in %s', (_what, other) => {
    expect(segmentKey(other).exact).not.toBe(segmentKey(SENTENCE).exact);
  });
});

describe('two segments are not near', () => {
  it.each([
    ['a word', 'W 2023 roku Rada podpisała umowę z Pszczyną.'],
    ['a diacritic', SENTENCE.replace('umowę', 'umowe')],
    ['the order of words', 'Rada w 2023 roku podpisała umowę z Buczą.'],
    ['how many numbers there are', 'W 2023 2024 roku Rada podpisała umowę z Buczą.'],
  ])('when they differ in %s', (_what, other) => {
    expect(segmentKey(other).near).not.toBe(segmentKey(SENTENCE).near);
  });

  it.each(['', '2024', '–', '14–17 / 2', '\u0301'])('when there is no word: «%s»', (text) => {
    expect(segmentKey(text).near).toBeNull();
  });
});

describe('two segments are the same', () => {
  it.each([
    ['composition of letters', SENTENCE.normalize('NFD')],
    ['white space', '  W\u00A02023 roku\n Rada podpisała umowę z Buczą. '],
    ['break hints', SENTENCE.replace('umowę', 'umo\u00ADwę\u200B')],
    ['characters that no database holds', SENTENCE.replace(' roku', ' \u0000roku')],
  ])('when they differ in nothing but %s', (_what, other) => {
    expect(segmentKey(other)).toEqual(segmentKey(SENTENCE));
  });
});

it.each([
  ['case', 'w 2023 roku rada Podpisała UMOWĘ z buczą.'],
  ['punctuation', '„W 2023 roku” – Rada podpisała umowę (z Buczą)!'],
  ['the value of a number', 'W 1999 roku Rada podpisała umowę z Buczą.'],
])('two segments are near when they differ in nothing but %s', (_what, other) => {
  expect(segmentKey(other).near).toBe(segmentKey(SENTENCE).near);
});

it('the sign of an apostrophe is no difference that keeps segments from being near', () => {
  expect(segmentKey('зʼясується').near).toBe(segmentKey("З'ясується.").near);
});

it('hashes are known values of 27 characters, since they are stored', () => {
  // echo -n 'Bucza' | sha256sum, and of 'bucza', in base64url
  expect(segmentKey(' Bucza ')).toEqual({ text: 'Bucza', exact: 'UaLCoE-Qg4N35HHJKm6a9xLpp0M', near: 'vMU-SGCq1uQMPr61Mc4IX83Z_y-' });
});

it('what normalises alike has one key, and normalising twice changes nothing', () => {
  fc.assert(fc.property(twoSentences, ([a, b]) => {
    expect(normaliseSegment(normaliseSegment(a))).toBe(normaliseSegment(a));
    expect(segmentKey(a).exact === segmentKey(b).exact).toBe(normaliseSegment(a) === normaliseSegment(b));
    if (segmentKey(a).exact === segmentKey(b).exact) expect(segmentKey(a).near).toBe(segmentKey(b).near);
  }));
});
