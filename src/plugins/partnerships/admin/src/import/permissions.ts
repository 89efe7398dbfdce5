/** Who sees the page; the server asks the same again, and for the right to make and change such entries. */
export const IMPORT_PERMISSIONS = [{ action: 'plugin::partnerships.import', subject: null }];
