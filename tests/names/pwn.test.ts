import fc from 'fast-check';

import { transcribePwn } from '../../src/names';

import { ALPHABET, anyString, latinString, mixedString, UKRAINIAN_LETTER, ukrainianWord } from './ukrainian-text';

/** Letter; at the start of a word; after a consonant; after a vowel; after л; after an apostrophe. Before м or at the end. */
const TABLE: readonly (readonly [string, string, string, string, string, string])[] = [
  ['а', 'a', 'ma', 'oa', 'ła', 'ma'], ['б', 'b', 'mb', 'ob', 'łb', 'mb'], ['в', 'w', 'mw', 'ow', 'łw', 'mw'],
  ['г', 'h', 'mh', 'oh', 'łh', 'mh'], ['ґ', 'g', 'mg', 'og', 'łg', 'mg'], ['д', 'd', 'md', 'od', 'łd', 'md'],
  ['е', 'e', 'me', 'oe', 'łe', 'me'], ['є', 'je', 'mie', 'oje', 'le', 'mje'], ['ж', 'ż', 'mż', 'oż', 'łż', 'mż'],
  ['з', 'z', 'mz', 'oz', 'łz', 'mz'], ['и', 'y', 'my', 'oy', 'ły', 'my'], ['і', 'i', 'mi', 'oi', 'li', 'mi'],
  ['ї', 'ji', 'mji', 'oji', 'lji', 'mji'], ['й', 'j', 'mj', 'oj', 'łj', 'mj'], ['к', 'k', 'mk', 'ok', 'łk', 'mk'],
  ['л', 'ł', 'mł', 'oł', 'łł', 'mł'], ['м', 'm', 'mm', 'om', 'łm', 'mm'], ['н', 'n', 'mn', 'on', 'łn', 'mn'],
  ['о', 'o', 'mo', 'oo', 'ło', 'mo'], ['п', 'p', 'mp', 'op', 'łp', 'mp'], ['р', 'r', 'mr', 'or', 'łr', 'mr'],
  ['с', 's', 'ms', 'os', 'łs', 'ms'], ['т', 't', 'mt', 'ot', 'łt', 'mt'], ['у', 'u', 'mu', 'ou', 'łu', 'mu'],
  ['ф', 'f', 'mf', 'of', 'łf', 'mf'], ['х', 'ch', 'mch', 'och', 'łch', 'mch'], ['ц', 'c', 'mc', 'oc', 'łc', 'mc'],
  ['ч', 'cz', 'mcz', 'ocz', 'łcz', 'mcz'], ['ш', 'sz', 'msz', 'osz', 'łsz', 'msz'], ['щ', 'szcz', 'mszcz', 'oszcz', 'łszcz', 'mszcz'],
  ['ь', '', 'm', 'o', 'l', 'm'], ['ю', 'ju', 'miu', 'oju', 'lu', 'mju'], ['я', 'ja', 'mia', 'oja', 'la', 'mja'],
];

const capitalised = (latin: string): string => latin.charAt(0).toUpperCase() + latin.slice(1);

