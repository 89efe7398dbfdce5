import type { Core } from '@strapi/strapi';

import { DESK_KINDS } from '../core/desk';
import { createContent } from './content';

const LANGUAGE = 'plugin::i18n.locale';

/** What the desk is about: which fields in which languages. When that changes, entries stand otherwise though nobody has written them. */
export function createExtent(strapi: Core.Strapi) {
  const content = createContent(strapi);
  const store = () => strapi.store({ type: 'plugin', name: 'translations' });

  async function present(): Promise<string> {
    const { codes } = await content.languages();
    return JSON.stringify([[...codes].sort(), DESK_KINDS.map((kind) => [kind, content.fieldsOf(kind).map(({ name }) => name).sort()])]);
  }

  return {
    /** Whether everything was looked at since the desk has had these fields and languages. */
    isKnown: async (): Promise<boolean> => (await store().get({ key: 'extent' })) === (await present()),

    async remember(): Promise<void> {
      await store().set({ key: 'extent', value: await present() });
    },

    /** Calls the listener after a language has come, gone or changed, before whoever changed it is answered. */
    onLanguages(listener: () => Promise<void>): void {
      strapi.db.lifecycles.subscribe({ models: [LANGUAGE], afterCreate: listener, afterUpdate: listener, afterDelete: listener, afterDeleteMany: listener });
    },
  };
}
