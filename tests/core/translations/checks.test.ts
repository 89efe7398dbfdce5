import * as fc from 'fast-check';

import { unitWarnings, type CheckOptions } from '../../../src/plugins/translations/server/src/core/checks';
import type { Inline, Unit, UnitKind } from '../../../src/plugins/translations/server/src/core/unit';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const link = (id: string, url: string, label: string): Inline => ({ kind: 'span', id, type: 'link', original: JSON.stringify({ type: 'link', url, children: null }), children: [text(label)] });
const bold = (id: string, label: string): Inline => ({ kind: 'span', id, type: 'bold', original: '{"type":"text","text":null,"bold":true}', children: [text(label)] });

const buildUnit = (content: readonly Inline[] | string, kind: UnitKind = 'paragraph'): Unit => ({ id: 'body.0', field: 'body', kind, content: typeof content === 'string' ? [text(content)] : content });

const POLISH_TO_ENGLISH: CheckOptions = { source: 'pl', target: 'en', maxLength: null };
const POLISH_TO_UKRAINIAN: CheckOptions = { source: 'pl', target: 'uk', maxLength: null };
const UKRAINIAN_TO_POLISH: CheckOptions = { source: 'uk', target: 'pl', maxLength: null };

const warnings = (source: readonly Inline[] | string, target: readonly Inline[] | string, options = POLISH_TO_ENGLISH, kind?: UnitKind) =>
  unitWarnings(buildUnit(source, kind), typeof target === 'string' ? [text(target)] : target, options).map(({ code, params }) => [code, params]);

