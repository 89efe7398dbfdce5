import type { Inline, SpanType } from '../unit';
import { originalOf, type ExchangeFile, type ExchangeUnit, type UnitState } from './exchange';
import { contentOf, element, jsonText, textOnly } from './markup';

/** XLIFF 1.2, section 2.3: values of `ctype`; those with `x-` are our own. */
const TYPES: Readonly<Record<SpanType, string>> = { bold: 'bold', italic: 'italic', underline: 'underlined', strikethrough: 'x-strikethrough', code: 'x-code', link: 'link', plain: 'x-plain', other: 'x-other' };

/** Section 2.3: values of `state`. */
const STATES: Readonly<Record<UnitState, string>> = { initial: 'needs-translation', translated: 'translated', reviewed: 'signed-off', final: 'final' };

/** A code for each character that XML cannot hold; its id is no other code's. */
function characters(): (hex: string) => string {
  let count = 0;
  return (hex) => `<x id="cp${String((count += 1))}" ctype="x-cp-${hex}"/>`;
}

function inlines(content: readonly Inline[], character: (hex: string) => string): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return contentOf(inline.text, character);
      if (inline.kind === 'placeholder') return `<ph id="${inline.id}" ctype="x-other">${jsonText(inline.original)}</ph>`;
      return `<bpt id="${inline.id}" ctype="${TYPES[inline.type]}">${jsonText(inline.original)}</bpt>${inlines(inline.children, character)}<ept id="${inline.id}"/>`;
    })
    .join('');
}

function transUnit({ unit, target, state, needsReview, notes, maxLength }: ExchangeUnit): string {
  const source = `<source>${inlines(unit.content, characters())}</source>`;
  const translated = target === null ? '' : `<target state="${needsReview ? 'needs-review-translation' : STATES[state]}">${inlines(target, characters())}</target>`;
  const values = {
    id: unit.id,
    resname: unit.field,
    approved: target !== null && !needsReview && (state === 'reviewed' || state === 'final') ? 'yes' : 'no',
    ...(maxLength !== null && { maxwidth: maxLength, 'size-unit': 'char' }),
    'xml:space': 'preserve',
  };
  return element('trans-unit', values, source + translated + notes.map((note) => element('note', { from: 'pobratym' }, textOnly(note))).join(''));
}

/** An entry as XLIFF 1.2 (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html). */
export function writeXliff1(file: ExchangeFile): string {
  const values = { original: originalOf(file), 'source-language': file.sourceLocale, 'target-language': file.targetLocale, datatype: 'x-strapi-blocks', date: file.exportedAt, 'product-name': 'Pobratym' };
  const header = `<header>${[file.title, ...(file.url === null ? [] : [file.url])].map((note) => element('note', {}, textOnly(note))).join('')}</header>`;
  const body = `${header}\n<body>\n${file.units.map((unit) => `${transUnit(unit)}\n`).join('')}</body>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, `\n${element('file', values, body)}\n`)}\n`;
}
