export { loadBulk, type BulkOptions, type BulkReport } from './load-bulk';
export { FEWEST_DOCUMENTS } from './mix';
