import { html } from './element.js';
import { exampleBadge, langOf, languageBadge } from './item-marks.js';
import { picture } from './picture.js';
import { homeAddress, itemAddress, PLURALS } from './route.js';

const SIZES = '(min-width: 50rem) 46rem, 100vw';

const LANGUAGE_NAMES = { pl: 'Polski', uk: 'Українська', en: 'English' };

const otherLanguages = (item, locale, texts) => {
  const others = item.translations.filter((translation) => translation.locale !== item.locale && translation.locale !== locale && Object.hasOwn(LANGUAGE_NAMES, translation.locale));
  return others.length === 0
    ? null
    : html(
        'nav',
        { class: 'other-languages', 'aria-labelledby': 'other-languages' },
        html('h2', { id: 'other-languages' }, texts.otherLanguages),
        html(
          'ul',
          {},
          others.map((translation) =>
            html('li', {}, html('a', { href: itemAddress(translation.locale, PLURALS[item.kind], translation.slug ?? item.documentId), lang: translation.locale, hreflang: translation.locale }, `${LANGUAGE_NAMES[translation.locale]}: ${translation.title}`)),
          ),
        ),
      );
};

/**
 * What the pages of all items have: the way back, the title with its marks, the picture, the words, the other languages.
 *
 * @param {object} page
 * @param {object} page.item
 * @param {string} page.locale of the reader
 * @param {object} page.texts
 * @param {string | null} [page.titleLang] where the title is in another language than the item's other words
 * @param {Node[]} [page.badges]
 * @param {Node | null} [page.dateline]
 * @param {unknown[]} page.content
 */
export function itemFrame({ item, locale, texts, titleLang = langOf(item, locale), badges = [], dateline = null, content }) {
  const lang = langOf(item, locale);
  const marks = [...badges, exampleBadge(item, texts), languageBadge(item, locale, texts)].filter(Boolean);
  const image = picture(item.image, { sizes: SIZES, lang, eager: true });
  const title = html('h1', { lang: titleLang, tabindex: -1 }, item.title);
  return {
    title,
    element: html(
      'article',
      { class: 'reading' },
      html('p', { class: 'way-back' }, html('a', { href: homeAddress(locale) }, html('span', { 'aria-hidden': 'true' }, '← '), texts.back)),
      title,
      (marks.length > 0 || dateline !== null) && html('p', { class: 'card-meta' }, dateline, marks),
      item.isFallback && html('p', { class: 'notice' }, texts.untranslated),
      item.example === true && html('p', { class: 'notice' }, texts.exampleNotice),
      item.summary && html('p', { class: 'reading-summary', lang }, item.summary),
      image && html('div', { class: 'reading-picture' }, image),
      content,
      otherLanguages(item, locale, texts),
    ),
  };
}

/** HTML that the server has sanitised, in the language it is written in; null for none. */
export function sanitisedText(markup, lang) {
  if (!markup) return null;
  const text = html('div', { class: 'prose', lang });
  text.innerHTML = markup;
  // Wide code scrolls by itself, for the keyboard too.
  for (const code of text.querySelectorAll('pre')) code.tabIndex = 0;
  return text;
}
