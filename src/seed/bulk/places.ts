import { romaniseKmu55, transcribePwn } from '../../names';
import type { MunicipalityNames } from '../../names/municipality-name';
import type { Random } from './random';

type Parts = readonly [readonly [string, string], ...(readonly [string, string])[]];

/** Polish beginnings and endings of names, each with its Ukrainian spelling. */
const POLISH_STEMS: Parts = [
  ['Brzoz', 'Бжоз'], ['Lip', 'Ліп'], ['Dębow', 'Дембов'], ['Olszan', 'Ольшан'], ['Jawor', 'Явор'], ['Sosn', 'Сосн'], ['Wierzb', 'Вєжб'], ['Kalin', 'Калін'],
  ['Malin', 'Малін'], ['Jagodn', 'Ягодн'], ['Star', 'Стар'], ['Now', 'Нов'], ['Czarn', 'Чарн'], ['Złotn', 'Злотн'], ['Kamion', 'Каміон'], ['Łąk', 'Лонк'],
  ['Gór', 'Гур'], ['Rud', 'Руд'], ['Grab', 'Граб'], ['Klon', 'Кльон'], ['Bukow', 'Буков'], ['Topol', 'Тополь'], ['Radosz', 'Радош'], ['Milan', 'Мілян'],
];
const POLISH_ENDINGS: Parts = [['owice', 'овіце'], ['owo', 'ово'], ['ówka', 'увка'], ['ów', 'ув'], ['ica', 'іца'], ['iny', 'іни'], ['owa Góra', 'ова Гура'], ['owa Wola', 'ова Воля']];

const UKRAINIAN_STEMS: readonly [string, ...string[]] = [
  'Верб', 'Калин', 'Яблун', 'Дубров', 'Берез', 'Явор', 'Зелен', 'Лип', 'Соснов', 'Вишн', 'Горіх', 'Тернов', 'Кам’ян', 'Озер', 'Криниц', 'Луг', 'Ставищ', 'Гай', 'Грабов', 'Ясен', 'Медов', 'Степан', 'Богдан', 'Ярослав',
];
const UKRAINIAN_ENDINGS: readonly [string, ...string[]] = ['івка', 'ове', 'анка', 'ичі', 'івці', 'ин', 'ець', 'овиця'];

const POLISH_DISTRICTS: readonly [string, ...string[]] = ['powiat nadrzeczny', 'powiat leśny', 'powiat podgórski', 'powiat jeziorny', 'powiat stepowy', 'powiat nadmorski'];
const UKRAINIAN_DISTRICTS: readonly [string, ...string[]] = ['Надрічанський район', 'Лісовий район', 'Підгірський район', 'Озерний район', 'Степовий район', 'Приморський район'];

export interface Place extends Required<MunicipalityNames> {
  readonly officialName: string;
  readonly nameEn: string;
  readonly namePl: string;
  readonly nameUk: string;
  readonly country: 'PL' | 'UA';
  readonly district: string;
  readonly lat: number;
  readonly lon: number;
}

/** Thousandths of a degree between two bounds in degrees. */
const degrees = (random: Random, from: number, to: number): number => random.between(from * 1000, to * 1000) / 1000;

/** A municipality that does not exist, under a name that might. Names repeat, as they do. */
export function inventPlace(random: Random, country: 'PL' | 'UA'): Place {
  if (country === 'PL') {
    const [stem, stemUk] = random.pick(POLISH_STEMS);
    const [ending, endingUk] = random.pick(POLISH_ENDINGS);
    const name = stem + ending;
    return { officialName: name, namePl: name, nameUk: stemUk + endingUk, nameEn: name, country, district: random.pick(POLISH_DISTRICTS), lat: degrees(random, 49.4, 54.3), lon: degrees(random, 14.8, 23.4) };
  }
  const name = random.pick(UKRAINIAN_STEMS) + random.pick(UKRAINIAN_ENDINGS);
  return {
    officialName: name,
    namePl: transcribePwn(name),
    nameUk: name,
    nameEn: romaniseKmu55(name),
    country,
    district: random.pick(UKRAINIAN_DISTRICTS),
    lat: degrees(random, 46.2, 51.4),
    lon: degrees(random, 24.1, 37.8),
  };
}
