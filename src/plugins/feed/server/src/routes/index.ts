import type { Gives } from '../controllers/feed';
import { KINDS, PLURALS } from '../core/kind';
import { READ_ACTION } from '../services/public-access';

/** Every path is the same action, opened and closed by the same permission. */
const get = (path: string, gives: Gives) => ({ method: 'GET', path, handler: 'feed.read', config: { gives, auth: { scope: [READ_ACTION] } } });

/** GET and, by Koa's router, HEAD. */
const routes = [
  get('/', 'everything'),
  get('/partnerships.geojson', 'partnershipMap'),
  get('/municipalities.geojson', 'municipalityMap'),
  get('/organisation', 'organisation'),
  ...KINDS.map((kind) => get(`/${PLURALS[kind]}`, PLURALS[kind])),
  ...KINDS.map((kind) => get(`/${PLURALS[kind]}/:handle`, kind)),
];

export default { 'content-api': { type: 'content-api', routes } };
