/** Children of an element: text is always text, never markup; null leaves nothing. */
const append = (parent, children) => {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) parent.append(child);
  }
  return parent;
};

const setAttributes = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  return element;
};

/**
 * An HTML element.
 *
 * @param {string} name
 * @param {Record<string, string | number | boolean | null | undefined>} attributes null, undefined and false leave one out
 * @param {...(Node | string | null | false | undefined | unknown[])} children
 */
export const html = (name, attributes = {}, ...children) => append(setAttributes(document.createElement(name), attributes), children);

/** An SVG element, as `html`. */
export const svg = (name, attributes = {}, ...children) => append(setAttributes(document.createElementNS('http://www.w3.org/2000/svg', name), attributes), children);

/** A description list of the entries that have a value; null where none has. */
export function facts(entries) {
  const known = entries.filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return known.length === 0
    ? null
    : html(
        'dl',
        { class: 'facts' },
        known.map(([name, value]) => html('div', {}, html('dt', {}, name), html('dd', {}, value))),
      );
}
