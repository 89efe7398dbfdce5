/** A region of the first level: a Polish voivodeship, or a Ukrainian oblast, autonomous republic or city of special status. */
export interface Region {
  /** ISO 3166-2, such as `PL-24` or `UA-32`. */
  readonly code: string;
  readonly country: 'PL' | 'UA';
  /** pl: Polish name, for Ukraine the Polish exonym. uk: Ukrainian name. en: English name, for Ukraine spelled by KMU-55. */
  readonly names: { readonly pl: string; readonly uk: string; readonly en: string };
}

export type RegionLocale = keyof Region['names'];

function voivodeship(digits: string, pl: string, uk: string, en: string): Region {
  const names = { pl: `województwo ${pl}`, uk: `${uk} воєводство`, en: `${en} Voivodeship` };
  return { code: `PL-${digits}`, country: 'PL', names };
}

function oblast(digits: string, pl: string, uk: string, en: string): Region {
  return { code: `UA-${digits}`, country: 'UA', names: { pl: `obwód ${pl}`, uk: `${uk} область`, en: `${en} Oblast` } };
}

/** The 16 voivodeships; their ISO 3166-2 digits have been those of TERC since 2018. */
const POLAND: readonly Region[] = [
  voivodeship('02', 'dolnośląskie', 'Нижньосілезьке', 'Lower Silesian'),
  voivodeship('04', 'kujawsko-pomorskie', 'Куявсько-Поморське', 'Kuyavian-Pomeranian'),
  voivodeship('06', 'lubelskie', 'Люблінське', 'Lublin'),
  voivodeship('08', 'lubuskie', 'Любуське', 'Lubusz'),
  voivodeship('10', 'łódzkie', 'Лодзьке', 'Łódź'),
  voivodeship('12', 'małopolskie', 'Малопольське', 'Lesser Poland'),
  voivodeship('14', 'mazowieckie', 'Мазовецьке', 'Masovian'),
  voivodeship('16', 'opolskie', 'Опольське', 'Opole'),
  voivodeship('18', 'podkarpackie', 'Підкарпатське', 'Subcarpathian'),
  voivodeship('20', 'podlaskie', 'Підляське', 'Podlaskie'),
  voivodeship('22', 'pomorskie', 'Поморське', 'Pomeranian'),
  voivodeship('24', 'śląskie', 'Сілезьке', 'Silesian'),
  voivodeship('26', 'świętokrzyskie', 'Свентокшиське', 'Świętokrzyskie'),
  voivodeship('28', 'warmińsko-mazurskie', 'Вармінсько-Мазурське', 'Warmian-Masurian'),
  voivodeship('30', 'wielkopolskie', 'Великопольське', 'Greater Poland'),
  voivodeship('32', 'zachodniopomorskie', 'Західнопоморське', 'West Pomeranian'),
];

/** The 27 regions of Ukraine. Five ISO 3166-2 digits differ from those of KATOTTH: see `KATOTTH_REGIONS` in `codes.ts`. */
const UKRAINE: readonly Region[] = [
  oblast('05', 'winnicki', 'Вінницька', 'Vinnytsia'),
  oblast('07', 'wołyński', 'Волинська', 'Volyn'),
  oblast('09', 'ługański', 'Луганська', 'Luhansk'),
  oblast('12', 'dniepropetrowski', 'Дніпропетровська', 'Dnipropetrovsk'),
  oblast('14', 'doniecki', 'Донецька', 'Donetsk'),
  oblast('18', 'żytomierski', 'Житомирська', 'Zhytomyr'),
  oblast('21', 'zakarpacki', 'Закарпатська', 'Zakarpattia'),
  oblast('23', 'zaporoski', 'Запорізька', 'Zaporizhzhia'),
  oblast('26', 'iwanofrankiwski', 'Івано-Франківська', 'Ivano-Frankivsk'),
  { code: 'UA-30', country: 'UA', names: { pl: 'Kijów', uk: 'Київ', en: 'Kyiv' } },
  oblast('32', 'kijowski', 'Київська', 'Kyiv'),
  oblast('35', 'kirowohradzki', 'Кіровоградська', 'Kirovohrad'),
  { code: 'UA-40', country: 'UA', names: { pl: 'Sewastopol', uk: 'Севастополь', en: 'Sevastopol' } },
  {
    code: 'UA-43',
    country: 'UA',
    names: { pl: 'Republika Autonomiczna Krymu', uk: 'Автономна Республіка Крим', en: 'Autonomous Republic of Crimea' },
  },
  oblast('46', 'lwowski', 'Львівська', 'Lviv'),
  oblast('48', 'mikołajowski', 'Миколаївська', 'Mykolaiv'),
  oblast('51', 'odeski', 'Одеська', 'Odesa'),
  oblast('53', 'połtawski', 'Полтавська', 'Poltava'),
  oblast('56', 'rówieński', 'Рівненська', 'Rivne'),
  oblast('59', 'sumski', 'Сумська', 'Sumy'),
  oblast('61', 'tarnopolski', 'Тернопільська', 'Ternopil'),
  oblast('63', 'charkowski', 'Харківська', 'Kharkiv'),
  oblast('65', 'chersoński', 'Херсонська', 'Kherson'),
  oblast('68', 'chmielnicki', 'Хмельницька', 'Khmelnytskyi'),
  oblast('71', 'czerkaski', 'Черкаська', 'Cherkasy'),
  oblast('74', 'czernihowski', 'Чернігівська', 'Chernihiv'),
  oblast('77', 'czerniowiecki', 'Чернівецька', 'Chernivtsi'),
];

/** Every region, Poland first, each country in the order of its digits. */
export const REGIONS: readonly Region[] = [...POLAND, ...UKRAINE];

const BY_CODE = new Map(REGIONS.map((region) => [region.code, region]));

/** The region of an ISO 3166-2 code (exact, upper case), or null when there is none. */
export function findRegion(regionCode: string): Region | null {
  return BY_CODE.get(regionCode) ?? null;
}

function isRegionLocale(locale: string): locale is RegionLocale {
  return locale === 'pl' || locale === 'uk' || locale === 'en';
}

/**
 * The name of a region in a language.
 *
 * @param regionCode ISO 3166-2, such as `PL-24`.
 * @param locale `pl`, `uk` or `en`.
 * @returns for instance «województwo śląskie»; null for an unknown code or another locale: a fallback is the caller's to choose.
 */
export function regionName(regionCode: string, locale: string): string | null {
  const region = findRegion(regionCode);
  return region !== null && isRegionLocale(locale) ? region.names[locale] : null;
}
