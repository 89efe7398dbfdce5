import type { Refusal, RefusalCode } from '../../refusals/refusal';

/** An attribute of a content type, as far as its type says what a value may be. */
export interface AttributeLike {
  readonly type: string;
  readonly customField?: unknown;
  readonly required?: boolean;
}

/** What PostgreSQL's `integer` holds; SQLite holds more, and installations move. */
const LARGEST_INTEGER = 2_147_483_647;

/** Deeper than this no text is written, and readers of every kind would have to follow. */
const DEEPEST_BLOCKS = 20;
/** Any other value is read to this depth. */
const DEEPEST_JSON = 100;

const isText = (value: unknown): boolean => typeof value === 'string';

/** What each type of attribute takes; types that are not here are Strapi's to check. */
const TAKES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: isText,
  text: isText,
  uid: isText,
  email: isText,
  enumeration: isText,
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER,
  float: (value) => typeof value === 'number' && Number.isFinite(value),
  blocks: (value) => Array.isArray(value) && value.every((block) => typeof block === 'object' && block !== null && !Array.isArray(block)),
};

/** NUL and lone surrogates are no text: PostgreSQL cannot keep them, and no page can show them. */
const holdsNoText = (text: string): boolean => text.includes('\u0000') || /\p{Surrogate}/u.test(text);

type Fault = 'text.signs' | 'nested';

/** The first fault of any text below a value; deeper than `depth` is a fault of its own. */
function faultBelow(value: unknown, depth: number): Fault | null {
  if (typeof value === 'string') return holdsNoText(value) ? 'text.signs' : null;
  if (typeof value !== 'object' || value === null || value instanceof Date) return null;
  if (depth === 0) return 'nested';
  const below: unknown[] = Array.isArray(value) ? value : [...Object.keys(value), ...(Object.values(value) as unknown[])];
  for (const entry of below) {
    const fault = faultBelow(entry, depth - 1);
    if (fault !== null) return fault;
  }
  return null;
}

/** Empty form fields arrive as empty strings. */
const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * What is wrong with the values that a write brings, by the types of their fields alone. What comes after may
 * rely on them: a field of type `string` holds text or nothing.
 */
export function refuseByType(attributes: Readonly<Record<string, AttributeLike>>, data: Readonly<Record<string, unknown>>): Refusal[] {
  return Object.entries(data).flatMap(([name, value]): Refusal[] => {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (attribute === undefined || isBlank(value)) return [];
    const refuse = (code: RefusalCode): Refusal[] => [{ path: [name], code }];

    // A block and its children are two levels of values: the object and the list of its children.
    const fault = faultBelow(value, attribute.type === 'blocks' ? 2 * DEEPEST_BLOCKS : DEEPEST_JSON);
    if (fault !== null) return refuse(fault);
    // Fields of a plugin's own have rules of their own, with words of their own.
    if (attribute.customField !== undefined) return [];
    return TAKES[attribute.type]?.(value) === false ? refuse('type') : [];
  });
}
