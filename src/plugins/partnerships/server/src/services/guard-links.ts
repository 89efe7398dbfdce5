import type { Core } from '@strapi/strapi';

import { refusal, refuseInvalid, type Refusal } from '../../../../../refusals';
import { refuseAliases } from '../core/aliases';
import { refuseLanguages } from '../core/languages';
import { aliasFields, languageFields, linkedFields, readReferences } from '../core/linked-fields';
import { formatPublicId, type PublicId } from '../core/public-id';
import { contentTypeList } from '../store/content-type-list';
import type { Entries } from '../store/entries';
import { PARTNERSHIP_UID } from '../core/uids';
import type { WriteContext } from './write-context';

/**
 * Refuses a write whose linking fields name what is not there, or what may not be linked.
 * Only fields that the write carries are looked at: links that break later are taken out when their target goes.
 */
export async function refuseBrokenLinks(strapi: Core.Strapi, entries: Entries, { uid, params }: WriteContext): Promise<void> {
  const { data } = params;
  const type = contentTypeList(strapi).find((candidate) => (candidate.uid as string) === uid);
  if (!data || !type) return;

  const refusals: Refusal[] = [];
  const asked: { id: PublicId; path: (string | number)[]; form: 'municipality' | 'references' }[] = [];
  for (const field of linkedFields(type.attributes)) {
    const value = data[field.name];
    if (value === undefined) continue;
    if (field.form === 'references') {
      const read = readReferences(field, value);
      refusals.push(...read.refusals);
      asked.push(...read.ids.map((id, index) => ({ id, path: [field.name, index], form: field.form })));
    } else if (uid !== PARTNERSHIP_UID && value !== null && value !== '') {
      // A partnership's own sides have rules of their own.
      if (typeof value === 'string') asked.push({ id: { kind: 'municipality', documentId: value }, path: [field.name], form: field.form });
      else refusals.push(refusal(field.name, 'type'));
    }
  }

  const missing = new Set((await entries.missing(asked.map(({ id }) => id))).map(formatPublicId));
  for (const { id, path, form } of asked) {
    if (!missing.has(formatPublicId(id))) continue;
    refusals.push(form === 'municipality' ? { path, code: 'side.unknown' } : { path, code: 'reference.unknown', params: { id: formatPublicId(id) } });
  }

  for (const name of aliasFields(type.attributes)) refusals.push(...refuseAliases(name, data[name]));
  for (const name of languageFields(type.attributes)) refusals.push(...refuseLanguages(name, data[name]));
  refuseInvalid(refusals);
}
