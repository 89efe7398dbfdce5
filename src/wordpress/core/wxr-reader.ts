import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { META, type WxrItem, type WxrSite, type WxrTerm, type WxrTermLink } from './wxr-item';

/**
 * Why a file cannot be read as an export of WordPress.
 *
 * - doctype: it defines entities of its own, which no export does and an attack would
 * - xml: it is no XML, or ends in the middle
 * - not-wxr: it is XML of another kind
 * - too-long: one field of it is longer than any text
 */
export type WxrFault = 'doctype' | 'xml' | 'not-wxr' | 'too-long';

export class WxrError extends Error {
  override readonly name = 'WxrError';

  constructor(
    readonly fault: WxrFault,
    readonly line: number | null,
    detail: string,
  ) {
    super(detail);
  }
}

export interface WxrListener {
  site?(site: WxrSite): void;
  term?(term: WxrTerm): void;
  item?(item: WxrItem): void;
}

/** In UTF-16 units; the longest laws are shorter. */
const LONGEST_FIELD = 20_000_000;

/** Signs that XML does not allow and WordPress writes all the same, where an author pasted them. */
const NO_XML_SIGN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Entities of HTML that old versions of WordPress wrote into titles outside of CDATA. */
const HTML_ENTITIES = { nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', bdquo: '„', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', oacute: 'ó', Oacute: 'Ó', copy: '©', shy: '\u00ad' };

const KEPT_META = new Set<string>(Object.values(META));

/** Elements of a term, by taxonomy: categories and tags have names of their own for them. */
const TERM_ELEMENTS = new Set(['wp:term', 'wp:category', 'wp:tag']);

const TAXONOMY_OF: Readonly<Record<string, string>> = { 'wp:category': 'category', 'wp:tag': 'post_tag' };

const withoutSlash = (address: string): string => address.trim().replace(/\/+$/, '');

type Fields = Map<string, string>;

/**
 * Reads an export piece by piece: at no time more of it is in memory than one item.
 *
 * @throws WxrError from `write` and `end`
 */
export class WxrReader {
  private readonly parser = new SaxesParser({ xmlns: false, fragment: false, position: true });
  private readonly channel: Fields = new Map();
  private siteTold = false;
  private sawRss = false;
  /** The last signs before the root element, for what two pieces share. */
  private headEnd = '';

  private part: 'channel' | 'term' | 'item' = 'channel';
  private partElement = '';
  private fields: Fields = new Map();
  private terms: WxrTermLink[] = [];
  private meta: Fields = new Map();
  private metaKey = '';
  private attributes: Readonly<Record<string, string>> = {};
  private depth = 0;
  private text: string[] = [];
  private length = 0;

  constructor(private readonly listener: WxrListener) {
    const { parser } = this;
    Object.assign(parser.ENTITIES, HTML_ENTITIES);
    parser.on('doctype', () => this.fail('doctype', 'The file defines entities of its own.'));
    parser.on('error', (error) => this.fail('xml', error.message));
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', ({ name }) => this.close(name));
    parser.on('text', (text) => this.add(text));
    parser.on('cdata', (text) => this.add(text));
  }

  private fail(fault: WxrFault, detail: string): never {
    throw new WxrError(fault, this.parser.line, detail);
  }

  /** Reads on. Pieces may end anywhere between two signs. */
  write(piece: string): void {
    if (!this.sawRss) this.refuseDoctype(piece);
    this.parser.write(piece.replace(NO_XML_SIGN, ''));
  }

  /** Refused where it begins: the parser would keep all of it before it tells of it. */
  private refuseDoctype(piece: string): void {
    const [head = ''] = `${this.headEnd}${piece}`.split('<rss');
    if (head.includes('<!DOCTYPE')) this.fail('doctype', 'The file defines entities of its own.');
    this.headEnd = head.slice(-'<!DOCTYPE'.length);
  }

