import { polishForms } from '../../../../src/plugins/translations/server/src/core/glossary/polish-forms';

const name = { isTerm: false, besideOthers: false };
const term = { isTerm: true, besideOthers: false };
const adjective = { isTerm: false, besideOthers: true };

describe('a Polish word has no form', () => {
  it.each([
    ['of another word with the same beginning', 'bucza', ['buczał', 'buczacz', 'buczak', 'buczek', 'bucz', 'buczański']],
    ['of another place', 'miedźno', ['miedzno', 'miedźny', 'miedźną', 'miedźnę']],
    ['of another place’s singular', 'fursy', ['fursa', 'fursie', 'fursę']],
    ['of a common noun’s plural, when it is a name', 'pszczyna', ['pszczyn', 'pszczynach']],
    ['in the vocative', 'pszczyna', ['pszczyno']],
    ['of an adverb', 'równe', ['równie', 'równa', 'równo']],
  ])('%s: %s', (_what, word, none) => {
    expect(polishForms(word, name).filter((form) => none.includes(form))).toEqual([]);
  });
});

describe('before the ending of the locative', () => {
  it.each([
    ['t', 'sopot', 'sopocie'], ['d', 'użhorod', 'użhorodzie'], ['r', 'dniepr', 'dnieprze'], ['st', 'pasta', 'paście'], ['zd', 'bruzda', 'bruździe'],
    ['sn', 'krosno', 'krośnie'], ['zn', 'gniezno', 'gnieźnie'], ['sł', 'przemysł', 'przemyśle'], ['k', 'piskiwka', 'piskiwce'], ['g', 'praga', 'pradze'], ['ch', 'mucha', 'musze'], ['p', 'lipa', 'lipie'],
    ['b', 'osoba', 'osobie'], ['m', 'zima', 'zimie'], ['w', 'połtawa', 'połtawie'], ['f', 'szafa', 'szafie'], ['n', 'pszczyna', 'pszczynie'], ['s', 'odessa', 'odessie'], ['z', 'brzoza', 'brzozie'],
    ['ł of the feminine', 'skała', 'skale'], ['iast', 'miasto', 'mieście'],
  ])('%s is softened: %s, %s', (_consonant, word, locative) => {
    expect(polishForms(word, name)).toContain(locative);
  });

  it.each(['winnica', 'bucza', 'wola', 'róża'])('a soft consonant is not: %s', (word) => {
    expect(polishForms(word, name).filter((form) => form.endsWith('e'))).toEqual([]);
  });
});

it.each([
  ['ó opens', 'opatów', ['opatowa', 'opatowie', 'opatowem']],
  ['ą opens', 'dąb', ['dębu', 'dębem']],
  ['ą stays', 'elbląg', ['elbląga', 'elblągiem']],
  ['e is fleeting', 'mielec', ['mielca', 'mielcu']],
  ['ie is fleeting', 'sosnowiec', ['sosnowca', 'sosnowcem']],
  ['ie is fleeting and leaves its softness', 'lubliniec', ['lublińca', 'lublińcu']],
  ['e before k is fleeting', 'włocławek', ['włocławka', 'włocławkiem']],
  ['e before l is fleeting', 'kowel', ['kowla', 'kowlu']],
  ['a soft end is written with i', 'irpień', ['irpienia', 'irpieniem', 'irpieniu']],
  ['a soft end is feminine', 'łódź', ['łodzi', 'łodzią']],
  ['a lip is soft unseen', 'wrocław', ['wrocławia', 'wrocławiu', 'wrocławiem']],
  ['ja takes i', 'kołomyja', ['kołomyi', 'kołomyję', 'kołomyją']],
  ['ia takes ii or i', 'kalwaria', ['kalwarii', 'kalwarię']],
  ['ynia takes i', 'gdynia', ['gdyni', 'gdynią']],
  ['ice is plural', 'pilchowice', ['pilchowic', 'pilchowicom', 'pilchowicach', 'pilchowicami']],
  ['y is plural', 'żory', ['żor', 'żorom', 'żorach', 'żorami']],
  ['ki is plural', 'suwałki', ['suwałk', 'suwałkach']],
  ['a bare cluster gets its e', 'hrebinky', ['hrebinek', 'hrebinkach']],
  ['e is neuter', 'opole', ['opola', 'opolu', 'opolem']],
  ['ko takes iem', 'bielsko', ['bielska', 'bielskiem', 'bielsku']],
])('%s: %s', (_rule, word, forms) => {
  expect(polishForms(word, name)).toEqual(expect.arrayContaining(forms));
});

it.each([
  ['an adjective beside a noun', 'biała', adjective, ['białej', 'białą']],
  ['an adjective in ski', 'wielkopolski', adjective, ['wielkopolskiego', 'wielkopolskiemu', 'wielkopolskim']],
  ['an adjective in skie', 'podlaskie', adjective, ['podlaskiego', 'podlaskich']],
  ['an adjective in y', 'nowy', adjective, ['nowego', 'nowemu', 'nowym']],
  ['an adjective by itself', 'limanowa', name, ['limanowej', 'limanową']],
  ['an adjective by itself in e', 'zakopane', name, ['zakopanego', 'zakopanem', 'zakopanemu']],
  ['a term’s plural', 'gmina', term, ['gminy', 'gmin', 'gminom', 'gminach']],
  ['a term’s plural whose vowel closes', 'umowa', term, ['umów', 'umowami']],
  ['a term’s plural with a fleeting vowel', 'spółka', term, ['spółek', 'spółkach']],
  ['a neuter term', 'partnerstwo', term, ['partnerstwa', 'partnerstw', 'partnerstwach', 'partnerstwie']],
  ['a verbal noun', 'zaproszenie', term, ['zaproszenia', 'zaproszeń', 'zaproszeniami']],
  ['a term in um', 'forum', term, ['fora', 'forów', 'forach']],
  ['a term in ość', 'społeczność', term, ['społeczności', 'społecznością', 'społecznościach']],
  ['a term in ja', 'delegacja', term, ['delegacji', 'delegacje', 'delegacjom']],
  ['a masculine term', 'związek', term, ['związku', 'związki', 'związków', 'związkom']],
  ['a soft term', 'gość', term, ['goście', 'gościom', 'gościach']],
])('%s: %s', (_what, word, use, forms) => {
  expect(polishForms(word, use)).toEqual(expect.arrayContaining(forms));
});
