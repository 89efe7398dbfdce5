/** What of an attribute in a `schema.json` is looked at here. */
export interface AttributeLike {
  readonly type: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

/** A field whose words are translated. */
export interface TranslatableField {
  readonly name: string;
  readonly type: 'string' | 'text' | 'blocks';
  readonly isRequired: boolean;
  /** UTF-16 units; null where there is no limit. */
  readonly maxLength: number | null;
}

const WORDS = ['string', 'text', 'blocks'] as const;

const isWords = (type: string): type is TranslatableField['type'] => (WORDS as readonly string[]).includes(type);

/**
 * The fields of a type that translators translate: words that each language has for itself.
 *
 * An address (`uid`) is made of the title, and no words.
 */
export const translatableFields = (attributes: Readonly<Record<string, AttributeLike>>): TranslatableField[] =>
  Object.entries(attributes).flatMap(([name, { type, required, maxLength, pluginOptions }]) =>
    pluginOptions?.i18n?.localized === true && isWords(type) ? [{ name, type, isRequired: required === true, maxLength: maxLength ?? null }] : [],
  );
