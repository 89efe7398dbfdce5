import type { Core } from '@strapi/strapi';

import type board from '../services/board';
import type boardViews from '../services/board-views';
import type csvImport from '../services/import/csv-import';
import type gates from '../services/gates';
import type history from '../services/history';
import type { inquiryServices } from '../services/inquiries';
import type inquiryBoard from '../services/inquiry-board';
import type matching from '../services/matching';
import type milestones from '../services/milestones';
import type municipalitySearch from '../services/municipality-search';
import type pairs from '../services/pairs';
import type referenceSearch from '../services/reference-search';
import type reminders from '../services/reminders';

type InquiryServices = { readonly [Name in keyof typeof inquiryServices]: ReturnType<(typeof inquiryServices)[Name]> };

/** The services of this plugin by name: the contract that `strapi.plugin('partnerships').service(name)` keeps. */
export interface PartnershipsServices extends InquiryServices {
  readonly board: ReturnType<typeof board>;
  readonly 'board-views': ReturnType<typeof boardViews>;
  readonly 'csv-import': ReturnType<typeof csvImport>;
  readonly gates: ReturnType<typeof gates>;
  readonly history: ReturnType<typeof history>;
  readonly 'inquiry-board': ReturnType<typeof inquiryBoard>;
  readonly matching: ReturnType<typeof matching>;
  readonly milestones: ReturnType<typeof milestones>;
  readonly 'municipality-search': ReturnType<typeof municipalitySearch>;
  readonly pairs: ReturnType<typeof pairs>;
  readonly 'reference-search': ReturnType<typeof referenceSearch>;
  readonly reminders: ReturnType<typeof reminders>;
}

export const serviceOf = <Name extends keyof PartnershipsServices>(strapi: Core.Strapi, name: Name): PartnershipsServices[Name] =>
  strapi.plugin('partnerships').service(name) as PartnershipsServices[Name];
