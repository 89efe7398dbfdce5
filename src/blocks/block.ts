/** A text in Strapi's blocks, as its editor keeps it and its `blocks-validator` checks it. */

export interface Marks {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly code?: true;
}

export interface Text extends Marks {
  readonly type: 'text';
  readonly text: string;
}

export interface Link {
  readonly type: 'link';
  /** Absolute: `http:`, `https:`, `mailto:` or `tel:`. */
  readonly url: string;
  readonly children: readonly Text[];
}

export type Inline = Text | Link;

/** 2 to 6: the page's own title is the heading of level 1. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

export interface Heading {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  readonly children: readonly Inline[];
}

export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Inline[];
}

export interface Code {
  readonly type: 'code';
  readonly children: readonly [Text];
}

export interface ListItem {
  readonly type: 'list-item';
  readonly children: readonly Inline[];
}

/** A nested list stands beside the entry that it belongs to, after it. */
export interface List {
  readonly type: 'list';
  readonly format: 'ordered' | 'unordered';
  /** 0 for a list that is not nested. */
  readonly indentLevel: number;
  readonly children: readonly (ListItem | List)[];
}

/** Where a picture stands in a text whose pictures are not in the media library (yet). */
export interface PicturePlace {
  readonly type: 'picture';
  /** As the source has it, resolved against its page; null where an attachment alone is named. */
  readonly address: string | null;
  /** Id of a WordPress attachment, where the source names one. */
  readonly attachment: number | null;
  /** What it shows, for those who cannot see it; empty where the source says nothing. */
  readonly alt: string;
}

/** A file of the media library, in the form in which Strapi's image block repeats it. */
export interface ImageFile {
  readonly name: string;
  readonly alternativeText: string | null;
  readonly url: string;
  readonly caption: string | null;
  readonly width: number;
  readonly height: number;
  readonly formats: object | null;
  readonly hash: string;
  readonly ext: string;
  readonly mime: string;
  readonly size: number;
  readonly previewUrl: string | null;
  readonly provider: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Image {
  readonly type: 'image';
  readonly image: ImageFile;
  readonly children: readonly [Text];
}

export type TextBlock = Paragraph | Heading | Quote | Code | List;

/** A text as it was read: its pictures are places still. */
export type PlacedBlock = TextBlock | PicturePlace;

/** A text as Strapi takes it. */
export type Block = TextBlock | Image;
