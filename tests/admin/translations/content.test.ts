import { addressOf, codesOf, dressed, missingCodes, sameContent, settled } from '../../../src/plugins/translations/admin/src/entry/content';
import { bold, link, mark, text } from './building';

describe('a content', () => {
  it('is the same however its texts are cut', () => {
    expect(sameContent([text('Bu'), text('cza'), text('')], [text('Bucza')])).toBe(true);
    expect(sameContent(null, [])).toBe(true);
    expect(sameContent([bold('1', text(''))], [bold('1')])).toBe(true);
  });

  it('is another one with other words, another code, or the same codes elsewhere', () => {
    expect(sameContent([text('Bucza')], [text('Bucha')])).toBe(false);
    expect(sameContent([bold('1', text('a'))], [bold('2', text('a'))])).toBe(false);
    expect(sameContent([bold('1', text('a')), text('b')], [bold('1', text('ab'))])).toBe(false);
    expect(sameContent([], [bold('1')])).toBe(false);
  });

  it('settles into as few texts as it can, within codes too', () => {
    expect(settled([text('a'), text(''), text('b'), link('1', 'https://x', text('c'), text('d'))])).toEqual([text('ab'), link('1', 'https://x', text('cd'))]);
  });

  it('names its codes in the order of their beginnings, and those that another lacks', () => {
    const source = [link('1', 'https://x', bold('2', text('a'))), mark('3')];
    expect(codesOf(source).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(missingCodes(source, [bold('2', text('b'))]).map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('tells where a link leads', () => {
    expect(addressOf(link('1', 'https://pobratym.example/'))).toBe('https://pobratym.example/');
    expect(addressOf(bold('1'))).toBeNull();
    expect(addressOf({ ...link('1', 'x'), original: 'not json' })).toBeNull();
  });

  it('dresses a text in what stands around the whole of the source, and in nothing else', () => {
    expect(dressed([bold('1', text('Wizyta w Buczy'))], 'Візит до Бучі')).toEqual([bold('1', text('Візит до Бучі'))]);
    for (const source of [[text('Wizyta w '), bold('1', text('Buczy'))], [bold('1', text('Bucza')), text(' zaprasza')]]) expect(dressed(source, 'Візит')).toEqual([text('Візит')]);
  });
});
