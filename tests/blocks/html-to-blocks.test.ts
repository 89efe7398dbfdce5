import { createRequire } from 'node:module';
import path from 'node:path';

import fc from 'fast-check';

import { htmlToBlocks, placePictures, type Block, type ImageFile, type PicturePlace, type PlacedBlock, type ReadText } from '../../src/blocks';
import { blocksToHtml } from '../../src/plugins/feed/server/src/core/blocks-to-html';

/** Strapi's own judge of blocks, which every write of an entry passes. */
const { blocksValidator } = createRequire(__filename)(path.resolve('node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js')) as {
  blocksValidator: () => { isValidSync(value: unknown, options: object): boolean; validateSync(value: unknown, options: object): unknown };
};

const BASE = 'https://stary.example.org/2019/05/wizyta/';

const read = (html: string, dialect: 'html' | 'wordpress' = 'wordpress'): ReadText => htmlToBlocks(html, { dialect, base: BASE });
const blocksOf = (html: string, dialect?: 'html' | 'wordpress'): readonly PlacedBlock[] => read(html, dialect).blocks;

const fileFor = ({ address, attachment, alt }: PicturePlace): ImageFile => ({
  name: 'x.jpg', alternativeText: alt, url: address ?? `https://stary.example.org/?attachment_id=${String(attachment)}`, caption: null, width: 4, height: 3, formats: null, hash: 'x', ext: '.jpg', mime: 'image/jpeg', size: 1, previewUrl: null, provider: 'local', createdAt: '2026-01-01', updatedAt: '2026-01-01',
});
const placed = (blocks: readonly PlacedBlock[]): Block[] => placePictures(blocks, fileFor);

interface NodeLike { readonly text?: string; readonly children?: readonly NodeLike[] }
const words = (node: NodeLike): string => node.text ?? (node.children ?? []).map(words).join(' ');
const allWords = (blocks: readonly unknown[]): string[] => blocks.map((block) => words(block as NodeLike)).join(' ').split(/[\s|]+/).filter((word) => word !== '');

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
const link = (url: string, ...children: object[]) => ({ type: 'link', url, children });

describe('what is refused', () => {
  test.each([
    ['a script’s address', '<a href="javascript:alert(1)">tutaj</a>'],
    ['data', '<a href="data:text/html,x">tutaj</a>'],
    ['a file of the author’s computer', '<a href="file:///C:/umowa.doc">tutaj</a>'],
    ['no address at all', '<a href="https://">tutaj</a>'],
  ])('a link to %s loses the link and keeps its words', (_what, html) => {
    const { blocks, notices } = read(html);
    expect(blocks).toEqual([paragraph(text('tutaj'))]);
    expect(notices).toEqual([expect.objectContaining({ kind: 'link-lost' })]);
  });

  test('a place within the page is nothing to tell of', () => {
    expect(read('<a href="#top">w górę</a>')).toEqual({ blocks: [paragraph(text('w górę'))], notices: [] });
  });

  test('scripts, styles and what is only for browsers without scripts are no text', () => {
    expect(blocksOf('<style>p{}</style><script>if (a<b) x()</script><noscript>Włącz skrypty</noscript><svg><text>x</text></svg><p>Treść</p>')).toEqual([paragraph(text('Treść'))]);
  });

  test('a picture without an address is left out and told', () => {
    expect(read('<p><img src="data:image/gif;base64,R0lGOD" alt="x"></p>')).toEqual({ blocks: [], notices: [{ kind: 'picture-unreadable' }] });
  });

  test('signs that no database keeps are left out', () => {
    expect(blocksOf('<p>a\u0000b\u0008c\ud800d</p>')).toEqual([paragraph(text('abcd'))]);
  });
});

