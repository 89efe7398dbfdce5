import { Parser } from 'htmlparser2';

import { fileAddress, isBareAddress, isPictureFile, linkAddress, pageOfEmbed } from './addresses';
import type { Marks, Paragraph, PlacedBlock } from './block';
import { fold, openFrame, type Frame, type ReadBlock } from './frame';
import { plainText, withoutFaultySigns } from './line';
import type { Notice } from './notice';
import { outline } from './outline';
import { EMBED_ELEMENT, expandShortcodes, GALLERY_ELEMENT } from './shortcodes';

export interface HtmlSource {
  /**
   * - html: as a browser reads it
   * - wordpress: as WordPress keeps a post, with shortcodes, and with empty lines between paragraphs where no block editor wrote it
   */
  readonly dialect: 'html' | 'wordpress';
  /** Absolute address of the page, for relative addresses in it; null where it is not known. */
  readonly base: string | null;
}

export interface ReadText {
  readonly blocks: readonly PlacedBlock[];
  readonly notices: readonly Notice[];
}

type Mark = keyof Marks;

const MARKS: Readonly<Record<string, Mark>> = {
  strong: 'bold', b: 'bold', th: 'bold', em: 'italic', i: 'italic', cite: 'italic', dfn: 'italic', var: 'italic', u: 'underline', ins: 'underline',
  s: 'strikethrough', del: 'strikethrough', strike: 'strikethrough', code: 'code', kbd: 'code', samp: 'code', tt: 'code',
};

/** What these hold is no text of the page. */
const UNSHOWN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math', 'object', 'canvas', 'select']);

/** Elements that words before and after them do not share a line with. */
const APART = new Set([
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'address', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'details', 'summary',
  'form', 'fieldset', 'legend', 'hr', 'center', 'caption', 'thead', 'tbody', 'tfoot', 'body', 'html', 'ul', 'ol', 'menu', 'li', 'table', 'tr', 'td', 'th',
  'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'iframe', 'video', 'audio', 'embed', GALLERY_ELEMENT, EMBED_ELEMENT,
]);

const HEADING = /^h([1-6])$/;

/** Strapi's editor indents; nobody reads on below this, and the rules of blocks end somewhere, too. */
const DEEPEST_LIST = 6;
/** Tables within tables lay out pages; deeper ones are read as they come. */
const DEEPEST_TABLE = 3;

/** WordPress's block editor writes comments around each block: `<!-- wp:name {…} -->`, `<!-- /wp:name -->`, `<!-- wp:name /-->`. */
const BLOCK_COMMENT = /^\s*(\/?)wp:[a-z]/;

const number = (text: string | undefined): number | null => (text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null);

/**
 * Reads HTML as a text in Strapi's blocks: tolerantly, as browsers do, without losing a word that a reader of the page would see.
 *
 * Pictures come back as places, to be filled by `placePictures`. What blocks cannot say is told by notices. Never throws; linear in the
 * length of the source but for what is nested in it.
 */
export function htmlToBlocks(html: string, source: HtmlSource): ReadText {
  const notices: Notice[] = [];
  const tell = (notice: Notice): void => void notices.push(notice);
  const reader = new BlockReader(source, tell);
  const plain = html.replace(/\r\n?/g, '\n');
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false });
  parser.end(source.dialect === 'wordpress' ? expandShortcodes(plain, tell) : plain);
  return { blocks: reader.finish(), notices };
}

/** The handler of the parser's events. Parts that are open lie on a stack of its own, so that no depth of nesting exhausts the machine's. */
class BlockReader {
  private readonly root = openFrame('flow');
  private readonly frames: Frame[] = [this.root];
  /** How many parts were open before each element that is open. */
  private readonly depths: number[] = [];
  private readonly marks = new Map<Mark, number>();
  private readonly links: (string | null)[] = [];
  private unshown = 0;
  /** Words of the `<pre>` that is being read; null outside of one. */
  private verbatim: string | null = null;
  private verbatimDepth = 0;
  /** Text of an embedding shortcode; null outside of one. */
  private embedded: string | null = null;
  /** How many blocks of WordPress's editor are open: between them empty lines mean nothing. */
  private editorBlocks = 0;

  constructor(
    private readonly source: HtmlSource,
    private readonly tell: (notice: Notice) => void,
  ) {}

  private get frame(): Frame {
    return this.frames.at(-1) ?? this.root;
  }

  private get marksNow(): Marks {
    return Object.fromEntries([...this.marks].flatMap(([mark, times]) => (times > 0 ? [[mark, true]] : []))) as Marks;
  }

  private get linkNow(): string | null {
    return this.links.at(-1) ?? null;
  }

  private count(kind: Frame['kind']): number {
    return this.frames.filter((frame) => frame.kind === kind).length;
  }

