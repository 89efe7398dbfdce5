import { codesOf } from '../inline-content';
import type { Inline, SpanType } from '../unit';
import { originalOf, type ExchangeFile, type ExchangeUnit } from './exchange';
import { contentOf, element, jsonText, textOnly } from './markup';

/** XLIFF 2.1, section 4.7.1.2: `type` and `subType` of inline codes; values without the prefix `xlf` are our own. */
const TYPES: Readonly<Record<SpanType, readonly [type: string, subType?: string]>> = {
  bold: ['fmt', 'xlf:b'],
  italic: ['fmt', 'xlf:i'],
  underline: ['fmt', 'xlf:u'],
  strikethrough: ['fmt', 'pobratym:strikethrough'],
  code: ['fmt', 'pobratym:code'],
  link: ['link'],
  plain: ['other'],
  other: ['other'],
};

/** Section 4.3.1.1: a character that XML cannot hold. */
const cp = (hex: string): string => `<cp hex="${hex}"/>`;

const inlines = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      if (inline.kind === 'text') return contentOf(inline.text, cp);
      if (inline.kind === 'placeholder') return element('ph', { id: inline.id, dataRef: `d${inline.id}`, type: 'other' }, '');
      const [type, subType] = TYPES[inline.type];
      return `<pc id="${inline.id}" dataRefStart="d${inline.id}" dataRefEnd="e" canCopy="no" type="${type}"${subType === undefined ? '' : ` subType="${subType}"`}>${inlines(inline.children)}</pc>`;
    })
    .join('');

function unitElement({ unit, target, state, needsReview, notes, maxLength }: ExchangeUnit): string {
  const codes = codesOf(unit.content);
  const hasSpans = codes.some(({ kind }) => kind === 'span');
  const data = codes.map(({ id, original }) => `<data id="d${id}">${jsonText(original)}</data>`).join('') + (hasSpans ? '<data id="e"/>' : '');
  const preserved = (name: string, content: readonly Inline[]): string => `<${name} xml:space="preserve">${inlines(content)}</${name}>`;
  const inside = [
    notes.length === 0 ? '' : `<notes>${notes.map((note) => element('note', {}, textOnly(note))).join('')}</notes>`,
    data === '' ? '' : `<originalData>${data}</originalData>`,
    `<segment state="${state}"${needsReview ? ' subState="pobratym:needs-review"' : ''}>${preserved('source', unit.content)}${target === null ? '' : preserved('target', target)}</segment>`,
  ].join('');
  return element('unit', { id: unit.id, name: unit.field, 'slr:sizeRestriction': maxLength ?? undefined }, inside);
}

/**
 * An entry as XLIFF 2.1 (https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/).
 *
 * Lengths are said with the module of size and length restriction (section 5.7); its `codepoints` count an emoji once where
 * Strapi counts it twice, so notes say the limit too.
 */
export function writeXliff2(file: ExchangeFile): string {
  const limited = file.units.some(({ maxLength }) => maxLength !== null);
  const root = {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    ...(limited && { 'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0' }),
    version: '2.1',
    srcLang: file.sourceLocale,
    trgLang: file.targetLocale,
  };
  const notes = [file.title, ...(file.url === null ? [] : [file.url]), file.exportedAt].map((note) => element('note', {}, textOnly(note))).join('');
  const content = `${limited ? '<slr:profiles generalProfile="xliff:codepoints"/>' : ''}<notes>${notes}</notes>\n${file.units.map((unit) => `${unitElement(unit)}\n`).join('')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('xliff', root, `\n${element('file', { id: 'f1', original: originalOf(file) }, content)}\n`)}\n`;
}
