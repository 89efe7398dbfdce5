declare const brand: unique symbol;

/** Identity of an entry in all its languages and versions. */
export type DocumentId = string & { readonly [brand]: 'DocumentId' };

/** BCP 47 code of a configured language. */
export type Locale = string & { readonly [brand]: 'Locale' };

export const toDocumentId = (text: string): DocumentId => text as DocumentId;
export const toLocale = (text: string): Locale => text as Locale;
