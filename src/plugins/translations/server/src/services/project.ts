import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

/** Names this installation in what goes out; made once and kept with the content. */
export async function projectOf(strapi: Core.Strapi): Promise<string> {
  const store = strapi.store({ type: 'plugin', name: 'translations' });
  const known: unknown = await store.get({ key: 'project' });
  if (typeof known === 'string') return known;
  const made = randomUUID();
  await store.set({ key: 'project', value: made });
  return made;
}
