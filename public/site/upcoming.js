import { html } from './element.js';
import { eventTime, timeElement } from './event-time.js';
import { feedSection } from './feed-section.js';
import { growingList } from './growing-list.js';
import { exampleBadge, langOf, languageBadge, statusBadge } from './item-marks.js';
import { addressOf } from './route.js';

const ON_A_PAGE = 5;

/** A leaf of a tear-off calendar; for the eye alone, as the line beside it says the same and more. */
const sheet = (time) =>
  html('div', { class: 'sheet', 'aria-hidden': 'true' }, time?.sheet ? [html('span', { class: 'sheet-day' }, time.sheet.day), html('span', { class: 'sheet-month' }, time.sheet.month)] : html('span', { class: 'sheet-day' }, '?'));

const row = (locale, texts) => (item) => {
  const { event } = item;
  const time = eventTime(event, locale, texts);
  const lang = langOf(item, locale);
  const place = event.venue === null ? null : [event.venue.name, event.venue.address].filter((part) => part !== null).join(', ');
  const badges = [statusBadge(event, texts), exampleBadge(item, texts), languageBadge(item, locale, texts)].filter((badge) => badge !== null);
  return html(
    'li',
    {},
    html(
      'article',
      { class: event.status === 'scheduled' ? 'happening' : `happening is-${event.status}` },
      sheet(time),
      html(
        'div',
        {},
        html('h3', { lang }, html('a', { href: addressOf(locale, item) }, item.title)),
        badges.length > 0 && html('p', { class: 'badges' }, badges),
        html('p', { class: 'happening-when' }, time === null ? texts.date.unknown : timeElement(time), time?.zone && html('span', { class: 'zone' }, ` (${time.zone})`)),
        place && html('p', { class: 'happening-where', lang }, place),
        !place && event.onlineUrl !== null && html('p', { class: 'happening-where' }, texts.event.online),
      ),
    ),
  );
};

const placeholder = () =>
  html(
    'ul',
    { class: 'happenings', 'aria-hidden': 'true' },
    Array.from({ length: ON_A_PAGE }, () => html('li', {}, html('div', { class: 'happening' }, html('div', { class: 'sheet waiting' }), html('div', {}, [1, 2, 3].map(() => html('span', { class: 'waiting-line waiting' })))))),
  );

/** What is announced, the soonest first. */
export const upcomingSection = (locale, texts) =>
  feedSection({
    id: 'events',
    title: texts.events.title,
    empty: texts.events.empty,
    texts,
    placeholder,
    load: () => growingList({ path: 'events', parameters: { when: 'upcoming', locale, limit: ON_A_PAGE }, className: 'happenings', row: row(locale, texts), texts }),
  });
