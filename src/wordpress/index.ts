export { WxrError, type WxrFault } from './core/wxr-reader';
export type { ImportReport, ItemOutcome, ItemReport } from './core/report';
export { importExport, ImportOptionError, type ImportOptions } from './services/import-export';
export type { PictureSource } from './store/picture-files';
