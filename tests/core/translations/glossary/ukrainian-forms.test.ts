import { ukrainianForms } from '../../../../src/plugins/translations/server/src/core/glossary/ukrainian-forms';

const name = { isTerm: false, besideOthers: false };
const term = { isTerm: true, besideOthers: false };
const adjective = { isTerm: false, besideOthers: true };

describe('a Ukrainian word has no form', () => {
  it.each([
    ['of another word with the same beginning', 'буча', ['бучач', 'бучний', 'бучно', 'бучанський', 'буч']],
    ['of another place', 'гребінки', ['гребінка', 'гребінку', 'гребінці', 'гребінкою']],
    ['of another place’s singular', 'фурси', ['фурса', 'фурсу', 'фурсою']],
    ['in the vocative', 'пісківка', ['пісківко']],
    ['of a common noun’s plural, when it is a name', 'пісківка', ['пісківок', 'пісківках']],
    ['of another noun', 'рівне', ['рівнем', 'рівню', 'рівня']],
    ['at all in foreign plurals that stay as they are', 'катовіце', ['катовіць', 'катовіцю', 'катовіцем']],
  ])('%s: %s', (_what, word, none) => {
    expect(ukrainianForms(word, name).filter((form) => none.includes(form))).toEqual([]);
  });
});

it.each([
  ['a hushing stem takes е', 'буча', ['бучі', 'бучу', 'бучею']],
  ['a hard stem takes о', 'полтава', ['полтави', 'полтаві', 'полтаву', 'полтавою']],
  ['к becomes ц', 'пісківка', ['пісківки', 'пісківці']],
  ['г becomes з', 'рига', ['риги', 'ризі']],
  ['х becomes с', 'волноваха', ['волновасі']],
  ['і opens to о', 'львів', ['львова', 'львові', 'львовом']],
  ['і opens to е', 'ірпінь', ['ірпеня', 'ірпені', 'ірпенем']],
  ['ї opens to є', 'тетіїв', ['тетієва', 'тетієві', 'тетієвом']],
  ['и stays', 'яготин', ['яготина', 'яготину', 'яготином', 'яготині', 'яготинові']],
  ['г becomes з where і opens', 'ріг', ['рогу', 'розі', 'рогом']],
  ['е is fleeting', "кам'янець", ["кам'янця", "кам'янцю", "кам'янцем"]],
  ['о is fleeting', 'білосток', ['білостку']],
  ['є is fleeting', 'боєць', ['бойця']],
  ['ь is feminine', 'познань', ['познані', 'познанню']],
  ['й is soft', 'стрий', ['стрия', 'стриєм', 'стрию']],
  ['a hushing masculine', 'дрогобич', ['дрогобича', 'дрогобичем', 'дрогобичі']],
  ['ия after a vowel', 'коломия', ['коломиї', 'коломию', 'коломиєю']],
  ['я after a consonant', 'вишня', ['вишні', 'вишню', 'вишнею']],
  ['a doubled consonant is neuter', 'запоріжжя', ['запоріжжю', 'запоріжжям', 'запоріжжі']],
  ['о is neuter', 'дніпро', ['дніпра', 'дніпру', 'дніпром', 'дніпрі']],
  ['е is neuter', 'поле', ['поля', 'полем']],
  ['и is plural', 'фурси', ['фурс', 'фурсам', 'фурсах', 'фурсами']],
  ['и is plural with ів', 'бровари', ['броварів', 'броварах']],
  ['a bare cluster gets its о', 'гребінки', ['гребінок', 'гребінкам']],
  ['і is a soft plural', 'чернівці', ['чернівців', 'чернівцям', 'чернівцях']],
])('%s: %s', (_rule, word, forms) => {
  expect(ukrainianForms(word, name)).toEqual(expect.arrayContaining(forms));
});

it.each([
  ['an adjective beside a noun', 'мала', adjective, ['малої', 'малій', 'малу', 'малою']],
  ['a soft adjective beside a noun', 'верхня', adjective, ['верхньої', 'верхній', 'верхню', 'верхньою']],
  ['a soft adjective in ій', 'верхній', adjective, ['верхнього', 'верхньому']],
  ['a plural adjective', 'нові', adjective, ['нових', 'новим', 'новими']],
  ['an adjective by itself', 'хмельницький', name, ['хмельницького', 'хмельницькому', 'хмельницьким']],
  ['a neuter adjective by itself', 'рівне', name, ['рівного', 'рівному', 'рівним']],
  ['a term’s plural', 'громада', term, ['громади', 'громад', 'громадам', 'громадах']],
  ['a term’s plural whose vowel closes', 'школа', term, ['шкіл', 'школах']],
  ['a term’s plural with a fleeting vowel', 'спілка', term, ['спілок', 'спілками']],
  ['a neuter term', 'село', term, ['сіл', 'селах']],
  ['a neuter term of a doubled consonant', 'завдання', term, ['завдань', 'завданнях']],
  ['a neuter term in е', 'прізвище', term, ['прізвища', 'прізвищам']],
  ['a term in ія', 'делегація', term, ['делегацій', 'делегаціям']],
  ['a masculine term', 'договір', term, ['договору', 'договори', 'договорів']],
  ['a soft masculine term', 'учитель', term, ['учителі', 'учителів', 'учителям']],
  ['an adjective as a term', 'партнерський', term, ['партнерська', 'партнерські', 'партнерських', 'партнерською']],
])('%s: %s', (_what, word, use, forms) => {
  expect(ukrainianForms(word, use)).toEqual(expect.arrayContaining(forms));
});
