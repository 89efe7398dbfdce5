const policies = ['admin::isAuthenticatedAdmin'];

/** Whoever may see the desk; what they may do there is asked again for each entry, language and field. */
const reader = { policies: [...policies, { name: 'admin::hasPermissions', config: { actions: ['plugin::translations.desk.read'] } }] };

const ENTRY = '/entry/:kind/:documentId/:locale';

const admin = {
  type: 'admin',
  routes: [
    { method: 'GET', path: '/coverage', handler: 'desk.coverage', config: reader },
    { method: 'GET', path: '/entries', handler: 'desk.entries', config: reader },
    { method: 'GET', path: '/next', handler: 'desk.next', config: reader },
    { method: 'GET', path: '/areas', handler: 'desk.areas', config: reader },
    { method: 'GET', path: '/people', handler: 'desk.people', config: reader },
    { method: 'GET', path: ENTRY, handler: 'desk.open', config: reader },
    { method: 'PUT', path: ENTRY, handler: 'desk.save', config: reader },
    { method: 'POST', path: `${ENTRY}/dismiss`, handler: 'desk.dismiss', config: reader },
    { method: 'POST', path: `${ENTRY}/review`, handler: 'desk.review', config: reader },
    { method: 'POST', path: `${ENTRY}/machine`, handler: 'desk.machine', config: reader },
    { method: 'GET', path: '/document/:kind/:documentId', handler: 'desk.document', config: reader },
    { method: 'POST', path: '/export', handler: 'desk.export', config: reader },
    { method: 'POST', path: '/import', handler: 'desk.import', config: reader },
    { method: 'PUT', path: '/task/:kind/:documentId/:locale', handler: 'desk.task', config: reader },
    { method: 'PUT', path: '/source/:kind/:documentId', handler: 'desk.source', config: reader },
    { method: 'POST', path: '/check', handler: 'desk.check', config: reader },
    { method: 'POST', path: '/memory', handler: 'desk.memory', config: reader },
  ],
};

export default { admin };
