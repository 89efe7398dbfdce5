import * as fc from 'fast-check';

import { codesOf, textOf } from '../../../src/plugins/translations/server/src/core/inline-content';
import { fromMarked, toMarked } from '../../../src/plugins/translations/server/src/core/marked-text';
import { takeApart } from '../../../src/plugins/translations/server/src/core/segmentation';
import type { Inline } from '../../../src/plugins/translations/server/src/core/unit';
import { oddBlocks } from './arbitrary-blocks';

const codes = (content: readonly Inline[]) => new Map(codesOf(content).map((code) => [code.id, code]));

const link: Inline = { kind: 'span', id: '1', type: 'link', original: '{"type":"link","url":"https://bucha.example/","children":null}', children: [{ kind: 'text', text: 'Bucza' }] };

describe('what a machine sends back', () => {
  test('of other elements, repeated or unclosed ones, keeps the words and no such code', () => {
    expect(fromMarked('<b>Буча</b> <span data-code="1">тут</span> <span data-code="1">там</span> <span data-code="8">десь</span></span><script>', codes([link]))).toEqual([
      { kind: 'text', text: 'Буча' },
      { kind: 'text', text: ' ' },
      { ...link, children: [{ kind: 'text', text: 'тут' }] },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'там' },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'десь' },
    ]);
    expect(textOf(fromMarked('<span data-code="1">тут', codes([link])))).toBe('тут');
  });

  test('has its signs as they are read', () => {
    expect(textOf(fromMarked('A &amp; B &lt;i&gt; &#39;x&#x27; &quot;', new Map()))).toBe('A & B <i> \'x\' "');
    expect(fromMarked('&#99999999; &#x110000; &nothing;', new Map())).toEqual([{ kind: 'text', text: '&#99999999; &#x110000; &nothing;' }]);
  });

  test('as it was sent is what was sent', () => {
    fc.assert(fc.property(oddBlocks, (blocks) => {
      for (const { content } of takeApart('body', blocks).units) {
        const back = fromMarked(toMarked(content), codes(content));
        expect(textOf(back)).toBe(textOf(content));
        expect(codesOf(back).map(({ id }) => id)).toEqual(codesOf(content).map(({ id }) => id));
      }
    }));
  });
});
