/**
 * Where the facts of the seed come from. What none of these says is `null` in the seed, and nobody guessed it.
 */
export const SOURCES = {
  /** The page of the association that the partnerships, the visits and the published spellings are from. */
  associationPage: {
    title: 'Wspólnie inicjujemy partnerstwa polsko-ukraińskie',
    publisher: 'Śląski Związek Gmin i Powiatów',
    language: 'pl',
    note: 'Names days and months of two visits and no year; names three established partnerships and no year for them; says that some of the four new pairs have adopted resolutions, and not which.',
  },
  /** Where that page sends its readers for more. It gives the item’s number, not its address. */
  portal: { url: 'https://portalsamorzadowy.pl/', item: 'wiadomość 472238' },
  coordinates: { name: 'GeoNames', address: 'https://www.geonames.org/', licence: 'CC BY 4.0', licenceAddress: 'https://creativecommons.org/licenses/by/4.0/', note: 'Of the seat.' },
  population: { name: 'GeoNames (CC BY 4.0) or mirrors of Wikipedia', note: 'Of the seat unless said; the year as given, null where undated.' },
  terc: { name: 'TERYT of Statistics Poland (GUS)', note: 'Digits by way of GeoNames admin3 and mirrors of Wikipedia.' },
  katotth: { name: 'КАТОТТГ, the codifier of the Ukrainian ministry', note: 'By way of a file generated from it in January 2026.' },
  kmu55: { name: 'Resolution no. 55 of the Cabinet of Ministers of Ukraine, 27 January 2010' },
  pwn: { name: 'PWN spelling rules, § 78.B' },
} as const;

/** As the `source` of an alias says it to people. */
export const AS_PUBLISHED_BY = `${SOURCES.associationPage.publisher}: „${SOURCES.associationPage.title}”`;

/** As the `source` of a romanised alias says it to people. */
export const ROMANISED_BY = 'Кабінет Міністрів України, постанова № 55 від 27 січня 2010 р.';