describe('words and white space', () => {
  test('white space is as HTML says, and empty paragraphs are none', () => {
    expect(blocksOf('<p>  Gmina\n\t <b> Pszczyna </b>  i  </p>\n<p>&nbsp;</p><p></p><p> <br> </p>', 'html')).toEqual([paragraph(text('Gmina '), text('Pszczyna ', { bold: true }), text('i'))]);
  });

  test('entities are signs; a single space that does not break stays one, several are one', () => {
    expect(blocksOf('<p>&bdquo;Dni&rdquo; w&nbsp;Buczy &amp; Jahotynie &#8211; 5&nbsp;&nbsp; lat&hellip;</p>')).toEqual([paragraph(text('„Dni” w\u00a0Buczy & Jahotynie – 5 lat…'))]);
  });

  test('marks and links, one within the other', () => {
    expect(blocksOf('<p>a <strong>b <em>c</em></strong> <a href="/o-nas">d <u>e</u></a><s>f</s><code>g</code></p>')).toEqual([
      paragraph(text('a '), text('b ', { bold: true }), text('c', { bold: true, italic: true }), text(' '), link('https://stary.example.org/o-nas', text('d '), text('e', { underline: true })), text('f', { strikethrough: true }), text('g', { code: true })),
    ]);
  });

  test('mail and telephone are linked; a link alone has text on both sides for the cursor', () => {
    expect(blocksOf('<a href="mailto:biuro@example.org">pisz</a>')).toEqual([paragraph(text(''), link('mailto:biuro@example.org', text('pisz')), text(''))]);
    expect(blocksOf('<a href="tel:+48321234567">dzwoń</a>')).toEqual([paragraph(text(''), link('tel:+48321234567', text('dzwoń')), text(''))]);
  });

  test('a line break is one, two begin a paragraph', () => {
    expect(blocksOf('<p>a<br>b<br/><br/>c</p>', 'html')).toEqual([paragraph(text('a\nb')), paragraph(text('c'))]);
  });

  test('what is not closed, closed twice or wrongly nested loses no word', () => {
    expect(allWords(blocksOf('<div><p>a <b>b <i>c</b> d</i></span> <p>e <ul><li>f<li>g</ul> h </td> <table><tr><td>i<td>j'))).toEqual([...'abcdefghij']);
  });
});

describe('what the classic editor wrote', () => {
  test('empty lines divide paragraphs and line ends are line breaks', () => {
    expect(blocksOf('Pierwszy\nwiersz\n\n  \nDrugi <b>akapit\n\ntrzeci</b>\n<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\nkoniec')).toEqual([
      paragraph(text('Pierwszy\nwiersz')),
      paragraph(text('Drugi '), text('akapit', { bold: true })),
      paragraph(text('trzeci', { bold: true })),
      { type: 'list', format: 'unordered', indentLevel: 0, children: [item('a'), item('b')] },
      paragraph(text('koniec')),
    ]);
  });

  test('a line break that is written out is not doubled by the line’s end', () => {
    expect(blocksOf('a<br />\nb')).toEqual([paragraph(text('a\nb'))]);
  });

  test('in the block editor’s text line ends are white space, around it they are not', () => {
    expect(blocksOf('<!-- wp:paragraph {"align":"left"} -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->\n\nc\nd\n\n<!-- wp:separator /-->\n\ne')).toEqual([paragraph(text('a b')), paragraph(text('c\nd')), paragraph(text('e'))]);
  });

  test('an address alone in its paragraph is a link', () => {
    expect(blocksOf('Film:\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ')).toEqual([
      paragraph(text('Film:')),
      paragraph(text(''), link('https://www.youtube.com/watch?v=dQw4w9WgXcQ', text('https://www.youtube.com/watch?v=dQw4w9WgXcQ')), text('')),
    ]);
  });
});

describe('headings, quotes, code', () => {
  test('no heading stands beside the page’s title, none skips a level, and their order is kept', () => {
    const levels = blocksOf('<h1>a</h1><h3>b</h3><h4>c</h4><h3>d</h3><h2>e</h2>').map((block) => (block.type === 'heading' ? block.level : null));
    expect(levels).toEqual([2, 3, 4, 3, 3]);
    expect(blocksOf('<h4>a</h4>')).toMatchObject([{ level: 2 }]);
  });

  test('a quote keeps its paragraphs as lines and its author', () => {
    expect(blocksOf('<blockquote><p>a</p><p>b</p><cite>c</cite></blockquote>')).toEqual([{ type: 'quote', children: [text('a\nb\n'), text('c', { italic: true })] }]);
  });

  test('code keeps its space', () => {
    expect(blocksOf('<pre class="x"><code>\n\n  a  &lt;b&gt;<br>\tc\n</code></pre>')).toEqual([{ type: 'code', children: [text('  a  <b>\n\tc')] }]);
  });
});

