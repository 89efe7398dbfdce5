import type { Core } from '@strapi/strapi';

import { deriveKey, type Purpose } from '../../core/inquiries/keys';
import type { InquirySettings } from '../../core/inquiries/settings';

export const inquirySettings = (strapi: Core.Strapi): InquirySettings => strapi.plugin('partnerships').config('inquiries');

/** Keys for a purpose, one of each of the installation's `APP_KEYS`; the first is the one to sign with. */
export function keysFor(strapi: Core.Strapi, purpose: Purpose): readonly [Buffer, ...Buffer[]] {
  const [first, ...others] = strapi.config.get('server.app.keys') as string[];
  if (first === undefined) throw new Error('APP_KEYS is empty: inquiries need a key.');
  return [deriveKey(first, purpose), ...others.map((key) => deriveKey(key, purpose))];
}
