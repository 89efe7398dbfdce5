import { codesOf } from '../inline-content';
import type { Inline } from '../unit';
import { placeholderIn2, spanIn2 } from './code-types';
import { originalOf, type ExchangeFile, type ExchangeUnit } from './exchange';
import { joinedText } from './joined-text';
import { contentOf, element, jsonText, textOnly } from './markup';
import { NEEDS_REVIEW, statedOf } from './unit-state';

/** Section 4.7.1: a character that XML cannot hold. Halves of pairs are such characters too. */
const cp = (hex: string): string => element('cp', { hex }, '');

/** Of what ends a span there is nothing to keep. */
const END = 'e';

/** Section 4.7.2: a code is needed once, and refused where it is missing or doubled. */
const ONCE = { canCopy: 'no', canDelete: 'no' };

function inlines(content: readonly Inline[], references: ReadonlyMap<string, string>): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return contentOf(inline.text, cp);
      const { id, original } = inline;
      const reference = references.get(original);
      if (inline.kind === 'placeholder') return element('ph', { id, dataRef: reference, ...ONCE, ...placeholderIn2(inline.type) }, '');
      return element('pc', { id, dataRefStart: reference, dataRefEnd: END, ...ONCE, ...spanIn2(inline.type) }, inlines(inline.children, references));
    })
    .join('');
}

const notesOf = (notes: readonly (readonly [category: string | undefined, text: string])[]): string =>
  notes.length === 0 ? '' : element('notes', {}, notes.map(([category, text]) => element('note', { category }, textOnly(text))).join(''));

/** Section 5.4: metadata, for what no attribute of the core is meant for. */
const metadata = (fingerprint: string): string => element('mda:metadata', {}, element('mda:metaGroup', { category: 'pobratym' }, element('mda:meta', { type: 'source-fingerprint' }, textOnly(fingerprint))));

function unitElement(exchanged: ExchangeUnit): string {
  const { unit, sourceFingerprint, notes, maxLength } = exchanged;
  const { target, state, needsReview } = statedOf(exchanged);
  const source = joinedText(unit.content);
  // A translation has originals of its own where a link leads elsewhere, or where it has a code that the source does not have.
  const codes = codesOf([...source, ...(target ?? [])]);
  const references = new Map([...new Set(codes.map(({ original }) => original))].map((original, at) => [original, `d${String(at + 1)}`]));
  const data = [...references].map(([original, id]) => element('data', { id }, jsonText(original))).join('') + (codes.some(({ kind }) => kind === 'span') ? element('data', { id: END }, '') : '');
  const preserved = (name: string, content: readonly Inline[]): string => element(name, { 'xml:space': 'preserve' }, inlines(content, references));
  const inside = [
    sourceFingerprint === undefined ? '' : metadata(sourceFingerprint),
    notesOf(notes.map((note) => [undefined, note])),
    data === '' ? '' : element('originalData', {}, data),
    element('segment', { state, subState: needsReview ? NEEDS_REVIEW : undefined }, preserved('source', source) + (target === null ? '' : preserved('target', target))),
  ].join('');
  return element('unit', { id: unit.id, name: unit.field, type: `pobratym:${unit.kind}`, 'slr:sizeRestriction': maxLength ?? undefined }, inside);
}

/**
 * An entry as XLIFF 2.1 (https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/).
 *
 * Lengths are said with the module of size and length restriction; its `codepoints` count an emoji once where Strapi counts it twice,
 * so notes say the limit too. Characters that XML cannot hold are code points within words, and U+FFFD in notes and names.
 */
export function writeXliff2(file: ExchangeFile): string {
  const limited = file.units.some(({ maxLength }) => maxLength !== null);
  const marked = file.units.some(({ sourceFingerprint }) => sourceFingerprint !== undefined);
  const root = {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    ...(limited && { 'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0' }),
    ...(marked && { 'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0' }),
    version: '2.1',
    srcLang: file.sourceLocale,
    trgLang: file.targetLocale,
  };
  const notes = notesOf([['title', file.title], ...(file.url === null ? [] : [['url', file.url] as const]), ['exported', file.exportedAt]]);
  const content = `${limited ? element('slr:profiles', { generalProfile: 'xliff:codepoints' }, '') : ''}${notes}\n${file.units.map((unit) => `${unitElement(unit)}\n`).join('')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('xliff', root, `\n${element('file', { id: 'f1', original: originalOf(file) }, content)}\n`)}\n`;
}
