import type { Core } from '@strapi/strapi';

import type { Desk } from './desk';
import { createExporting } from './exporting';
import { createImporting } from './importing';

/** Carries translations out to other tools and back. */
export function createExchange(strapi: Core.Strapi, desk: Desk, urlPattern: string) {
  return { export: createExporting(strapi, desk, urlPattern), ...createImporting(strapi, desk) };
}
