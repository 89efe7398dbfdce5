import { fillFrame, leadLanguages } from './frame.js';
import { homePage } from './home.js';
import { preferredLocale, rememberLocale, textsFor } from './language.js';
import { readingPage, unknownPage, waitingPage } from './reading.js';
import { homeAddress, itemAddress, parseRoute } from './route.js';

/** How long a home page that has been left is shown again as it was, in milliseconds. */
const HOME_KEEPS = 5 * 60_000;

const main = document.getElementById('content');

/** Home pages by language: coming back finds the lists as they were left. */
const homes = new Map();

/** How far each address had been scrolled when it was left, in pixels. */
const scrolls = new Map();

/** What is shown: its address, language and place in it. */
let shown = null;

/** Counts openings, so that what arrives late for another page is dropped. */
let openings = 0;

function homeFor(locale, texts) {
  const kept = homes.get(locale);
  if (kept !== undefined && Date.now() - kept.made < HOME_KEEPS) return kept.page;
  const page = homePage(locale, texts);
  homes.set(locale, { page, made: Date.now() });
  return page;
}

const samePlace = (a, b) => a.kind === b.kind && a.section === b.section && a.plural === b.plural;

/** Where the focus and the view go once a page stands. */
async function settle({ page, route, cause, from, hash, opening }) {
  // The switch in the header keeps the focus; a link in the text that is no more cannot.
  if (cause === 'language' && document.activeElement !== document.body) return;
  if (cause === 'back') {
    window.scrollTo(0, scrolls.get(hash) ?? 0);
    // Back where the reader had left: at the link that led away.
    const left = from === null ? null : main.querySelector(`a[href="${CSS.escape(from)}"]`);
    (left ?? page.title).focus({ preventScroll: true });
    return;
  }
  if (!route.section) {
    window.scrollTo(0, 0);
    // Whoever has just arrived starts at the top, skip link and all.
    if (cause !== 'arrival') page.title.focus({ preventScroll: true });
    return;
  }
  // A part further down has its place once all above it have theirs.
  await page.settled;
  if (opening !== openings) return;
  const heading = page.headings[route.section];
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}

function show(page, locale, texts) {
  main.replaceChildren(page.element);
  document.title = page.title.textContent === texts.hero.title ? texts.title : `${page.title.textContent} – Pobratym`;
}

/** Languages lead to an item's own address there, where it has one. */
const itemIn = ({ plural, slug }, item) => (locale) => itemAddress(locale, plural, item?.translations.find((translation) => translation.locale === locale)?.slug ?? item?.documentId ?? slug);

async function openItem(route, texts, settling) {
  const { opening } = settling;
  leadLanguages(route.locale, itemIn(route, null));
  if (settling.cause !== 'language') {
    main.replaceChildren(waitingPage(texts));
    if (settling.cause === 'link') {
      window.scrollTo(0, 0);
      main.focus({ preventScroll: true });
    }
  }
  const page = await readingPage(route, texts, () => openItem(route, texts, { ...settling, cause: 'link' }));
  if (opening !== openings) return;
  if (page.item) {
    const { slug, documentId } = page.item;
    // The address that others should be given: the slug of this language.
    const address = itemAddress(route.locale, route.plural, slug ?? documentId);
    if (address !== location.hash) history.replaceState(history.state, '', address);
    shown.hash = location.hash;
    leadLanguages(route.locale, itemIn(route, page.item));
  }
  show(page, route.locale, texts);
  settle({ ...settling, page, route });
}

/** Shows what the address says. */
function open() {
  const asked = parseRoute(location.hash);
  // An anchor within a text is the browser's business.
  if (asked.kind === 'none' && shown !== null) return;
  const locale = asked.locale ?? preferredLocale();
  const route = asked.kind === 'none' ? { kind: 'home', locale, section: null } : { ...asked, locale };
  if (route.kind === 'home' && asked.locale !== locale) history.replaceState(history.state, '', homeAddress(locale));
  if (asked.locale === locale) rememberLocale(locale);

  const been = history.state?.been === true;
  history.replaceState({ been: true }, '');
  if (shown !== null) scrolls.set(shown.hash, window.scrollY);
  const cause = shown === null ? 'arrival' : shown.route.locale !== locale && samePlace(shown.route, route) && !been ? 'language' : been ? 'back' : 'link';
  openings += 1;
  const settling = { cause, from: shown?.hash ?? null, hash: location.hash, opening: openings };
  const texts = textsFor(locale);
  shown = { hash: location.hash, route };

  fillFrame(locale, texts);
  if (route.kind === 'item') {
    openItem(route, texts, settling);
    return;
  }
  leadLanguages(locale, (other) => homeAddress(other, route.kind === 'home' ? route.section : null));
  const page = route.kind === 'home' ? homeFor(locale, texts) : unknownPage(locale, texts);
  show(page, locale, texts);
  settle({ ...settling, page, route });
}

history.scrollRestoration = 'manual';
window.addEventListener('hashchange', open);

document.querySelector('.skip').addEventListener('click', (click) => {
  // The address stays what it is: it says what the page shows.
  click.preventDefault();
  main.focus();
});

document.addEventListener('click', (click) => {
  const link = click.target instanceof Element ? click.target.closest('a[href^="#/"]') : null;
  // A link to where one is changes no address; it leads to the top of the place all the same.
  if (link === null || link.getAttribute('href') !== location.hash || click.ctrlKey || click.metaKey || click.shiftKey) return;
  click.preventDefault();
  history.replaceState(null, '');
  open();
});

open();
