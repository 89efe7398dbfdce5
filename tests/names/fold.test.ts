import fc from 'fast-check';

import { foldForSearch, matchesSearch, matchKeys, searchKeys } from '../../src/names';

import { anyString, latinString, mixedString, ukrainianWord } from './ukrainian-text';

const keysOf = (...names: string[]): string[] => names.flatMap(searchKeys);

describe('a query finds nothing', () => {
  it.each([
    ['empty', ''], ['blank', ' \t\u00A0'], ['punctuation', '«–»'], ['an apostrophe', '’'], ['a mark alone', '\u0301'],
    ['an unpaired surrogate', '\uD800'],
  ])('when it is %s', (_what, query) => {
    expect(matchesSearch(keysOf('Короп’є', 'Івано-Франківськ'), query)).toBeNull();
  });

  it('when there are no keys', () => {
    expect(matchesSearch([], 'Буча')).toBeNull();
  });

  it.each([
    ['Буча', 'Бучач'], ['Буча', 'Buczacz'], ['Буча', 'Buchach'], ['Гребінки', 'Гребінка'], ['Гребінки', 'Hrebinka'], ['Miedźno', 'Miedźna'],
    ['Київ', 'Кіів'], ['Яготин', 'Загреб'],
  ])('when it is another place: %s is not %s', (name, query) => {
    expect(matchesSearch(keysOf(name), query)).toBeNull();
  });
});

describe('folding', () => {
  it.each([
    ['case', 'ŚLĄSKIE', 'slaskie'],
    ['diacritics', 'Jahotyń', 'jahotyn'],
    ['all of Polish', 'Zażółć gęślą jaźń', 'zazolc gesla jazn'],
    ['letters that do not decompose', 'Łódź Đakovo Ørsted Straße Ætna Œuvre Þór Ħamrun', 'lodz dakovo orsted strasse aetna oeuvre thor hamrun'],
    ['a capital ẞ', 'STRAẞE', 'strasse'],
    ['a dotted capital', 'İzmir', 'izmir'],
    ['a dotless letter', 'Diyarbakır', 'diyarbakir'],
    ['decomposed letters', 'Z\u0307ory', 'zory'],
    ['full-width characters', 'ＵＡ３２', 'ua32'],
    ['Cyrillic, which stays Cyrillic', 'ЯГОТИН', 'яготин'],
    ['й and ї, which are no и and і', 'Київ, Стрий'.normalize('NFD'), 'київ, стрий'],
    ['ґ', 'Ґорґани', 'горгани'],
    ['stress', 'Я\u0301готин', 'яготин'],
    ['ё', 'Орёл', 'орел'],
    ['a breve and a diaeresis elsewhere than in й and ї', 'Ўăöӥ', 'уaoи'],
    ['dashes', 'Івано–Франківськ‑2', 'івано-франківськ-2'],
    ['apostrophes', 'Короп’є Короп\u02BCє Короп`є Короп\u00B4є', "короп'є короп'є короп'є короп'є"],
    ['quotation marks', '«Дні» „Bucza” \'x\'', 'дні bucza x'],
    ['white space', ' Мала \u00A0\n Вільшанка ', 'мала вільшанка'],
    ['soft hyphens', 'Виль\u00ADшанка', 'вильшанка'],
    ['final sigma', 'ΟΔΟΣ', 'οδοσ'],
    ['a KATOTTH code', 'UA32080070000050759', 'ua32080070000050759'],
    ['a TERC code', '2410053', '2410053'],
  ])('levels %s', (_what, text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('done twice changes nothing, whatever the string', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, mixedString, latinString, fc.string({ unit: 'grapheme' })), (text) => {
        const once = foldForSearch(text);
        expect(foldForSearch(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the keys of a name', () => {
  it('are the folded name, its two romanisations, and these in one word', () => {
    expect(searchKeys('Мала Вільшанка')).toEqual([
      'мала вільшанка', 'mala vilshanka', 'mala wilszanka', 'малавільшанка', 'malavilshanka', 'malawilszanka',
    ]);
    expect(searchKeys('Короп’є')).toEqual(["короп'є", 'koropie', 'koropje', 'коропє']);
  });

  it('are one for a Latin word and for a code', () => {
    expect(searchKeys('Żory')).toEqual(['zory']);
    expect(searchKeys('UA32080070000050759')).toEqual(['ua32080070000050759']);
    expect(searchKeys('2410053')).toEqual(['2410053']);
  });

  it('are none for a text without letter or digit', () => {
    expect(searchKeys(' –«’» ')).toEqual([]);
  });
});

describe('a query', () => {
  it.each([
    ['Яготин', 'Jahotyń'], ['Яготин', 'jahotyn'], ['Яготин', 'Yahotyn'], ['Яготин', 'Яготин'], ['Яготин', 'ЯГОТИН'],
    ['Буча', 'bucza'], ['Буча', 'Буча'], ['Буча', 'bucha'], ['Żory', 'zory'], ['Zbrosławice', 'ZBROSLAWICE'],
    ['Івано-Франківськ', 'Ivano Frankivsk'], ['Івано-Франківськ', 'iwanofrankiwśk'], ['Куп’янськ', 'Купянськ'], ['Куп’янськ', "куп'янськ"],
    ['Куп’янськ', 'Kupiansk'], ['Куп’янськ', 'Kupjańsk'], ['Мала Вільшанка', 'mała wilszanka'], ['Мала Вільшанка', 'малавільшанка'],
    ['Kupjanśk', 'Куп’янськ'], ['Jahotyn', 'Яготин'], ['UA32080070000050759', 'ua32080070000050759'], ['2410053', ' 2410053 '],
  ])('finds %s by %s exactly', (name, query) => {
    expect(matchesSearch(keysOf(name), query)).toBe('exact');
  });

  it.each([
    ['Буча', 'Бу', 'prefix'], ['Буча', 'bucz', 'prefix'], ['Бучач', 'Буча', 'prefix'], ['UA32080070000050759', 'UA3208', 'prefix'],
    ['Мала Вільшанка', 'вільш', 'word'], ['Мала Вільшанка', 'Wilszanka', 'word'], ['Івано-Франківськ', 'Frankiv', 'word'],
    ['вана Нова', 'ва', 'prefix'], ['Нова вана', 'ва', 'word'], ['Яготин', 'готин', 'inside'], ['Pszczyna', 'czyna', 'inside'],
  ])('meets %s by %s as %s', (name, query, match) => {
    expect(matchesSearch(keysOf(name), query)).toBe(match);
  });

  it('is ranked by its best meeting among all names', () => {
    expect(matchesSearch(keysOf('Велика Буча', 'Буча'), 'буча')).toBe('exact');
    expect(matchesSearch(keysOf('Небуча', 'Велика Буча'), 'буча')).toBe('word');
  });

  it('may be expanded once for many names', () => {
    expect(matchKeys(keysOf('Яготин'), searchKeys('Jahotyń'))).toBe('exact');
    expect(matchKeys(keysOf('Яготин'), [])).toBeNull();
  });

  it('finds what is indexed under it, whatever the string, or has no key', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, mixedString, latinString, ukrainianWord), (text) => {
        const keys = searchKeys(text);
        expect(matchesSearch(keys, text)).toBe(keys.length === 0 ? null : 'exact');
      }),
    );
  });

  it('never throws against the keys of another string', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, mixedString), fc.oneof(anyString, mixedString), (name, query) => {
        expect([null, 'exact', 'prefix', 'word', 'inside']).toContain(matchesSearch(searchKeys(name), query));
      }),
    );
  });
});
