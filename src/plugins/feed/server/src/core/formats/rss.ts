import type { Item } from '../item';
import { tagUri } from './atom';
import { absolute, absoluteHtml, htmlIn, plainTextOf, tagsOf, type Channel } from './channel';
import { document, element, textElement, type Xml } from './xml';

/** RFC 822 as RFC 1123 amended it: a year of four digits. */
const rfc822 = (moment: string): string => new Date(moment).toUTCString().replace('GMT', '+0000');

/** A description is read as HTML (RSS Best Practices Profile): the signs of a plain text are written as references first. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function entry(item: Item, channel: Channel): Xml {
  const html = htmlIn(item);
  return element(
    'item',
    {},
    textElement('title', item.title),
    textElement('link', absolute(item.url, channel)),
    element('guid', { isPermaLink: 'false' }, tagUri(item.id, channel.origin)),
    textElement('pubDate', rfc822(item.publishedAt)),
    textElement('dc:language', item.locale),
    tagsOf(item).map((tag) => textElement('category', tag)),
    textElement('description', asHtml(plainTextOf(item))),
    html === null || html === '' ? null : element('content:encoded', {}, absoluteHtml(html, channel)),
    // Not an enclosure: that has to know how many bytes the picture has.
    item.image && element('media:content', { url: absolute(item.image.url, channel), medium: 'image' }, item.image.alt === '' ? null : element('media:description', { type: 'plain' }, item.image.alt)),
  );
}

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with the modules of its Best Practices Profile. */
export function rssFeed(channel: Channel, items: readonly Item[]): string {
  const { title, description, language, homeUrl, selfUrl, author, updatedAt } = channel;
  return document(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        textElement('title', title),
        textElement('link', homeUrl),
        textElement('description', description),
        textElement('language', language),
        updatedAt === null ? null : textElement('lastBuildDate', rfc822(updatedAt)),
        author.email === null ? null : textElement('managingEditor', `${author.email} (${author.name})`),
        textElement('generator', 'Pobratym'),
        textElement('docs', 'https://www.rssboard.org/rss-specification'),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: selfUrl }),
        items.map((item) => entry(item, channel)),
      ),
    ),
  );
}
