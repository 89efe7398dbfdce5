import { boardRoutes } from './board';
import { inquiryAdminRoutes, inquiryContentApiRoutes, inquiryPage } from './inquiries';
import { inquiryBoardRoutes } from './inquiry-board';

const signedIn = { policies: ['admin::isAuthenticatedAdmin'] };

const admin = {
  type: 'admin',
  routes: [
    { method: 'GET', path: '/municipalities', handler: 'picker.municipalities', config: signedIn },
    { method: 'GET', path: '/municipalities/:documentId', handler: 'picker.municipality', config: signedIn },
    { method: 'GET', path: '/references', handler: 'picker.references', config: signedIn },
    { method: 'GET', path: '/references/resolve', handler: 'picker.resolve', config: signedIn },
    { method: 'GET', path: '/gates', handler: 'gates.find', config: signedIn },
    { method: 'GET', path: '/gates/log', handler: 'gates.log', config: signedIn },
    { method: 'POST', path: '/gates/check', handler: 'gates.check', config: signedIn },
    { method: 'POST', path: '/gates/override', handler: 'gates.override', config: signedIn },
    { method: 'GET', path: '/pair', handler: 'picker.pair', config: signedIn },
    { method: 'GET', path: '/history', handler: 'history.find', config: signedIn },
    { method: 'GET', path: '/history/export', handler: 'history.export', config: signedIn },
    { method: 'GET', path: '/matching', handler: 'matching.seeking', config: signedIn },
    { method: 'GET', path: '/matching/:documentId', handler: 'matching.candidates', config: signedIn },
    { method: 'POST', path: '/matching/lead', handler: 'matching.lead', config: signedIn },
    { method: 'GET', path: '/milestones', handler: 'milestones.find', config: signedIn },
    { method: 'POST', path: '/milestones', handler: 'milestones.create', config: signedIn },
    { method: 'PUT', path: '/milestones/:documentId', handler: 'milestones.update', config: signedIn },
    { method: 'DELETE', path: '/milestones/:documentId', handler: 'milestones.delete', config: signedIn },
    ...boardRoutes(signedIn),
    ...inquiryBoardRoutes(signedIn),
    { method: 'POST', path: '/import', handler: 'import.run', config: signedIn },
    ...inquiryAdminRoutes,
  ],
};

/** Below `/api`, beside the core routes of the content types and not below `/api/partnerships`, which are theirs. */
const contentApi = {
  type: 'content-api',
  prefix: '',
  routes: [
    { method: 'GET', path: '/partnership-milestones', handler: 'milestone.find' },
    { method: 'GET', path: '/partnership-milestones/:id', handler: 'milestone.findOne' },
    { method: 'POST', path: '/partnership-milestones', handler: 'milestone.create' },
    { method: 'PUT', path: '/partnership-milestones/:id', handler: 'milestone.update' },
    { method: 'DELETE', path: '/partnership-milestones/:id', handler: 'milestone.delete' },
    ...inquiryContentApiRoutes,
  ],
};

export default { admin, 'content-api': contentApi, 'inquiry-page': inquiryPage };