describe('PWN § 78.B', () => {
  it.each([
    ['Latin with diacritics', 'Żółć, Łódź – O’Neill & Cie'],
    ['decomposed Latin', 'Z\u0307ory e\u0301te\u0301'],
    ['letters of other Cyrillic alphabets', 'ыэёъў'],
    ['an unpaired surrogate', 'a\uD800b\uDC00'],
    ['nothing', ''],
  ])('leaves alone %s', (_what, text) => {
    expect(transcribePwn(text)).toBe(text);
  });

  it('has every letter of the alphabet in its table', () => {
    expect(TABLE.map(([letter]) => letter)).toEqual(ALPHABET);
  });

  describe.each(TABLE)('%s', (letter, start, afterConsonant, afterVowel, afterL, afterApostrophe) => {
    const capital = letter.toUpperCase();

    it('is spelled by its place in the word', () => {
      expect(transcribePwn(`${letter}м`)).toBe(`${start}m`);
      expect(transcribePwn(`м${letter}м`)).toBe(`${afterConsonant}m`);
      expect(transcribePwn(`м${letter}`)).toBe(afterConsonant);
      expect(transcribePwn(`о${letter}`)).toBe(afterVowel);
      expect(transcribePwn(`л${letter}`)).toBe(afterL);
      expect(transcribePwn(`м’${letter}`)).toBe(afterApostrophe);
    });

    it('is capitalised as its neighbours are', () => {
      expect(transcribePwn(`${capital}м`)).toBe(letter === 'ь' ? 'm' : `${capitalised(start)}m`);
      expect(transcribePwn(`${capital}М`)).toBe(`${start.toUpperCase()}M`);
      expect(transcribePwn(`М${capital}М`)).toBe(`${afterConsonant.toUpperCase()}M`);
      expect(transcribePwn(`Л${capital}`)).toBe(afterL.toUpperCase());
      expect(transcribePwn(capital)).toBe(capitalised(start));
    });
  });

  it.each([
    ['Львів', 'Lwiw'], ['Євген', 'Jewhen'], ['Лященко', 'Laszczenko'], ['дякую', 'diakuju'], ['князь', 'kniaź'], ['Тетіїв', 'Tetijiw'],
    ['книга', 'knyha'], ['ґрунт', 'grunt'], ['наллєш', 'nallesz'], ['ліжко', 'liżko'], ['Леся', 'Łesia'], ['молодиця', 'mołodycia'],
    ['вилки', 'wyłky'], ['орел', 'oreł'], ['лишити', 'łyszyty'], ['сіль', 'sil'], ['їхати', 'jichaty'], ['мої', 'moji'],
    ['з’їсти', 'zjisty'], ['моє', 'moje'], ['п’є', 'pje'], ['синє', 'synie'], ['Ярошенко', 'Jaroszenko'], ['заява', 'zajawa'],
    ['п’яний', 'pjanyj'], ['Юрченко', 'Jurczenko'], ['мою', 'moju'], ['в’ючити', 'wjuczyty'], ['люблю', 'lublu'], ['сюди', 'siudy'],
  ])('%s is %s', (ukrainian, polish) => {
    expect(transcribePwn(ukrainian)).toBe(polish);
  });

  it.each([
    ['Буча', 'Bucza'], ['Тетіїв', 'Tetijiw'], ['Пісківка', 'Piskiwka'], ['Фурси', 'Fursy'], ['Яготин', 'Jahotyn'],
    ['Гребінки', 'Hrebinky'], ['Мала Вільшанка', 'Mała Wilszanka'],
  ])('%s, seat of a hromada, is %s', (ukrainian, polish) => {
    expect(transcribePwn(ukrainian)).toBe(polish);
  });

  describe('the soft sign', () => {
    it.each([
      ['нь', 'ń'], ['сь', 'ś'], ['зь', 'ź'], ['ць', 'ć'], ['дзь', 'dź'], ['ль', 'l'], ['НЬ', 'Ń'], ['ДЗЬ', 'DŹ'], ['Ль', 'L'],
      ['Хмельницький', 'Chmelnyćkyj'], ['Донецьк', 'Donećk'], ['Куп’янськ', 'Kupjanśk'], ['ґедзь', 'gedź'],
    ])('softens: %s is %s', (ukrainian, polish) => {
      expect(transcribePwn(ukrainian)).toBe(polish);
    });

    it.each([['будьте', 'budte'], ['грудь', 'hrud'], ['мать', 'mat'], ['Харь', 'Char'], ['ь', '']])(
      'is dropped where Polish has no soft letter: %s is %s',
      (ukrainian, polish) => {
        expect(transcribePwn(ukrainian)).toBe(polish);
      },
    );

    it.each([
      ['сьомий', 'siomyj'], ['Аньолек', 'Aniołek'], ['цього', 'cioho'], ['дзьоб', 'dziob'], ['тьохкати', 'tiochkaty'], ['трьох', 'trioch'],
      ['льон', 'lon'], ['кольори', 'kolory'], ['Ковальов', 'Kowalow'], ['СЬОМИЙ', 'SIOMYJ'], ['ЛЬОН', 'LON'],
    ])('is i before о, and nothing after л: %s is %s', (ukrainian, polish) => {
      expect(transcribePwn(ukrainian)).toBe(polish);
    });

    it.each([['каньйон', 'kańjon'], ['бульйон', 'buljon'], ['Воробйов', 'Worobjow'], ['Йосип', 'Josyp'], ['район', 'rajon']])(
      'is none of йо: %s is %s',
      (ukrainian, polish) => {
        expect(transcribePwn(ukrainian)).toBe(polish);
      },
    );

    it.each([['Ньютон', 'Ńjuton'], ['Мольєр', 'Moljer'], ['альянс', 'aljans'], ['Фойє', 'Fojje'], ['Іллічівськ', 'Illicziwśk'], ['Ілльїч', 'Illjicz']])(
      'and й keep the j of the vowel after them: %s is %s',
      (ukrainian, polish) => {
        expect(transcribePwn(ukrainian)).toBe(polish);
      },
    );
  });

  describe('л', () => {
    it.each([
      ['Ілля', 'Illa'], ['Іллінці', 'Illinci'], ['наллю', 'nallu'], ['Вілла', 'Wiłła'], ['Вілль', 'Will'], ['ллля', 'llla'], ['ллла', 'łłła'],
      ['Гулльо', 'Hullo'], ['ІЛЛЯ', 'ILLA'], ['мальви', 'malwy'], ['Полтава', 'Połtawa'],
    ])('before another л is as that one: %s is %s', (ukrainian, polish) => {
      expect(transcribePwn(ukrainian)).toBe(polish);
    });

    it('stays hard before an apostrophe, a hyphen and a space', () => {
      expect(transcribePwn('л’я л-я л я')).toBe('łja ł-ja ł ja');
    });
  });

  it.each([['Бджола', 'Bdżoła'], ['Джанкой', 'Dżankoj'], ['Дзвін', 'Dzwin'], ['ЩО', 'SZCZO'], ['Щука', 'Szczuka'], ['ХЕРСОН', 'CHERSON']])(
    'letters of several characters: %s is %s',
    (ukrainian, polish) => {
      expect(transcribePwn(ukrainian)).toBe(polish);
    },
  );

  it.each([
    ['after a hyphen', 'Нью-Єнін', 'Ńju-Jenin'],
    ['after a guillemet', '«Юність»', '«Junist»'],
    ['after a Latin letter it is not', 'bя', 'bia'],
    ['after a vowel of another Cyrillic alphabet', 'ыя', 'ыja'],
  ])('starts a word %s', (_where, ukrainian, polish) => {
    expect(transcribePwn(ukrainian)).toBe(polish);
  });

  it('reads decomposed letters, stress marks and soft hyphens as the letters they stand with', () => {
    expect(transcribePwn('Тетіїв'.normalize('NFD'))).toBe('Tetijiw');
    expect(transcribePwn('Украї\u0301на'.normalize('NFD'))).toBe('Ukrajina');
    expect(transcribePwn('за\u00ADява, роз\u00ADум, бу\u00ADль\u00ADйон')).toBe('zajawa, rozum, buljon');
  });

  it('takes time in proportion to the length of the text', () => {
    const started = performance.now();
    expect(transcribePwn(`${'л'.repeat(200_000)}я`)).toBe(`${'l'.repeat(200_000)}a`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('never throws and never leaves a Ukrainian letter, whatever the string', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, mixedString), (text) => {
        expect(transcribePwn(text)).not.toMatch(UKRAINIAN_LETTER);
      }),
    );
  });

  it('writes Ukrainian words with the letters of Polish alone', () => {
    fc.assert(
      fc.property(ukrainianWord, (word) => {
        expect(transcribePwn(word)).toMatch(/^[a-pr-uwyzćłńśźż]*$/i);
      }),
    );
  });

  it('returns Latin text as it went in, and done twice changes nothing', () => {
    fc.assert(
      fc.property(latinString, (text) => {
        expect(transcribePwn(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(anyString, mixedString), (text) => {
        const once = transcribePwn(text);
        expect(transcribePwn(once)).toBe(once);
      }),
    );
  });
});
