import type { Core } from '@strapi/strapi';

import { slugOf } from '../names';
import { hasSlug, isContentUid, type Entry } from './core/content-type';
import { baseOr, freeSlug, titleOf } from './fill-slug';
import { createVersions } from './store/versions';

interface UidQuestion {
  readonly contentTypeUID: string;
  readonly field: string;
  /** The form as it stands; the admin panel puts the documentId under `id`. */
  readonly data: Entry;
  readonly locale?: string;
}

interface UidService {
  generateUIDField(question: UidQuestion): Promise<string>;
}

/**
 * Lets the admin panel's button beside a slug propose what saving would make.
 *
 * Strapi's own proposal romanises with a library that follows no standard («Згорани» must be zghorany), and without a
 * target field it proposes the name of the content type. Its service has no extension point for this, so its one
 * function is replaced; what is not ours still goes to the original.
 */
export function proposeRomanisedSlugs(strapi: Core.Strapi): void {
  const service = strapi.plugin('content-manager').service('uid') as UidService;
  const original = service.generateUIDField.bind(service);
  const versions = createVersions(strapi);

  service.generateUIDField = async (question) => {
    const { contentTypeUID: uid, field, data } = question;
    if (!isContentUid(uid) || !hasSlug(uid) || field !== 'slug') return original(question);
    const locale = question.locale ?? (await versions.defaultLocale());
    const documentId = typeof data.id === 'string' && data.id !== '' ? data.id : undefined;
    return freeSlug(versions, uid, locale, baseOr(slugOf(titleOf(uid, data, locale) ?? '', locale), uid), documentId);
  };
}
