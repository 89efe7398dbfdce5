import fc from 'fast-check';

import { parseKatotth, parseMunicipalityCode, parseTerc, regionName } from '../../src/names';

import { anyString } from './ukrainian-text';

const refused = (reason: string) => ({ kind: 'refused', reason });

describe('a TERC code is refused', () => {
  it.each([
    ['empty', '', 'length'],
    ['six digits, a powiat and gmina without type', '241005', 'length'],
    ['eight digits', '24100530', 'length'],
    ['a letter among the digits', '24100S3', 'not-digits'],
    ['separators', '24 10 05 3', 'not-digits'],
    ['full-width digits', '２４１００５３', 'not-digits'],
    ['a KATOTTH code', 'UA32080070000050759', 'not-digits'],
    ['a sign', '-410053', 'not-digits'],
    ['an odd voivodeship', '2310053', 'unknown-voivodeship'],
    ['voivodeship 00', '0010053', 'unknown-voivodeship'],
    ['a voivodeship past the last', '3410053', 'unknown-voivodeship'],
    ['no powiat', '2400053', 'no-powiat'],
    ['no gmina', '2410003', 'no-gmina'],
    ['type 0', '2410050', 'unknown-type-digit'],
    ['type 6', '2410056', 'unknown-type-digit'],
    ['type 7', '2410057', 'unknown-type-digit'],
  ])('%s', (_what, text, reason) => {
    expect(parseTerc(text)).toEqual(refused(reason));
  });
});

describe('a KATOTTH code is refused', () => {
  it.each([
    ['empty', '', 'prefix'],
    ['no prefix', '32080070000050759', 'prefix'],
    ['lower case', 'ua32080070000050759', 'prefix'],
    ['Cyrillic У and А that look like UA', 'УА32080070000050759', 'prefix'],
    ['Latin U and Cyrillic А', 'UА32080070000050759', 'prefix'],
    ['another country', 'PL32080070000050759', 'prefix'],
    ['the prefix alone', 'UA', 'length'],
    ['sixteen digits', 'UA3208007000005075', 'length'],
    ['eighteen digits', 'UA320800700000507590', 'length'],
    ['a letter O for a zero', 'UA32O80070000050759', 'not-digits'],
    ['a space after the prefix', 'UA 32080070000050759', 'not-digits'],
    ['the ISO digits of Luhansk', 'UA09080070000050759', 'unknown-region'],
    ['the ISO digits of Kyiv', 'UA30000000000093317', 'unknown-region'],
    ['the ISO digits of Sevastopol', 'UA40080070000050759', 'unknown-region'],
    ['the ISO digits of Crimea', 'UA43080070000050759', 'unknown-region'],
    ['the ISO digits of Chernivtsi', 'UA77080070000050759', 'unknown-region'],
    ['region 00', 'UA00080070000050759', 'unknown-region'],
  ])('%s', (_what, text, reason) => {
    expect(parseKatotth(text)).toEqual(refused(reason));
  });
});

describe("a municipality's code is refused by the codifier of its country", () => {
  it("Poland's does not know a KATOTTH code, nor Ukraine's a TERC one", () => {
    expect(parseMunicipalityCode('PL', 'UA32080070000050759')).toEqual(refused('not-digits'));
    expect(parseMunicipalityCode('UA', '2410053')).toEqual(refused('prefix'));
  });
});

describe('a TERC code', () => {
  it.each([
    ['Pszczyna', '2410053', 'urban-rural'], ['Żory', '2479011', 'urban'], ['Miedźno', '2406042', 'rural'], ['Pilchowice', '2405042', 'rural'],
    ['Siewierz', '2401073', 'urban-rural'], ['Zbrosławice', '2413092', 'rural'], ['Opatów', '2406052', 'rural'],
  ])('of %s tells its voivodeship and its type', (_gmina, code, gminaType) => {
    const parsed = { kind: 'ok', country: 'PL', code, regionCode: 'PL-24', gminaType };
    expect(parseTerc(code)).toEqual(parsed);
    expect(parseMunicipalityCode('PL', code)).toEqual(parsed);
  });

  it.each([
    ['1', 'urban'], ['2', 'rural'], ['3', 'urban-rural'], ['4', 'town-in-urban-rural'], ['5', 'rural-area-in-urban-rural'],
    ['8', 'warsaw-district'], ['9', 'delegatura'],
  ])('with the type digit %s is %s', (digit, gminaType) => {
    expect(parseTerc(`146502${digit}`)).toMatchObject({ kind: 'ok', regionCode: 'PL-14', gminaType });
  });

  it('knows the sixteen voivodeships and no other', () => {
    const known = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0')).filter(
      (digits) => parseTerc(`${digits}01011`).kind === 'ok',
    );
    expect(known).toEqual(['02', '04', '06', '08', '10', '12', '14', '16', '18', '20', '22', '24', '26', '28', '30', '32']);
  });

  it('may have white space around it', () => {
    expect(parseTerc(' \t2410053\u00A0\n')).toMatchObject({ kind: 'ok', code: '2410053' });
  });
});

