import { publicBlocks } from '../../../src/plugins/feed/server/src/core/public-blocks';

const settings = { publicUrl: 'https://miasta.example', urlPattern: '/{slug}', fallbackChains: {} };
const text = (value: string) => ({ type: 'text', text: value });

describe('a text as blocks', () => {
  test.each([[null], ['text'], [{ type: 'paragraph' }]])('is none where %p is stored', (stored) => {
    expect(publicBlocks(stored, settings)).toBeNull();
  });

  test.each<[string, object, object[]]>([
    ['fields that no reader needs', { type: 'paragraph', editor: 'somebody', children: [{ ...text('a'), comment: 'x' }] }, [{ type: 'paragraph', children: [text('a')] }]],
    ['fields that hold something else than they should', { type: 'heading', level: { secret: 1 }, children: 'x' }, [{ type: 'heading' }]],
    ['a link to a script, but not its text', { type: 'paragraph', children: [{ type: 'link', url: 'javascript:x', children: [text('a')] }] }, [{ type: 'paragraph', children: [text('a')] }]],
    ['a picture from data', { type: 'image', image: { url: 'data:image/png;base64,x' }, children: [text('')] }, []],
    ['a picture without a file', { type: 'image', children: [text('')] }, []],
  ])('leaves out %s', (_name, block, expected) => {
    expect(publicBlocks([block], settings)).toEqual(expected);
  });

  test('keeps what an editor set', () => {
    const blocks = [
      { type: 'heading', level: 3, children: [{ ...text('Tytuł'), bold: true, italic: true, underline: true, strikethrough: true, code: true }] },
      { type: 'list', format: 'ordered', indentLevel: 1, children: [{ type: 'list-item', children: [{ type: 'link', url: 'https://example.org', children: [text('a')] }] }] },
      { type: 'code', language: 'sql', children: [text('select 1')] },
      { type: 'quote', children: [text('q')] },
    ];
    expect(publicBlocks(blocks, settings)).toEqual(blocks);
  });

  test('has pictures at the address of this server, or where they are', () => {
    const picture = (url: string) => publicBlocks([{ type: 'image', image: { url, width: 2, height: 1, formats: { small: { url, width: 1, height: 1, path: '/srv' } } } }], settings);
    const shown = (url: string) => [{ type: 'image', image: { name: '', url, alternativeText: null, caption: null, mime: null, width: 2, height: 1, formats: { small: { url, width: 1, height: 1 } } } }];
    expect(picture('/uploads/a.png')).toEqual(shown('https://miasta.example/uploads/a.png'));
    expect(picture('https://files.example/a.png')).toEqual(shown('https://files.example/a.png'));
  });
});
