/** Another name of a municipality, as its record has it. */
export interface GlossaryAlias {
  readonly value: string;
  /** The language it is written in, as `pl` or `uk-Latn`; null where nobody said. */
  readonly locale: string | null;
}

/** A municipality with its names; an absent name is null. */
export interface MunicipalityEntry {
  readonly kind: 'municipality';
  readonly documentId: string;
  readonly names: Readonly<Record<string, string | null>>;
  readonly officialName: string | null;
  readonly aliases: readonly GlossaryAlias[];
}

/** A term of the editable glossary. */
export interface TermEntry {
  readonly kind: 'term';
  readonly documentId: string;
  readonly term: string;
  readonly locale: string;
  /** What it is called in other languages, by locale. */
  readonly translations: Readonly<Record<string, string>>;
  readonly note: string | null;
  /** True: the term itself is not to be used in its language. A list: spellings that no translation of it may use. */
  readonly forbidden?: boolean | readonly string[];
}

export type GlossaryEntry = MunicipalityEntry | TermEntry;

/** `uk` for `uk`, `uk-UA` and `uk-Latn`. */
export function languageOf(locale: string): string {
  return (locale.split('-', 1)[0] ?? '').toLowerCase();
}
