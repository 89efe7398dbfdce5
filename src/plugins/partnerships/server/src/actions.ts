import type { Core } from '@strapi/strapi';

const ACTIONS = [
  ['history.read', 'See who changed partnerships and municipalities'],
  ['import', 'Import municipalities and partnerships from spreadsheets'],
  ['inquiries.read', 'Read inquiries on their board'],
  ['inquiries.update', 'Work on inquiries on their board'],
] as const;

/** What roles may be allowed here, beside what they may do with content. */
export function registerActions(strapi: Core.Strapi): void {
  const { actionProvider } = strapi.service('admin::permission') as { actionProvider: { registerMany(actions: readonly object[]): Promise<unknown> } };
  void actionProvider.registerMany(ACTIONS.map(([uid, displayName]) => ({ section: 'plugins', uid, displayName, pluginName: 'partnerships' })));
}
