import fc from 'fast-check';

import { proposeNames } from '../../src/names';

import { anyString } from './ukrainian-text';

describe('no name is proposed', () => {
  it('for a Polish place', () => {
    expect(proposeNames({ country: 'PL', nameUk: 'Пщина', namePl: 'Pszczyna', nameEn: null })).toEqual({ namePl: 'Pszczyna', nameEn: null });
    expect(proposeNames({ country: 'PL', nameUk: 'Пщина', namePl: null, nameEn: ' ' })).toEqual({ namePl: null, nameEn: null });
  });

  it.each([['missing', undefined], ['null', null], ['blank', ' \t'], ['in Latin letters', 'Bucha'], ['in Russian letters', 'Подымино'], ['digits', '24']])(
    'when the Ukrainian one is %s',
    (_what, nameUk) => {
      expect(proposeNames({ country: 'UA', nameUk, namePl: null, nameEn: undefined })).toEqual({ namePl: null, nameEn: null });
    },
  );

  it('where an editor wrote one', () => {
    const written = { namePl: 'Jahotyń ', nameEn: 'Yagotin' };
    expect(proposeNames({ country: 'UA', nameUk: 'Яготин', ...written })).toEqual(written);
  });
});

describe('names are proposed for a Ukrainian place', () => {
  it.each([['null', null], ['missing', undefined], ['empty', ''], ['blank', ' \n']])('where they are %s', (_what, empty) => {
    expect(proposeNames({ country: 'UA', nameUk: ' Мала Вільшанка ', namePl: empty, nameEn: empty })).toEqual({
      namePl: 'Mała Wilszanka',
      nameEn: 'Mala Vilshanka',
    });
  });

  it('each by itself', () => {
    expect(proposeNames({ country: 'UA', nameUk: 'Тетіїв', namePl: 'Tetyjów' })).toEqual({ namePl: 'Tetyjów', nameEn: 'Tetiiv' });
    expect(proposeNames({ country: 'UA', nameUk: 'Тетіїв', nameEn: 'Tetiyiv' })).toEqual({ namePl: 'Tetijiw', nameEn: 'Tetiyiv' });
  });

  it('never in Cyrillic, whatever the Ukrainian name', () => {
    fc.assert(
      fc.property(anyString, (nameUk) => {
        const { namePl, nameEn } = proposeNames({ country: 'UA', nameUk });
        expect(`${namePl ?? ''}${nameEn ?? ''}`).not.toMatch(/\p{Script=Cyrillic}/u);
      }),
    );
  });
});
