import { announce } from './announce.js';
import { html } from './element.js';
import { readFeed } from './feed.js';

/**
 * A list of the feed that shows one page and offers the next.
 *
 * @param {object} list
 * @param {string} list.path in the feed
 * @param {Record<string, string | number>} list.parameters
 * @param {string} list.className
 * @param {(item: object) => Node} list.row a list item
 * @param {object} list.texts
 * @returns {Promise<Node | null>} null for an empty list
 */
export async function growingList({ path, parameters, className, row, texts }) {
  const list = html('ul', { class: className });
  const grow = async (after) => {
    const { data, meta } = await readFeed(path, { ...parameters, after });
    const rows = data.map(row);
    list.append(...rows);
    return { first: rows[0] ?? null, next: meta?.next ?? null };
  };

  let { first, next } = await grow(null);
  if (first === null) return null;
  if (next === null) return list;

  const more = html('button', { type: 'button', class: 'button' }, texts.more);
  const failure = html('p', { class: 'notice-error', hidden: true }, texts.error);
  more.addEventListener('click', async () => {
    // Not `disabled`: that would take the focus away from those who use the keyboard.
    if (more.getAttribute('aria-disabled') === 'true') return;
    more.setAttribute('aria-disabled', 'true');
    failure.hidden = true;
    try {
      ({ first, next } = await grow(next));
      first?.querySelector('a')?.focus();
      announce(texts.loaded);
      if (next === null) more.remove();
    } catch {
      failure.hidden = false;
      announce(texts.error);
    } finally {
      more.removeAttribute('aria-disabled');
    }
  });
  return html('div', {}, list, failure, more);
}
