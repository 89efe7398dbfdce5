import fc from 'fast-check';
import { createEditor, Editor, Transforms } from 'slate';

import { codesOf, sameContent, settled, textOf } from '../../../src/plugins/translations/admin/src/entry/content';
import { codeNodes, fromEditor, insertable, toEditor } from '../../../src/plugins/translations/admin/src/editor/inline-model';
import { contentOf, insertAtCursor, isAtEdge, presentCodes, putCode, replaceAll, takeOutCode, withCodes } from '../../../src/plugins/translations/admin/src/editor/with-codes';
import type { Inline } from '../../../src/plugins/translations/server/src/core/unit';
import { bold, link, mark, text } from './building';

const SOURCE: readonly Inline[] = [text('Zob. '), link('1', 'https://x', text('stronę '), bold('2', text('Buczy'))), text(' '), mark('3')];

const open = (content: readonly Inline[], source = SOURCE, allowsBreaks = false) => {
  const editor = withCodes(createEditor(), { source, allowsBreaks: () => allowsBreaks });
  editor.children = toEditor(content);
  Editor.normalize(editor, { force: true });
  return editor;
};

/** Contents with codes numbered as the contract numbers them. */
const contents: fc.Arbitrary<Inline[]> = fc
  .letrec<{ list: Inline[]; one: Inline }>((tie) => ({
    list: fc.array(tie('one'), { maxLength: 5 }),
    one: fc.oneof(
      { depthSize: 'small' },
      fc.string().map(text),
      fc.constant(mark('')),
      tie('list').map((children) => bold('', ...children)),
      tie('list').map((children) => link('', 'https://x', ...children)),
    ),
  }))
  .list.map((list) => {
    let last = 0;
    const number = (inlines: readonly Inline[]): Inline[] =>
      inlines.map((inline) => {
        if (inline.kind === 'text') return inline;
        const id = String((last += 1));
        return inline.kind === 'span' ? { ...inline, id, children: number(inline.children) } : { ...inline, id };
      });
    return number(list);
  });

