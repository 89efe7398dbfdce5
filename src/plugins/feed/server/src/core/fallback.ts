/** Which languages stand in for one that an entry lacks, next best first. */
export type FallbackChains = Readonly<Record<string, readonly string[]>>;

export const DEFAULT_CHAINS: FallbackChains = { pl: ['uk', 'en'], uk: ['pl', 'en'], en: ['pl', 'uk'] };

/** The languages to look in, best first. A configured language without a chain is followed by none. */
export function readingOrder(locale: string, fallback: boolean, chains: FallbackChains): readonly string[] {
  const chain = Object.hasOwn(chains, locale) ? (chains[locale] ?? []) : [];
  return fallback ? [locale, ...chain.filter((other) => other !== locale)] : [locale];
}

/** The version that a reader gets; null where there is none for them. */
export function chooseVersion<Version extends { readonly locale: string }>(versions: readonly Version[], order: readonly string[]): Version | null {
  for (const locale of order) {
    const version = versions.find((candidate) => candidate.locale === locale);
    if (version) return version;
  }
  return null;
}