describe('a translator is warned', () => {
  test('of a text that is left empty, and of nothing else in it', () => {
    expect(warnings([text('Zobacz '), link('1', 'https://pszczyna.pl/', 'stronę Pszczyny'), text(' z 2024 r.')], '  ')).toEqual([['text.empty', {}]]);
  });

  test('of a link and of formatting that are lost', () => {
    expect(warnings([text('Umowę podpisano w '), link('1', 'https://zory.example/', 'Żorach'), text(' — '), bold('2', 'jednogłośnie')], 'The agreement was signed in Żory — unanimously')).toEqual([
      ['link.lost', { id: '1', address: 'https://zory.example/' }],
      ['code.lost', { id: '2' }],
    ]);
  });

  test('of a link and of formatting that are there twice', () => {
    const source = [link('1', 'https://bucza.example/', 'Bucza'), text(' i '), bold('2', 'Irpień')];
    expect(warnings(source, [...source, ...source], POLISH_TO_UKRAINIAN)).toEqual([
      ['link.doubled', { id: '1', address: 'https://bucza.example/' }],
      ['code.doubled', { id: '2' }],
    ]);
  });

  test('of a link that leads elsewhere, and of formatting where the link was', () => {
    const source = [link('1', 'https://siewierz.pl/', 'Siewierz')];
    expect(warnings(source, [link('1', 'https://siewierz.example/', 'Сєвеж')], POLISH_TO_UKRAINIAN)).toEqual([['link.changed', { id: '1', address: 'https://siewierz.pl/', changed: 'https://siewierz.example/' }]]);
    expect(warnings(source, [bold('1', 'Сєвеж')], POLISH_TO_UKRAINIAN)).toEqual([['link.lost', { id: '1', address: 'https://siewierz.pl/' }]]);
  });

  test.each<[string, string, string, string, string, CheckOptions]>([
    ['another amount', 'Gmina liczy 52 823 mieszkańców.', 'The municipality has 52,832 inhabitants.', '52823', '52832', POLISH_TO_ENGLISH],
    ['decimals read as thousands', 'Trasa ma 1,234 km.', 'The route is 1,234 km long.', '1.234', '1234', POLISH_TO_ENGLISH],
    ['a number that is lost', 'Przyjechało 35 osób z 2 gmin.', 'People came from 2 municipalities.', '35', '', POLISH_TO_ENGLISH],
    ['a number that nobody said', 'Dzieci z Buczy w Pszczynie.', 'Діти з Бучі у Пщині, 2024.', '', '2024', POLISH_TO_UKRAINIAN],
    ['another day', 'Spotkanie 12.03.2024.', 'The meeting is on 2024-03-13.', '12', '13', POLISH_TO_ENGLISH],
    ['another month', 'Spotkanie 12.03.2024.', 'The meeting is on 2024-04-12.', '3', '4', POLISH_TO_ENGLISH],
    ['a number behind a stroke that is no month', 'Uchwała 15/32/2024', 'Resolution 15 (2024)', '32', '', POLISH_TO_ENGLISH],
    ['another hour', 'Początek o 17.00.', 'It begins at 18:00.', '17.00', '18.00', POLISH_TO_ENGLISH],
    ['a number that is there once of two', 'Z 10 gmin 10 umów.', 'З 10 громад — угоди.', '10', '', POLISH_TO_UKRAINIAN],
  ])('of %s', (_name, source, target, missing, surplus, options) => {
    expect(warnings(source, target, options)).toEqual([['number.differs', { missing, surplus }]]);
  });

  test('of a text that is still in the source language, from four words on', () => {
    expect(warnings('Gmina Miedźno szuka partnera', 'Gmina Miedźno szuka partnera')).toEqual([['text.untranslated', {}]]);
    expect(warnings('Gmina Miedźno, Polska', 'Gmina Miedźno, Polska')).toEqual([]);
    expect(warnings('npm run build all now', 'npm run build all now', POLISH_TO_ENGLISH, 'code')).toEqual([]);
    expect(warnings('Gmina Miedźno szuka partnera', 'Gmina Miedźno szuka partnera', { source: 'pl', target: 'pl', maxLength: null })).toEqual([]);
  });

  test('of a text over its limit, counted as Strapi counts: a sign of four bytes is two', () => {
    expect(warnings('Żory', '👩👩👩', { ...POLISH_TO_UKRAINIAN, maxLength: 5 })).toEqual([['text.too-long', { length: 6, limit: 5 }]]);
    expect(warnings('Żory', '👩👩👩', { ...POLISH_TO_UKRAINIAN, maxLength: 6 })).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['Kiedy rada podejmie uchwałę?', 'Рада ухвалить рішення.', '?', '.'],
    ['Zapraszamy', 'Запрошуємо!', '', '!'],
    ['Podpisali:', 'Підписали', ':', ''],
  ])('of another end: %s — %s', (source, target, from, to) => {
    expect(warnings(source, target, POLISH_TO_UKRAINIAN)).toEqual([['end.differs', { source: from, target: to }]]);
  });

  test('of double spaces that the source does not have', () => {
    expect(warnings('Miasto Żory', 'Місто  Жори', POLISH_TO_UKRAINIAN)).toEqual([['space.double', {}]]);
    expect(warnings('Miasto  Żory', 'Місто  Жори', POLISH_TO_UKRAINIAN)).toEqual([]);
  });

  test('of letters of the other script inside a word', () => {
    // The first has a Latin i, the second a Cyrillic о.
    expect(warnings('Irpień i Bucza', 'Ірпiнь і Буча', POLISH_TO_UKRAINIAN)).toEqual([['script.mixed', { word: 'Ірпiнь' }]]);
    expect(warnings('Жори', 'Żоry', UKRAINIAN_TO_POLISH)).toEqual([['script.mixed', { word: 'Żоry' }]]);
  });
});

