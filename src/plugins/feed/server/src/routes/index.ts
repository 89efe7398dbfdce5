import { READ_ACTION } from '../services/public-access';
import { KINDS, PLURALS } from '../core/kind';

/** Every path is opened and closed by the same permission. */
const config = { auth: { scope: [READ_ACTION] } };

const get = (path: string, handler: string) => ({ method: 'GET', path, handler: `feed.${handler}`, config });

/** GET and, by Koa's router, HEAD. */
const routes = [
  get('/', 'read'),
  get('/partnerships.geojson', 'partnershipMap'),
  get('/municipalities.geojson', 'municipalityMap'),
  get('/organisation', 'organisation'),
  ...KINDS.map((kind) => get(`/${PLURALS[kind]}`, PLURALS[kind])),
  ...KINDS.map((kind) => get(`/${PLURALS[kind]}/:handle`, kind)),
];

export default { 'content-api': { type: 'content-api', routes } };
