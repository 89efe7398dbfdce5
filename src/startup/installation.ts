import type { Core } from '@strapi/strapi';

import { LAYOUTS, type TypeLayout } from './layouts';
import { prepareRoles } from './roles/prepare-roles';

/**
 * What an installation gets once, on its first start, and its people change as they like afterwards.
 * Each step is remembered in the core store by name; a step that is remembered is never done again.
 */
const STEPS: Readonly<Record<string, (strapi: Core.Strapi) => Promise<void>>> = {
  languages: prepareLanguages,
  registration: closeRegistration,
  layouts: prepareLayouts,
  roles: (strapi) => prepareRoles(strapi),
  // Came later; what an office made of the others, or removed, is left as it is.
  'roles-of-the-office': (strapi) => prepareRoles(strapi, ['pobratym-office', 'pobratym-reader']),
};

const LANGUAGES = [
  { code: 'pl', name: 'Polski (pl)' },
  { code: 'uk', name: 'Українська (uk)' },
  { code: 'en', name: 'English (en)' },
] as const;

interface Locales {
  find(): Promise<{ code: string }[]>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** Polish, Ukrainian and English; Polish first. */
async function prepareLanguages(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as Locales;
  const there = new Set((await locales.find()).map(({ code }) => code));
  for (const language of LANGUAGES) if (!there.has(language.code)) await locales.create(language);
  await locales.setDefaultLocale({ code: 'pl' });
}

/** Nobody registers by themselves: readers need no account, editors are invited. */
async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as Record<string, unknown> | null;
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
}

interface Metadata {
  readonly edit: Record<string, unknown>;
  readonly list: Record<string, unknown>;
}

interface Configuration {
  readonly settings: Record<string, unknown>;
  readonly metadatas: Record<string, Metadata>;
  readonly layouts: unknown;
}

interface ContentTypesService {
  findContentType(uid: string): { readonly uid: string } | undefined;
  findConfiguration(type: { readonly uid: string }): Promise<Configuration>;
  updateConfiguration(type: { readonly uid: string }, configuration: Configuration): Promise<unknown>;
}

const configured = (current: Configuration, layout: TypeLayout): Configuration => ({
  settings: {
    ...current.settings,
    mainField: layout.mainField,
    defaultSortBy: layout.defaultSortBy,
    defaultSortOrder: layout.defaultSortOrder,
    pageSize: 25,
  },
  metadatas: Object.fromEntries(
    Object.entries(current.metadatas).map(([field, metadata]) => {
      const [label, description = ''] = layout.labels[field] ?? [];
      return [field, label === undefined ? metadata : { edit: { ...metadata.edit, label, description }, list: { ...metadata.list, label } }];
    }),
  ),
  layouts: { list: [...layout.list], edit: layout.edit.map((row) => row.map(([name, size]) => ({ name, size }))) },
});

/** Columns, arrangement and labels of the content manager, as an office would set them up. */
async function prepareLayouts(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('content-manager').service('content-types') as ContentTypesService;
  for (const [uid, layout] of Object.entries(LAYOUTS)) {
    const type = service.findContentType(uid);
    if (!type) throw new Error(`There is a layout for ${uid}, which is no content type.`);
    await service.updateConfiguration(type, configured(await service.findConfiguration(type), layout));
  }
}

/** Does the steps that this installation has not seen yet. */
export async function prepareInstallation(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'pobratym' });
  const done = new Set(((await store.get({ key: 'installation' })) as string[] | null) ?? []);
  for (const [name, step] of Object.entries(STEPS)) {
    if (done.has(name)) continue;
    await step(strapi);
    done.add(name);
    await store.set({ key: 'installation', value: [...done] });
  }
}
