import { announce } from './announce.js';
import { html } from './element.js';

/**
 * A part of the page that loads on its own: a heading, and below it what is loading, empty, broken or there.
 *
 * @param {object} section
 * @param {string} section.id
 * @param {string} section.title
 * @param {object} section.texts
 * @param {string} section.empty words for a feed that has nothing of it
 * @param {() => Node} section.placeholder takes about the room of what will come
 * @param {() => Promise<Node | null>} section.load null where there is nothing
 * @returns `{ element, heading, settled }`: `settled` is a promise that what was loading first is there, or is known to be missing
 */
export function feedSection({ id, title, texts, empty, placeholder, load }) {
  const heading = html('h2', { id: `${id}-heading`, tabindex: -1 }, title);
  const body = html('div', { class: 'section-body' });

  const fill = async () => {
    body.setAttribute('aria-busy', 'true');
    body.replaceChildren(html('p', { class: 'unseen' }, texts.loading), placeholder());
    try {
      const content = await load();
      body.replaceChildren(content ?? html('p', { class: 'notice' }, empty));
    } catch {
      const retry = html('button', { type: 'button', class: 'button' }, texts.retry);
      retry.addEventListener('click', () => {
        heading.focus({ preventScroll: true });
        fill();
      });
      body.replaceChildren(html('div', { class: 'notice notice-error' }, html('p', {}, texts.error), retry));
      announce(`${title}: ${texts.error}`);
    } finally {
      body.removeAttribute('aria-busy');
    }
  };
  return { element: html('section', { id, 'aria-labelledby': heading.id }, heading, body), heading, settled: fill() };
}
