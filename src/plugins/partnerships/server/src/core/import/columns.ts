import { foldForSearch } from '../../../../../../names';

/** What a file may hold. */
export const IMPORT_KINDS = ['municipalities', 'partnerships'] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Columns by the field that they fill, each with the names that offices give them in Polish, Ukrainian and English. */
const COLUMNS = {
  municipalities: {
    code: ['code', 'kod', 'terc', 'teryt', 'kod terc', 'kod teryt', 'katotth', 'kod katotth', 'код', 'катоттг', 'код катоттг', 'терц', 'terc code', 'katotth code'],
    officialName: ['officialName', 'official name', 'name', 'municipality', 'nazwa', 'nazwa urzędowa', 'nazwa gminy', 'gmina', 'назва', 'офіційна назва', 'громада', 'гміна'],
    namePl: ['namePl', 'name pl', 'polish name', 'nazwa pl', 'nazwa polska', 'nazwa po polsku', 'польська назва', 'назва польською'],
    nameUk: ['nameUk', 'name uk', 'name ua', 'ukrainian name', 'nazwa uk', 'nazwa ua', 'nazwa ukraińska', 'nazwa po ukraińsku', 'українська назва', 'назва українською'],
    nameEn: ['nameEn', 'name en', 'english name', 'nazwa en', 'nazwa angielska', 'nazwa po angielsku', 'англійська назва', 'назва англійською'],
    country: ['country', 'kraj', 'państwo', 'країна', 'держава'],
    type: ['type', 'typ', 'rodzaj', 'typ gminy', 'rodzaj gminy', 'тип', 'тип громади'],
    district: ['district', 'county', 'powiat', 'rejon', 'район', 'повіт'],
    lat: ['lat', 'latitude', 'szerokość', 'szerokość geograficzna', 'широта'],
    lon: ['lon', 'lng', 'long', 'longitude', 'długość', 'długość geograficzna', 'довгота'],
    population: ['population', 'inhabitants', 'ludność', 'liczba ludności', 'mieszkańcy', 'liczba mieszkańców', 'населення', 'кількість населення'],
    populationYear: ['populationYear', 'population year', 'year', 'rok', 'rok ludności', 'ludność rok', 'рік', 'рік населення'],
    website: ['website', 'web', 'www', 'strona', 'strona www', 'strona internetowa', 'adres strony', 'сайт', 'вебсайт', 'веб-сайт'],
    summary: ['summary', 'description', 'opis', 'streszczenie', 'опис', 'короткий опис'],
  },
  partnerships: {
    sideA: ['sideA', 'side a', 'side 1', 'code a', 'code 1', 'municipality a', 'municipality 1', 'strona a', 'strona 1', 'kod a', 'kod 1', 'gmina a', 'gmina 1', 'kod gminy', 'сторона а', 'сторона 1', 'код а', 'код 1', 'код гміни'],
    sideB: ['sideB', 'side b', 'side 2', 'code b', 'code 2', 'municipality b', 'municipality 2', 'strona b', 'strona 2', 'kod b', 'kod 2', 'gmina b', 'gmina 2', 'kod partnera', 'kod hromady', 'сторона б', 'сторона 2', 'код б', 'код 2', 'код громади'],
    type: ['type', 'typ', 'rodzaj', 'rodzaj partnerstwa', 'тип', 'вид', 'вид партнерства'],
    title: ['title', 'tytuł', 'nazwa', 'назва', 'заголовок'],
    since: ['since', 'from', 'od', 'od kiedy', 'początek', 'rok rozpoczęcia', 'з', 'від', 'початок', 'рік початку'],
    summary: ['summary', 'description', 'opis', 'streszczenie', 'опис', 'короткий опис'],
    intentDate: ['intentDate', 'intent date', 'declaration date', 'data deklaracji', 'data deklaracji intencji', 'data listu intencyjnego', 'дата декларації', 'дата декларації про наміри'],
    intentUrl: ['intentUrl', 'intent url', 'declaration url', 'adres deklaracji', 'deklaracja www', 'посилання на декларацію', 'адреса декларації'],
    agreementDate: ['agreementDate', 'agreement date', 'data umowy', 'data podpisania', 'data podpisania umowy', 'дата угоди', 'дата підписання', 'дата підписання угоди'],
    agreementUrl: ['agreementUrl', 'agreement url', 'evidence', 'evidence url', 'adres umowy', 'umowa www', 'źródło', 'źródło umowy', 'посилання на угоду', 'адреса угоди', 'джерело'],
  },
} as const satisfies Record<ImportKind, Record<string, readonly string[]>>;

export type MunicipalityColumn = keyof (typeof COLUMNS)['municipalities'];
export type PartnershipColumn = keyof (typeof COLUMNS)['partnerships'];
export type Column = MunicipalityColumn | PartnershipColumn;

/** Without which a file of the kind says nothing. */
const NEEDED: Readonly<Record<ImportKind, readonly Column[]>> = { municipalities: ['code'], partnerships: ['sideA', 'sideB'] };

/** Case, spaces, dots and underscores tell no column from another. */
const keyOf = (name: string): string => foldForSearch(name).replace(/[^\p{L}\p{N}]+/gu, '');

function namesOf(kind: ImportKind): ReadonlyMap<string, Column> {
  const columns = Object.entries(COLUMNS[kind]) as [Column, readonly string[]][];
  return new Map(columns.flatMap(([column, names]) => names.map((name): [string, Column] => [keyOf(name), column])));
}

const NAMES: Readonly<Record<ImportKind, ReadonlyMap<string, Column>>> = { municipalities: namesOf('municipalities'), partnerships: namesOf('partnerships') };

export type HeaderFault =
  | { readonly kind: 'missing'; readonly column: Column }
  | { readonly kind: 'doubled'; readonly column: Column; readonly headers: readonly string[] };

export interface ReadHeader {
  /** Which cell of a row fills which field. */
  readonly places: ReadonlyMap<Column, number>;
  /** Columns that nothing is known of; they are left alone. */
  readonly unknown: readonly string[];
  readonly faults: readonly HeaderFault[];
}

/** Which columns a header names, in whichever of the three languages. */
export function readHeader(kind: ImportKind, header: readonly string[]): ReadHeader {
  const places = new Map<Column, number>();
  const unknown: string[] = [];
  const faults: HeaderFault[] = [];
  header.forEach((name, at) => {
    if (name === '') return;
    const column = NAMES[kind].get(keyOf(name));
    const before = column && places.get(column);
    if (column === undefined) unknown.push(name);
    else if (before === undefined) places.set(column, at);
    else faults.push({ kind: 'doubled', column, headers: [header[before] ?? '', name] });
  });
  for (const column of NEEDED[kind]) if (!places.has(column)) faults.push({ kind: 'missing', column });
  return { places, unknown, faults };
}
