import type { Inline } from '../unit';
import { placeholderIn1, spanIn1 } from './code-types';
import { originalOf, type ExchangeFile, type ExchangeUnit } from './exchange';
import { joinedText } from './joined-text';
import { contentOf, element, jsonText, textOnly } from './markup';
import { statedOf, writeState1 } from './unit-state';

/** A code for each character that XML cannot hold; its id is no other code's. */
function characters(): (hex: string) => string {
  let count = 0;
  return (hex) => element('x', { id: `cp${String((count += 1))}`, ctype: `x-cp-${hex}` }, '');
}

/** Section 2.4.5: `bpt`, `ept` and `ph` are the codes that carry their original. */
function inlines(content: readonly Inline[], character: (hex: string) => string): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return contentOf(inline.text, character);
      const { id, original } = inline;
      if (inline.kind === 'placeholder') return element('ph', { id, ctype: placeholderIn1(inline.type) }, jsonText(original));
      return element('bpt', { id, ctype: spanIn1(inline.type) }, jsonText(original)) + inlines(inline.children, character) + element('ept', { id }, '');
    })
    .join('');
}

/** How an entry is written. */
export interface Writing1 {
  /**
   * Whether the original stands where there is no translation: the filter that OmegaT brings along shows what is in a target, and nothing
   * where there is none.
   */
  readonly filledIn: boolean;
}

function transUnit(exchanged: ExchangeUnit, { filledIn }: Writing1): string {
  const { unit, sourceFingerprint, notes, maxLength } = exchanged;
  const stated = statedOf(exchanged);
  const { state, approved } = writeState1(stated);
  const values = {
    id: unit.id,
    resname: unit.field,
    restype: `x-${unit.kind}`,
    approved,
    extradata: sourceFingerprint,
    ...(maxLength !== null && { maxwidth: maxLength, 'size-unit': 'char' }),
    'xml:space': 'preserve',
  };
  const source = element('source', {}, inlines(joinedText(unit.content), characters()));
  const words = stated.target ?? (filledIn ? joinedText(unit.content) : null);
  const target = words === null ? '' : element('target', { state }, inlines(words, characters()));
  return element('trans-unit', values, source + target + notes.map((note) => element('note', { from: 'pobratym' }, textOnly(note))).join(''));
}

/**
 * An entry as XLIFF 1.2 (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html).
 *
 * Characters that XML cannot hold are codes within words, and U+FFFD in notes and names.
 */
export function writeXliff1(file: ExchangeFile, writing: Writing1 = { filledIn: false }): string {
  const values = { original: originalOf(file), 'source-language': file.sourceLocale, 'target-language': file.targetLocale, datatype: 'x-strapi-blocks', date: file.exportedAt, 'product-name': 'Pobratym' };
  const notes = [['title', file.title], ['url', file.url]] as const;
  const header = element('header', {}, notes.map(([from, note]) => (note === null ? '' : element('note', { from }, textOnly(note)))).join(''));
  const body = `${header}\n<body>\n${file.units.map((unit) => `${transUnit(unit, writing)}\n`).join('')}</body>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, `\n${element('file', values, body)}\n`)}\n`;
}
