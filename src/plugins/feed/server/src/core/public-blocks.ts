import { isLinkAddress, isPictureAddress } from './blocks-to-html';
import type { Blocks } from './item';
import { numberOf } from './plain-row';
import { fileUrl, type FeedSettings } from './settings';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? (value as unknown[]).filter(isNode) : []);

/** Fields of a node that hold no other nodes. */
const PLAIN = ['type', 'text', 'bold', 'italic', 'underline', 'strikethrough', 'code', 'level', 'format', 'indentLevel', 'language'] as const;

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function plainFields(node: Node): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of PLAIN) if (isPlain(node[name])) fields[name] = node[name];
  return fields;
}

/** A picture as readers need it: what Strapi knows of the file beyond that is the house's own. */
function picture(image: Node, settings: FeedSettings): Node | null {
  if (typeof image.url !== 'string' || !isPictureAddress(image.url)) return null;
  const sized = (file: Node) => ({ width: numberOf(file.width), height: numberOf(file.height) });
  const formats = isNode(image.formats) ? image.formats : {};
  return {
    name: typeof image.name === 'string' ? image.name : '',
    url: fileUrl(image.url, settings),
    alternativeText: typeof image.alternativeText === 'string' ? image.alternativeText : null,
    caption: typeof image.caption === 'string' ? image.caption : null,
    mime: typeof image.mime === 'string' ? image.mime : null,
    ...sized(image),
    formats: Object.fromEntries(
      Object.entries(formats).flatMap(([name, format]): [string, unknown][] => (isNode(format) && typeof format.url === 'string' && isPictureAddress(format.url) ? [[name, { url: fileUrl(format.url, settings), ...sized(format) }]] : [])),
    ),
  };
}

function publicNode(node: Node, settings: FeedSettings): Node[] {
  const children = Array.isArray(node.children) ? { children: nodesIn(node.children).flatMap((child) => publicNode(child, settings)) } : {};
  if (node.type === 'link') {
    // A link that leads nowhere a reader may go is the text it stands on.
    return typeof node.url === 'string' && isLinkAddress(node.url) ? [{ type: 'link', url: node.url, ...children }] : (children.children ?? []).slice();
  }
  if (node.type === 'image') {
    const image = isNode(node.image) ? picture(node.image, settings) : null;
    return image === null ? [] : [{ type: 'image', image, ...children }];
  }
  return [Object.assign(plainFields(node), children)];
}

/** A text in Strapi blocks with the fields that readers need and no others; files at the addresses where readers reach them. Null where there is none. */
export const publicBlocks = (blocks: unknown, settings: FeedSettings): Blocks | null => (Array.isArray(blocks) ? nodesIn(blocks).flatMap((node) => publicNode(node, settings)) : null);
