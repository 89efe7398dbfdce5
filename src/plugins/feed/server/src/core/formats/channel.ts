import type { Item } from '../item';

/** What a feed or calendar says of itself. Addresses are absolute. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly homeUrl: string;
  /** Of the feed itself. */
  readonly selfUrl: string;
  readonly author: { readonly name: string; readonly email: string | null; readonly url: string | null };
  /** ISO 8601; of the last change that it shows, null where it shows nothing. */
  readonly updatedAt: string | null;
  /** Before addresses that begin with a slash; without one at its end. */
  readonly origin: string;
}

export const absolute = (url: string, { origin }: Pick<Channel, 'origin'>): string => (/^\/(?!\/)/.test(url) ? `${origin}${url}` : url);

/** Sanitised HTML whose addresses lead somewhere from anywhere. What only looks like an address in the text stays. */
export const absoluteHtml = (html: string, { origin }: Pick<Channel, 'origin'>): string =>
  html.replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ (href|src)="\/(?!\/)/g, (_match, name: string) => ` ${name}="${origin}/`));

/** The text of an item as HTML; null where it has none. */
export function htmlIn(item: Item): string | null {
  if (item.kind === 'article') return item.article.html ?? null;
  if (item.kind === 'partnership') return item.partnership.html ?? null;
  return null;
}

/** The text of an item without marks; its title where it has no other. */
export function plainTextOf(item: Item): string {
  if (item.kind === 'event' && item.event.description !== null) return item.event.description;
  return item.summary ?? item.title;
}

/** What an item is about, in a word or two each. */
export function tagsOf(item: Item): string[] {
  switch (item.kind) {
    case 'article':
      return item.article.areas.map(({ title }) => title);
    case 'municipality':
      return item.municipality.areas.map(({ title }) => title);
    case 'partnership':
      return item.partnership.areas.map(({ title }) => title);
    case 'event':
      return [];
  }
}

/** The latest change among items. */
export const latest = (items: readonly Item[]): string | null => items.reduce<string | null>((last, { updatedAt }) => (last === null || updatedAt > last ? updatedAt : last), null);
