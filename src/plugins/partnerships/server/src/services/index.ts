import { factories } from '@strapi/strapi';

import { MILESTONE_UID } from '../core/uids';
import board from './board';
import boardViews from './board-views';
import gates from './gates';
import history from './history';
import csvImport from './import/csv-import';
import { inquiryServices } from './inquiries';
import inquiryBoard from './inquiry-board';
import matching from './matching';
import milestones from './milestones';
import municipalitySearch from './municipality-search';
import pairs from './pairs';
import referenceSearch from './reference-search';
import reminders from './reminders';

export default {
  ...inquiryServices,
  // Strapi's core controller of the content type asks for a service of the same name.
  milestone: factories.createCoreService(MILESTONE_UID),
  board,
  'board-views': boardViews,
  'csv-import': csvImport,
  gates,
  history,
  'inquiry-board': inquiryBoard,
  matching,
  milestones,
  'municipality-search': municipalitySearch,
  pairs,
  'reference-search': referenceSearch,
  reminders,
};
