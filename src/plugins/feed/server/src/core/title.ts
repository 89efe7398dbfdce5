import { municipalityName, type MunicipalityNames } from '../../../../../names/municipality-name';
import { textOf, type Row } from './plain-row';
import type { IndexedKind } from './public-index';

/** What an entry is called for a reader of `locale`: a municipality has names in every language, others their version's title. */
export function titleOf(kind: IndexedKind, row: Row, locale: string): string {
  if (kind === 'municipality') return municipalityName(row as MunicipalityNames, locale);
  return textOf(kind === 'area' || kind === 'programme' ? row.name : row.title) ?? '';
}
