import { READ_ACTION } from '../services/public-access';

/** GET and, by Koa's router, HEAD. Every path is the same action, opened and closed by the same permission. */
const get = (path: string) => ({ method: 'GET', path, handler: 'feed.read', config: { auth: { scope: [READ_ACTION] } } });

/** Beside the feed and not below it: what is shown here is kept nowhere. The signature in the address is the permission. */
const preview = { method: 'GET', path: '/preview/:kind/:documentId/:locale/:status', handler: 'preview.show', config: { auth: false } };

export default { 'content-api': { type: 'content-api', routes: [get('/'), get('/(.*)')] }, admin: { type: 'admin', routes: [preview] } };
