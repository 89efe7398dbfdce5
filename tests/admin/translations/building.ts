import type { DeskEntry, DeskField, DeskUnit } from '../../../src/plugins/translations/server/src/core/desk';
import type { Inline, Placeholder, Span } from '../../../src/plugins/translations/server/src/core/unit';

export const text = (words: string): Inline => ({ kind: 'text', text: words });

export const bold = (id: string, ...children: Inline[]): Span => ({ kind: 'span', id, type: 'bold', original: '{"type":"text","text":null,"bold":true}', children });

export const link = (id: string, url: string, ...children: Inline[]): Span => ({ kind: 'span', id, type: 'link', original: JSON.stringify({ type: 'link', url, children: null }), children });

export const mark = (id: string): Placeholder => ({ kind: 'placeholder', id, type: 'other', original: '{"type":"mention"}' });

export const buildUnit = (id: string, target: readonly Inline[] | null, overrides: Partial<DeskUnit> = {}): DeskUnit => ({
  source: { id, field: id.split('.')[0] ?? id, kind: 'paragraph', content: [text(`Source of ${id}`)] },
  target,
  difference: null,
  hints: [],
  ...overrides,
});

export const buildField = (name: string, units: readonly DeskUnit[], overrides: Partial<DeskField> = {}): DeskField => ({
  name,
  state: 'missing',
  maxLength: null,
  isRequired: false,
  mayWrite: true,
  dismissed: null,
  units,
  surplus: [],
  ...overrides,
});

export const buildEntry = (fields: readonly DeskField[], overrides: Partial<DeskEntry> = {}): DeskEntry => ({
  kind: 'article',
  documentId: 'abc',
  locale: 'uk',
  sourceLocale: 'pl',
  locales: ['pl'],
  title: 'Wizyta',
  state: 'missing',
  fields,
  base: 'base-1',
  sourceBase: 'source-1',
  savedAt: null,
  savedBy: null,
  assignee: null,
  dueOn: null,
  mayWrite: true,
  mayPublish: false,
  mayReview: false,
  isPublished: false,
  ...overrides,
});
