import { languageOf, type GlossaryEntry, type MunicipalityEntry } from './entry';

const CYRILLIC = /\p{Script=Cyrillic}/u;

const writesCyrillic = (locale: string): boolean => languageOf(locale) === 'uk';

function isFilled(name: string | null | undefined): name is string {
  return typeof name === 'string' && /\p{L}/u.test(name);
}

/** Whether an alias may stand in texts of a locale: it is of its language, or of nobody's, or a romanisation met in any Latin script. */
function aliasServes(value: string, aliasLocale: string | null, locale: string): boolean {
  if (CYRILLIC.test(value) !== writesCyrillic(locale)) return false;
  return aliasLocale === null || /-Latn\b/iu.test(aliasLocale) || languageOf(aliasLocale) === languageOf(locale);
}

function municipalitySpellings(entry: MunicipalityEntry, locale: string): string[] {
  const name = entry.names[languageOf(locale)];
  const names = isFilled(name) ? [name] : Object.values(entry.names);
  const official = entry.officialName !== null && CYRILLIC.test(entry.officialName) === writesCyrillic(locale) ? [entry.officialName] : [];
  const aliases = entry.aliases.flatMap(({ value, locale: own }) => (aliasServes(value, own, locale) ? [value] : []));
  return [...names, ...official, ...aliases].filter(isFilled);
}

/**
 * How an entry is written in texts of a locale: a municipality by its name in that language, its official name and its aliases where they
 * are in that language's script, or, without a name in that language, by the names it has in others («міст Pszczyna та Буча»); a term by itself in its own language
 * and by its translations in others. One spelling may come twice.
 */
export function spellingsOf(entry: GlossaryEntry, locale: string): string[] {
  if (entry.kind === 'municipality') return municipalitySpellings(entry, locale);
  const texts = languageOf(entry.locale) === languageOf(locale) ? [entry.term] : Object.entries(entry.translations).flatMap(([of, text]) => (languageOf(of) === languageOf(locale) ? [text] : []));
  return texts.filter(isFilled);
}

/** What to write for an entry in other languages than that of the text, by locale; only what is recorded, never a name of a third language. */
export function targetsOf(entry: GlossaryEntry, sourceLocale: string): Record<string, string> {
  const known = entry.kind === 'municipality' ? entry.names : { [entry.locale]: entry.term, ...entry.translations };
  return Object.fromEntries(Object.entries(known).flatMap(([locale, text]) => (isFilled(text) && languageOf(locale) !== languageOf(sourceLocale) ? [[locale, text] as const] : [])));
}
