import type { Item } from '../item';
import { absolute, absoluteHtml, htmlIn, plainTextOf, tagsOf, type Channel } from './channel';

/** Halves of a pair, which UTF-8 has no bytes for and readers of JSON may stumble over (RFC 8259, section 8.2). */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const withoutHalves = (_key: string, value: unknown): unknown => (typeof value === 'string' ? value.replace(HALVES, '') : value);

/** JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/). Parts without a value are left out. */
export function jsonFeed(channel: Channel, items: readonly Item[]): string {
  const { title, description, language, homeUrl, selfUrl, author } = channel;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    description,
    language,
    authors: [{ name: author.name, ...(author.url !== null && { url: author.url }) }],
    items: items.map((item) => {
      const html = htmlIn(item);
      const tags = tagsOf(item);
      return {
        id: item.id,
        url: absolute(item.url, channel),
        title: item.title,
        // One of the two has to be there.
        ...(html === null || html === '' ? { content_text: plainTextOf(item) } : { content_html: absoluteHtml(html, channel) }),
        ...(item.summary !== null && { summary: item.summary }),
        ...(item.image !== null && { image: absolute(item.image.url, channel) }),
        date_published: item.publishedAt,
        date_modified: item.updatedAt,
        ...(tags.length > 0 && { tags }),
        language: item.locale,
        // Names of extensions begin with an underscore.
        _pobratym: { about: `${channel.origin}/api/feed/openapi.json`, kind: item.kind, documentId: item.documentId, isFallback: item.isFallback, ...(item.example === true && { example: true }) },
      };
    }),
  }, withoutHalves);
}
