export { freePort } from '../../scripts/network/ports.mjs';