describe('nobody is warned of a translation that is in order', () => {
  test.each<[string, string, CheckOptions]>([
    ['Budżet wynosi 1 000,50 zł.', 'The budget is PLN 1,000.50.', POLISH_TO_ENGLISH],
    ['Budżet wynosi 1\u00a0000,50 zł.', 'Бюджет — 1\u202f000,50 злотих.', POLISH_TO_UKRAINIAN],
    ['Budżet wynosi 1 000,50 zł.', 'The budget is PLN 1000.50.', POLISH_TO_ENGLISH],
    ['Budżet wynosi 1.000,50 zł.', 'The budget is PLN 1,000.50.', POLISH_TO_ENGLISH],
    ['Trasa ma 12,345 km.', 'The route is 12.345 km long.', POLISH_TO_ENGLISH],
    ['Dotacja: 5 000 000 zł', 'Grant: PLN 5,000,000', POLISH_TO_ENGLISH],
    ['Pilchowice (11 945 mieszkańców)', 'Pilchowice (11,945 inhabitants)', POLISH_TO_ENGLISH],
    ['W 2024 300 osób z Buczy odwiedziło Pszczynę.', 'In 2024 300 people from Bucha visited Pszczyna.', POLISH_TO_ENGLISH],
    ['Umowę podpisano 12.03.2024.', 'The agreement was signed on 12 March 2024.', POLISH_TO_ENGLISH],
    ['Umowę podpisano 12 marca 2024 r.', 'Угоду підписано 12.03.2024 р.', POLISH_TO_UKRAINIAN],
    ['Umowę podpisano 05.03.2024.', 'The agreement was signed on 2024-03-05.', POLISH_TO_ENGLISH],
    ['Umowę podpisano 5.3.2024.', 'The agreement was signed on 05/03/2024.', POLISH_TO_ENGLISH],
    ['Umowę podpisano 25.03.2024.', 'The agreement was signed on 03/25/2024.', POLISH_TO_ENGLISH],
    ['Внесок громади — 500 грн.', 'The hromada pays UAH 500', { source: 'uk', target: 'en', maxLength: null }],
    ['Początek o 17.00.', 'It begins at 17:00.', POLISH_TO_ENGLISH],
    ['Początek o 9.30.', 'Початок о 09:30.', POLISH_TO_UKRAINIAN],
    ['Początek o 17.30, koniec o 19.00.', 'It begins at 5:30 p.m. and ends at 7 pm.', POLISH_TO_ENGLISH],
    ['20 lat partnerstwa', '20-річчя партнерства', POLISH_TO_UKRAINIAN],
    ['Najlepsza w 2. edycji', 'Best of the 2nd edition', POLISH_TO_ENGLISH],
    ['Adres sieci: 192.168.0.1', 'Network address: 192.168.0.1', POLISH_TO_ENGLISH],
    ['I tak dalej...', 'І так далі…', POLISH_TO_UKRAINIAN],
    ['Powiedzieli: „Dziękujemy”.', 'Вони сказали: „Дякуємо.“', POLISH_TO_UKRAINIAN],
    ['Powiedzieli: „Dziękujemy”.', 'They said, “Thank you.”', POLISH_TO_ENGLISH],
    ['Partnerstwo od 1990 r.', 'Partners since 1990', POLISH_TO_ENGLISH],
    ['Партнерство з 1990 р.', 'Partnerstwo od 1990 r.', UKRAINIAN_TO_POLISH],
    ['Wydarzenia z lat 2022–2024', 'Події 2022–2024 рр.', POLISH_TO_UKRAINIAN],
    ['Cieszy nas IT-klaster w Żorach', 'Нас тішить IT-кластер у Жорах', POLISH_TO_UKRAINIAN],
    ['Zbrosławice', 'Zbrosławice', POLISH_TO_ENGLISH],
  ])('%s — %s', (source, target, options) => {
    expect(warnings(source, target, options)).toEqual([]);
  });

  test('whose links and formatting stand in another order', () => {
    const source = [text('Zobacz '), link('1', 'https://bucha.example/', 'stronę Buczy'), text(' i '), bold('2', 'koniecznie'), text('!')];
    expect(warnings(source, [bold('2', 'Обов’язково'), text(' відвідайте '), link('1', 'https://bucha.example/', 'сайт Бучі'), text('!')], POLISH_TO_UKRAINIAN)).toEqual([]);
  });

  test('which is the source itself, whatever its numbers are, in its own language', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: fc.constantFrom('1', '2', '0', ',', '.', ':', ' ', '\u00a0', '-', '/') }), fc.constantFrom('r.', 'osób', 'a.m.', '5 p.m.'))), (parts) => {
        const said = parts.join(' ');
        expect(warnings(said, said, { source: 'pl', target: 'pl', maxLength: null }).filter(([code]) => code !== 'text.empty')).toEqual([]);
      }),
    );
  });

  test('for an amount however its thousands are grouped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.option(fc.integer({ min: 0, max: 99 })), fc.constantFrom('\u00a0', '\u202f', ' ', ''), fc.constantFrom(',', ''), (whole, cents, polish, english) => {
        const grouped = (sign: string) => String(whole).replace(/\B(?=(\d{3})+$)/gu, sign);
        const decimals = (sign: string) => (cents === null ? '' : sign + String(cents).padStart(2, '0'));
        expect(warnings(`Kwota ${grouped(polish)}${decimals(',')} zł`, `Amount PLN ${grouped(english)}${decimals('.')}`)).toEqual([]);
      }),
    );
  });
});