describe('lists', () => {
  test('nested ones stand beside the entry they belong to, each with its depth', () => {
    expect(blocksOf('<ul><li>a<ol><li>b</li><li>c<ul><li>d</li></ul></li></ol></li><li>e</li></ul>')).toEqual([
      {
        type: 'list', format: 'unordered', indentLevel: 0,
        children: [
          item('a'),
          { type: 'list', format: 'ordered', indentLevel: 1, children: [item('b'), item('c'), { type: 'list', format: 'unordered', indentLevel: 2, children: [item('d')] }] },
          item('e'),
        ],
      },
    ]);
  });

  test('a list that stands in a list without an entry is one all the same', () => {
    expect(blocksOf('<ul><li>a</li><ul><li>b</li></ul>c</ul>')).toMatchObject([{ children: [item('a'), { type: 'list', indentLevel: 1, children: [item('b')] }, item('c')] }]);
  });

  test('deeper than anybody writes entries go on at the same depth', () => {
    const depth = 5000;
    const blocks = blocksOf(`${'<ul><li>x'.repeat(depth)}${'</li></ul>'.repeat(depth)}`);
    expect(allWords(blocks)).toHaveLength(depth);
    expect(JSON.stringify(blocks)).toContain('"indentLevel":5');
    expect(JSON.stringify(blocks)).not.toContain('"indentLevel":6');
  });

  test('paragraphs of an entry are its lines, and its pictures come after the list', () => {
    expect(blocksOf('<ul><li><p>a</p><p>b</p><img src="/p.jpg" alt="widok"></li><li>c</li></ul>')).toEqual([
      { type: 'list', format: 'unordered', indentLevel: 0, children: [item('a\nb'), item('c')] },
      { type: 'picture', address: 'https://stary.example.org/p.jpg', attachment: null, alt: 'widok' },
    ]);
  });
});

describe('tables, pictures, frames', () => {
  test('a table is told, and each row is a paragraph', () => {
    const { blocks, notices } = read('<table><caption>Skład</caption><thead><tr><th>Imię</th><th>Gmina</th></tr></thead><tbody><tr><td>Jan<br>Maria</td><td></td></tr><tr><td>Ola</td><td>Bucza</td></tr></tbody></table>');
    expect(blocks).toEqual([paragraph(text('Skład')), paragraph(text('Imię', { bold: true }), text(' | '), text('Gmina', { bold: true })), paragraph(text('Jan\nMaria')), paragraph(text('Ola | Bucza'))]);
    expect(notices).toEqual([{ kind: 'table' }]);
  });

  test('a table of one column lays out a page: what stands in it stays what it is', () => {
    expect(blocksOf('<table><tr><td><h2>a</h2><ul><li>b</li></ul></td></tr></table>')).toMatchObject([{ type: 'heading' }, { type: 'list' }]);
  });

  test('a picture has its place between the words, its caption follows it', () => {
    expect(blocksOf('<p>przed <a href="/wp-content/uploads/d.jpg"><img class="size-medium wp-image-71" src="/wp-content/uploads/d-300x200.jpg" alt=" Dzieci  z Buczy "></a> po</p><figure class="wp-block-image"><img src="//cdn.example.org/e.png"><figcaption>Wspólne zdjęcie</figcaption></figure>')).toEqual([
      paragraph(text('przed')),
      { type: 'picture', address: 'https://stary.example.org/wp-content/uploads/d-300x200.jpg', attachment: 71, alt: 'Dzieci z Buczy' },
      paragraph(text('po')),
      { type: 'picture', address: 'https://cdn.example.org/e.png', attachment: null, alt: '' },
      paragraph(text('Wspólne zdjęcie')),
    ]);
  });

  test('an emoji that is a picture is a sign', () => {
    expect(blocksOf('Dziękujemy <img class="emoji" alt="🇺🇦" src="https://s.w.org/x.svg">!')).toEqual([paragraph(text('Dziękujemy 🇺🇦!'))]);
  });

  test('a frame becomes a link to the page that it shows', () => {
    const { blocks, notices } = read('<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0" title="Dni Buczy"></iframe>');
    expect(blocks).toEqual([paragraph(text(''), link('https://www.youtube.com/watch?v=dQw4w9WgXcQ', text('Dni Buczy')), text(''))]);
    expect(notices).toEqual([{ kind: 'embed', address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }]);
  });
});

describe('shortcodes', () => {
  test('a caption is the picture’s', () => {
    expect(blocksOf('[caption id="attachment_9" align="alignleft" width="300"]<img class="wp-image-9" src="/a.jpg" alt="b" /> Podpis &amp; reszta[/caption]\n\nTekst')).toEqual([
      { type: 'picture', address: 'https://stary.example.org/a.jpg', attachment: 9, alt: 'b' },
      paragraph(text('Podpis & reszta')),
      paragraph(text('Tekst')),
    ]);
  });

  test('a gallery is its pictures, also with the quotation marks of a word processor', () => {
    expect(blocksOf('[gallery ids="4,5"][gallery columns=”2″ ids=”6”]')).toMatchObject([{ attachment: 4 }, { attachment: 5 }, { attachment: 6 }]);
  });

  test('embedded addresses and sounds are links', () => {
    expect(allWords(blocksOf('[embed]https://vimeo.com/1[/embed] [audio mp3="https://a.example.org/hymn.mp3"][/audio]'))).toEqual(['https://vimeo.com/1', 'https://a.example.org/hymn.mp3']);
  });

  test('an unknown one is told and its inner words stay; words in brackets are words', () => {
    const { blocks, notices } = read('[vc_row][vc_column width="1/2"]Pierwszy [sic] [red.] [1][/vc_column][/vc_row][contact-form-7 id="12" title="Formularz"] [[gallery]]');
    expect(allWords(blocks)).toEqual(['Pierwszy', '[sic]', '[red.]', '[1]', '[gallery]']);
    expect(notices).toEqual(['vc_row', 'vc_column', 'contact-form-7'].map((name) => ({ kind: 'shortcode', name })));
  });

  test('what stands in a tag or comment is none', () => {
    expect(blocksOf('<a href="https://a.example.org/?x[caption]=1">a</a><!-- [gallery ids="1"] -->')).toEqual([paragraph(text(''), link('https://a.example.org/?x[caption]=1', text('a')), text(''))]);
  });
});

