import { SaxesParser, type SaxesTagNS } from 'saxes';

import type { ExchangeProblem } from './exchange';

/** An element with its namespace and everything in it. */
export interface XmlElement {
  readonly uri: string;
  readonly name: string;
  /** By local name; of those in a namespace, with it in front: `{uri}name`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export interface XmlLimits {
  /** UTF-16 units of the whole text. */
  readonly characters: number;
  readonly depth: number;
  readonly elements: number;
}

export type XmlOutcome = { readonly kind: 'read'; readonly root: XmlElement } | { readonly kind: 'refused'; readonly problem: ExchangeProblem };

/** Ends reading at the first fault. */
class Refused extends Error {
  constructor(readonly problem: ExchangeProblem) {
    super(problem.code);
  }
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if (uri === XMLNS_NAMESPACE) continue;
    values[uri === '' ? local : uri === XML_NAMESPACE ? `xml:${local}` : `{${uri}}${local}`] = value;
  }
  return values;
}

/**
 * Reads XML, strictly and with namespaces. A document type is refused whatever it says: with it, entities that grow without
 * end and files of the machine would begin.
 */
export function readXml(text: string, limits: XmlLimits): XmlOutcome {
  if (text.length > limits.characters) return { kind: 'refused', problem: { code: 'xml.too-large', params: { limit: limits.characters } } };
  const parser = new SaxesParser({ xmlns: true });
  const stack: { readonly tag: SaxesTagNS; readonly children: (XmlElement | string)[] }[] = [];
  const found: { root: XmlElement | null } = { root: null };
  let elements = 0;

  const say = (words: string): void => {
    stack.at(-1)?.children.push(words);
  };
  parser.on('error', (error) => {
    throw new Refused({ code: 'xml.invalid', params: { line: parser.line, column: parser.column, detail: error.message } });
  });
  parser.on('doctype', () => {
    throw new Refused({ code: 'xml.doctype' });
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > limits.elements) throw new Refused({ code: 'xml.too-many', params: { limit: limits.elements } });
    if (stack.length >= limits.depth) throw new Refused({ code: 'xml.too-deep', params: { limit: limits.depth } });
    stack.push({ tag, children: [] });
  });
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    const ended = stack.pop();
    if (!ended) return;
    const element: XmlElement = { uri: ended.tag.uri, name: ended.tag.local, attributes: attributesOf(ended.tag), children: ended.children };
    const parent = stack.at(-1);
    if (parent) parent.children.push(element);
    else found.root = element;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', problem: error.problem };
    return { kind: 'refused', problem: { code: 'xml.invalid', params: { line: parser.line, column: parser.column, detail: error instanceof Error ? error.message : '' } } };
  }
  return found.root === null ? { kind: 'refused', problem: { code: 'xml.invalid', params: { line: 1, column: 1, detail: '' } } } : { kind: 'read', root: found.root };
}

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

/** Child elements of a name in the element's own namespace. */
export const childrenOf = (parent: XmlElement, name: string): XmlElement[] => parent.children.filter(isElement).filter((child) => child.name === name && child.uri === parent.uri);

export const textIn = (element: XmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/**
 * Elements of some names in their order, in the parent's own namespace.
 *
 * @param within of elements that are looked into, however deep they stand in each other
 */
export const elementsIn = (parent: XmlElement, names: readonly string[], within?: string): XmlElement[] =>
  parent.children.filter(isElement).flatMap((child) => (child.uri !== parent.uri ? [] : names.includes(child.name) ? [child] : child.name === within ? elementsIn(child, names, within) : []));

/** A number without sign or fraction; null for anything else. */
export const wholeNumber = (text: string | undefined): number | null => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null);
