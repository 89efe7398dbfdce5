/** The names of a municipality as it is recorded: official, and in each language of the product. */
export interface MunicipalityNames {
  readonly officialName?: string | null | undefined;
  readonly namePl?: string | null | undefined;
  readonly nameUk?: string | null | undefined;
  readonly nameEn?: string | null | undefined;
}

/** Whose name comes first for readers of a language, and which is the next best. */
const ORDER: ReadonlyMap<string, readonly (keyof MunicipalityNames)[]> = new Map([
  ['pl', ['namePl', 'nameUk', 'nameEn', 'officialName']],
  ['uk', ['nameUk', 'namePl', 'nameEn', 'officialName']],
  ['en', ['nameEn', 'namePl', 'nameUk', 'officialName']],
]);

const OTHERS = ['nameEn', 'namePl', 'nameUk', 'officialName'] as const;

/** The name of a municipality for readers of a language; empty only where it has no name at all. */
export function municipalityName(names: MunicipalityNames, locale: string): string {
  for (const key of ORDER.get(locale) ?? OTHERS) {
    const name = names[key];
    if (name !== null && name !== undefined && name.trim() !== '') return name;
  }
  return '';
}
