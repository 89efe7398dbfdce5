import { municipalityName, type MunicipalityNames } from '../../../../../names/municipality-name';
import type { DeskKind } from './desk';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an entry is called in a language: a municipality has names in every language, others their version's title. */
export function titleIn(kind: DeskKind, fields: Readonly<Record<string, unknown>>, locale: string): string {
  if (kind === 'municipality') return municipalityName(fields as unknown as MunicipalityNames, locale);
  return text(kind === 'area' || kind === 'programme' || kind === 'organisation' ? fields.name : fields.title);
}
