import fc from 'fast-check';

import { romaniseKmu55 } from '../../src/names';

import { ALPHABET, anyString, latinString, mixedString, UKRAINIAN_LETTER, ukrainianWord } from './ukrainian-text';

/** Letter; at the start of a word; elsewhere. */
const TABLE: readonly (readonly [string, string, string])[] = [
  ['а', 'a', 'a'], ['б', 'b', 'b'], ['в', 'v', 'v'], ['г', 'h', 'h'], ['ґ', 'g', 'g'], ['д', 'd', 'd'], ['е', 'e', 'e'],
  ['є', 'ye', 'ie'], ['ж', 'zh', 'zh'], ['з', 'z', 'z'], ['и', 'y', 'y'], ['і', 'i', 'i'], ['ї', 'yi', 'i'], ['й', 'y', 'i'],
  ['к', 'k', 'k'], ['л', 'l', 'l'], ['м', 'm', 'm'], ['н', 'n', 'n'], ['о', 'o', 'o'], ['п', 'p', 'p'], ['р', 'r', 'r'],
  ['с', 's', 's'], ['т', 't', 't'], ['у', 'u', 'u'], ['ф', 'f', 'f'], ['х', 'kh', 'kh'], ['ц', 'ts', 'ts'], ['ч', 'ch', 'ch'],
  ['ш', 'sh', 'sh'], ['щ', 'shch', 'shch'], ['ь', '', ''], ['ю', 'yu', 'iu'], ['я', 'ya', 'ia'],
];

const capitalised = (latin: string): string => latin.charAt(0).toUpperCase() + latin.slice(1);

