import { html } from './element.js';
import { publicationDay } from './event-time.js';
import { feedSection } from './feed-section.js';
import { growingList } from './growing-list.js';
import { exampleBadge, langOf, languageBadge } from './item-marks.js';
import { picture } from './picture.js';
import { addressOf } from './route.js';

const ON_A_PAGE = 6;
const SIZES = '(min-width: 64rem) 23rem, (min-width: 40rem) 46vw, 7rem';

const card = (locale, texts) => (item) => {
  const lang = langOf(item, locale);
  return html(
    'li',
    {},
    html(
      'article',
      { class: 'card' },
      html('div', { class: 'card-picture' }, picture(item.image, { sizes: SIZES, lang })),
      html(
        'div',
        { class: 'card-words' },
        html('p', { class: 'card-meta' }, publicationDay(item.publishedAt, locale), exampleBadge(item, texts), languageBadge(item, locale, texts)),
        html('h3', { lang }, html('a', { href: addressOf(locale, item) }, item.title)),
        item.summary && html('p', { class: 'card-summary', lang }, item.summary),
      ),
    ),
  );
};

const placeholder = () =>
  html(
    'ul',
    { class: 'cards', 'aria-hidden': 'true' },
    Array.from({ length: ON_A_PAGE }, () =>
      html('li', {}, html('div', { class: 'card' }, html('div', { class: 'card-picture waiting' }), html('div', { class: 'card-words' }, [1, 2, 3, 4].map(() => html('span', { class: 'waiting-line waiting' }))))),
    ),
  );

/** The latest articles as cards. */
export const newsSection = (locale, texts) =>
  feedSection({
    id: 'articles',
    title: texts.news.title,
    empty: texts.news.empty,
    texts,
    placeholder,
    load: () => growingList({ path: 'articles', parameters: { locale, limit: ON_A_PAGE }, className: 'cards', row: card(locale, texts), texts }),
  });
