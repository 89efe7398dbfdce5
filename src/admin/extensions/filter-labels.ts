import { contentTypeOfPath } from './content-type-of-path';

interface ListFilter {
  readonly name: string;
  readonly label: unknown;
}

/** Hook `Admin/CM/pages/ListView/inject-in-filters`: filters carry the labels that forms and columns carry. */
export function translateFilterLabels<List extends { readonly displayedFilters: readonly ListFilter[] }>(list: List): List {
  const uid = contentTypeOfPath(window.location.pathname);
  if (uid === null) return list;
  return {
    ...list,
    displayedFilters: list.displayedFilters.map((filter) =>
      typeof filter.label === 'string' && filter.name !== '__status'
        ? { ...filter, label: { id: `content-manager.content-types.${uid}.${filter.name}`, defaultMessage: filter.label || filter.name } }
        : filter,
    ),
  };
}