describe('KMU-55', () => {
  describe('leaves alone', () => {
    it.each([
      ['Latin with diacritics', 'Żółć, Łódź – O’Neill & Cie'],
      ['decomposed Latin', 'Z\u0307ory e\u0301te\u0301'],
      ['an apostrophe among Latin letters', "D'Artagnan"],
      ['letters of other Cyrillic alphabets', 'ыэёъў'],
      ['soft hyphens outside Ukrainian words', 'Bu\u00ADcza, \u2019\u00AD\u2019, a\u00AD'],
    ['digits and punctuation', '24 (2), «…» – 7½'],
      ['an unpaired surrogate', 'a\uD800b\uDC00'],
      ['nothing', ''],
    ])('%s', (_what, text) => {
      expect(romaniseKmu55(text)).toBe(text);
    });

    it('single quotation marks around a word', () => {
      expect(romaniseKmu55("'Яготин'")).toBe("'Yahotyn'");
      expect(romaniseKmu55('\u2018Юність\u2019')).toBe('\u2018Yunist\u2019');
    });
  });

  it('has every letter of the alphabet in its table', () => {
    expect(TABLE.map(([letter]) => letter)).toEqual(ALPHABET);
  });

  describe.each(TABLE)('%s', (letter, start, elsewhere) => {
    const capital = letter.toUpperCase();

    it('is spelled by the table at the start of a word', () => {
      expect(romaniseKmu55(`${letter}м`)).toBe(`${start}m`);
      expect(romaniseKmu55(`${capital}м`)).toBe(letter === 'ь' ? 'm' : `${capitalised(start)}m`);
    });

    it('is spelled by the table within and at the end of a word', () => {
      expect(romaniseKmu55(`м${letter}м`)).toBe(`m${elsewhere}m`);
      expect(romaniseKmu55(`М${letter}`)).toBe(`M${elsewhere}`);
    });

    it('keeps all capitals', () => {
      expect(romaniseKmu55(`${capital}М`)).toBe(`${start.toUpperCase()}M`);
      expect(romaniseKmu55(`М${capital}М`)).toBe(`M${elsewhere.toUpperCase()}M`);
      expect(romaniseKmu55(`М${capital}`)).toBe(`M${elsewhere.toUpperCase()}`);
    });

    it('alone is a capitalised word, not all capitals', () => {
      expect(romaniseKmu55(capital)).toBe(capitalised(start));
    });
  });

  it.each([
    ['Алушта', 'Alushta'], ['Єнакієве', 'Yenakiieve'], ['Згорани', 'Zghorany'], ['Їжакевич', 'Yizhakevych'],
    ['Йосипівка', 'Yosypivka'], ['Яготин', 'Yahotyn'], ["Короп'є", 'Koropie'], ['Гребінки', 'Hrebinky'],
    ['Розгон', 'Rozghon'], ['Борщагівка', 'Borshchahivka'], ['Гоща', 'Hoshcha'], ['Ужгород', 'Uzhhorod'], ['Знам’янка', 'Znamianka'],
    ['Кадиївка', 'Kadyivka'], ['Стрий', 'Stryi'], ['Згурський', 'Zghurskyi'], ['Феодосія', 'Feodosiia'],
  ])('%s is %s', (ukrainian, latin) => {
    expect(romaniseKmu55(ukrainian)).toBe(latin);
  });

  it.each([
    ['Буча', 'Bucha'], ['Тетіїв', 'Tetiiv'], ['Пісківка', 'Piskivka'], ['Фурси', 'Fursy'], ['Яготин', 'Yahotyn'],
    ['Гребінки', 'Hrebinky'], ['Мала Вільшанка', 'Mala Vilshanka'],
  ])('%s, seat of a hromada, is %s', (ukrainian, latin) => {
    expect(romaniseKmu55(ukrainian)).toBe(latin);
  });

  describe('the start of a word', () => {
    it.each([
      ['after a space', 'Нова Ялта', 'Nova Yalta'],
      ['after a hyphen', 'Нью-Йорк', 'Niu-York'],
      ['after a dash', 'Буча–Ялта', 'Bucha–Yalta'],
      ['after a guillemet', '«Юність»', '«Yunist»'],
      ['after a low quotation mark', '„Їжак“', '„Yizhak“'],
      ['after a straight quotation mark', '"Єдність"', '"Yednist"'],
      ['after a bracket', '(Яготин)', '(Yahotyn)'],
      ['after a digit', '7я', '7ya'],
      ['after a line break', 'а\nя', 'a\nya'],
      ['not after a Latin letter', 'aя', 'aia'],
      ['not after a letter and its mark', 'e\u0301я', 'e\u0301ia'],
      ['not after a letter of another Cyrillic alphabet', 'ыя', 'ыia'],
    ])('is there %s', (_where, ukrainian, latin) => {
      expect(romaniseKmu55(ukrainian)).toBe(latin);
    });
  });

  describe('the apostrophe', () => {
    it.each(["'", '\u2019', '\u02BC', '\u2018', '`', '\u00B4', '\u2032', '\u02B9', '\uFF07'])('typed as %j is dropped and starts no word', (sign) => {
      expect(romaniseKmu55(`Куп${sign}янськ`)).toBe('Kupiansk');
    });

    it('typed twice is dropped twice', () => {
      expect(romaniseKmu55("п''ять")).toBe('piat');
    });

    it('does not hide the neighbours that decide about capitals', () => {
      expect(romaniseKmu55("П'ЯТЬ")).toBe('PIAT');
      expect(romaniseKmu55("Л'Щ")).toBe('LSHCH');
    });
  });

  describe('зг', () => {
    it.each([
      ['зг', 'zgh'], ['Зг', 'Zgh'], ['ЗГ', 'ZGH'], ['Згурівка', 'Zghurivka'], ['ЗГУРІВКА', 'ZGHURIVKA'], ['Розгір’я', 'Rozghiria'],
    ])('%s is %s', (ukrainian, latin) => {
      expect(romaniseKmu55(ukrainian)).toBe(latin);
    });

    it.each([['з г', 'z h'], ['з-г', 'z-h'], ['зьг', 'zh'], ["з'г", 'zh'], ['зґ', 'zg'], ['жг', 'zhh']])('%s is not it', (ukrainian, latin) => {
      expect(romaniseKmu55(ukrainian)).toBe(latin);
    });
  });

  it.each([
    ['Щ\u0302О', 'SHCH\u0302O'], ['Щука', 'Shchuka'], ['ЩУКА', 'SHCHUKA'], ['БОРЩ', 'BORSHCH'], ['УкрЩИТ', 'UkrSHCHYT'], ['ЄС', 'YES'], ['Є. Ю. Щур', 'Ye. Yu. Shchur'],
    ['Я і ти', 'Ya i ty'], ['АТ «ХЛІБ»', 'AT «KHLIB»'],
  ])('capitals: %s is %s', (ukrainian, latin) => {
    expect(romaniseKmu55(ukrainian)).toBe(latin);
  });

  it('reads й and ї stored as a letter and a mark', () => {
    expect(romaniseKmu55('Стрий'.normalize('NFD'))).toBe('Stryi');
    expect(romaniseKmu55('Київ'.normalize('NFD'))).toBe('Kyiv');
    expect(romaniseKmu55('Йосипівка'.normalize('NFD'))).toBe('Yosypivka');
    expect(romaniseKmu55('ЇЖАК'.normalize('NFD'))).toBe('YIZHAK');
  });

  it('drops stress marks, also over a decomposed ї', () => {
    expect(romaniseKmu55('Я\u0301готин')).toBe('Yahotyn');
    expect(romaniseKmu55('Украї\u0301на'.normalize('NFD'))).toBe('Ukraina');
  });

  it('drops soft hyphens inside a word, so that they start none', () => {
    expect(romaniseKmu55('за\u00ADява')).toBe('zaiava');
    expect(romaniseKmu55('бур’\u00ADян')).toBe('burian');
    expect(romaniseKmu55('роз\u00ADгін')).toBe('rozghin');
  });

  it('keeps a decomposed letter of another alphabet whole', () => {
    expect(romaniseKmu55('е\u0308')).toBe('ё');
    expect(romaniseKmu55('у\u0306')).toBe('ў');
  });

  it('takes time in proportion to the length of the text', () => {
    const started = performance.now();
    expect(romaniseKmu55(`а${"'".repeat(200_000)}я`)).toBe('aia');
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('never throws and never leaves a Ukrainian letter, whatever the string', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, mixedString), (text) => {
        expect(romaniseKmu55(text)).not.toMatch(UKRAINIAN_LETTER);
      }),
    );
  });

  it('gives ASCII for Ukrainian words', () => {
    fc.assert(
      fc.property(ukrainianWord, (word) => {
        expect(romaniseKmu55(word)).toMatch(/^[A-Za-z]*$/);
      }),
    );
  });

  it('returns Latin text as it went in', () => {
    fc.assert(
      fc.property(latinString, (text) => {
        expect(romaniseKmu55(text)).toBe(text);
      }),
    );
  });

  it('done twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, mixedString), (text) => {
        const once = romaniseKmu55(text);
        expect(romaniseKmu55(once)).toBe(once);
      }),
    );
  });
});
