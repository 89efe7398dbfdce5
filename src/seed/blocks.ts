/** Strapi's blocks, as its rich text editor writes them: the part that the seed uses. */

export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly bold?: true;
}

export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Text[];
}

export type Inline = Text | Link;

export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly children: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly format: 'ordered' | 'unordered'; readonly children: readonly { readonly type: 'list-item'; readonly children: readonly Inline[] }[] };

/** Plain text may be written as a string. */
type Words = string | Inline;

const inline = (words: Words): Inline => (typeof words === 'string' ? { type: 'text', text: words } : words);

export const bold = (text: string): Text => ({ type: 'text', text, bold: true });

/** @param url absolute http(s) address */
export const link = (text: string, url: string): Link => ({ type: 'link', url, children: [{ type: 'text', text }] });

/** A heading below the title: the title is the page's only first-level one. */
export const heading = (text: string): Block => ({ type: 'heading', level: 2, children: [inline(text)] });

export const paragraph = (...words: readonly Words[]): Block => ({ type: 'paragraph', children: words.map(inline) });

export const list = (...items: readonly string[]): Block => ({
  type: 'list',
  format: 'unordered',
  children: items.map((item) => ({ type: 'list-item', children: [inline(item)] })),
});
