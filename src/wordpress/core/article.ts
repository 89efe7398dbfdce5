import { htmlToBlocks, picturesIn, type Inline, type PicturePlace, type PlacedBlock } from '../../blocks';
import { slugOf } from '../../names';
import type { Attachment } from './export-index';
import type { Warning } from './warning';
import type { WxrItem } from './wxr-item';

/** Lengths of the article's fields, as its content type has them. */
const TITLE = 200;
const SUMMARY = 600;
const ALT = 300;
/** Of a title that is made from the first words. */
const MADE_TITLE = 80;

/** The words of a post in one language, ready to be written but for its pictures. */
export interface ArticleWords {
  readonly title: string;
  /** Empty where nothing of the post's can be one: it is then made from the title. */
  readonly slug: string;
  readonly summary: string | null;
  readonly body: readonly PlacedBlock[];
}

export type ReadArticle = { readonly kind: 'article'; readonly words: ArticleWords; readonly warnings: readonly Warning[] } | { readonly kind: 'empty' };

const wordsOf = (inlines: readonly Inline[]): string => inlines.map((node) => (node.type === 'link' ? wordsOf(node.children) : node.text)).join('');

/** The words of a text, without any of its structure. */
function plain(blocks: readonly PlacedBlock[]): string {
  const parts = blocks.map((block): string => {
    if (block.type === 'picture') return '';
    if (block.type === 'list') return block.children.map((entry) => (entry.type === 'list' ? plain([entry]) : wordsOf(entry.children))).join(' ');
    return wordsOf(block.children);
  });
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The first whole words that fit, with an ellipsis. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const edge = text.lastIndexOf(' ', length - 1);
  const cut = text.slice(0, edge > length / 2 ? edge : length - 1);
  // Half a sign is none.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** Every link of a text. */
function linksIn(blocks: readonly PlacedBlock[]): string[] {
  const ofInlines = (inlines: readonly Inline[]): string[] => inlines.flatMap((node) => (node.type === 'link' ? [node.url] : []));
  return blocks.flatMap((block) => {
    if (block.type === 'picture') return [];
    if (block.type === 'list') return block.children.flatMap((entry) => (entry.type === 'list' ? linksIn([entry]) : ofInlines(entry.children)));
    return ofInlines(block.children);
  });
}

const hostOf = (address: string): string | null => {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
};

/** Whether addresses are of the site whose export it is, with or without `www`. */
export function ownAddress(siteAddresses: readonly string[]): (address: string) => boolean {
  const hosts = new Set(siteAddresses.flatMap((address) => hostOf(address) ?? []));
  return (address) => hosts.has(hostOf(address) ?? '');
}

/**
 * What a post says, as an article of one language.
 *
 * @param locale the language of its slug
 * @param isOwn whether an address is of the site itself
 * @returns `empty` where it has neither a title nor words nor pictures
 */
export function readArticle(item: WxrItem, locale: string, isOwn: (address: string) => boolean): ReadArticle {
  const base = item.link === '' ? null : item.link;
  const read = htmlToBlocks(item.content, { dialect: 'wordpress', base });
  const inline = (html: string): string => plain(htmlToBlocks(html, { dialect: 'wordpress', base }).blocks);
  // A footer's link that stands ten times in a text is told once.
  const warnings: Warning[] = [...new Map(read.notices.map((notice) => [JSON.stringify(notice), notice])).values()];

  const written = inline(item.title);
  const text = plain(read.blocks);
  const madeFrom = text === '' && read.blocks.length > 0 ? decodedSlug(item.slug).replace(/-/g, ' ') : text;
  const full = written === '' ? cutAtWord(madeFrom, MADE_TITLE) : written;
  if (full === '') return { kind: 'empty' };
  const title = cutAtWord(full, TITLE);
  if (written === '') warnings.push({ kind: 'title-made' });
  else if (title !== full) warnings.push({ kind: 'title-cut' });

  const excerpt = inline(item.excerpt);
  const summary = cutAtWord(excerpt, SUMMARY);
  if (summary !== excerpt) warnings.push({ kind: 'summary-cut' });

  if (item.isProtected || item.status === 'private') warnings.push({ kind: 'was-not-public' });
  for (const address of new Set(linksIn(read.blocks).filter(isOwn))) warnings.push({ kind: 'own-link', address });

  return { kind: 'article', words: { title, slug: slugOf(decodedSlug(item.slug), locale), summary: summary === '' ? null : summary, body: read.blocks }, warnings };
}

/** A picture that a post needs: where it is fetched from, and what it shows. */
export interface WantedPicture {
  readonly address: string;
  readonly alt: string;
}

/** The file that a place in a text means: its attachment in full size where the export has it, else the address that stands there. */
export function wantedPicture(place: PicturePlace, attachments: ReadonlyMap<number, Attachment>): WantedPicture | { readonly unknown: number } {
  const attachment = place.attachment === null ? undefined : attachments.get(place.attachment);
  if (attachment) return { address: attachment.url, alt: (place.alt === '' ? attachment.alt : place.alt).slice(0, ALT) };
  return place.address === null ? { unknown: place.attachment ?? 0 } : { address: place.address, alt: place.alt.slice(0, ALT) };
}

export const placesOf = (words: ArticleWords): readonly PicturePlace[] => picturesIn(words.body);
