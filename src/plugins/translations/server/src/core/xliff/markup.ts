/** A character that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets), halves of pairs among them. */
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

const plain = (text: string): string => text.replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);

const hexOf = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/**
 * Text as content of an element.
 *
 * @param unholdable writes a character that XML cannot hold, from its four hexadecimal digits
 */
export function contentOf(text: string, unholdable: (hex: string) => string): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(UNHOLDABLE)) {
    result += plain(text.slice(at, match.index)) + unholdable(hexOf(match[0]));
    at = match.index + 1;
  }
  return result + plain(text.slice(at));
}

/** Text where nothing but text may be: what XML cannot hold is shown as U+FFFD. */
export const textOnly = (text: string): string => contentOf(text, () => '\ufffd');

/** JSON as text that XML can hold: what it cannot is written as JSON's own escapes. */
export const jsonText = (json: string): string => plain(json.replace(UNHOLDABLE, (sign) => `\\u${hexOf(sign).toLowerCase()}`));

const attribute = (text: string): string => textOnly(text).replace(/[\n\t]/g, (sign) => (sign === '\n' ? '&#10;' : '&#9;'));

/** Attributes of an element in their order, without those that are undefined. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values).map(([name, value]) => (value === undefined ? '' : ` ${name}="${attribute(String(value))}"`)).join('');

export const element = (name: string, values: Readonly<Record<string, string | number | undefined>>, content: string): string =>
  content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;
