import fc from 'fast-check';

import { sentencesOf } from '../../../../src/plugins/translations/server/src/core/memory/sentences';

import { sentence } from './sentences-at-random';

describe('a sentence does not end', () => {
  it.each([
    ['pl', 'Delegacja odwiedziła np. Buczę, Tetijiw i Fursy.'],
    ['pl', 'Przyjechali m.in. Burmistrz i Starosta.'],
    ['pl', 'Urząd mieści się przy ul. Szkolnej 3 w Pszczynie.'],
    ['pl', 'W 2024 r. Rada Gminy podjęła uchwałę.'],
    ['pl', 'Dnia 5 maja 2024 r. Rada Gminy podjęła uchwałę.'],
    ['pl', 'Gminy woj. Śląskiego (tzw. Górny Śląsk) zapraszają.'],
    ['pl', 'Szkoła im. J. Kochanowskiego gościła dr. Nowaka.'],
    ['pl', 'Spotkanie zaczyna się o godz. 10.30 w Żorach.'],
    ['pl', 'Pomnik św. Jana i ks. Karola (por. Rys. 3) odnowiono.'],
    ['uk', 'Зустріч відбулася у м. Буча, вул. Шевченка, 5.'],
    ['uk', 'Це т. зв. Буковинський шлях.'],
    ['uk', 'Школа ім. Тараса Шевченка у смт. Гребінки прийняла гостей.'],
    ['pl', 'Ponad 5 tys. Ukraińców odwiedziło Pszczynę.'],
    ['uk', 'У 2022–2024 рр. Рада ухвалила рішення.'],
    ['uk', 'У 2024 р. Рада ухвалила рішення.'],
    ['uk', 'Київська обл. Бучанський район, с. Фурси.'],
    ['uk', 'Виступив проф. І. Франко, див. Додаток 1.'],
    ['en', 'Mr. Smith and Dr. Brown visited Bucha, e.g. Yablunska Street.'],
    ['en', 'The painter J. M. W. Turner never came to St. Andrew’s Church.'],
    ['en', 'See fig. 3 and vol. 2, i.e. Annexes.'],
  ])('in %s behind an abbreviation: %s', (locale, text) => {
    expect(sentencesOf(text, locale)).toEqual([text]);
  });

  it('behind the number of a paragraph', () => {
    expect(sentencesOf('1. Rada wyraża zgodę. 2. Uchwała wchodzi w życie.', 'pl')).toEqual(['1. Rada wyraża zgodę.', '2. Uchwała wchodzi w życie.']);
  });
});

describe('a sentence ends', () => {
  it.each([
    ['pl', 'Umowę o partnerstwie obu miast podpisano w 2024 r.', 'Rada przyjęła ją jednogłośnie.'],
    ['pl', 'W programie są warsztaty, koncerty itd.', 'Wstęp jest wolny.'],
    ['pl', 'Na uroczystości w rynku było ich ponad 5 tys.', 'Świętowano do nocy.'],
    ['pl', 'Kto przyjedzie?', 'Wszyscy!'],
    ['pl', 'Zamek w Siewierzu pochodzi z XIV w.', 'Dziś mieści muzeum.'],
    ['uk', 'Угоду про партнерство двох міст підписали у 2024 р.', 'Рада схвалила її одноголосно.'],
    ['uk', 'Приїхали гості з Польщі, Литви та ін.', 'Вхід вільний.'],
    ['en', 'The towns exchange teachers, pupils etc.', 'Entry is free.'],
    ['en', 'The answer was no.', 'We asked again.'],
    ['xx', 'Uno np.', 'Due.'],
  ])('in %s: %s | %s', (locale, first, second) => {
    expect(sentencesOf(`${first} ${second}`, locale)).toEqual([first, second]);
  });

  it('where the line does, even behind an abbreviation', () => {
    expect(sentencesOf('ul.\nSzkolna', 'pl')).toEqual(['ul.', 'Szkolna']);
  });
});

it.each(['', '-', 'x_y', 'pl-', 'uk-Latn-UA', '中'])('a locale that is none does no harm: «%s»', (locale) => {
  expect(sentencesOf('Raz. Dwa.', locale)).toEqual(['Raz.', 'Dwa.']);
});

it('a text without a sentence has none', () => {
  expect(sentencesOf(' \n\t ', 'pl')).toEqual([]);
  expect(sentencesOf('–', 'pl')).toEqual(['–']);
});

it('sentences lose nothing but white space, whatever the text', () => {
  const together = (text: string): string => text.replace(/\s+/gu, '');
  const abbreviated = fc.array(fc.constantFrom('r.', 'ul.', 'Rada', 'np.', 'W', '2024', 'р.', 'ім.', '!', '\n', '10.30.', 'т. зв.'), { maxLength: 12 }).map((parts) => parts.join(' '));
  fc.assert(fc.property(fc.oneof(sentence, abbreviated), fc.constantFrom('pl', 'uk', 'en', ''), (text, locale) => {
    const found = sentencesOf(text, locale);
    expect(together(found.join(''))).toBe(together(text));
    expect(found.every((one) => one !== '' && one === one.trim())).toBe(true);
  }));
});
