import type { Core } from '@strapi/strapi';

/** The fields that link entries without a language: what they hold, for the database. */
export function registerCustomFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'municipality', plugin: 'partnerships', type: 'string', inputSize: { default: 6, isResizable: true } },
    { name: 'references', plugin: 'partnerships', type: 'json', inputSize: { default: 12, isResizable: true } },
    { name: 'aliases', plugin: 'partnerships', type: 'json', inputSize: { default: 12, isResizable: true } },
    { name: 'languages', plugin: 'partnerships', type: 'json', inputSize: { default: 12, isResizable: true } },
  ]);
}
