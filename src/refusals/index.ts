export { refusalLanguage, type RefusalLanguage } from './language';
export { refusalMessage } from './message';
export type { RefusalCode } from './messages/en';
export { refuseConflict, refuseInvalid } from './raise';
export { refusal, type Refusal } from './refusal';
