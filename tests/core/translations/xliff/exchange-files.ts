import * as fc from 'fast-check';

import { DESK_KINDS } from '../../../../src/plugins/translations/server/src/core/desk';
import type { Inline, PlaceholderType, SpanType, UnitKind } from '../../../../src/plugins/translations/server/src/core/unit';
import { readOriginal, UNIT_STATES, type ExchangeFile, type ExchangeUnit, type ImportedFile, type ImportedUnit } from '../../../../src/plugins/translations/server/src/core/xliff/exchange';
import { readXliff } from '../../../../src/plugins/translations/server/src/core/xliff/read';
import { oddText } from '../arbitrary-blocks';

const SPANS: readonly SpanType[] = ['bold', 'italic', 'underline', 'strikethrough', 'code', 'link', 'plain', 'other'];
const PLACEHOLDERS: readonly PlaceholderType[] = ['break', 'other'];
const KINDS: readonly UnitKind[] = ['text', 'paragraph', 'heading', 'list-item', 'quote', 'code', 'image-alt', 'image-caption', 'other'];

const original = fc.oneof(fc.constantFrom('null', '{"url":"https://a.example/?a=1&b=\\"2\\"","children":null}', '"\uffff\ufffe ]]> \u0085"'), fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)));

type Shape = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'placeholder'; readonly type: PlaceholderType; readonly original: string } | { readonly kind: 'span'; readonly type: SpanType; readonly original: string; readonly children: readonly Shape[] };

const shapes = fc.letrec<{ one: Shape; many: Shape[] }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 4 },
    { weight: 5, arbitrary: oddText.map((text): Shape => ({ kind: 'text', text })) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('placeholder' as const), type: fc.constantFrom(...PLACEHOLDERS), original }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('span' as const), type: fc.constantFrom(...SPANS), original, children: tie('many') }) },
  ),
  many: fc.array(tie('one'), { maxLength: 5 }),
})).many;

/** Codes named as the model names them: in the order of their beginnings, or the other way round as a translation may have them. */
function named(content: readonly Shape[], isTurned: boolean): Inline[] {
  const count = (list: readonly Shape[]): number => list.reduce((sum, shape) => sum + (shape.kind === 'text' ? 0 : 1 + (shape.kind === 'span' ? count(shape.children) : 0)), 0);
  const all = count(content);
  let last = 0;
  const next = (): string => {
    last += 1;
    return String(isTurned ? all - last + 1 : last);
  };
  const name = (list: readonly Shape[]): Inline[] =>
    list.map((shape): Inline => {
      if (shape.kind === 'text') return shape;
      const id = next();
      return shape.kind === 'placeholder' ? { ...shape, id } : { ...shape, id, children: name(shape.children) };
    });
  return name(content);
}

/** Any content of a unit: spans in spans, placeholders, empty texts and texts beside each other, any characters. */
export const anyContent: fc.Arbitrary<Inline[]> = fc.tuple(shapes, fc.boolean()).map(([content, isTurned]) => named(content, isTurned));

const unit = fc.record({
  unit: fc.record({ id: fc.constant(''), field: fc.constantFrom('title', 'body', 'coverAlt'), kind: fc.constantFrom(...KINDS), content: anyContent }),
  target: fc.option(anyContent),
  state: fc.constantFrom(...UNIT_STATES),
  needsReview: fc.boolean(),
  notes: fc.array(oddText, { maxLength: 3 }),
  maxLength: fc.option(fc.integer({ min: 0, max: 100_000 })),
});

const marked = fc.tuple(unit, fc.option(fc.base64String({ minLength: 4, maxLength: 27 }))).map(([one, sourceFingerprint]): ExchangeUnit => (sourceFingerprint === null ? one : { ...one, sourceFingerprint }));

/** Any entry on its way out. */
export const anyFile: fc.Arbitrary<ExchangeFile> = fc.record({
  project: fc.uuid(),
  kind: fc.constantFrom(...DESK_KINDS),
  documentId: fc.stringMatching(/^[a-z0-9]{24}$/),
  sourceLocale: fc.constantFrom('pl', 'uk', 'en', 'sr-Latn-RS'),
  targetLocale: fc.constantFrom('pl', 'uk', 'en'),
  exportedAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }).map((date) => date.toISOString()),
  url: fc.option(fc.webUrl({ withQueryParameters: true })),
  title: oddText,
  units: fc.array(marked, { minLength: 1, maxLength: 4 }).map((units) => units.map((one, at) => ({ ...one, unit: { ...one.unit, id: at === 0 ? one.unit.field : `${one.unit.field}.${String(at)}.0` } }))),
});

/** Content as a file can hold it. */
export const joined = (content: readonly Inline[]): Inline[] =>
  content.reduce<Inline[]>((result, inline) => {
    const last = result.at(-1);
    if (inline.kind !== 'text') result.push(inline.kind === 'span' ? { ...inline, children: joined(inline.children) } : inline);
    else if (last?.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + inline.text };
    else if (inline.text !== '') result.push(inline);
    return result;
  }, []);

/** What XML cannot hold (https://www.w3.org/TR/xml/#charsets), as the reader of a note sees it. */
const shown = (text: string): string => [...text].map((sign) => (/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(sign) ? sign : '\ufffd')).join('');

/** An entry as a file can hold it. */
export const holdable = (file: ExchangeFile): ExchangeFile => ({
  ...file,
  title: shown(file.title),
  units: file.units.map((one) => {
    const target = joined(one.target ?? []);
    return {
      ...one,
      unit: { ...one.unit, content: joined(one.unit.content) },
      target: target.length === 0 ? null : target,
      state: target.length === 0 ? 'initial' : one.needsReview ? 'translated' : one.state,
      needsReview: target.length > 0 && one.needsReview,
      notes: one.notes.map(shown),
    };
  }),
});

const unitAgain = ({ id, field, kind, source, sourceFingerprint, target, state, needsReview, notes, maxLength, problems }: ImportedUnit): ExchangeUnit => {
  if (problems.length > 0 || field === null || kind === null) throw new Error(JSON.stringify({ id, field, kind, problems }));
  return { unit: { id, field, kind, content: source }, target, state, needsReview, notes, maxLength, ...(sourceFingerprint !== null && { sourceFingerprint }) };
};

/** What came in, as it would go out. */
export function fileAgain({ original: text, sourceLocale, targetLocale, exportedAt, url, title, units }: ImportedFile): ExchangeFile {
  const of = readOriginal(text);
  const kind = DESK_KINDS.find((known) => known === of?.kind);
  if (of === null || kind === undefined || targetLocale === null || exportedAt === null || title === null) throw new Error(text);
  return { project: of.project, kind, documentId: of.documentId, sourceLocale, targetLocale, exportedAt, url, title, units: units.map(unitAgain) };
}

/** The only file of a document that is read. */
export function onlyFile(text: string): ImportedFile {
  const outcome = readXliff(text);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  const [file, ...more] = outcome.files;
  if (!file || more.length > 0) throw new Error('There is not one file.');
  return file;
}
