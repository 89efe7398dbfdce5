/** What kind of name an alias is. */
export const ALIAS_KINDS = ['exonym', 'historical', 'as-published', 'romanised'] as const;

export type AliasKind = (typeof ALIAS_KINDS)[number];

/** Another name of a municipality, as it is stored. */
export interface Alias {
  readonly value: string;
  /** BCP 47; null where the name belongs to no one language. */
  readonly locale: string | null;
  readonly kind: AliasKind;
  /** Where the name was met. */
  readonly source: string | null;
}

export const NEW_ALIAS: Alias = { value: '', locale: null, kind: 'as-published', source: null };

/** Languages that are offered; another one that is already recorded stays choosable. */
const LOCALES = ['pl', 'uk', 'en', 'de', 'cs', 'sk', 'hu', 'ro', 'be', 'ru', 'yi', 'la'];

export const aliasLocales = (recorded: string | null): readonly string[] =>
  recorded === null || LOCALES.includes(recorded) ? LOCALES : [...LOCALES, recorded];

const textOr = (value: unknown, otherwise: null): string | null => (typeof value === 'string' && value !== '' ? value : otherwise);

/** Reads the field's value; parts that are not as they should be become empty and are seen. */
export function readAliases(value: unknown): readonly Alias[] {
  let list = value;
  if (typeof value === 'string') {
    try {
      list = JSON.parse(value) as unknown;
    } catch {
      return [];
    }
  }
  if (!Array.isArray(list)) return [];
  return list
    .filter((entry): entry is Readonly<Record<string, unknown>> => typeof entry === 'object' && entry !== null)
    .map((entry) => ({
      value: typeof entry.value === 'string' ? entry.value : '',
      locale: textOr(entry.locale, null),
      kind: ALIAS_KINDS.find((kind) => kind === entry.kind) ?? NEW_ALIAS.kind,
      source: textOr(entry.source, null),
    }));
}

/** An empty field is null. */
export const writeAliases = (aliases: readonly Alias[]): readonly Alias[] | null => (aliases.length === 0 ? null : aliases);

export const changeAlias = (aliases: readonly Alias[], at: number, change: Partial<Alias>): readonly Alias[] =>
  aliases.map((alias, other) => (other === at ? { ...alias, ...change } : alias));

export const removeAlias = (aliases: readonly Alias[], at: number): readonly Alias[] => aliases.filter((_alias, other) => other !== at);

/** The fault of one part of one row, as Strapi's form nests it; undefined where there is none. */
export function aliasFault(error: unknown, at: number, part: keyof Alias): string | undefined {
  const row: unknown = typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>)[String(at)] : undefined;
  if (typeof row === 'string') return part === 'value' ? row : undefined;
  const fault: unknown = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[part] : undefined;
  return typeof fault === 'string' ? fault : undefined;
}