describe('a KATOTTH code', () => {
  it.each([
    ['Буча', 'UA32080070000050759'], ['Тетіїв', 'UA32020210000064694'], ['Пісківка', 'UA32080230000026180'], ['Фурси', 'UA32020250000099079'],
    ['Яготин', 'UA32040210000086086'], ['Гребінки', 'UA32020050000062595'], ['Мала Вільшанка', 'UA32020090000022264'],
  ])('of the hromada of %s tells its region', (_hromada, code) => {
    const parsed = { kind: 'ok', country: 'UA', code, regionCode: 'UA-32' };
    expect(parseKatotth(code)).toEqual(parsed);
    expect(parseMunicipalityCode('UA', code)).toEqual(parsed);
  });

  it.each(['UA32020250010098600', 'UA32040210010094429', 'UA32020090010014722'])('of a settlement, %s, is one too', (code) => {
    expect(parseKatotth(code)).toMatchObject({ kind: 'ok', code });
  });

  it.each([
    ['01', 'UA-43', 'Автономна Республіка Крим'], ['05', 'UA-05', 'Вінницька область'], ['07', 'UA-07', 'Волинська область'],
    ['12', 'UA-12', 'Дніпропетровська область'], ['14', 'UA-14', 'Донецька область'], ['18', 'UA-18', 'Житомирська область'],
    ['21', 'UA-21', 'Закарпатська область'], ['23', 'UA-23', 'Запорізька область'], ['26', 'UA-26', 'Івано-Франківська область'],
    ['32', 'UA-32', 'Київська область'], ['35', 'UA-35', 'Кіровоградська область'], ['44', 'UA-09', 'Луганська область'],
    ['46', 'UA-46', 'Львівська область'], ['48', 'UA-48', 'Миколаївська область'], ['51', 'UA-51', 'Одеська область'],
    ['53', 'UA-53', 'Полтавська область'], ['56', 'UA-56', 'Рівненська область'], ['59', 'UA-59', 'Сумська область'],
    ['61', 'UA-61', 'Тернопільська область'], ['63', 'UA-63', 'Харківська область'], ['65', 'UA-65', 'Херсонська область'],
    ['68', 'UA-68', 'Хмельницька область'], ['71', 'UA-71', 'Черкаська область'], ['73', 'UA-77', 'Чернівецька область'],
    ['74', 'UA-74', 'Чернігівська область'], ['80', 'UA-30', 'Київ'], ['85', 'UA-40', 'Севастополь'],
  ])('that begins with %s is in %s, %s', (digits, regionCode, name) => {
    const parsed = parseKatotth(`UA${digits}080070000050759`);
    expect(parsed).toMatchObject({ kind: 'ok', regionCode });
    expect(regionName(regionCode, 'uk')).toBe(name);
  });

  it('knows 27 prefixes and no other', () => {
    const known = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0')).filter(
      (digits) => parseKatotth(`UA${digits}080070000050759`).kind === 'ok',
    );
    expect(known).toHaveLength(27);
  });

  it('may have white space around it', () => {
    expect(parseKatotth(' UA32080070000050759\r\n')).toMatchObject({ kind: 'ok', code: 'UA32080070000050759' });
  });
});

it('any string is read or refused with a reason, never thrown at', () => {
  const digits = fc.stringMatching(/^[0-9]{5,9}$/);
  const prefixed = fc.stringMatching(/^UA[0-9]{16,18}$/);
  fc.assert(
    fc.property(fc.constantFrom('PL' as const, 'UA' as const), fc.oneof(anyString, digits, prefixed), (country, text) => {
      const parsed = parseMunicipalityCode(country, text);
      if (parsed.kind === 'refused') expect(parsed.reason).toMatch(/^[a-z-]+$/);
      else expect(regionName(parsed.regionCode, 'en')).not.toBeNull();
    }),
  );
});
