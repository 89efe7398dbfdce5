/** Strapi's blocks, read without trust: whatever is not of a known shape is left out. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? (node.children as unknown[]).filter(isNode) : []);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute; signs that XML and HTML do not allow are dropped. */
const escape = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const MODIFIERS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

const text = (node: Node): string => {
  if (typeof node.text !== 'string') return '';
  const plain = escape(node.text).replace(/\r\n|\r|\n/g, '<br>');
  return MODIFIERS.reduce((html, [modifier, element]) => (node[modifier] === true && html !== '' ? `<${element}>${html}</${element}>` : html), plain);
};

/** Only addresses that lead to a page or a mail: no scripts, no data. */
export const isLinkAddress = (url: string): boolean => /^(https?:\/\/|mailto:|\/(?![\\/\s])|#)/i.test(url) && !/[\u0000-\u001f\u007f]/.test(url);

const inline = (node: Node): string => {
  if (node.type !== 'link') return text(node);
  const label = childrenOf(node).map(text).join('');
  return typeof node.url === 'string' && isLinkAddress(node.url) ? `<a href="${escape(node.url)}">${label}</a>` : label;
};

const inlines = (node: Node): string => childrenOf(node).map(inline).join('');

const list = (node: Node): string => {
  const element = node.format === 'ordered' ? 'ol' : 'ul';
  let html = '';
  let open = false;
  for (const child of childrenOf(node)) {
    if (child.type === 'list') {
      // A nested list belongs to the entry before it.
      html += open ? list(child) : `<li>${list(child)}`;
      open = true;
    } else {
      html += `${open ? '</li>' : ''}<li>${inlines(child)}`;
      open = true;
    }
  }
  return html === '' ? '' : `<${element}>${html}</li></${element}>`;
};

/** Only addresses of files: no data. */
export const isPictureAddress = (url: string): boolean => /^(https?:\/\/|\/(?![\\/\s]))/i.test(url) && !/[\u0000-\u001f\u007f]/.test(url);

const image = (node: Node): string => {
  const picture = isNode(node.image) ? node.image : null;
  if (picture === null || typeof picture.url !== 'string' || !isPictureAddress(picture.url)) return '';
  const alt = typeof picture.alternativeText === 'string' ? picture.alternativeText : '';
  const size = typeof picture.width === 'number' && typeof picture.height === 'number' ? ` width="${String(picture.width)}" height="${String(picture.height)}"` : '';
  return `<img src="${escape(picture.url)}" alt="${escape(alt)}"${size}>`;
};

/** The page's own title is a heading of level 1, so the text begins at level 2. */
const TOP_LEVEL = 2;
const LOWEST_LEVEL = 6;

/**
 * Levels as an outline: the first heading stands at the top, and none lies more than one below the heading before it.
 * An editor chooses sizes; a screen reader needs an order.
 */
function outline(): (level: number) => number {
  const stack: number[] = [];
  return (level) => {
    while (stack.length > 0 && (stack[stack.length - 1] ?? 0) >= level) stack.pop();
    stack.push(level);
    return Math.min(TOP_LEVEL + stack.length - 1, LOWEST_LEVEL);
  };
}

/**
 * HTML of a text in Strapi blocks. Everything is escaped, and links and pictures lead to pages alone;
 * the result is sanitised once more where it leaves the house.
 */
export function blocksToHtml(blocks: unknown): string {
  if (!Array.isArray(blocks)) return '';
  const levelOf = outline();
  return (blocks as unknown[])
    .filter(isNode)
    .map((node) => {
      switch (node.type) {
        case 'paragraph': {
          const content = inlines(node);
          return content.trim() === '' ? '' : `<p>${content}</p>`;
        }
        case 'heading': {
          const content = inlines(node);
          if (content.trim() === '') return '';
          const level = String(levelOf(typeof node.level === 'number' ? node.level : 1));
          return `<h${level}>${content}</h${level}>`;
        }
        case 'list':
          return list(node);
        case 'quote':
          return `<blockquote><p>${inlines(node)}</p></blockquote>`;
        case 'code':
          return `<pre><code>${childrenOf(node).map((child) => (typeof child.text === 'string' ? escape(child.text) : '')).join('')}</code></pre>`;
        case 'image':
          return image(node);
        default:
          return '';
      }
    })
    .join('');
}