/* HTML as people leave it: elements in and around each other, right or not, with words whose order is known. */
const CONTAINERS = ['p', 'div', 'h1', 'h2', 'h3', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'tr', 'td', 'th', 'b', 'em', 'u', 'del', 'code', 'a', 'span', 'figure', 'figcaption', 'center', 'font', 'dl', 'dd', 'q'];

const messy: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant('WORD') },
      { weight: 4, arbitrary: fc.constantFrom(...CONTAINERS).map((name) => (name === 'a' ? '<a href="https://example.org/x">' : `<${name}>`)) },
      { weight: 4, arbitrary: fc.constantFrom(...CONTAINERS).map((name) => `</${name}>`) },
      { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '\n\n', '&nbsp;', '<br>', '<hr>', '<!-- x -->', '<img src="/a.jpg" alt="b">', '\t', '<!-- wp:x -->', '<!-- /wp:x -->') },
    ),
    { maxLength: 60 },
  )
  .map((parts) => {
    let count = 0;
    return parts.map((part) => (part === 'WORD' ? ` s${String((count += 1))} ` : part)).join('');
  });

const anything = fc.oneof(messy, fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('<', '>', '[', ']', '[/', '</', '"', '=', 'a', 'li', '<p', '&', '&#', ';', '<!--', '-->', ' ', '\n', 'gallery ids="1"', '[caption]', 'http://x', ' href='), { maxLength: 60 }).map((parts) => parts.join('')));

describe('whatever comes', () => {
  test.each(['html', 'wordpress'] as const)('as %s, it is read, and Strapi’s own judge of blocks takes it', (dialect) => {
    fc.assert(
      fc.property(anything, (html) => {
        const blocks = placed(blocksOf(html, dialect));
        blocksValidator().validateSync(blocks, { strict: true });
        expect(JSON.stringify(blocks)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
      { numRuns: 600 },
    );
  });

  test('the judge refuses what is no text of Strapi’s', () => {
    expect(blocksValidator().isValidSync([{ type: 'paragraph', children: [] }], { strict: true })).toBe(false);
    expect(blocksValidator().isValidSync([{ type: 'list', format: 'unordered', children: [{ type: 'paragraph', children: [text('a')] }] }], { strict: true })).toBe(false);
  });

  test.each(['html', 'wordpress'] as const)('as %s, every word is there, in its order', (dialect) => {
    fc.assert(
      fc.property(messy, (html) => {
        expect(allWords(blocksOf(html, dialect))).toEqual([...html.matchAll(/\bs\d+\b/g)].map(([word]) => word));
      }),
      { numRuns: 600 },
    );
  });

  test('what was read, shown as HTML and read again is the same', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('html' as const, 'wordpress' as const), (html, dialect) => {
        const once = placed(blocksOf(html, dialect));
        const shown = blocksToHtml(once);
        const twice = placed(blocksOf(shown, 'html'));
        expect(blocksToHtml(twice)).toBe(shown);
        expect(twice).toEqual(once);
      }),
      { numRuns: 800 },
    );
  });

  test.each([
    ['comments that never end', '<!--'.repeat(50_000)],
    ['tags that never end', '<a '.repeat(50_000)],
    ['brackets', '['.repeat(100_000)],
    ['shortcodes that never end', '[gallery ids="'.repeat(20_000)],
    ['quotes within quotes', '<blockquote>x '.repeat(20_000)],
    ['tables within tables', '<table><tr><td>x'.repeat(5_000)],
    ['marks within marks', '<b><i>x'.repeat(20_000)],
    ['paragraphs that never end', 'x\n'.repeat(50_000)],
  ])('%s are read like anything else', (_what, html) => {
    expect(Array.isArray(blocksOf(html))).toBe(true);
  });
});
