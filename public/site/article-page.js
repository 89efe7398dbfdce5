import { facts, html } from './element.js';
import { publicationDay } from './event-time.js';
import { itemFrame, sanitisedText } from './item-frame.js';
import { langOf } from './item-marks.js';
import { municipalityList, refList } from './refs.js';
import { spokenAddress, webAddress } from './web-address.js';

export function articlePage(item, locale, texts) {
  const { article } = item;
  const lang = langOf(item, locale);
  const sourceAddress = webAddress(article.source?.url);
  const sourceTitle = article.source?.title ?? null;
  return itemFrame({
    item,
    locale,
    texts,
    dateline: publicationDay(item.publishedAt, locale),
    content: [
      sanitisedText(article.html, lang),
      facts([
        [texts.about.source, sourceAddress && html('a', { href: sourceAddress, lang: sourceTitle === null ? null : lang }, sourceTitle ?? spokenAddress(sourceAddress))],
        [texts.about.partnerships, refList(article.partnerships, locale)],
        [texts.about.municipalities, municipalityList(article.municipalities, locale, texts)],
        [texts.about.areas, refList(article.areas, locale)],
      ]),
    ],
  });
}
