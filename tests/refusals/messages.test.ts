import { refusalLanguage, refusalMessage } from '../../src/refusals/index';
import { en, type RefusalCode } from '../../src/refusals/messages/en';
import { pl } from '../../src/refusals/messages/pl';
import { uk } from '../../src/refusals/messages/uk';
import { TERMS } from '../../src/refusals/terms';

const codes = Object.keys(en) as RefusalCode[];
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('what people read of a refusal', () => {
  test.each(codes)('%s is said in all three languages, with the same gaps to fill', (code) => {
    for (const text of [en[code], pl[code], uk[code]]) expect(text).toMatch(/\p{L}{2}.*[.]/su);
    expect(placeholders(pl[code])).toEqual(placeholders(en[code]));
    expect(placeholders(uk[code])).toEqual(placeholders(en[code]));
  });

  test('Ukrainian is written in Cyrillic and Polish is not', () => {
    for (const code of codes) {
      expect(uk[code]).toMatch(/\p{Script=Cyrillic}/u);
      expect(pl[code]).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  test('the words of the field are the same set in all three languages', () => {
    expect(Object.keys(TERMS.pl)).toEqual(Object.keys(TERMS.en));
    expect(Object.keys(TERMS.uk)).toEqual(Object.keys(TERMS.en));
  });

  test('a kind and a stage are put into words', () => {
    const refused = { path: ['kind'], code: 'milestone.transition', params: { kind: 'annex', stage: 'lead' } } as const;
    expect(refusalMessage(refused, 'pl')).toBe('„aneks” nie może tu nastąpić: partnerstwo jest wtedy na etapie „pomysł”.');
    expect(refusalMessage(refused, 'uk')).toContain('додаткова угода');
  });

  test.each([
    ['pl', 'pl'],
    ['uk', 'uk'],
    ['en', 'en'],
    ['de', 'en'],
    [null, 'en'],
    [undefined, 'en'],
  ])('a reader whose panel is in %p reads %s', (preferred, language) => {
    expect(refusalLanguage(preferred)).toBe(language);
  });
});
