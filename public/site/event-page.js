import { facts, html } from './element.js';
import { feedAddress } from './feed.js';
import { eventTime, timeElement } from './event-time.js';
import { itemFrame } from './item-frame.js';
import { langOf, statusBadge } from './item-marks.js';
import { paragraphs } from './paragraphs.js';
import { municipalityList, refList } from './refs.js';
import { spokenAddress, webAddress } from './web-address.js';

export function eventPage(item, locale, texts) {
  const { event } = item;
  const lang = langOf(item, locale);
  const time = eventTime(event, locale, texts);
  const place = event.venue === null ? '' : [event.venue.name, event.venue.address].filter((part) => part !== null).join(', ');
  const online = webAddress(event.onlineUrl);
  return itemFrame({
    item,
    locale,
    texts,
    badges: [statusBadge(event, texts)],
    content: [
      facts([
        [texts.event.when, time === null ? texts.date.unknown : [html('span', { class: event.status === 'scheduled' ? null : 'overtaken' }, timeElement(time)), time.zone && html('span', { class: 'quiet' }, ` (${time.zone})`)]],
        [texts.event.localTime, event.status === 'scheduled' ? time?.local : null],
        [texts.event.where, place && html('span', { lang }, place)],
        [texts.event.online, online && html('a', { href: online }, spokenAddress(online))],
        [texts.event.calendar, event.startsAt && html('a', { href: feedAddress(`events/${encodeURIComponent(item.documentId)}.ics`, { locale }) }, texts.event.ics)],
        [texts.event.type, event.type && (texts.event.types[event.type] ?? event.type)],
      ]),
      event.description && html('div', { class: 'prose', lang }, paragraphs(event.description)),
      facts([
        [texts.about.partnerships, refList(event.partnerships, locale)],
        [texts.about.municipalities, municipalityList(event.municipalities, locale, texts)],
      ]),
    ],
  });
}
