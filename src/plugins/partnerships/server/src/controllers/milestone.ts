import { factories } from '@strapi/strapi';

import { MILESTONE_UID } from '../core/uids';

/** Milestones for holders of API tokens: Strapi's own controller, within the Document Service's rules. */
export default factories.createCoreController(MILESTONE_UID);
