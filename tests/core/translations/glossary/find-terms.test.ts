import fc from 'fast-check';

import type { GlossaryEntry } from '../../../../src/plugins/translations/server/src/core/glossary/entry';
import { findTerms } from '../../../../src/plugins/translations/server/src/core/glossary/find-terms';
import { buildGlossary } from '../../../../src/plugins/translations/server/src/core/glossary/glossary';

import { buildMunicipality, buildTerm, fourteen, others } from './entries';

const places = buildGlossary([...fourteen, ...others]);

/** What is found, as «text: documentId». */
const found = (text: string, locale: string, glossary = places): string[] => findTerms(text, locale, glossary).map((term) => `${term.text}: ${term.entry.documentId}`);

const glossaryOf = (...entries: GlossaryEntry[]) => buildGlossary(entries);

describe('nothing is found', () => {
  it.each([
    ['pl', 'Trzmiel buczał nad łąką, a buczenie niosło się daleko.'],
    ['pl', 'Buczał silnik. Buczek odpowiadał mu z oddali.'],
    ['pl', 'Buczacz leży daleko, do Buczacza nikt nie pojechał, w Buczaczu pada.'],
    ['pl', 'Buczański mer i buczańska szkoła.'],
    ['pl', 'Spotkanie opatów odbyło się w klasztorze.'],
    ['pl', 'Rada żorów i szczyty miedźni, pilchowicki targ.'],
    ['pl', 'Była za Mała, Wilszanka to potwierdziła. Sącz. Nowy, Góra-Kalwaria.'],
    ['pl', 'Bucza-Kolejowa to osiedle, a PodBucza nim nie jest.'],
    ['pl', 'Sum nie zabrakło. Tych umów jest pięć.'],
    ['pl', 'Równie ważne są szkoły. Równa droga.'],
    ['pl', 'Sierż. Nowak i Siewier, Opat, Opatek, Jahot.'],
    ['uk', 'Бучач далеко, до Бучача ніхто не їздив, у Бучачі дощ.'],
    ['uk', 'Бучний концерт, бучно відсвяткували, бучу здійняли.'],
    ['uk', 'Гребінка Полтавської області: у Гребінці зупинився потяг до Гребінку.'],
    ['uk', 'Фурсівська дорога і фурси на базарі.'],
    ['uk', 'Рівнем води цікавились усі. Сум огорнув міста.'],
    ['uk', 'Мала школа й вільшанка в саду, мала вільшанка співала.'],
    ['en', 'The bucha fish and Buchanan are neither.'],
  ])('in %s: %s', (locale, text) => {
    expect(found(text, locale)).toEqual([]);
  });

  it.each(['', ' ', '–', '\uD800', '🙂', '2024', "'"])('in a text without a name: %j', (text) => {
    expect(found(text, 'pl')).toEqual([]);
  });

  it('of entries without a word', () => {
    expect(found('Bucza – 2024', 'pl', glossaryOf(buildMunicipality({ names: { pl: ' – ', uk: null } }), buildTerm({ term: '', locale: 'pl' })))).toEqual([]);
  });

  it('of a name in the letters of another language, when it is inflected', () => {
    expect(found('У місті Pszczyna та біля Pszczyny', 'uk')).toEqual(['Pszczyna: pszczyna']);
  });
});

