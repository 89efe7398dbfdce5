import { searchKeys } from '../../names';

/** An area of cooperation, with its names in all languages. */
export interface Area {
  readonly documentId: string;
  readonly key: string;
  readonly names: readonly string[];
}

/** From a category's name or slug to the key of an area, or null for none: what somebody decided before. */
export type AreaMap = Readonly<Record<string, string | null>>;

export type AreaMapFault = { readonly category: string; readonly area: string };

/** Keys of areas that a map names and that do not exist. */
export const faultsOfMap = (map: AreaMap, areas: readonly Area[]): AreaMapFault[] =>
  Object.entries(map).flatMap(([category, area]) => (area === null || areas.some(({ key }) => key === area) ? [] : [{ category, area }]));

export type CategoryMatch =
  | { readonly kind: 'area'; readonly documentId: string }
  /** Somebody decided that it is none, or it is WordPress's own for what has no category. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unmatched' };

/** WordPress's own category for what has none, in the languages of sites here. */
const UNCATEGORISED = new Set(['uncategorized', 'bez-kategorii', 'bez-kategorii-pl', 'без-категорії']);

const decoded = (slug: string): string => {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
};

/** Finds areas by the names of categories, in any language and either script; what a map says comes first. */
export function areaMatcher(areas: readonly Area[], map: AreaMap): (category: { readonly slug: string; readonly name: string }) => CategoryMatch {
  const byKey = new Map(areas.map((area) => [area.key, area]));
  const byName = new Map<string, string>();
  for (const { documentId, key, names } of areas) for (const name of [key, ...names]) for (const searchKey of searchKeys(name)) byName.set(searchKey, documentId);

  return ({ slug, name }) => {
    const mapped = Object.hasOwn(map, name) ? map[name] : Object.hasOwn(map, slug) ? map[slug] : undefined;
    if (mapped === null) return { kind: 'none' };
    const chosen = mapped === undefined ? undefined : byKey.get(mapped);
    if (chosen) return { kind: 'area', documentId: chosen.documentId };
    if (UNCATEGORISED.has(decoded(slug))) return { kind: 'none' };
    const documentId = [...searchKeys(name), ...searchKeys(decoded(slug))].map((key) => byName.get(key)).find((found) => found !== undefined);
    return documentId === undefined ? { kind: 'unmatched' } : { kind: 'area', documentId };
  };
}
