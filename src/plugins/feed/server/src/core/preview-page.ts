import type { Item } from './item';
import type { PreviewTarget } from './preview-link';
import { PREVIEW_REFUSALS, type PreviewRefusal } from './preview-words';

/** JSON that cannot end the element it stands in. */
const jsonInHtml = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const page = (lang: string, title: string, head: string, body: string): string => `<!doctype html>
<html lang="${escaped(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow, noarchive">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(title)}</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/site/tokens.css">
    <link rel="stylesheet" href="/site/frame.css">
    <link rel="stylesheet" href="/site/reading.css">
    <link rel="stylesheet" href="/site/preview.css">${head}
  </head>
  <body>${body}
  </body>
</html>
`;

/** The public page's own pages show an item that comes with the document, and ask nobody for anything. */
export const previewPage = (item: Item, { locale, status }: Pick<PreviewTarget, 'locale' | 'status'>): string =>
  page(
    locale,
    `${item.title} – Pobratym`,
    `
    <script type="module" src="/site/preview.js"></script>`,
    `
    <p id="preview-bar" class="preview-bar" role="note"></p>
    <main id="content" class="frame-width"></main>
    <script id="preview" type="application/json">${jsonInHtml({ item, locale, status })}</script>`,
  );

const LANGUAGES = ['pl', 'uk', 'en'] as const;

/** Says in three languages why there is nothing to see, and what to do. */
export function previewRefusalPage(refusal: PreviewRefusal): string {
  const words = PREVIEW_REFUSALS[refusal];
  const section = (lang: (typeof LANGUAGES)[number], level: 'h1' | 'h2'): string => `
      <section lang="${lang}">
        <${level}>${escaped(words[lang].title)}</${level}>
        <p>${escaped(words[lang].text)}</p>
      </section>`;
  return page(
    'pl',
    words.pl.title,
    '',
    `
    <main id="content" class="frame-width preview-refusal">${LANGUAGES.map((lang, at) => section(lang, at === 0 ? 'h1' : 'h2')).join('')}
    </main>`,
  );
}
