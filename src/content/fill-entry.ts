import { proposeNames } from '../names';
import { municipalityName, type MunicipalityNames } from '../names/municipality-name';
import type { ContentUid, Entry } from './core/content-type';
import type { Versions } from './store/versions';

const isBlank = (value: unknown): boolean => value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const text = (value: unknown): string | null => (typeof value === 'string' && !isBlank(value) ? value : null);

/** Names of a Ukrainian place in Polish and English by the standards, where the editor left them empty. */
function missingNames(entry: Entry): Record<string, unknown> {
  if (entry.country === 'PL') return isBlank(entry.namePl) ? { namePl: text(entry.officialName) } : {};
  if (entry.country !== 'UA') return {};
  const { namePl, nameEn } = proposeNames({ country: 'UA', nameUk: text(entry.nameUk), namePl: text(entry.namePl), nameEn: text(entry.nameEn) });
  return { ...(isBlank(entry.namePl) && namePl !== null && { namePl }), ...(isBlank(entry.nameEn) && nameEn !== null && { nameEn }) };
}

/** A partnership without a title is called after its two sides, in the language of the version. */
async function pairTitle(versions: Versions, entry: Entry, locale: string): Promise<Record<string, unknown>> {
  const { sideA, sideB, title } = entry;
  if (!isBlank(title) || typeof sideA !== 'string' || typeof sideB !== 'string') return {};
  const names = [];
  for (const side of [sideA, sideB]) {
    const municipality = await versions.municipality(side);
    if (!municipality) return {};
    names.push(municipalityName(municipality as MunicipalityNames, locale));
  }
  return { title: names.join(' – ') };
}

/** What the application itself puts into empty fields. An editor's own words are never written over. */
export async function missingFields(versions: Versions, uid: ContentUid, entry: Entry, locale: string): Promise<Record<string, unknown>> {
  if (uid === 'api::municipality.municipality') return missingNames(entry);
  if (uid === 'api::partnership.partnership') return pairTitle(versions, entry, locale);
  return {};
}
