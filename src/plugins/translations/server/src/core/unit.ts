/**
 * What a translator translates: an entry's texts taken apart into units, a unit into text and inline codes.
 *
 * The same model lies under the side-by-side view, both versions of XLIFF, the checks and the memory of translations.
 */

/** Text as it is read. Any characters, those that XML cannot hold among them. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

/** Formatting or a link around some words. */
export interface Span {
  readonly kind: 'span';
  /** Unique in the unit, the same in source and target; `1`, `2`, … in the order of their beginnings. */
  readonly id: string;
  readonly type: SpanType;
  /** The original: what the span's node says beside its children, as canonical JSON. */
  readonly original: string;
  readonly children: readonly Inline[];
}

/** Something inside a text that has no words: a line break, an inline node of an unknown kind. */
export interface Placeholder {
  readonly kind: 'placeholder';
  readonly id: string;
  readonly type: PlaceholderType;
  /** The original node as canonical JSON. */
  readonly original: string;
}

export type SpanType = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code' | 'link' | 'plain' | 'other';

export type PlaceholderType = 'break' | 'other';

export type Inline = Text | Span | Placeholder;

export type UnitKind = 'text' | 'paragraph' | 'heading' | 'list-item' | 'quote' | 'code' | 'image-alt' | 'image-caption' | 'other';

/** A text field, or one paragraph-level block of a field of blocks. */
export interface Unit {
  /** Unique in the entry: the field's name, or the field's name and the path of the block, as `body.3` or `body.4.0`. */
  readonly id: string;
  /** The field it belongs to, as the content type names it. */
  readonly field: string;
  readonly kind: UnitKind;
  readonly content: readonly Inline[];
}
