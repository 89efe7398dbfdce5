import type { Item } from '../item';
import { absolute, absoluteHtml, htmlIn, plainTextOf, tagsOf, type Channel } from './channel';
import { document, element, textElement, type Xml } from './xml';

/** What a feed without entries was last changed at: it has to say something (RFC 4287, section 4.1.1). */
const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * An id that never changes, whatever becomes of addresses (RFC 4151).
 *
 * @param origin of the server, whose host is the authority
 */
export const tagUri = (id: string, origin: string): string => `tag:${new URL(origin).hostname},2026:${id}`;

function entry(item: Item, channel: Channel): Xml {
  const html = htmlIn(item);
  return element(
    'entry',
    { 'xml:lang': item.locale },
    textElement('id', tagUri(item.id, channel.origin)),
    textElement('title', item.title),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: item.locale, href: absolute(item.url, channel) }),
    item.image && element('link', { rel: 'enclosure', href: absolute(item.image.url, channel), title: item.image.alt === '' ? null : item.image.alt }),
    textElement('published', item.publishedAt),
    textElement('updated', item.updatedAt),
    tagsOf(item).map((term) => element('category', { term })),
    textElement('summary', item.summary),
    html === null || html === '' ? textElement('content', plainTextOf(item), { type: 'text' }) : element('content', { type: 'html' }, absoluteHtml(html, channel)),
  );
}

/** The Atom Syndication Format (RFC 4287). */
export function atomFeed(channel: Channel, items: readonly Item[]): string {
  const { title, description, language, homeUrl, selfUrl, author, updatedAt, origin } = channel;
  return document(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      // Of the feed in this language and with this selection.
      textElement('id', tagUri(selfUrl.slice(origin.length), origin)),
      textElement('title', title),
      textElement('subtitle', description),
      textElement('updated', updatedAt ?? NEVER),
      element('author', {}, textElement('name', author.name), textElement('uri', author.url), textElement('email', author.email)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: selfUrl }),
      element('link', { rel: 'alternate', type: 'text/html', href: homeUrl }),
      textElement('generator', 'Pobratym'),
      items.map((item) => entry(item, channel)),
    ),
  );
}