  end(): void {
    this.parser.close();
    if (!this.siteTold) this.fail('not-wxr', 'The file is no export of WordPress.');
  }

  private add(text: string): void {
    this.length += text.length;
    if (this.length > LONGEST_FIELD) this.fail('too-long', 'A field of the file is too long.');
    this.text.push(text);
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    this.depth += 1;
    if (this.depth === 1) {
      if (name !== 'rss') this.fail('not-wxr', 'The file is no export of WordPress.');
      this.sawRss = true;
    }
    this.text = [];
    this.length = 0;
    this.attributes = attributes;
    if (this.depth !== 3) return;
    const isTerm = TERM_ELEMENTS.has(name);
    if (!isTerm && name !== 'item') return;
    this.tellSite();
    this.part = isTerm ? 'term' : 'item';
    this.partElement = name;
    this.fields = new Map();
    this.terms = [];
    this.meta = new Map();
  }

  private close(name: string): void {
    const { depth } = this;
    const text = this.text.join('');
    this.text = [];
    this.length = 0;
    this.depth -= 1;

    if (depth === 2) this.tellSite();
    if (depth === 3 && this.part === 'channel') this.channel.set(name, text);
    else if (depth === 3) this.endPart(name);
    else if (depth === 4 && name === 'category') this.terms.push({ domain: this.attributes.domain ?? 'category', slug: this.attributes.nicename ?? '', name: text.trim() });
    else if (depth === 4 && name !== 'wp:postmeta') this.fields.set(name, text);
    else if (depth === 5 && name === 'wp:meta_key') this.metaKey = text;
    else if (depth === 5 && name === 'wp:meta_value' && KEPT_META.has(this.metaKey)) this.meta.set(this.metaKey, text);
  }

  private endPart(name: string): void {
    if (name !== this.partElement) return;
    if (this.part === 'term') this.listener.term?.(this.termOf(name));
    else this.listener.item?.(this.itemOf());
    this.part = 'channel';
  }

  private tellSite(): void {
    if (this.siteTold) return;
    const version = this.channel.get('wp:wxr_version')?.trim() ?? '';
    if (version === '') this.fail('not-wxr', 'The file is no export of WordPress.');
    this.siteTold = true;
    const addresses = ['wp:base_blog_url', 'wp:base_site_url', 'link'].map((field) => withoutSlash(this.channel.get(field) ?? '')).filter((address) => address !== '');
    this.listener.site?.({ version, addresses: [...new Set(addresses)], language: this.channel.get('language')?.trim() ?? '' });
  }

  private termOf(element: string): WxrTerm {
    const field = (...names: string[]): string => names.map((name) => this.fields.get(name)).find((value) => value !== undefined)?.trim() ?? '';
    return {
      taxonomy: TAXONOMY_OF[element] ?? field('wp:term_taxonomy'),
      slug: field('wp:term_slug', 'wp:category_nicename', 'wp:tag_slug'),
      name: field('wp:term_name', 'wp:cat_name', 'wp:tag_name'),
      description: field('wp:term_description', 'wp:category_description', 'wp:tag_description'),
    };
  }

  private itemOf(): WxrItem {
    const field = (name: string): string => this.fields.get(name) ?? '';
    const id = field('wp:post_id').trim();
    return {
      id: /^\d{1,15}$/.test(id) ? Number(id) : 0,
      type: field('wp:post_type').trim(),
      status: field('wp:status').trim(),
      title: field('title'),
      link: field('link').trim(),
      content: field('content:encoded'),
      excerpt: field('excerpt:encoded'),
      date: field('wp:post_date').trim(),
      dateGmt: field('wp:post_date_gmt').trim(),
      slug: field('wp:post_name').trim(),
      isProtected: field('wp:post_password').trim() !== '',
      attachmentUrl: field('wp:attachment_url').trim() || null,
      terms: this.terms,
      meta: this.meta,
    };
  }
}
