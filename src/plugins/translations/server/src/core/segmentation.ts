import { codesOf, hasWords, isNode, isPadded, textOf, toInlines, toNodes, type Node } from './inline-content';
import type { Inline, Unit, UnitKind } from './unit';

/** A field without its words: what it is put together from again. */
export interface Skeleton {
  readonly field: string;
  readonly value: unknown;
}

/** What is wrong with the codes of a unit, compared with those of the field that it is put into. */
export interface CodeProblem {
  readonly kind: 'code.missing' | 'code.doubled' | 'code.unknown';
  readonly unit: string;
  /** Id of the code. */
  readonly code: string;
}

export interface Parted {
  readonly skeleton: Skeleton;
  readonly units: readonly Unit[];
}

const KINDS: Readonly<Record<string, UnitKind>> = { paragraph: 'paragraph', heading: 'heading', 'list-item': 'list-item', quote: 'quote', code: 'code' };

const kindOf = (node: Node): UnitKind | null => (typeof node.type === 'string' && Object.hasOwn(KINDS, node.type) ? (KINDS[node.type] ?? null) : null);

/** Gives the translated content of a unit; null where it stays as it is. */
type Visit = (unit: Unit, original: readonly unknown[] | string) => readonly unknown[] | string | null;

/** Texts of a picture that are words. */
const PICTURE_TEXTS = [
  ['alternativeText', 'alt', 'image-alt'],
  ['caption', 'caption', 'image-caption'],
] as const;

/** Walks a field and puts in what `visit` gives; parts that it leaves alone are the same objects as before. */
function walk(field: string, value: unknown, visit: Visit): unknown {
  if (typeof value === 'string') {
    if (value.trim() === '') return value;
    return visit({ id: field, field, kind: 'text', content: [{ kind: 'text', text: value }] }, value) ?? value;
  }
  return Array.isArray(value) ? value.map((node: unknown, at) => walkBlock(field, `${field}.${String(at)}`, node, visit)) : value;
}

/** Lists nested more deeply are nobody's work; they stay as they are. */
const DEEPEST = 100;

function walkBlock(field: string, path: string, node: unknown, visit: Visit, depth = 0): unknown {
  if (!isNode(node) || depth > DEEPEST) return node;
  if (node.type === 'image' && isNode(node.image)) return walkPicture(field, path, node, node.image, visit);
  if (!Array.isArray(node.children)) return node;
  const children = node.children as unknown[];
  if (node.type === 'list') return { ...node, children: children.map((child, at) => walkBlock(field, `${path}.${String(at)}`, child, visit, depth + 1)) };
  const kind = kindOf(node);
  if (kind === null) return node;
  const content = toInlines(children);
  if (!hasWords(content)) return node;
  const translated = visit({ id: path, field, kind, content }, children);
  return translated === null ? node : { ...node, children: translated };
}

function walkPicture(field: string, path: string, node: Node, image: Node, visit: Visit): unknown {
  const translated: Record<string, unknown> = {};
  for (const [name, suffix, kind] of PICTURE_TEXTS) {
    const text = image[name];
    if (typeof text !== 'string' || text.trim() === '') continue;
    const other = visit({ id: `${path}.${suffix}`, field, kind, content: [{ kind: 'text', text }] }, text);
    if (other !== null) translated[name] = other;
  }
  return Object.keys(translated).length === 0 ? node : { ...node, image: { ...image, ...translated } };
}

/**
 * Takes a field apart: what is words becomes units, a paragraph, heading, entry of a list, quote, piece of code, or text of a picture
 * each; everything else stays in the skeleton. Fields of one text have one unit, named as the field. Nothing is refused: what is of
 * no known shape has no units.
 */
export function takeApart(field: string, value: unknown): Parted {
  const units: Unit[] = [];
  walk(field, value, (unit) => {
    units.push(unit);
    return null;
  });
  return { skeleton: { field, value }, units };
}

/** Codes of a unit that are not there once each. A code of another kind under the same id is another code. */
function problemsOf(unit: Unit, original: Unit): CodeProblem[] {
  const wanted = codesOf(original.content);
  const given = codesOf(unit.content);
  const kinds = new Map(wanted.map(({ id, kind }) => [id, kind]));
  const counts = new Map<string, number>();
  for (const { id, kind } of given) if (kinds.get(id) === kind) counts.set(id, (counts.get(id) ?? 0) + 1);
  const unknown = new Set(given.filter(({ id, kind }) => kinds.get(id) !== kind).map(({ id }) => id));
  const problem = (kind: CodeProblem['kind'], code: string): CodeProblem => ({ kind, unit: unit.id, code });
  return [
    ...wanted.filter(({ id }) => !counts.has(id)).map(({ id }) => problem('code.missing', id)),
    ...[...counts].flatMap(([id, count]) => (count > 1 ? [problem('code.doubled', id)] : [])),
    ...[...unknown].map((id) => problem('code.unknown', id)),
  ];
}

/** The content with each code's original as the field has it: what comes from outside says which code it is, and nothing else. */
const withOriginals = (content: readonly Inline[], originals: ReadonlyMap<string, Inline>): Inline[] =>
  content.flatMap((inline): Inline[] => {
    if (inline.kind === 'text') return [inline];
    const known = originals.get(inline.id);
    if (inline.kind === 'placeholder') return known?.kind === 'placeholder' ? [known] : [];
    const children = withOriginals(inline.children, originals);
    return known?.kind === 'span' ? [{ ...known, children }] : children;
  });

/**
 * Puts a field together with other words, built as the skeleton is.
 *
 * Units that the skeleton has and nobody gives are left without words. Codes that it does not have are left out, their words kept.
 *
 * @param own what the translation has already, by unit: codes that it has of its own it keeps
 * @returns the value, and what is wrong with codes: whoever asks decides whether it may be so
 */
export function putTogether({ field, value }: Skeleton, units: readonly Unit[], own: ReadonlyMap<string, readonly Inline[]> = new Map()): { readonly value: unknown; readonly problems: readonly CodeProblem[] } {
  const given = new Map(units.map((unit) => [unit.id, unit]));
  const problems: CodeProblem[] = [];
  const whole = walk(field, value, (original, nodes) => {
    const unit = given.get(original.id);
    if (typeof nodes === 'string') return unit ? textOf(unit.content) : '';
    if (unit === undefined || unit.content.length === 0) return [{ type: 'text', text: '' }];
    const ownCodes = codesOf(own.get(original.id) ?? []);
    problems.push(...problemsOf(unit, original).filter(({ kind, code }) => kind !== 'code.unknown' || !ownCodes.some(({ id }) => id === code)));
    const originals = new Map<string, Inline>([...ownCodes, ...codesOf(original.content)].map((code) => [code.id, code]));
    const made = toNodes(withOriginals(unit.content, originals), isPadded(nodes));
    return made.length === 0 ? [{ type: 'text', text: '' }] : made;
  });
  return { value: whole, problems };
}

/** The words of a unit, without codes. */
export const textOfUnit = ({ content }: Unit): string => textOf(content);