describe('the fourteen are found in Polish', () => {
  it.each([
    ['Delegacja z Buczy odwiedziła Pszczynę.', ['Buczy: bucha', 'Pszczynę: pszczyna']],
    ['Bucza i Pszczyna podpisały umowę, a w Pszczynie otwarto wystawę o Buczy.', ['Bucza: bucha', 'Pszczyna: pszczyna', 'Pszczynie: pszczyna', 'Buczy: bucha']],
    ['Przyjaźń z Buczą i Pszczyną', ['Buczą: bucha', 'Pszczyną: pszczyna']],
    ['W Żorach gościł Tetijiw; do Żor przyjechała młodzież z Tetijiwa.', ['Żorach: zory', 'Tetijiw: tetiiv', 'Żor: zory', 'Tetijiwa: tetiiv']],
    ['Partnerstwo Żorów z Tetijiwem ma swój początek w Tetijiwie.', ['Żorów: zory', 'Tetijiwem: tetiiv', 'Tetijiwie: tetiiv']],
    ['Z Miedźna do Piskiwki, z Piskiwki do Miedźna; w Miedźnie i w Piskiwce.', ['Miedźna: miedzno', 'Piskiwki: piskivka', 'Piskiwki: piskivka', 'Miedźna: miedzno', 'Miedźnie: miedzno', 'Piskiwce: piskivka']],
    ['Wójt Pilchowic spotkał się w Fursach z mieszkańcami Furs.', ['Pilchowic: pilchowice', 'Fursach: fursy', 'Furs: fursy']],
    ['Między Pilchowicami a Fursami', ['Pilchowicami: pilchowice', 'Fursami: fursy']],
    ['Goście z Jahotyna zwiedzili zamek w Siewierzu, a Siewierz wysłał dary Jahotynowi.', ['Jahotyna: yahotyn', 'Siewierzu: siewierz', 'Siewierz: siewierz', 'Jahotynowi: yahotyn']],
    ['Zbrosławicom i Hrebinkom życzymy powodzenia, a w Zbrosławicach witamy gości z Hrebinek.', ['Zbrosławicom: zbroslawice', 'Hrebinkom: hrebinky', 'Zbrosławicach: zbroslawice', 'Hrebinek: hrebinky']],
    ['Rada Opatowa i rada Małej Wilszanki; w Opatowie o Małej Wilszance, z Małą Wilszanką.', ['Opatowa: opatow', 'Małej Wilszanki: mala-vilshanka', 'Opatowie: opatow', 'Małej Wilszance: mala-vilshanka', 'Małą Wilszanką: mala-vilshanka']],
  ])('%s', (text, expected) => {
    expect(found(text, 'pl')).toEqual(expected);
  });

  it('as the association spells them', () => {
    expect(found('Tetyjów, Jahotyń, Małowilszanka; z Tetyjowa, w Jahotyniu, do Małowilszanki', 'pl').map((one) => one.split(': ')[1])).toEqual(['tetiiv', 'yahotyn', 'mala-vilshanka', 'tetiiv', 'yahotyn', 'mala-vilshanka']);
  });
});

describe('the fourteen are found in Ukrainian', () => {
  it.each([
    ['Делегація з Бучі відвідала музей; у Бучі відкрили школу.', ['Бучі: bucha', 'Бучі: bucha']],
    ['Буча дякує. Ми любимо Бучу і пишаємося Бучею.', ['Буча: bucha', 'Бучу: bucha', 'Бучею: bucha']],
    ['До Тетієва приїхали гості, у Тетієві їх чекали; дружба з Тетієвом триває.', ['Тетієва: tetiiv', 'Тетієві: tetiiv', 'Тетієвом: tetiiv']],
    ['Мешканці Пісківки й учні, що живуть у Пісківці, пишуть із Пісківкою спільний щоденник.', ['Пісківки: piskivka', 'Пісківці: piskivka', 'Пісківкою: piskivka']],
    ['Дорога до Фурс веде повз Яготин; у Фурсах і в Яготині чекають.', ['Фурс: fursy', 'Яготин: yahotyn', 'Фурсах: fursy', 'Яготині: yahotyn']],
    ['Жителі Яготина та Гребінок, зустріч у Гребінках із Яготином.', ['Яготина: yahotyn', 'Гребінок: hrebinky', 'Гребінках: hrebinky', 'Яготином: yahotyn']],
    ['У Малій Вільшанці, з Малою Вільшанкою, до Малої Вільшанки.', ['Малій Вільшанці: mala-vilshanka', 'Малою Вільшанкою: mala-vilshanka', 'Малої Вільшанки: mala-vilshanka']],
    ['Рада Бучанської міської територіальної громади', ['Бучанської міської територіальної громади: bucha']],
    ['Партнери: міста Pszczyna та Żory.', ['Pszczyna: pszczyna', 'Żory: zory']],
  ])('%s', (text, expected) => {
    expect(found(text, 'uk')).toEqual(expected);
  });
});

it('names are found in English, in the possessive too', () => {
  expect(found('Pupils from Bucha met Yahotyn’s mayor in Mala Vilshanka.', 'en')).toEqual(['Bucha: bucha', 'Yahotyn’s: yahotyn', 'Mala Vilshanka: mala-vilshanka']);
});

