export { fingerprint } from '../checks/fingerprint';
