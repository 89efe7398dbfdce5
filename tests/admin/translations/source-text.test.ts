import fc from 'fast-check';

import { annotate, separateHints, type Piece } from '../../../src/plugins/translations/admin/src/entry/annotate';
import { textOf } from '../../../src/plugins/translations/admin/src/entry/content';
import type { GlossaryHint } from '../../../src/plugins/translations/server/src/core/desk';
import { bold, mark, text } from './building';

const buildHint = (start: number, end: number, target = 'x'): GlossaryHint => ({ start, end, text: '', target, note: null, origin: 'municipality' });

const flat = (pieces: readonly Piece[]): (readonly [string, number | null, boolean])[] =>
  pieces.flatMap((piece) => (piece.kind === 'text' ? [[piece.text, piece.hint, piece.first] as const] : piece.kind === 'span' ? flat(piece.children) : []));

describe('hints in a source', () => {
  it('stand where their words are', () => {
    expect(flat(annotate([text('Wizyta w Buczy dziś')], [buildHint(9, 14)]))).toEqual([['Wizyta w ', null, false], ['Buczy', 0, true], [' dziś', null, false]]);
  });

  it('go on across a code, and begin once', () => {
    expect(flat(annotate([text('Nowy '), bold('1', text('Sącz')), mark('2'), text('!')], [buildHint(0, 9)]))).toEqual([['Nowy ', 0, true], ['Sącz', 0, false], ['!', null, false]]);
  });

  it('do not overlap: the earlier stays, of two at one place the longer', () => {
    expect(separateHints([buildHint(5, 9), buildHint(0, 4, 'short'), buildHint(0, 6, 'long'), buildHint(3, 3), buildHint(6, 8)]).map(({ start, end }) => [start, end])).toEqual([[0, 6], [6, 8]]);
  });

  it('change no word', () => {
    const hints = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => buildHint(start, start + length)));
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 })), hints, (texts, some) => {
        const content = texts.map((words, at) => (at % 2 === 0 ? text(words) : bold(String(at), text(words))));
        expect(flat(annotate(content, separateHints(some))).map(([words]) => words).join('')).toBe(textOf(content));
      }),
    );
  });
});
