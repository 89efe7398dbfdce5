import { municipalityName, type MunicipalityNames } from '../names/municipality-name';
import { refusal, type Refusal } from '../refusals';
import type { ContentUid, Entry } from './core/content-type';
import type { Write } from './write';

/** A field that no two documents may share, where the type has one. */
const uniqueField = (uid: ContentUid): 'code' | 'key' | null => {
  if (uid === 'api::municipality.municipality') return 'code';
  return uid === 'api::area.area' || uid === 'api::programme.programme' ? 'key' : null;
};

/**
 * What stands against an entry whose code or key another document has.
 *
 * @param documentId of the entry itself; undefined while it does not exist
 * @param reader the language in which the other entry is named
 */
export async function refuseDoubles({ versions, uid }: Write, entry: Entry, documentId: string | undefined, reader: string): Promise<Refusal[]> {
  const field = uniqueField(uid);
  const value = field && entry[field];
  if (field === null || typeof value !== 'string') return [];
  const holder = await versions.holderOf(uid, field, value, documentId);
  if (!holder) return [];
  return [field === 'code' ? refusal('code', 'code.taken', { title: municipalityName(holder as MunicipalityNames, reader) }) : refusal('key', 'key.taken')];
}
