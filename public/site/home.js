import { html } from './element.js';
import { newsSection } from './news.js';
import { openDataSection } from './open-data.js';
import { pairsSection } from './pairs.js';
import { publisherSection } from './publisher.js';
import { upcomingSection } from './upcoming.js';

/** Shows parts one after the other, each once all above it have their final height: so nothing that can be seen is pushed away. */
async function reveal(parts) {
  for (const { element } of parts) element.hidden = true;
  for (const { element, settled } of parts) {
    element.hidden = false;
    await settled;
  }
}

/**
 * The home page in a language; its parts begin to load at once.
 *
 * @returns `{ element, title, headings, settled }`: `headings` by the names that addresses have for the parts; `settled` is a
 *   promise that all parts are shown
 */
export function homePage(locale, texts) {
  const news = newsSection(locale, texts);
  const events = upcomingSection(locale, texts);
  const partnerships = pairsSection(locale, texts);
  const publisher = publisherSection(locale, texts);
  const data = openDataSection(locale, texts);
  const parts = [news, events, partnerships, publisher, data];
  const { before, word, after } = texts.hero.name;
  const title = html('h1', { tabindex: -1 }, texts.hero.title);
  return {
    title,
    headings: { articles: news.heading, events: events.heading, partnerships: partnerships.heading, data: data.heading },
    element: html(
      'div',
      { class: 'home' },
      html('div', { class: 'hero' }, title, html('p', { class: 'hero-lead' }, texts.hero.lead), html('p', { class: 'hero-name quiet' }, before, html('span', { lang: 'uk' }, word), after)),
      parts.map(({ element }) => element),
    ),
    settled: reveal(parts),
  };
}
