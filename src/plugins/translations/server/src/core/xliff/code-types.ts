import type { PlaceholderType, SpanType, UnitKind } from '../unit';

/*
 * What codes and units are called in both versions. Names of our own begin with `x-` in 1.2 and with `pobratym:` in 2.1, as each of
 * them wants it.
 */

/** `ctype` of XLIFF 1.2 (section 2.3). */
const SPANS_1: Readonly<Record<SpanType, string>> = { bold: 'bold', italic: 'italic', underline: 'underlined', strikethrough: 'x-strikethrough', code: 'x-code', link: 'link', plain: 'x-plain', other: 'x-other' };

const PLACEHOLDERS_1: Readonly<Record<PlaceholderType, string>> = { break: 'lb', other: 'x-other' };

/** `type` and `subType` of XLIFF 2.1 (section 4.3.1). */
interface Type2 {
  readonly type: string;
  readonly subType?: string;
}

const SPANS_2: Readonly<Record<SpanType, Type2>> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  underline: { type: 'fmt', subType: 'xlf:u' },
  strikethrough: { type: 'fmt', subType: 'pobratym:strikethrough' },
  code: { type: 'fmt', subType: 'pobratym:code' },
  link: { type: 'link' },
  plain: { type: 'other', subType: 'pobratym:plain' },
  other: { type: 'other' },
};

const PLACEHOLDERS_2: Readonly<Record<PlaceholderType, Type2>> = { break: { type: 'fmt', subType: 'xlf:lb' }, other: { type: 'other' } };

const turned = <K extends string, V>(names: Readonly<Record<K, V>>, key: (value: V) => string): ReadonlyMap<string, K> => new Map((Object.keys(names) as K[]).map((name) => [key(names[name]), name]));

const both = ({ type, subType = '' }: Type2): string => `${type} ${subType}`;

const same = (name: string): string => name;

const SPAN_OF_1 = turned(SPANS_1, same);
const PLACEHOLDER_OF_1 = turned(PLACEHOLDERS_1, same);
const SPAN_OF_2 = turned(SPANS_2, both);
const PLACEHOLDER_OF_2 = turned(PLACEHOLDERS_2, both);

export const spanIn1 = (type: SpanType): string => SPANS_1[type];

export const placeholderIn1 = (type: PlaceholderType): string => PLACEHOLDERS_1[type];

export const spanOf1 = (ctype: string): SpanType => SPAN_OF_1.get(ctype) ?? 'other';

export const placeholderOf1 = (ctype: string): PlaceholderType => PLACEHOLDER_OF_1.get(ctype) ?? 'other';

export const spanIn2 = (type: SpanType): Type2 => SPANS_2[type];

export const placeholderIn2 = (type: PlaceholderType): Type2 => PLACEHOLDERS_2[type];

export const spanOf2 = (type: string, subType: string): SpanType => SPAN_OF_2.get(both({ type, subType })) ?? 'other';

export const placeholderOf2 = (type: string, subType: string): PlaceholderType => PLACEHOLDER_OF_2.get(both({ type, subType })) ?? 'other';

const KINDS = { text: true, paragraph: true, heading: true, 'list-item': true, quote: true, code: true, 'image-alt': true, 'image-caption': true, other: true } satisfies Readonly<Record<UnitKind, true>>;

const isKind = (name: string): name is UnitKind => Object.hasOwn(KINDS, name);

/** A unit's kind, from what stands behind our prefix in `restype` (1.2) or `type` (2.1); null for anything else. */
export function unitKindOf(text: string | undefined, prefix: 'x-' | 'pobratym:'): UnitKind | null {
  const name = text?.startsWith(prefix) === true ? text.slice(prefix.length) : '';
  return isKind(name) ? name : null;
}
