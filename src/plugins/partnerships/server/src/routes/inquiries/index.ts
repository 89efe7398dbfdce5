import { FORM_PATH } from '../../core/inquiries/form-page';
import { PRIVACY_ACTION } from '../../core/inquiries/privacy-action';

const mayAnswerPersons = { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [PRIVACY_ACTION] } }] };

export const inquiryAdminRoutes = [
  { method: 'POST', path: '/inquiries/export', handler: 'inquiry-privacy.export', config: mayAnswerPersons },
  { method: 'POST', path: '/inquiries/erase', handler: 'inquiry-privacy.erase', config: mayAnswerPersons },
];

/** Below `/api`. Opened and closed by the permissions of the Public role. */
export const inquiryContentApiRoutes = [
  { method: 'GET', path: '/inquiries/form', handler: 'inquiry-intake.form' },
  { method: 'POST', path: '/inquiries', handler: 'inquiry-intake.submit' },
];

/**
 * The page for people, beside the public page and not below `/api`. Strapi knows two kinds of routes, and those of the
 * content API are all below its prefix; this one asks for the same permission by itself.
 */
export const inquiryPage = {
  type: 'admin',
  prefix: '',
  routes: [
    { method: 'GET', path: FORM_PATH, handler: 'inquiry-page.open', config: { auth: false } },
    { method: 'POST', path: FORM_PATH, handler: 'inquiry-page.send', config: { auth: false } },
  ],
};
