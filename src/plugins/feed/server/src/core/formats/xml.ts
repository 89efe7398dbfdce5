/*
 * A writer of XML 1.0 for the few shapes that are needed here. The libraries for feeds that were looked at neither
 * remove characters that XML forbids nor mark the language of an entry.
 */

/** Characters that XML 1.0 cannot hold, escaped or not (section 2.2), and halves of a pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '');

const escape = (text: string): string => withoutForbidden(text).replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);

/** Escaped text, or an element; made by the functions here alone. */
export interface Xml {
  readonly xml: string;
}

export type Content = Xml | string | null | readonly Content[];

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);

function written(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return escape(content);
  return isList(content) ? content.map(written).join('') : content.xml;
}

/** An element; attributes that are null are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | null>> = {}, ...content: readonly Content[]): Xml {
  const list = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escape(value).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`]));
  const inner = content.map(written).join('');
  return { xml: inner === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inner}</${name}>` };
}

/** An element of text; nothing where there is none. */
export const textElement = (name: string, text: string | null, attributes: Readonly<Record<string, string | null>> = {}): Xml | null => (text === null ? null : element(name, attributes, text));

export const document = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