  /** Ends the line being read: what it holds becomes a paragraph of the part that is open. */
  private settle(): void {
    const { frame } = this;
    const children = frame.line.take();
    if (children.length === 0) return;
    const [first, ...others] = children;
    const text = plainText(children);
    const isLone = this.source.dialect === 'wordpress' && frame.kind === 'flow' && first?.type === 'text' && others.length === 0 && isBareAddress(text);
    const address = isLone ? linkAddress(text, null) : null;
    frame.blocks.push(address === null ? { type: 'paragraph', children } : this.linkParagraph(address, text));
  }

  private linkParagraph(url: string, words: string): Paragraph {
    return { type: 'paragraph', children: [{ type: 'text', text: '' }, { type: 'link', url, children: [{ type: 'text', text: words }] }, { type: 'text', text: '' }] };
  }

  private open(frame: Frame): void {
    if (frame.kind !== 'item' && frame.kind !== 'cell') this.openForWords();
    this.settle();
    this.frames.push(frame);
  }

  private close(): void {
    this.settle();
    const frame = this.frames.pop();
    if (frame) fold(frame, this.frame);
  }

  private closeTo(depth: number): void {
    while (this.frames.length > Math.max(1, depth)) this.close();
  }

  /** Words that stand where only entries or cells may stand: they get one. */
  private openForWords(): void {
    const { kind } = this.frame;
    if (kind === 'list') this.frames.push(openFrame('item'));
    if (kind === 'row') this.frames.push(openFrame('cell'));
  }

  private put(block: ReadBlock): void {
    this.openForWords();
    this.settle();
    this.frame.blocks.push(block);
  }

  private words(text: string): void {
    if (text === '') return;
    if (!/[^ \t\n\f]/.test(text) && (this.frame.kind === 'list' || this.frame.kind === 'row' || this.frame.kind === 'table')) return;
    this.openForWords();
    this.frame.line.write(text, this.marksNow, this.linkNow);
  }

  private lineBreak(): void {
    if (this.frame.kind === 'flow' || this.frame.kind === 'cell') {
      // Two breaks in a row were an author's way to begin a paragraph.
      if (this.frame.line.endsBroken) this.settle();
      else this.frame.line.break(this.marksNow, this.linkNow);
    } else if (this.frame.kind !== 'list' && this.frame.kind !== 'row' && this.frame.kind !== 'table') this.frame.line.break(this.marksNow, this.linkNow);
  }

  /** Text in which empty lines divide paragraphs and line ends are line breaks, as WordPress shows what its classic editor wrote. */
  private classicWords(text: string): void {
    const paragraphs = text.split(/\n[ \t\u00a0]*\n\s*/);
    paragraphs.forEach((paragraph, nth) => {
      if (nth > 0) this.settle();
      paragraph.split('\n').forEach((line, nthLine) => {
        if (nthLine > 0 && !this.frame.line.isBlank && !this.frame.line.endsBroken) this.lineBreak();
        this.words(line);
      });
    });
  }

  private pushMark(mark: Mark, times: 1 | -1): void {
    this.marks.set(mark, (this.marks.get(mark) ?? 0) + times);
  }

  private openLink(href: string | undefined): void {
    const address = href === undefined ? null : linkAddress(href, this.source.base);
    if (address === null && href !== undefined && href.trim() !== '' && !href.trim().startsWith('#')) this.tell({ kind: 'link-lost', address: href.trim() });
    this.links.push(address);
  }

