import { findRegion, REGIONS, regionName, romaniseKmu55 } from '../../src/names';

describe('the name of a region', () => {
  it.each([
    ['an unknown code', 'PL-01', 'pl'],
    ['a code of another country', 'DE-BE', 'en'],
    ['a code in lower case', 'pl-24', 'pl'],
    ['no code', '', 'pl'],
    ['another language', 'PL-24', 'de'],
    ['a language with a region', 'PL-24', 'pl-PL'],
    ['a word every object knows', 'PL-24', 'constructor'],
  ])('is null for %s', (_what, code, locale) => {
    expect(regionName(code, locale)).toBeNull();
  });

  it.each([
    ['PL-24', 'województwo śląskie', 'Сілезьке воєводство', 'Silesian Voivodeship'],
    ['PL-02', 'województwo dolnośląskie', 'Нижньосілезьке воєводство', 'Lower Silesian Voivodeship'],
    ['PL-32', 'województwo zachodniopomorskie', 'Західнопоморське воєводство', 'West Pomeranian Voivodeship'],
    ['UA-32', 'obwód kijowski', 'Київська область', 'Kyiv Oblast'],
    ['UA-30', 'Kijów', 'Київ', 'Kyiv'],
    ['UA-40', 'Sewastopol', 'Севастополь', 'Sevastopol'],
    ['UA-43', 'Republika Autonomiczna Krymu', 'Автономна Республіка Крим', 'Autonomous Republic of Crimea'],
    ['UA-77', 'obwód czerniowiecki', 'Чернівецька область', 'Chernivtsi Oblast'],
    ['UA-74', 'obwód czernihowski', 'Чернігівська область', 'Chernihiv Oblast'],
  ])('%s is known in three languages', (code, pl, uk, en) => {
    expect([regionName(code, 'pl'), regionName(code, 'uk'), regionName(code, 'en')]).toEqual([pl, uk, en]);
  });
});

describe('the table of regions', () => {
  it('has 16 voivodeships and 27 regions of Ukraine, no code and no name twice', () => {
    expect(REGIONS.filter(({ country }) => country === 'PL')).toHaveLength(16);
    expect(REGIONS.filter(({ country }) => country === 'UA')).toHaveLength(27);
    expect(new Set(REGIONS.map(({ code }) => code)).size).toBe(43);
    for (const locale of ['pl', 'uk', 'en'] as const) expect(new Set(REGIONS.map(({ names }) => names[locale])).size).toBe(43);
  });

  it('has the codes of ISO 3166-2 for Ukraine', () => {
    expect(REGIONS.filter(({ country }) => country === 'UA').map(({ code }) => code.slice(3))).toEqual([
      '05', '07', '09', '12', '14', '18', '21', '23', '26', '30', '32', '35', '40', '43', '46', '48', '51', '53', '56', '59', '61', '63',
      '65', '68', '71', '74', '77',
    ]);
  });

  it.each(REGIONS.map((region) => [region.code, region] as const))('%s: code and country agree, each name is in its own script', (code, region) => {
    expect(code).toMatch(new RegExp(`^${region.country}-\\d\\d$`));
    expect(region.names.pl).toMatch(/^[\p{Script=Latin} -]+$/u);
    expect(region.names.en).toMatch(/^[\p{Script=Latin} -]+$/u);
    expect(region.names.uk).toMatch(/^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ -]+$/u);
    expect(findRegion(code)).toBe(region);
  });

  it.each([
    ['UA-05', 'Вінниця'], ['UA-07', 'Волинь'], ['UA-09', 'Луганськ'], ['UA-12', 'Дніпропетровськ'], ['UA-14', 'Донецьк'],
    ['UA-18', 'Житомир'], ['UA-21', 'Закарпаття'], ['UA-23', 'Запоріжжя'], ['UA-26', 'Івано-Франківськ'], ['UA-32', 'Київ'],
    ['UA-35', 'Кіровоград'], ['UA-46', 'Львів'], ['UA-48', 'Миколаїв'], ['UA-51', 'Одеса'], ['UA-53', 'Полтава'], ['UA-56', 'Рівне'],
    ['UA-59', 'Суми'], ['UA-61', 'Тернопіль'], ['UA-63', 'Харків'], ['UA-65', 'Херсон'], ['UA-68', 'Хмельницький'], ['UA-71', 'Черкаси'],
    ['UA-74', 'Чернігів'], ['UA-77', 'Чернівці'],
  ])('%s is named in English for %s by KMU-55', (code, place) => {
    expect(regionName(code, 'en')).toBe(`${romaniseKmu55(place)} Oblast`);
  });
});
