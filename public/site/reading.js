import { articlePage } from './article-page.js';
import { html } from './element.js';
import { eventPage } from './event-page.js';
import { FeedRefusal, readFeed } from './feed.js';
import { municipalityPage } from './municipality-page.js';
import { partnershipPage } from './partnership-page.js';
import { homeAddress } from './route.js';

const PAGES = { article: articlePage, event: eventPage, municipality: municipalityPage, partnership: partnershipPage };

/** The page of an item that is there. */
export const itemPage = (item, locale, texts) => PAGES[item.kind](item, locale, texts);

/** Statuses of an address that leads to nothing, as against a server in trouble. */
const NOT_THERE = [400, 404, 410];

/** What stands there until the item has come. */
export const waitingPage = (texts) =>
  html('div', { class: 'reading', 'aria-busy': 'true' }, html('p', { class: 'way-back quiet' }, texts.loading), html('div', { 'aria-hidden': 'true' }, html('span', { class: 'waiting-line waiting-title waiting' }), [1, 2, 3, 4, 5].map(() => html('span', { class: 'waiting-line waiting' }))));

const messagePage = ({ title: words, text }, locale, texts, action = null) => {
  const title = html('h1', { tabindex: -1 }, words);
  return { title, element: html('div', { class: 'reading' }, title, html('p', {}, text), html('p', { class: 'actions' }, action, html('a', { href: homeAddress(locale) }, texts.home))) };
};

export const unknownPage = (locale, texts) => messagePage(texts.notFound, locale, texts);

/**
 * Loads an item and makes its page.
 *
 * @param {{ locale: string, plural: string, slug: string }} route
 * @param {object} texts
 * @param {() => void} retry
 * @returns {Promise<{ title: HTMLElement, element: HTMLElement, item?: object }>} without `item` where there is none to show
 */
export async function readingPage({ locale, plural, slug }, texts, retry) {
  try {
    const { data: item } = await readFeed(`${plural}/${encodeURIComponent(slug)}`, { locale });
    return { ...itemPage(item, locale, texts), item };
  } catch (failure) {
    if (failure instanceof FeedRefusal && NOT_THERE.includes(failure.status)) return unknownPage(locale, texts);
    const again = html('button', { type: 'button', class: 'button' }, texts.retry);
    again.addEventListener('click', retry);
    return messagePage(texts.failure, locale, texts, again);
  }
}
