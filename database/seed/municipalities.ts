import type { SeedAlias, SeedMunicipality } from '../../src/seed/content';
import { AS_PUBLISHED_BY, ROMANISED_BY } from './sources';

/**
 * The fourteen municipalities of the association's page. Codes, districts, coordinates, population: see `sources.ts`.
 *
 * - Polish places have no Ukrainian name here: their exonyms were not in the sources. In English they keep their own name.
 * - Ukrainian places are hromadas: `officialName` is the hromada's, `nameUk` that of its seat, `namePl` follows PWN, `nameEn` KMU-55.
 * - `code` is a TERC code of seven digits or the hromada's KATOTTH code.
 * - Coordinates and population are those of the seat unless `provenance` says otherwise.
 */

const VERIFIED = 'verified';
const TYPE_DIGIT_DERIVED = 'six digits verified; the seventh, the type, derived from the type of the gmina';
const CODIFIER = 'from a file generated from the codifier in January 2026';

const asPublished = (value: string): SeedAlias => ({ value, locale: 'pl', kind: 'as-published', source: AS_PUBLISHED_BY });

/** What a hromada is called after, as letters in Latin script write it: «Buchanska hromada». */
const romanised = (value: string): SeedAlias => ({ value, locale: 'uk-Latn', kind: 'romanised', source: ROMANISED_BY });