describe('names of other declensions are found', () => {
  it.each([
    ['pl', 'do Łęczycy, w Irpieniu, z Irpieniem, Irpienia'],
    ['pl', 'ze Lwowa, we Lwowie, Lwowem, z Kijowa, Kijowem'],
    ['pl', 'w Łodzi, Łodzią, do Gdyni, Gdynię, z Kołomyi, w Kołomyi'],
    ['pl', 'do Białej Podlaskiej, w Białej Podlaskiej, Białą Podlaską'],
    ['pl', 'w Iwano-Frankiwsku, z Iwano-Frankiwskiem, w Bielsku-Białej, do Bielska-Białej'],
    ['pl', 'do Nowego Sącza, w Nowym Sączu, z Nowym Sączem, do Góry Kalwarii'],
    ['pl', 'z Mielca, w Mielcu, w Zakopanem, do Zakopanego, z Równego, we Wrocławiu, Wrocławia'],
    ['pl', 'do Kielc, w Kielcach, do Bydgoszczy, Bydgoszczą, w Czerniowcach, z Poznania, w Poznaniu'],
    ['uk', 'Ірпеня, в Ірпені, з Ірпенем, Львова, у Львові, зі Львовом, Києва, у Києві, Києвом'],
    ['uk', 'у Білій Церкві, Білої Церкви, до Івано-Франківська, в Івано-Франківську'],
    ['uk', 'до Кривого Рогу, Тернополя, у Тернополі, з Тернополем, Кам’янця-Подільського, у Кам’янці-Подільському'],
    ['uk', 'у Рівному, з Рівного, Чернівців, у Чернівцях, у Запоріжжі, Запоріжжям, з Познані, Познанню, до Коломиї, Ленчиці'],
  ])('in %s: %s', (locale, text) => {
    const expected = text.split(',').map((part) => part.trim().replace(/^\p{Ll}+ /u, ''));
    expect(findTerms(text, locale, places).map((term) => term.text)).toEqual(expected);
  });
});

describe('where a name stands does not matter', () => {
  it.each([
    ['in quotation marks', '„Bucza”', 'Bucza'], ['in brackets', '(Bucza)', 'Bucza'], ['in capitals', 'MIASTO BUCZA', 'BUCZA'], ['before a full stop', 'To Bucza.', 'Bucza'],
    ['with an en dash', 'Pszczyna–Bucza', 'Pszczyna Bucza'], ['with a hyphen to another name', 'para Pszczyna-Bucza', 'Pszczyna Bucza'], ['across lines', 'Mała\nWilszanka', 'Mała\nWilszanka'],
    ['with a soft hyphen', 'Psz\u00ADczyna', 'Psz\u00ADczyna'], ['decomposed', 'Żory'.normalize('NFD'), 'Żory'.normalize('NFD')], ['behind an emoji', '🙂Bucza', 'Bucza'],
    ['with another dash', 'Iwano–Frankiwsk', 'Iwano–Frankiwsk'],
  ])('%s', (_what, text, expected) => {
    expect(findTerms(text, 'pl', places).map((term) => term.text).join(' ')).toBe(expected);
  });

  it('under a stress mark, with any apostrophe', () => {
    expect(found('Бу\u0301ча, Кам\u02BCянець-Подільський, Кам\'янець-Подільський', 'uk')).toHaveLength(3);
  });
});

describe('of several names', () => {
  it('the longer wins, and none is found inside another', () => {
    expect(found('W Bielsku-Białej i w Bielsku.', 'pl')).toEqual(['Bielsku-Białej: Bielsko-Biała', 'Bielsku: Bielsko']);
    expect(found('Frankiwsk i Iwano-Frankiwsk', 'pl', glossaryOf(buildMunicipality({ names: { pl: 'Frankiwsk' } })))).toEqual(['Frankiwsk: Frankiwsk']);
  });

  it('of which one begins or ends another, the longer wins', () => {
    const glossary = glossaryOf(...['Mała', 'Wilszanka', 'Mała Wilszanka'].map((pl) => buildMunicipality({ names: { pl } })));
    expect(found('Mała Wilszanka, Mała i Wilszanka', 'pl', glossary)).toEqual(['Mała Wilszanka: Mała Wilszanka', 'Mała: Mała', 'Wilszanka: Wilszanka']);
  });

  it('of one entry, the entry is named once', () => {
    const entry = buildMunicipality({ names: { pl: 'Bucza' }, officialName: 'Bucza', aliases: [{ value: 'Bucza', locale: 'pl' }] });
    expect(findTerms('Buczy', 'pl', glossaryOf(entry))).toMatchObject([{ entry, others: [] }]);
  });

  it('with the same form, the one in its nominative comes first and the others are named', () => {
    const [of, a] = [buildMunicipality({ names: { pl: 'Miedźno' } }), buildMunicipality({ names: { pl: 'Miedźna' } })];
    expect(findTerms('gmina Miedźna', 'pl', glossaryOf(of, a))).toMatchObject([{ entry: a, others: [of] }]);
    expect(findTerms('w Miedźnie', 'pl', glossaryOf(of, a))).toMatchObject([{ entry: of, others: [a] }]);
  });

  it('that are the same, all are named', () => {
    const opatows = ['śląskie', 'świętokrzyskie', 'wielkopolskie'].map((documentId) => buildMunicipality({ documentId, names: { pl: 'Opatów' } }));
    expect(findTerms('w Opatowie', 'pl', buildGlossary(opatows))).toMatchObject([{ entry: opatows[0], others: opatows.slice(1) }]);
  });
});