  private picture(attributes: Readonly<Record<string, string>>): void {
    const { src = '', alt = '', class: classes = '' } = attributes;
    // Small pictures that WordPress sets for emoji say by their alternative text which one it was.
    if (/(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)/.test(classes)) return this.words(alt);
    const lazy = [attributes['data-src'], attributes['data-lazy-src'], attributes['data-orig-file']].find((address) => address !== undefined && address !== '');
    const address = fileAddress(lazy ?? src, this.source.base);
    const attachment = number(/(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(classes)?.[1]);
    if (address === null && attachment === null) return this.tell({ kind: 'picture-unreadable' });
    const link = this.linkNow;
    if (link !== null && !isPictureFile(link) && !/[?&]attachment_id=/.test(link)) this.tell({ kind: 'picture-link-lost', address: link });
    this.put({ type: 'picture', address, attachment, alt: withoutFaultySigns(alt).replace(/\s+/g, ' ').trim() });
    return undefined;
  }

  private embed(address: string | undefined, words: string | undefined): void {
    const absolute = address === undefined ? null : fileAddress(address.startsWith('//') ? `https:${address}` : address, this.source.base);
    if (absolute === null) return;
    const page = pageOfEmbed(absolute);
    this.tell({ kind: 'embed', address: page });
    const label = withoutFaultySigns(words ?? '').replace(/\s+/g, ' ').trim();
    this.put(this.linkParagraph(page, label === '' ? page : label));
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.depths.push(this.frames.length);
    if (UNSHOWN.has(name)) this.unshown += 1;
    if (this.unshown > 0) return;
    const mark = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
    if (mark !== undefined) this.pushMark(mark, 1);
    if (name === 'a') this.openLink(attributes.href);
    if (this.verbatim !== null) {
      this.verbatimDepth += 1;
      if (name === 'br') this.verbatim += '\n';
      return;
    }
    if (APART.has(name)) this.settle();
    this.openElement(name, attributes);
  }

  private openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    const heading = HEADING.exec(name);
    if (heading && this.count('heading') === 0) return this.open(openFrame('heading', { level: Number(heading[1]) }));
    switch (name) {
      case 'br':
        return this.lineBreak();
      case 'img':
        return this.picture(attributes);
      case 'iframe':
      case 'embed':
        return this.embed(attributes.src, attributes.title);
      case 'video':
      case 'audio':
        return this.embed(attributes.src, attributes.title);
      case 'source':
        return attributes.src === undefined ? undefined : this.embed(attributes.src, undefined);
      case 'ul':
      case 'ol':
      case 'menu':
        return this.count('list') < DEEPEST_LIST ? this.open(openFrame('list', { ordered: name === 'ol' })) : undefined;
      case 'li':
        return this.openItem();
      case 'blockquote':
        return this.count('quote') === 0 ? this.open(openFrame('quote')) : undefined;
      case 'pre':
        this.verbatim = '';
        this.verbatimDepth = 1;
        return undefined;
      case 'table':
        if (this.count('table') >= DEEPEST_TABLE) return undefined;
        this.tell({ kind: 'table' });
        return this.open(openFrame('table'));
      case 'tr':
        return this.frame.kind === 'table' ? this.open(openFrame('row')) : undefined;
      case 'td':
      case 'th':
        return this.frame.kind === 'row' ? this.open(openFrame('cell')) : undefined;
      case EMBED_ELEMENT:
        this.embedded = '';
        return undefined;
      case GALLERY_ELEMENT:
        for (const id of (attributes.ids ?? '').split(',')) {
          const attachment = number(id.trim());
          if (attachment !== null) this.put({ type: 'picture', address: null, attachment, alt: '' });
        }
        return undefined;
      default:
        return undefined;
    }
  }

  private openItem(): void {
    // An entry ends the one before it, be it that its list lies too deep to be one.
    if (this.frame.kind === 'item') this.close();
    if (this.frame.kind === 'list') this.open(openFrame('item'));
  }

  onclosetag(name: string): void {
    const depth = this.depths.pop() ?? 1;
    if (this.unshown > 0) {
      if (UNSHOWN.has(name)) this.unshown -= 1;
      return;
    }
    const mark = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
    if (mark !== undefined) this.pushMark(mark, -1);
    if (name === 'a') this.links.pop();
    if (this.verbatim !== null) {
      this.verbatimDepth -= 1;
      if (this.verbatimDepth === 0) this.endVerbatim();
      return;
    }
    if (name === EMBED_ELEMENT) {
      const text = this.embedded?.trim() ?? '';
      this.embedded = null;
      const isAddress = fileAddress(text, this.source.base) !== null;
      if (isAddress) this.embed(text, undefined);
      else this.words(text);
    }
    if (APART.has(name)) this.settle();
    this.closeTo(depth);
  }

  private endVerbatim(): void {
    const text = withoutFaultySigns(this.verbatim ?? '').replace(/\f/g, ' ').replace(/^(?:[ \t\u00a0]*\n)+/, '').replace(/[\s\u00a0]+$/, '');
    this.verbatim = null;
    if (text.trim() !== '') this.put({ type: 'code', children: [{ type: 'text', text }] });
  }

  ontext(text: string): void {
    if (this.unshown > 0) return;
    if (this.verbatim !== null) this.verbatim += text;
    else if (this.embedded !== null) this.embedded += text;
    else if (this.source.dialect === 'wordpress' && this.editorBlocks === 0) this.classicWords(text);
    else this.words(text);
  }

  oncomment(comment: string): void {
    const block = BLOCK_COMMENT.exec(comment);
    if (this.source.dialect !== 'wordpress' || block === null) return;
    if (block[1] === '/') this.editorBlocks = Math.max(0, this.editorBlocks - 1);
    else if (!comment.trimEnd().endsWith('/')) this.editorBlocks += 1;
    // What stands outside of the editor's blocks is a paragraph of its own.
    if (this.editorBlocks === 0) this.settle();
  }

  /** Ends every part that is open. */
  finish(): readonly PlacedBlock[] {
    if (this.verbatim !== null) this.endVerbatim();
    this.closeTo(1);
    this.settle();
    const levelOf = outline();
    return this.root.blocks.map((block) => (block.type === 'heading' ? { ...block, level: levelOf(block.level) } : block));
  }
}
