import { useCallback } from 'react';

import type { DeskEntry } from '../../../server/src/core/desk';
import { useFieldName } from '../field-name';
import { useWords } from '../words';
import { placesOf } from './edits';

/** Names a unit of an entry by its field, and by its place where the field has several; one that is not there any more by its id. */
export function useUnitLabel(entry: Pick<DeskEntry, 'kind' | 'fields'>): (unit: string) => string {
  const words = useWords();
  const fieldName = useFieldName(entry.kind);
  return useCallback(
    (id) => {
      const place = placesOf(entry).find(({ unit }) => unit.source.id === id);
      if (place === undefined) return id;
      const name = fieldName(place.field.name);
      return place.field.units.length === 1 ? name : words('unit.label', { field: name, number: place.field.units.indexOf(place.unit) + 1, kind: words(`unit.kind.${place.unit.source.kind}`) });
    },
    [entry, words, fieldName],
  );
}
