import { adaptNumbers } from '../../../../src/plugins/translations/server/src/core/memory/adapt-numbers';

const adapted = (source: string, remembered: string, target: string, locale = 'uk') => adaptNumbers(source, { source: remembered, target }, locale);

describe('a remembered translation stays as it is', () => {
  it.each([
    ['the numbers are the same', 'W 2024 roku', 'W 2024 roku', 'У 2024 році', 'same-numbers'],
    ['there are no numbers', 'Rada gminy', 'Rada miasta', 'Міська рада', 'same-numbers'],
    ['there is one number more', 'W dniach 5 i 6 maja', 'Dnia 5 maja', '5 травня', 'ambiguous'],
    ['several numbers stand between other words', 'Dnia 5 maja przyjadą 22 osoby', 'Dnia 4 maja wyjadą 21 osoby', '4 травня виїдуть 21 особа', 'ambiguous'],
    ['one number would become two', 'Od 3 do 4 osób', 'Od 3 do 3 osób', 'Від 3 до 3 осіб', 'ambiguous'],
    ['two numbers would become one', 'Od 3 do 3 osób', 'Od 3 do 4 osób', 'Від 3 до 4 осіб', 'ambiguous'],
    ['the translator wrote the number as a word', 'Przez 3 lata', 'Przez 2 lata', 'Упродовж двох років', 'ambiguous'],
    ['the translator wrote the number otherwise', 'Za 13.500 złotych', 'Za 12.500 złotych', 'За 12 500 злотих', 'ambiguous'],
    ['the number stands twice in the target', 'Dnia 6 maja', 'Dnia 5 maja', '5 (5) травня', 'ambiguous'],
    ['the word behind it would change', 'The county opened 5 schools', 'The county opened 2 schools', 'Повіт відкрив 2 школи', 'other-plural'],
    ['a count becomes a fraction', 'Ponad 2,5 hektara', 'Ponad 2 hektara', 'Понад 2 гектари', 'other-plural'],
  ])('when %s', (_what, source, remembered, target, reason) => {
    expect(adapted(source, remembered, target)).toEqual({ kind: 'as-remembered', reason });
  });

  it('in a language without known plurals, when it is a count', () => {
    expect(adapted('5 szkół', '6 szkół', '6 x', 'x_y')).toEqual({ kind: 'as-remembered', reason: 'other-plural' });
  });
});

describe('a number is replaced', () => {
  it.each([
    ['a year', 'W 2024 roku podpisano umowę.', 'W 2023 roku podpisano umowę.', 'У 2023 році підписали угоду.', 'У 2024 році підписали угоду.'],
    ['a year across plural forms', 'W 2025 roku', 'W 2024 roku', 'У 2024 році', 'У 2025 році'],
    ['a count of the same plural form', 'The county opened 7 schools', 'The county opened 5 schools', 'Повіт відкрив 5 шкіл', 'Повіт відкрив 7 шкіл'],
    ['a time', 'O 11.45 spotkanie', 'O 10.30 spotkanie', 'О 10.30 зустріч', 'О 11.45 зустріч'],
    ['several, each by its own', 'W dniach 15–18 czerwca 2024', 'W dniach 14–17 czerwca 2023', '14–17 червня 2023', '15–18 червня 2024'],
    ['two that change places', 'Między 7 a 5 maja', 'Między 5 a 7 maja', 'Між 5 і 7 травня', 'Між 7 і 5 травня'],
    ['one beside a number that stays', 'W 2024 roku, 5 maja', 'W 2023 roku, 5 maja', '5 травня 2023 року', '5 травня 2024 року'],
    ['one among other words', 'Rada podjęła w 2024 roku uchwałę', 'Rada podjęła w 2023 roku nową uchwałę', 'Рада 2023 року ухвалила', 'Рада 2024 року ухвалила'],
  ])('when it is %s', (_what, source, remembered, target, expected) => {
    expect(adapted(source, remembered, target)).toMatchObject({ kind: 'adapted', target: expected });
  });

  it('and what was replaced is named', () => {
    expect(adapted('14–17 czerwca 2024', '14–15 czerwca 2023', '14–15 червня 2023')).toEqual({
      kind: 'adapted',
      target: '14–17 червня 2024',
      replaced: [{ from: '15', to: '17' }, { from: '2023', to: '2024' }],
    });
  });

  it('and the rest of the target is as it was, spaces and composition included', () => {
    const target = 'У 2023\u00A0році —  підписали у Бучі\u0301.';
    expect(adapted('W 2024 roku', 'W 2023 roku', target)).toMatchObject({ target: target.replace('2023', '2024') });
  });
});