const poland: readonly SeedMunicipality[] = [
  {
    key: 'pszczyna',
    officialName: 'Pszczyna', namePl: 'Pszczyna', nameUk: null, nameEn: 'Pszczyna',
    country: 'PL', code: '2410053', type: 'urban-rural', district: 'powiat pszczyński',
    lat: 49.98037, lon: 18.95382, population: 52823, populationYear: 2020, website: 'https://pszczyna.pl',
    aliases: [],
    summary: {
      pl: 'Gmina miejsko-wiejska w powiecie pszczyńskim, w województwie śląskim. Jej partnerem w obwodzie kijowskim jest Bucza.',
      uk: 'Місько-сільська ґміна в Сілезькому воєводстві. Її партнер у Київській області — Буча.',
      en: 'An urban–rural municipality in the Silesian Voivodeship. Its partner in Kyiv Oblast is Bucha.',
    },
    provenance: { geonamesId: 3087705, code: VERIFIED },
  },
  {
    key: 'zory',
    officialName: 'Żory', namePl: 'Żory', nameUk: null, nameEn: 'Żory',
    country: 'PL', code: '2479011', type: 'urban', district: 'Żory – miasto na prawach powiatu',
    lat: 50.04523, lon: 18.70062, population: 63174, populationYear: null, website: null,
    aliases: [],
    summary: {
      pl: 'Miasto na prawach powiatu w województwie śląskim. Jego partnerem w obwodzie kijowskim jest Tetijiw.',
      uk: 'Місто на правах повіту в Сілезькому воєводстві. Його партнер у Київській області — Тетіїв.',
      en: 'A city with county rights in the Silesian Voivodeship. Its partner in Kyiv Oblast is Tetiiv.',
    },
    provenance: { geonamesId: 3080004, code: TYPE_DIGIT_DERIVED },
  },
  {
    key: 'miedzno',
    officialName: 'Miedźno', namePl: 'Miedźno', nameUk: null, nameEn: 'Miedźno',
    country: 'PL', code: '2406042', type: 'rural', district: 'powiat kłobucki',
    lat: 50.97028, lon: 18.98194, population: 7518, populationYear: 2020, website: 'https://miedzno.pl',
    aliases: [],
    summary: {
      pl: 'Gmina wiejska w powiecie kłobuckim, w województwie śląskim; nie należy jej mylić z Miedźną. Jej partnerem w obwodzie kijowskim jest Piskiwka.',
      uk: 'Сільська ґміна в Сілезькому воєводстві; не плутати з місцевістю Miedźna. Її партнер у Київській області — Пісківка.',
      en: 'A rural municipality in the Silesian Voivodeship, not to be confused with Miedźna. Its partner in Kyiv Oblast is Piskivka.',
    },
    provenance: { geonamesId: null, code: VERIFIED },
  },
  {
    key: 'pilchowice',
    officialName: 'Pilchowice', namePl: 'Pilchowice', nameUk: null, nameEn: 'Pilchowice',
    country: 'PL', code: '2405042', type: 'rural', district: 'powiat gliwicki',
    lat: 50.21668, lon: 18.56132, population: 11945, populationYear: 2019, website: 'https://pilchowice.pl',
    aliases: [],
    summary: {
      pl: 'Gmina wiejska w powiecie gliwickim, w województwie śląskim. Z hromadą Fursy w obwodzie kijowskim podpisała deklarację chęci współpracy.',
      uk: 'Сільська ґміна в Сілезькому воєводстві. Підписала з Фурсівською громадою Київської області декларацію про бажання співпрацювати.',
      en: 'A rural municipality in the Silesian Voivodeship. It has signed a declaration of intent with the hromada of Fursy in Kyiv Oblast.',
    },
    provenance: { geonamesId: 3089019, code: TYPE_DIGIT_DERIVED },
  },
  {
    key: 'siewierz',
    officialName: 'Siewierz', namePl: 'Siewierz', nameUk: null, nameEn: 'Siewierz',
    country: 'PL', code: '2401073', type: 'urban-rural', district: 'powiat będziński',
    lat: 50.46657, lon: 19.23028, population: 12387, populationYear: 2020, website: 'https://siewierz.pl',
    aliases: [],
    summary: {
      pl: 'Gmina miejsko-wiejska w powiecie będzińskim, w województwie śląskim. Z hromadą Jahotyn w obwodzie kijowskim podpisała deklarację chęci współpracy.',
      uk: 'Місько-сільська ґміна в Сілезькому воєводстві. Підписала з Яготинською громадою Київської області декларацію про бажання співпрацювати.',
      en: 'An urban–rural municipality in the Silesian Voivodeship. It has signed a declaration of intent with the hromada of Yahotyn in Kyiv Oblast.',
    },
    provenance: { geonamesId: 3085925, code: VERIFIED },
  },
  {
    key: 'zbroslawice',
    officialName: 'Zbrosławice', namePl: 'Zbrosławice', nameUk: null, nameEn: 'Zbrosławice',
    country: 'PL', code: '2413092', type: 'rural', district: 'powiat tarnogórski',
    lat: 50.41612, lon: 18.75443, population: 15866, populationYear: 2002, website: 'https://zbroslawice.pl',
    aliases: [],
    summary: {
      pl: 'Gmina wiejska w powiecie tarnogórskim, w województwie śląskim. Z hromadą Hrebinky w obwodzie kijowskim podpisała deklarację chęci współpracy.',
      uk: 'Сільська ґміна в Сілезькому воєводстві. Підписала з Гребінківською громадою Київської області декларацію про бажання співпрацювати.',
      en: 'A rural municipality in the Silesian Voivodeship. It has signed a declaration of intent with the hromada of Hrebinky in Kyiv Oblast.',
    },
    provenance: { geonamesId: 3080457, code: TYPE_DIGIT_DERIVED },
  },
  {
    key: 'opatow',
    officialName: 'Opatów', namePl: 'Opatów', nameUk: null, nameEn: 'Opatów',
    country: 'PL', code: '2406052', type: 'rural', district: 'powiat kłobucki',
    lat: 50.95567, lon: 18.81941, population: null, populationYear: null, website: null,
    aliases: [],
    summary: {
      pl: 'Gmina wiejska w powiecie kłobuckim, w województwie śląskim, jedna z trzech gmin o tej nazwie w Polsce. Z hromadą Mała Wilszanka w obwodzie kijowskim podpisała deklarację chęci współpracy.',
      uk: 'Сільська ґміна в Сілезькому воєводстві, одна з трьох ґмін із такою назвою в Польщі. Підписала з Маловільшанською громадою Київської області декларацію про бажання співпрацювати.',
      en: 'A rural municipality in the Silesian Voivodeship, one of three of this name in Poland. It has signed a declaration of intent with the hromada of Mala Vilshanka in Kyiv Oblast.',
    },
    provenance: {
      geonamesId: 3090068,
      code: TYPE_DIGIT_DERIVED,
      note: 'That the Opatów of the page is the one in the Silesian Voivodeship is inferred from the association’s region; there are three (another is 2606043, świętokrzyskie).',
    },
  },
];

