import type { Core } from '@strapi/strapi';

import type desk from '../services/desk-service';

/** The services of this plugin by name: the contract that `strapi.plugin('translations').service(name)` keeps. */
export interface TranslationsServices {
  readonly desk: ReturnType<typeof desk>;
}

export const serviceOf = <Name extends keyof TranslationsServices>(strapi: Core.Strapi, name: Name): TranslationsServices[Name] =>
  strapi.plugin('translations').service(name) as TranslationsServices[Name];
