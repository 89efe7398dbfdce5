import type { Core } from '@strapi/strapi';

import { FORM_ACTION, SUBMIT_ACTION } from '../../core/inquiries/uids';
import { createPublicPermission } from '../../store/inquiries/public-permission';

/**
 * Lets everybody send inquiries, once in the life of an installation. Whoever takes the permission away in the admin
 * panel has closed the form and the endpoint, and no restart opens them again.
 */
export const openInquiriesOnce = (strapi: Core.Strapi): Promise<void> => createPublicPermission(strapi).grantOnce([SUBMIT_ACTION, FORM_ACTION]);

/** Whether inquiries are taken from whoever is not signed in. */
export const areInquiriesOpen = (strapi: Core.Strapi): Promise<boolean> => createPublicPermission(strapi).publicMay(SUBMIT_ACTION);
