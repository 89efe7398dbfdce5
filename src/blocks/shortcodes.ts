import type { Notice } from './notice';

/** Elements that stand for shortcodes in the HTML that is read on. */
export const GALLERY_ELEMENT = 'wp-gallery';
export const EMBED_ELEMENT = 'wp-embed';

/** Longer than this nothing between brackets is a shortcode. */
const LONGEST = 4000;

const SHORTCODE = /\[(\[?)(\/?)([a-z][\w-]*)((?:[\s\u00a0]|\/(?!\])|=)[^\][]*)?(\/?)\](\]?)/iy;

/** A word in brackets is a word («[sic]», «[red.]») unless something makes it a shortcode. */
const KNOWN = new Set(['caption', 'wp_caption', 'gallery', 'embed', 'audio', 'video', 'playlist', 'more', 'nextpage']);

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g;

const unquoted = (text: string): string => text.replace(/&quot;|&#8221;|&#8243;|[\u201c\u201d\u201e\u2033]/g, '"');

/** Attributes of a shortcode; word processors' quotation marks count as straight ones. */
function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map([...unquoted(text).matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']));
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const SOURCES = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav'];

interface Found {
  readonly at: number;
  readonly end: number;
  readonly escapedOnce: boolean;
  readonly closes: boolean;
  readonly name: string;
  readonly attributes: string;
  readonly whole: string;
}

/** Everything in the HTML that has the form of a shortcode and stands in its text, not within a tag or comment. */
function candidates(html: string): Found[] {
  const found: Found[] = [];
  const places = /[<[]/g;
  let noTagEnd = false;
  let noCommentEnd = false;
  for (let place = places.exec(html); place !== null; place = places.exec(html)) {
    const at = place.index;
    if (place[0] === '<') {
      const isComment = html.startsWith('<!--', at);
      if (isComment ? noCommentEnd : noTagEnd || !/[a-z/!]/i.test(html.charAt(at + 1))) continue;
      const end = html.indexOf(isComment ? '-->' : '>', at + 1);
      if (end !== -1) places.lastIndex = end + 1;
      else if (isComment) noCommentEnd = true;
      else noTagEnd = true;
      continue;
    }
    SHORTCODE.lastIndex = at;
    const match = SHORTCODE.exec(html);
    if (match === null || match[0].length > LONGEST) continue;
    const [whole, before, slash, name = '', attributes = '', , after] = match;
    found.push({ at, end: at + whole.length, escapedOnce: before === '[' && after === ']', closes: slash === '/', name: name.toLowerCase(), attributes, whole });
    places.lastIndex = at + whole.length;
  }
  return found;
}

function asHtml({ name, closes, attributes: text }: Found): string {
  const attributes = attributesOf(text);
  switch (name) {
    case 'caption':
    case 'wp_caption': {
      const words = attributes.get('caption');
      return closes ? '</figure>' : `<figure>${words === undefined ? '' : `<figcaption>${escaped(words)}</figcaption>`}`;
    }
    case 'gallery':
    case 'playlist':
      return closes ? '' : `<${GALLERY_ELEMENT} ids="${escaped(attributes.get('ids') ?? attributes.get('include') ?? '')}"></${GALLERY_ELEMENT}>`;
    case 'embed':
      return closes ? `</${EMBED_ELEMENT}>` : `<${EMBED_ELEMENT}>`;
    case 'audio':
    case 'video': {
      const source = SOURCES.map((attribute) => attributes.get(attribute)).find((address) => address !== undefined);
      return closes || source === undefined ? '' : `<${EMBED_ELEMENT}>${escaped(source)}</${EMBED_ELEMENT}>`;
    }
    default:
      return '';
  }
}

/** Shortcodes of page builders that lay out parts of a page. */
const LAYS_OUT = /^(?:vc|et_pb|fusion|av|fl|tie)_|row|col|section|tab|accordion|toggle|box/;

/** What keeps apart words between which a shortcode stood. */
const between = (name: string): string => (LAYS_OUT.test(name) ? '<div></div>' : ' ');

/**
 * Turns WordPress's shortcodes into HTML: captions into figures, galleries and embedded addresses into elements of their own.
 * A shortcode that is not known here is taken out and told; what stands inside of it stays. «[[gallery]]» is WordPress's way of
 * writing «[gallery]».
 *
 * What shortcodes a site had depends on its plugins. So an unknown name counts as one where it has an attribute or a closing
 * counterpart, and is a word in brackets where it has neither.
 */
export function expandShortcodes(html: string, notice: (notice: Notice) => void): string {
  const found = candidates(html);
  const closed = new Set(found.filter(({ closes }) => closes).map(({ name }) => name));
  let result = '';
  let from = 0;
  for (const candidate of found) {
    const { at, end, name, attributes, escapedOnce, whole } = candidate;
    const isShortcode = KNOWN.has(name) || closed.has(name) || /[\w-]\s*=/.test(attributes);
    if (!isShortcode) continue;
    result += html.slice(from, at);
    from = end;
    if (escapedOnce) result += whole.slice(1, -1);
    else if (KNOWN.has(name)) result += asHtml(candidate);
    else {
      if (!candidate.closes) notice({ kind: 'shortcode', name });
      // One bracket too many on a side is the text's own.
      result += `${whole.startsWith('[[') ? '[' : ''}${between(name)}${whole.endsWith(']]') ? ']' : ''}`;
    }
  }
  return result + html.slice(from);
}
