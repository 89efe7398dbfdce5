import fc from 'fast-check';

import { seedContent } from '../../../../database/seed';
import { sentencesOf } from '../../../../src/plugins/translations/server/src/core/memory/sentences';
import { MOST_SHINGLES, shingles } from '../../../../src/plugins/translations/server/src/core/memory/shingles';
import { similarity } from '../../../../src/plugins/translations/server/src/core/memory/similarity';

import { sentence } from './sentences-at-random';

const shared = (a: string, b: string, locale: string): number => shingles(a, locale).filter((key) => shingles(b, locale).includes(key)).length;

/** Every text of the sample content in one language, sentence by sentence. */
function sampleSentences(locale: 'pl' | 'uk' | 'en'): string[] {
  const texts = (node: unknown): string[] => {
    if (typeof node === 'string') return [node];
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) => (key === 'type' || key === 'url' ? [] : texts(value)));
  };
  const all = [...seedContent.articles, ...seedContent.events].flatMap(({ words }) => texts(words[locale]));
  return [...new Set(all.flatMap((text) => sentencesOf(text, locale)))].filter((text) => text.split(' ').length >= 4);
}

describe('a segment is found by nothing', () => {
  it.each(['', '2024', '–', '14–17', ' \n'])('when it has no word: «%s»', (text) => {
    expect(shingles(text, 'pl')).toEqual([]);
  });

  it('of another language', () => {
    expect(shingles('Rada podpisała umowę', 'pl').filter((key) => shingles('Rada podpisała umowę', 'en').includes(key))).toEqual([]);
  });
});

it('keys are short, distinct and few, and a longer text has no more of them', () => {
  fc.assert(fc.property(fc.array(sentence, { maxLength: 20 }), (parts) => {
    const keys = shingles(parts.join(' '), 'uk');
    expect(keys.length).toBeLessThanOrEqual(MOST_SHINGLES);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[\w-]{11}$/u.test(key))).toBe(true);
  }));
});

it('keys are the same for the same text, whatever its region, white space and case', () => {
  expect(shingles('Rada  gminy podpisała UMOWĘ.', 'pl')).toEqual(shingles('rada gminy podpisała umowę', 'pl-PL'));
});

it.each([
  ['a year', 'W 2023 roku podpisano umowę o partnerstwie.', 'W 2024 roku podpisano umowę o partnerstwie.', 'pl'],
  ['the case of a name', 'Делегація з Бучі відвідала школу.', 'Делегація з Бучею відвідала школу.', 'uk'],
  ['a word between the only two', 'Partnerstwo miast', 'Partnerstwo naszych miast', 'pl'],
  ['a word in the middle', 'The council signed a declaration of intent.', 'The council signed another declaration of intent.', 'en'],
])('a key is shared by two segments that differ in %s', (_what, a, b, locale) => {
  expect(shared(a, b, locale)).toBeGreaterThan(0);
});

describe.each(['pl', 'uk', 'en'] as const)('of the sample content in %s', (locale) => {
  const sentences = sampleSentences(locale);

  it('every sentence with a word lost, added or replaced is found by a key while it is alike enough to be offered', () => {
    expect(sentences.length).toBeGreaterThan(40);
    const position = fc.nat({ max: 60 });
    fc.assert(
      fc.property(fc.constantFrom(...sentences), position, fc.constantFrom('lost', 'added', 'replaced'), (text, at, edit) => {
        const words = text.split(' ');
        words.splice(at % words.length, edit === 'added' ? 0 : 1, ...(edit === 'lost' ? [] : ['zupełnie-інше']));
        const edited = words.join(' ');
        if (similarity(text, edited) >= 70) expect(shared(text, edited, locale)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('a sentence shares a key with few others', () => {
    const keys = sentences.map((text) => new Set(shingles(text, locale)));
    const met = keys.reduce((sum, a) => sum + keys.filter((b) => b !== a && [...b].some((key) => a.has(key))).length, 0);
    expect(met / (sentences.length * (sentences.length - 1))).toBeLessThan(0.15);
  });
});