describe('the editor', () => {
  it('gives back any content that it is given', () => {
    fc.assert(fc.property(contents, (content) => expect(fromEditor(toEditor(content))).toEqual(settled(content))));
  });

  it('finds nothing to put right in what it is given', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const editor = open(content, content);
        expect(editor.children).toEqual(toEditor(content));
        expect(contentOf(editor)).toEqual(settled(content));
      }),
    );
  });

  it('puts a code around what is selected', () => {
    const editor = open([text('Див. сторінку')]);
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 5 }, focus: { path: [0, 0], offset: 13 } });
    putCode(editor, SOURCE, '1');
    expect(contentOf(editor)).toEqual([text('Див. '), link('1', 'https://x', text('сторінку'))]);
  });

  it('puts a code around another one', () => {
    const editor = open([text('a '), bold('2', text('b')), text(' c')]);
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 1 }, focus: { path: [0, 2], offset: 1 } });
    putCode(editor, SOURCE, '1');
    expect(contentOf(editor)).toEqual([text('a'), link('1', 'https://x', text(' '), bold('2', text('b')), text(' ')), text('c')]);
  });

  it('puts a code without words where nothing is selected, and goes into it', () => {
    const editor = open([text('Див. ')]);
    putCode(editor, SOURCE, '2');
    insertAtCursor(editor, 'Бучу');
    expect(contentOf(editor)).toEqual([text('Див. '), bold('2', text('Бучу'))]);
  });

  it('breaks no code by putting another around its end', () => {
    const editor = open([text('a '), bold('2', text('bcd')), text(' e')]);
    Transforms.select(editor, { anchor: { path: [0, 1, 0], offset: 1 }, focus: { path: [0, 2], offset: 2 } });
    putCode(editor, SOURCE, '1');
    expect(contentOf(editor)).toEqual([text('a '), bold('2', text('bcd')), text(' e'), link('1', 'https://x')]);
  });

  it('puts no code twice, and none that the source does not have', () => {
    const editor = open([text('про '), bold('2', text('Бучу'))]);
    Transforms.select(editor, { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 3 } });
    putCode(editor, SOURCE, '2');
    putCode(editor, SOURCE, '9');
    expect(contentOf(editor)).toEqual([text('про '), bold('2', text('Бучу'))]);
  });

  it('leaves the words of a code that is taken out', () => {
    const editor = open([text('Див. '), link('1', 'https://x', bold('2', text('Бучу'))), mark('3')]);
    takeOutCode(editor, '1');
    takeOutCode(editor, '3');
    expect(contentOf(editor)).toEqual([text('Див. '), bold('2', text('Бучу'))]);
    takeOutCode(editor, '2');
    expect(contentOf(editor)).toEqual([text('Див. Бучу')]);
  });

  it('takes a span without words out by the key that takes out letters', () => {
    const editor = open([text('a'), bold('2')]);
    Transforms.select(editor, Editor.start(editor, [0, 1]));
    editor.deleteBackward('character');
    expect(contentOf(editor)).toEqual([text('a')]);
  });

  it('unwraps a code that stands there for the second time', () => {
    expect(contentOf(open([bold('2', text('a')), text(' '), bold('2', text('b'))]))).toEqual([bold('2', text('a')), text(' b')]);
  });

  it('breaks a line only where lines may be broken', () => {
    for (const [allowed, expected] of [[false, 'ab'], [true, 'a\nb']] as const) {
      const editor = open([text('ab')], SOURCE, allowed);
      Transforms.select(editor, { path: [0, 0], offset: 1 });
      editor.insertBreak();
      expect(textOf(contentOf(editor))).toBe(expected);
      expect(editor.children).toHaveLength(1);
    }
  });

  it('knows the places beside a code', () => {
    const editor = open([text('a👍'), bold('2', text('b'))]);
    const at = (path: number[], offset: number) => {
      Transforms.select(editor, { path, offset });
      return [isAtEdge(editor, 'start'), isAtEdge(editor, 'end')];
    };
    expect([at([0, 0], 0), at([0, 0], 1), at([0, 0], 3), at([0, 1, 0], 0), at([0, 2], 0)]).toEqual([[true, false], [false, false], [false, true], [true, false], [true, true]]);
  });

  it('takes another content in whole', () => {
    const editor = open(SOURCE);
    replaceAll(editor, [text('нове '), mark('3')]);
    expect(contentOf(editor)).toEqual([text('нове '), mark('3')]);
    replaceAll(editor, []);
    expect(contentOf(editor)).toEqual([]);
    insertAtCursor(editor, 'знову');
    expect(contentOf(editor)).toEqual([text('знову')]);
  });

  it('keeps each code at most once whatever is done to it', () => {
    const step = fc.oneof(
      fc.constantFrom('1', '2', '3').map((id) => ({ put: id })),
      fc.constantFrom('1', '2', '3').map((id) => ({ out: id })),
      fc.nat(40).map((place) => ({ at: place })),
      fc.tuple(fc.nat(40), fc.nat(40)).map((range) => ({ range })),
      fc.string({ maxLength: 4 }).map((words) => ({ words })),
      fc.constant({ back: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const editor = open(SOURCE);
        const places = () => [...Editor.positions(editor, { at: [] })];
        const place = (at: number) => places()[at % places().length] ?? Editor.end(editor, []);
        for (const one of steps) {
          if ('put' in one) putCode(editor, SOURCE, one.put);
          else if ('out' in one) takeOutCode(editor, one.out);
          else if ('at' in one) Transforms.select(editor, place(one.at));
          else if ('range' in one) Transforms.select(editor, { anchor: place(one.range[0]), focus: place(one.range[1]) });
          else if ('words' in one) insertAtCursor(editor, one.words);
          else editor.deleteBackward('character');
        }
        const ids = codesOf(contentOf(editor)).map(({ id }) => id);
        expect(ids).toHaveLength(new Set(ids).size);
        expect(presentCodes(editor)).toEqual(new Set(ids));
        expect(sameContent(fromEditor(toEditor(contentOf(editor))), contentOf(editor))).toBe(true);
      }),
    );
  });
});

describe('what is pasted', () => {
  const allowed = codeNodes(SOURCE);

  it('brings codes that were cut here, with the originals of the source', () => {
    const [unit] = toEditor([bold('2', text('Бучу'))]);
    const forged = unit.children.map((node) => ('type' in node ? { ...node, original: '{"forged":true}' } : node));
    expect(fromEditor([{ type: 'unit', children: insertable(forged, allowed, new Set()) }])).toEqual([bold('2', text('Бучу'))]);
  });

  it('brings the words alone of codes that are there already, twice in it, or of another text', () => {
    const [unit] = toEditor([bold('2', text('a')), bold('2', text('b')), bold('7', text('c')), mark('8'), mark('3')]);
    expect(fromEditor([{ type: 'unit', children: insertable(unit.children, allowed, new Set(['3'])) }])).toEqual([bold('2', text('a')), text('bc')]);
  });
});
