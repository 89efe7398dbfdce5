import type { LinkableKind } from '../api/contract';

const KINDS: readonly LinkableKind[] = ['article', 'event', 'municipality', 'partnership', 'area', 'programme'];

/**
 * The field's value as a list of ids `kind:documentId`.
 * JSON fields come parsed, or as text where Strapi's own JSON input had them.
 */
export function readReferences(value: unknown): readonly string[] {
  let list = value;
  if (typeof value === 'string') {
    try {
      list = JSON.parse(value) as unknown;
    } catch {
      return [];
    }
  }
  return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
}

/** An empty field is null, as if nothing had ever been chosen. */
export const writeReferences = (ids: readonly string[]): readonly string[] | null => (ids.length === 0 ? null : ids);

export const moveReference = (ids: readonly string[], from: number, to: number): readonly string[] => {
  const id = ids[from];
  if (id === undefined || to < 0 || to >= ids.length) return ids;
  const without = ids.filter((_id, at) => at !== from);
  return [...without.slice(0, to), id, ...without.slice(to)];
};

export const removeReference = (ids: readonly string[], at: number): readonly string[] => ids.filter((_id, other) => other !== at);

export const addReference = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id]);

/** What the content type's `options` allow here. */
export interface Allowed {
  readonly kinds: readonly LinkableKind[];
  /** Infinity where nothing bounds it. */
  readonly max: number;
}

/** @param options `kinds`: comma-separated, everything where it is missing; `max`: a number */
export function allowedReferences(options: Readonly<Record<string, unknown>> | undefined): Allowed {
  const named = typeof options?.kinds === 'string' ? options.kinds.split(',').map((kind) => kind.trim()) : [];
  const kinds = KINDS.filter((kind) => named.includes(kind));
  const max = Number(options?.max ?? Infinity);
  return { kinds: kinds.length > 0 ? kinds : KINDS, max: Number.isNaN(max) ? Infinity : max };
}
