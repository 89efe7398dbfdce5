import { municipalityName } from '../../../../../../names/municipality-name';
import type { MunicipalityValues } from '../../core/import/municipality-row';
import { MUNICIPALITY_UID } from '../../core/uids';
import type { ImportedEntries } from '../../store/import/imported-entries';
import { differences, type Difference } from './differences';

/** What a row came to. */
export interface Applied {
  readonly documentId: string;
  readonly outcome: { readonly kind: 'new' | 'unchanged' } | { readonly kind: 'changed'; readonly differences: readonly Difference[] };
}

/** Words of one language; all other fields are the same in every one. */
const WORDS = new Set(['summary']);

/** What a row is about, for people. */
export async function municipalityTitle(entries: ImportedEntries, { code, officialName }: Pick<MunicipalityValues, 'code' | 'officialName'>, locale: string): Promise<string> {
  const [known] = await entries.municipalityByCode(code);
  const name = known ? municipalityName(known, locale) : String(officialName ?? '');
  return name === '' ? code : `${name} (${code})`;
}

/**
 * Writes what a row says of a municipality: a new one as a draft, of one that is there the fields that differ.
 *
 * @param locale the language of the file's words
 * @throws what the rules refuse
 */
export async function applyMunicipality(entries: ImportedEntries, values: MunicipalityValues, locale: string): Promise<Applied> {
  const versions = await entries.municipalityByCode(values.code);
  const [first] = versions;
  if (first === undefined) return { documentId: await entries.create(MUNICIPALITY_UID, locale, values), outcome: { kind: 'new' } };

  const own = versions.find((version) => version.locale === locale);
  const said: Record<string, string | number> = { ...values };
  const words = Object.fromEntries(Object.entries(said).filter(([field]) => WORDS.has(field)));
  const facts = Object.fromEntries(Object.entries(said).filter(([field]) => !WORDS.has(field)));
  const found = [...differences(first, facts), ...differences(own ?? {}, words)];
  if (found.length === 0) return { documentId: first.documentId, outcome: { kind: 'unchanged' } };

  // A language that the municipality does not have is made for words alone.
  const into = own !== undefined || found.some(({ field }) => WORDS.has(field)) ? locale : first.locale;
  await entries.write(MUNICIPALITY_UID, first.documentId, into, Object.fromEntries(found.map(({ field }) => [field, said[field]])));
  return { documentId: first.documentId, outcome: { kind: 'changed', differences: found } };
}
