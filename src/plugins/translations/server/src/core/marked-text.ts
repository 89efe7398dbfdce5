import type { Inline, Placeholder, Span } from './unit';

/*
 * A unit as HTML with its codes as elements, for machines that keep elements where they are: `<span data-code="1">…</span>` and
 * `<br data-code="2">`.
 */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10_ffff ? String.fromCodePoint(point) : whole;
  });

export const toMarked = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'text' ? escape(inline.text) : inline.kind === 'span' ? `<span data-code="${inline.id}">${toMarked(inline.children)}</span>` : `<br data-code="${inline.id}">`)).join('');

const TOKEN = /<span data-code="(\w+)"\s*>|<(\/)span\s*>|<br data-code="(\w+)"\s*\/?>|<[^>]*>/gi;

type Codes = ReadonlyMap<string, Span | Placeholder>;

/**
 * Content of a unit from what came back. Codes are what they were, whatever stands in their elements; elements that were never sent
 * are dropped, their words kept.
 */
export function fromMarked(text: string, codes: Codes): Inline[] {
  const stack: { readonly span: Span | null; readonly children: Inline[] }[] = [{ span: null, children: [] }];
  const top = () => stack[stack.length - 1] as (typeof stack)[number];
  const say = (words: string): void => {
    if (words !== '') top().children.push({ kind: 'text', text: unescape(words) });
  };
  const close = (): void => {
    const ended = stack.pop();
    if (ended?.span) top().children.push({ ...ended.span, children: ended.children });
    else if (ended) top().children.push(...ended.children);
  };
  const used = new Set<string>();
  /** A code once: a machine that repeats one repeats its words alone. */
  const take = (id: string): Span | Placeholder | undefined => {
    const code = used.has(id) ? undefined : codes.get(id);
    used.add(id);
    return code;
  };
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    say(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, opened, closed, empty] = match;
    const named = opened ?? empty;
    const code = named === undefined ? undefined : take(named);
    if (opened !== undefined) stack.push({ span: code?.kind === 'span' ? code : null, children: [] });
    else if (closed !== undefined && stack.length > 1) close();
    else if (code?.kind === 'placeholder') top().children.push(code);
  }
  say(text.slice(at));
  while (stack.length > 1) close();
  return top().children;
}
