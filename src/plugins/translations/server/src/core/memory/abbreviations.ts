/** The abbreviations of a language that are written with a full stop. */
export interface Abbreviations {
  /** Something always follows: «ul. Szkolna», «ім. Шевченка». The stop behind them never ends a sentence. */
  readonly leading: ReadonlySet<string>;
  /** Behind a number, they end a sentence as often as not, like any single letter there: «у 2022–2024 рр.», «w 2024 r.». */
  readonly afterNumber: ReadonlySet<string>;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Lower case, without the last full stop. What stands at the end of an enumeration (itd., тощо, etc.) ends a sentence before a capital. */
const ABBREVIATIONS: ReadonlyMap<string, Abbreviations> = new Map([
  ['pl', {
    leading: listed('np m.in ul al pl os im woj pow gm m.st św bł ks bp abp dr prof hab mgr inż lek tzw tzn tj zob por ok ww nt pt ds dot godz nr str poz art ust pkt lit rozdz tab rys tel red oprac tłum gen płk płk mjr kpt hr śp ur wg jw sz.p pp'),
    afterNumber: listed('tys'),
  }],
  ['uk', {
    leading: listed('т.зв зв напр див пор вул просп пл пров бул бульв ім смт сел обл св проф акад доц канд д-р ст пп рис табл тел стор буд кв корп гр грн бл ред упоряд ген полк'),
    afterNumber: listed('рр тис'),
  }],
  ['en', {
    leading: listed('mr mrs ms mx dr prof st rev hon gen col capt lt sgt e.g i.e cf vs viz nos pp vol fig figs approx ca messrs'),
    afterNumber: new Set(),
  }],
]);

const NONE: Abbreviations = { leading: new Set(), afterNumber: new Set() };

/** The abbreviations of a locale's language (`uk`, `uk-UA`); none for a language that is not listed. */
export function abbreviationsOf(locale: string): Abbreviations {
  return ABBREVIATIONS.get(locale.split('-', 1)[0]?.toLowerCase() ?? '') ?? NONE;
}