describe('what is found says', () => {
  it('where it is and what to write in other languages', () => {
    const [term] = findTerms('Goście z Buczy.', 'pl', places);
    expect(term).toMatchObject({ start: 9, end: 14, text: 'Buczy', others: [] });
    expect(term?.targets).toEqual({ uk: 'Буча', en: 'Bucha' });
  });

  it('only names that are recorded', () => {
    expect(findTerms('w Pszczynie', 'pl', places)[0]?.targets).toEqual({ en: 'Pszczyna' });
  });

  it('the same for an alias as for the name', () => {
    expect(findTerms('Tetyjów', 'pl', places)[0]?.targets).toEqual({ uk: 'Тетіїв', en: 'Tetiiv' });
  });
});

describe('terms', () => {
  const terms = glossaryOf(
    buildTerm({ term: 'gmina', locale: 'pl', translations: { uk: 'ґміна', en: 'gmina' }, note: 'not commune' }),
    buildTerm({ term: 'umowa partnerska', locale: 'pl', translations: { uk: 'угода про партнерство' } }),
    buildTerm({ term: 'громада', locale: 'uk', translations: { pl: 'hromada' } }),
    buildTerm({ term: 'KORZMU', locale: 'pl', translations: { uk: 'КРВ АМУ' } }),
    buildTerm({ term: 'KZG', locale: 'pl' }),
    buildTerm({ term: 'społeczność', locale: 'pl' }),
    buildTerm({ term: 'town', locale: 'en', translations: { pl: 'miasto' } }),
  );

  it.each([
    ['pl', 'Gmina, gminy i gmin, w gminach, gminom, gminą', ['Gmina', 'gminy', 'gmin', 'gminach', 'gminom', 'gminą']],
    ['pl', 'umowy partnerskiej, umów partnerskich, Umową partnerską', ['umowy partnerskiej', 'umów partnerskich', 'Umową partnerską']],
    ['pl', 'hromadzie i hromad, społeczności, społecznością', ['hromadzie', 'hromad', 'społeczności', 'społecznością']],
    ['uk', 'Громади громад, у громадах; угоду про партнерство', ['Громади', 'громад', 'громадах', 'угоду про партнерство']],
    ['uk-UA', 'у ґмінах', ['ґмінах']],
    ['en', 'towns and the town’s park', ['towns', 'town’s']],
    ['pl', 'KORZMU, ale nie Korzmu ani korzmu; KZG, ale nie KZGA', ['KORZMU', 'KZG']],
    ['pl', 'gminny, gmińca, partnerska umowa, umowa z partnerem', []],
  ])('in %s: %s', (locale, text, expected) => {
    expect(findTerms(text, locale, terms).map((term) => term.text)).toEqual(expected);
  });
});

it('what is found lies in the text as it says, in order, and never overlaps', () => {
  const piece = fc.constantFrom('Bucza', 'Buczy', 'Biała', 'Podlaska', 'Bielsko', 'Mała', 'Wilszanka', 'Nowy', 'Sącz', 'i', '-', '–', '\n', '. ', '🙂', '\uD800', 'ż');
  const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', '-', '')), { maxLength: 20 }).map((parts) => parts.flat().join(''));
  fc.assert(fc.property(text, (written) => {
    let end = 0;
    for (const term of findTerms(written, 'pl', places)) {
      expect(term.start).toBeGreaterThanOrEqual(end);
      expect(written.slice(term.start, term.end)).toBe(term.text);
      end = term.end;
    }
  }));
});

it('a text of 100 kB is searched for 2,000 names', () => {
  const letters = 'aeiouyąębcdfgłmnprstwzżśk';
  const word = (seed: number): string => [1, letters.length, letters.length ** 2, 7, 11].map((step) => letters[Math.floor(seed / step) % letters.length]).join('');
  const entries = Array.from({ length: 2_000 }, (_, seed) => buildMunicipality({ documentId: String(seed), names: { pl: `X${word(seed)}${['a', 'ów', 'y', 'o', 'ice'][seed % 5]}` } }));
  const sentence = 'Delegacja z Buczy odwiedziła szkołę, bibliotekę i urząd, a burmistrz podpisał umowę o współpracy. ';

  const started = performance.now();
  const glossary = buildGlossary([...entries, ...fourteen]);
  const built = glossary.patterns('pl').size;
  const indexed = performance.now();
  const terms = findTerms(sentence.repeat(1_000), 'pl', glossary);
  process.stdout.write(`${built} forms indexed in ${(indexed - started).toFixed(0)} ms, ${sentence.length} kB searched in ${(performance.now() - indexed).toFixed(0)} ms\n`);
  expect(terms).toHaveLength(1_000);
});
