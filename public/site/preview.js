import { html } from './element.js';
import { isLocale, textsFor } from './language.js';
import { itemPage } from './reading.js';

/** For languages that the page has no words in. */
const LAST_RESORT = 'en';

const { item, locale: asked, status } = JSON.parse(document.getElementById('preview').textContent);
const locale = isLocale(asked) ? asked : LAST_RESORT;
const texts = textsFor(locale);

/** What leads away from a preview opens beside it; what is there only after publication leads nowhere yet. */
function leadLinks(element) {
  for (const link of element.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href');
    if (status === 'draft' && href.startsWith('/api/')) {
      link.replaceWith(html('span', { class: 'quiet' }, texts.preview.calendar));
      continue;
    }
    if (href.startsWith('#/')) link.setAttribute('href', `/${href}`);
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
}

const page = itemPage(item, locale, texts);
page.element.querySelector('.way-back')?.remove();
leadLinks(page.element);
document.documentElement.lang = locale;
document.getElementById('preview-bar').textContent = texts.preview[status];
document.getElementById('content').replaceChildren(page.element);

// The panel says so when the entry has been saved.
window.addEventListener('message', ({ source, data }) => {
  if (source === window.parent && source !== window && data?.type === 'strapiUpdate') location.reload();
});
