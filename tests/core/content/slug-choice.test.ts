import { chooseSlug, type SlugQuestion } from '../../../src/content/core/slug-choice';

const ask = (question: Partial<SlugQuestion>) =>
  chooseSlug({ locale: 'pl', asked: undefined, current: null, published: null, titleBefore: null, titleAfter: 'Żory i Тетіїв', ...question });

describe('a slug', () => {
  test.each(['Zażółć', 'with space', '-a', 'a--b', 'a_b', 'A', '../x', 7])('%p named by an editor is refused', (asked) => {
    expect(ask({ asked })).toEqual({ kind: 'refused' });
  });

  test.each([undefined, null, ''])('left %p is made from the romanised title', (asked) => {
    expect(ask({ asked })).toEqual({ kind: 'made', base: 'zory-i-tetiiv' });
  });

  test('named by an editor is taken', () => {
    expect(ask({ asked: 'nasz-adres' })).toEqual({ kind: 'named', slug: 'nasz-adres' });
  });

  test('stays when it is not written', () => {
    expect(ask({ current: 'stary', titleBefore: 'Stary', titleAfter: 'Stary' })).toEqual({ kind: 'keep' });
  });

  test('that was made follows its title until it is published', () => {
    const changed = { current: 'stary-2', asked: 'stary-2', titleBefore: 'Stary', titleAfter: 'Nowy' };
    expect(ask(changed)).toEqual({ kind: 'made', base: 'nowy' });
    expect(ask({ ...changed, published: 'stary-2' })).toEqual({ kind: 'keep' });
  });

  test('that an editor wrote does not follow the title', () => {
    expect(ask({ current: 'moj-adres', titleBefore: 'Stary', titleAfter: 'Nowy' })).toEqual({ kind: 'keep' });
  });

  test('that the public knows comes back when the field is emptied', () => {
    expect(ask({ current: 'stary', asked: '', published: 'stary', titleBefore: 'Stary', titleAfter: 'Nowy' })).toEqual({ kind: 'named', slug: 'stary' });
  });

  test('of a title without letters has no base', () => {
    expect(ask({ titleAfter: '🙂' })).toEqual({ kind: 'made', base: '' });
  });
});
