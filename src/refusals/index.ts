export { refusalLanguage, type RefusalLanguage } from './language';
export { refusalMessage } from './message';
export type { RefusalCode } from './messages/en';
export { readerLanguage } from './reader';
export { refuseConflict, refuseEntries, refuseInvalid, type RefusedEntry } from './raise';
export { refusal, type Refusal } from './refusal';