const ukraine: readonly SeedMunicipality[] = [
  {
    key: 'bucha',
    officialName: 'Бучанська міська територіальна громада', namePl: 'Bucza', nameUk: 'Буча', nameEn: 'Bucha',
    country: 'UA', code: 'UA32080070000050759', type: 'city-hromada', district: 'Бучанський район',
    lat: 50.54741, lon: 30.20879, population: 42279, populationYear: null, website: null,
    aliases: [romanised('Buchanska')],
    summary: {
      pl: 'Hromada miejska w obwodzie kijowskim; Buczy nie należy mylić z Buczaczem. Jej partnerem w Polsce jest Pszczyna.',
      uk: 'Міська громада в Бучанському районі Київської області; Бучу не слід плутати з Бучачем. Її партнер у Польщі — Pszczyna.',
      en: 'An urban hromada in Kyiv Oblast; Bucha is not to be confused with Buchach. Its partner in Poland is Pszczyna.',
    },
    provenance: { geonamesId: 711350, code: CODIFIER },
  },
  {
    key: 'tetiiv',
    officialName: 'Тетіївська міська територіальна громада', namePl: 'Tetijiw', nameUk: 'Тетіїв', nameEn: 'Tetiiv',
    country: 'UA', code: 'UA32020210000064694', type: 'city-hromada', district: 'Білоцерківський район',
    lat: 49.37019, lon: 29.66933, population: 13292, populationYear: 2014, website: null,
    aliases: [asPublished('Tetyjów'), romanised('Tetiivska')],
    summary: {
      pl: 'Hromada miejska w obwodzie kijowskim. Jej partnerem w Polsce są Żory.',
      uk: 'Міська громада в Білоцерківському районі Київської області. Її партнер у Польщі — Żory.',
      en: 'An urban hromada in Kyiv Oblast. Its partner in Poland is Żory.',
    },
    provenance: { geonamesId: 691578, code: CODIFIER },
  },
  {
    key: 'piskivka',
    officialName: 'Пісківська селищна територіальна громада', namePl: 'Piskiwka', nameUk: 'Пісківка', nameEn: 'Piskivka',
    country: 'UA', code: 'UA32080230000026180', type: 'settlement-hromada', district: 'Бучанський район',
    lat: 50.69415, lon: 29.62175, population: 7000, populationYear: 2018, website: null,
    aliases: [asPublished('Piskivka'), romanised('Piskivska')],
    summary: {
      pl: 'Hromada osiedlowa w obwodzie kijowskim. Jej partnerem w Polsce jest Miedźno.',
      uk: 'Селищна громада в Бучанському районі Київської області. Її партнер у Польщі — Miedźno.',
      en: 'A settlement hromada in Kyiv Oblast. Its partner in Poland is Miedźno.',
    },
    provenance: { geonamesId: 697489, code: CODIFIER },
  },
  {
    key: 'fursy',
    officialName: 'Фурсівська сільська територіальна громада', namePl: 'Fursy', nameUk: 'Фурси', nameEn: 'Fursy',
    country: 'UA', code: 'UA32020250000099079', type: 'village-hromada', district: 'Білоцерківський район',
    lat: 49.8004, lon: 30.00065, population: 3240, populationYear: 2001, website: null,
    aliases: [asPublished('Fursa'), romanised('Fursivska')],
    summary: {
      pl: 'Hromada wiejska w obwodzie kijowskim. Z gminą Pilchowice podpisała deklarację chęci współpracy.',
      uk: 'Сільська громада в Білоцерківському районі Київської області. Підписала з польською ґміною Pilchowice декларацію про бажання співпрацювати.',
      en: 'A rural hromada in Kyiv Oblast. It has signed a declaration of intent with Pilchowice in Poland.',
    },
    provenance: { geonamesId: null, code: CODIFIER, seatCode: 'UA32020250010098600' },
  },
  {
    key: 'yahotyn',
    officialName: 'Яготинська міська територіальна громада', namePl: 'Jahotyn', nameUk: 'Яготин', nameEn: 'Yahotyn',
    country: 'UA', code: 'UA32040210000086086', type: 'city-hromada', district: 'Бориспільський район',
    lat: 50.27535, lon: 31.76343, population: 18995, populationYear: 2022, website: null,
    aliases: [asPublished('Jahotyń'), romanised('Yahotynska')],
    summary: {
      pl: 'Hromada miejska w obwodzie kijowskim. Z gminą Siewierz podpisała deklarację chęci współpracy.',
      uk: 'Міська громада в Бориспільському районі Київської області. Підписала з польською ґміною Siewierz декларацію про бажання співпрацювати.',
      en: 'An urban hromada in Kyiv Oblast. It has signed a declaration of intent with Siewierz in Poland.',
    },
    provenance: { geonamesId: 688587, code: CODIFIER, seatCode: 'UA32040210010094429' },
  },
  {
    key: 'hrebinky',
    officialName: 'Гребінківська селищна територіальна громада', namePl: 'Hrebinky', nameUk: 'Гребінки', nameEn: 'Hrebinky',
    country: 'UA', code: 'UA32020050000062595', type: 'settlement-hromada', district: 'Білоцерківський район',
    lat: 49.95304, lon: 30.17876, population: null, populationYear: null, website: null,
    aliases: [asPublished('Hrebinki'), romanised('Hrebinkivska')],
    summary: {
      pl: 'Hromada osiedlowa w obwodzie kijowskim; Hrebinek nie należy mylić z Hrebinką w obwodzie połtawskim. Z gminą Zbrosławice podpisała deklarację chęci współpracy.',
      uk: 'Селищна громада в Білоцерківському районі Київської області; Гребінки не слід плутати з Гребінкою на Полтавщині. Підписала з польською ґміною Zbrosławice декларацію про бажання співпрацювати.',
      en: 'A settlement hromada in Kyiv Oblast; Hrebinky is not to be confused with Hrebinka in Poltava Oblast. It has signed a declaration of intent with Zbrosławice in Poland.',
    },
    provenance: { geonamesId: null, code: CODIFIER },
  },
  {
    key: 'mala-vilshanka',
    officialName: 'Маловільшанська сільська територіальна громада', namePl: 'Mała Wilszanka', nameUk: 'Мала Вільшанка', nameEn: 'Mala Vilshanka',
    country: 'UA', code: 'UA32020090000022264', type: 'village-hromada', district: 'Білоцерківський район',
    lat: 49.69729, lon: 30.07788, population: 1850, populationYear: null, website: null,
    aliases: [asPublished('Małowilszanka'), romanised('Malovilshanska')],
    summary: {
      pl: 'Hromada wiejska w obwodzie kijowskim. Z gminą Opatów podpisała deklarację chęci współpracy.',
      uk: 'Сільська громада в Білоцерківському районі Київської області. Підписала з польською ґміною Opatów декларацію про бажання співпрацювати.',
      en: 'A rural hromada in Kyiv Oblast. It has signed a declaration of intent with Opatów in Poland.',
    },
    provenance: { geonamesId: null, code: CODIFIER, seatCode: 'UA32020090010014722', note: 'There are two places of this name.' },
  },
];

export const municipalities: readonly SeedMunicipality[] = [...poland, ...ukraine];
