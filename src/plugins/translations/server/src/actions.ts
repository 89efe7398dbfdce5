import type { Core } from '@strapi/strapi';

const ACTIONS = [
  ['desk.read', 'See the translation desk'],
  ['desk.review', 'Say that translations are right'],
  ['desk.assign', 'Say who translates what until when'],
  ['desk.exchange', 'Export and import XLIFF'],
  ['desk.source', 'Choose the language that others are made from'],
  ['desk.machine', 'Ask a machine for translations'],
] as const;

/** What roles may be allowed at the desk, beside what they may do with content. */
export function registerActions(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as { actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> } };
  void actionProvider.registerMany(ACTIONS.map(([uid, displayName]) => ({ section: 'plugins', uid, displayName, pluginName: 'translations' })));
}
