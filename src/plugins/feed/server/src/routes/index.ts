import { READ_ACTION } from '../services/public-access';

/** GET and, by Koa's router, HEAD. Every path is the same action, opened and closed by the same permission. */
const get = (path: string) => ({ method: 'GET', path, handler: 'feed.read', config: { auth: { scope: [READ_ACTION] } } });

export default { 'content-api': { type: 'content-api', routes: [get('/'), get('/(.*)')] } };
