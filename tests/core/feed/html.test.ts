import fc from 'fast-check';
import sanitizeHtml from 'sanitize-html';

import { htmlOf } from '../../../src/plugins/feed/server/src/core/html';

const text = (value: string, modifiers: object = {}) => ({ type: 'text', text: value, ...modifiers });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const heading = (level: number, title: string) => ({ type: 'heading', level, children: [text(title)] });

describe('a text as HTML', () => {
  test.each<[string, unknown, string]>([
    ['no blocks', 'text', ''],
    ['markup in a text', [paragraph(text('<script>alert(1)</script> & "x"'))], '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; "x"</p>'],
    ['a link to a script', [paragraph({ type: 'link', url: 'javascript:alert(1)', children: [text('x')] })], '<p>x</p>'],
    ['a link to another server by its scheme alone', [paragraph({ type: 'link', url: '//evil.example', children: [text('x')] })], '<p>x</p>'],
    ['a picture from data', [{ type: 'image', image: { url: 'data:text/html,x', alternativeText: 'x' } }], ''],
    ['a block that does not exist', [{ type: 'iframe', children: [text('x')] }], ''],
    ['signs that no page may hold', [paragraph(text('a\u0000b\u0008c'))], '<p>abc</p>'],
    ['an empty paragraph', [paragraph(text(''))], ''],
  ])('of %s is harmless', (_name, blocks, expected) => {
    expect(htmlOf(blocks)).toBe(expected);
  });

  test('keeps what an editor set', () => {
    expect(
      htmlOf([
        paragraph(text('zwykły '), text('ważny', { bold: true, italic: true }), { type: 'link', url: 'https://example.org/?a=1&b=2', children: [text('adres')] }),
        { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('jeden')] }, { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('w nim')] }] }, { type: 'list-item', children: [text('dwa')] }] },
        { type: 'quote', children: [text('cytat')] },
        { type: 'code', children: [text('a < b')] },
        { type: 'image', image: { url: '/uploads/a.png', alternativeText: 'Most "nad" rzeką', width: 10, height: 5 } },
      ]),
    ).toBe(
      '<p>zwykły <em><strong>ważny</strong></em><a href="https://example.org/?a=1&amp;b=2">adres</a></p>' +
        '<ol><li>jeden<ul><li>w nim</li></ul></li><li>dwa</li></ol>' +
        '<blockquote><p>cytat</p></blockquote><pre><code>a &lt; b</code></pre>' +
        '<img src="/uploads/a.png" alt="Most &quot;nad&quot; rzeką" width="10" height="5" />',
    );
  });

  test('has its headings in order below the title of the page', () => {
    const levels = htmlOf([heading(3, 'a'), heading(6, 'b'), heading(6, 'c'), heading(1, 'd'), heading(2, 'e')]).match(/<h\d/g);
    expect(levels).toEqual(['<h2', '<h3', '<h3', '<h2', '<h3']);
  });

  test('is never more than it says, whatever the blocks hold', () => {
    const node: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 3 }, fc.record({ type: fc.constantFrom('paragraph', 'heading', 'list', 'list-item', 'link', 'quote', 'code', 'text', 'image', 'x'), text: fc.string(), url: fc.constantFrom('javascript:x', 'https://example.org', '//x', 'x"onload="y', 'mailto:a@b.c'), level: fc.anything(), image: fc.anything(), children: fc.array(tie('node'), { maxLength: 3 }) }, { requiredKeys: ['type'] }), fc.anything()),
    })).node;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (blocks) => {
        const html = htmlOf(blocks);
        expect(html).not.toMatch(/<script|javascript:|\son\w+=["']?\w/i);
        expect(sanitizeHtml(html, { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true })).toBe(html);
      }),
    );
  });
});
