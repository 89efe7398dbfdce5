import { changedEnd, withEndings, type EndChange } from './stem-changes';
import type { WordUse } from './word-use';

/** Before the «e» of the locative and the dative: Pszczyna, Pszczynie; Opatów, Opatowie; Piskiwka, Piskiwce. Longer ones first. */
const SOFTENED: readonly EndChange[] = [
  ['iast', 'ieści'], ['st', 'ści'], ['zd', 'ździ'], ['sł', 'śl'], ['sn', 'śni'], ['zn', 'źni'], ['ch', 'sz'], ['k', 'c'], ['g', 'dz'], ['r', 'rz'], ['ł', 'l'], ['t', 'ci'], ['d', 'dzi'],
  ['p', 'pi'], ['b', 'bi'], ['m', 'mi'], ['w', 'wi'], ['f', 'fi'], ['n', 'ni'], ['s', 'si'], ['z', 'zi'],
];

/** Consonants that are soft to the grammar though not to the ear; they are not softened again. */
const HUSHING = /(?:[cs]z|rz|d[zźż]|[cżlj])$/u;
const VELAR = /[kg]$/u;
const SOFT: readonly EndChange[] = [['dź', 'dzi'], ['ń', 'ni'], ['ś', 'si'], ['ź', 'zi'], ['ć', 'ci']];
const VOWEL = /[aąeęioóuy]/u;

/** Łódź, Łodzi; Lwów, Lwowa; Elbląg stays, Dąb, Dębu: the last vowel of a closed syllable. */
function openedVowel(word: string): string[] {
  const opened = word.replace(/ó(?=[^aąeęioóuy]+$)/u, 'o').replace(/ą(?=[^aąeęioóuy]+$)/u, 'ę');
  return opened === word ? [] : [opened];
}

/** Umowa, umów; księga, ksiąg. */
function closedVowel(stem: string): string[] {
  const closed = stem.replace(/o(?=[^aąeęioóuy]+$)/u, 'ó').replace(/ę(?=[^aąeęioóuy]+$)/u, 'ą');
  return closed === stem ? [] : [closed];
}

/** Mielec, Mielca; Sosnowiec, Sosnowca; Lubliniec, Lublińca; Włocławek, Włocławka; Kowel, Kowla. */
function withoutFleetingVowel(word: string): string[] {
  const dropped = word
    .replace(/niec$/u, 'ńc')
    .replace(/(?<=[wmpb])iec$/u, 'c')
    .replace(/(?<=[^aąeęioóuy])ec$/u, 'c')
    .replace(/(?<=[^aąeęioóuy])(?:ie|e)k$/u, 'k')
    .replace(/(?<=[^aąeęioóuy])el$/u, 'l');
  return dropped === word ? [] : [dropped];
}

/** The genitive plural without an ending: Żor, Furs, umów, spółek, Siedlec. */
function bare(stem: string): string[] {
  const cluster = /[^aąeęioóuy]([kcnł])$/u.exec(stem);
  const softened = /ni$/u.test(stem) ? [stem.replace(/ni$/u, 'ń')] : [];
  const fleeting = cluster === null ? [] : [`${stem.slice(0, -1)}e${cluster[1] ?? ''}`];
  return VOWEL.test(stem.at(-1) ?? '') ? softened : [stem, ...closedVowel(stem), ...fleeting];
}

const softLocative = (stem: string): string[] => {
  const softened = HUSHING.test(stem) ? null : changedEnd(stem, SOFTENED);
  return softened === null ? [] : [`${softened}e`];
};

const PLURAL = ['om', 'ami', 'ach'] as const;

function feminine(stem: string, { isTerm }: WordUse): string[] {
  const singular = withEndings([stem], ['ę', 'ą']);
  if (stem.endsWith('i')) return [...singular, stem, `${stem}i`, ...(isTerm ? [`${stem}e`, ...bare(stem), ...withEndings([stem], PLURAL)] : [])];
  if (stem.endsWith('j')) return [...singular, `${stem.slice(0, -1)}i`, `${stem}i`, ...(isTerm ? withEndings([stem], ['e', ...PLURAL]) : [])];
  const genitive = /[kgl]$/u.test(stem) ? `${stem}i` : `${stem}y`;
  const plural = isTerm ? [...(HUSHING.test(stem) ? [`${stem}e`] : []), ...bare(stem), ...withEndings([stem], PLURAL)] : [];
  return [...singular, genitive, ...softLocative(stem), ...plural];
}

function neuter(stem: string, { isTerm }: WordUse): string[] {
  const plural = isTerm ? [...bare(stem), ...withEndings([stem], PLURAL)] : [];
  const locative = VELAR.test(stem) || stem.endsWith('ch') ? [] : softLocative(stem);
  return [...withEndings([stem], ['a', 'u', VELAR.test(stem) ? 'iem' : 'em']), ...locative, ...plural];
}

function masculine(word: string, { isTerm }: WordUse): string[] {
  const plural = isTerm ? ['ów', ...PLURAL] : [];
  const soft = changedEnd(word, SOFT);
  if (soft !== null) {
    const stems = [soft, ...openedVowel(word).flatMap((opened) => changedEnd(opened, SOFT) ?? [])];
    return withEndings(stems, ['', 'a', 'owi', 'em', 'u', 'ą', ...(isTerm ? ['e', ...PLURAL] : [])]);
  }
  const stems = [word, ...openedVowel(word), ...withoutFleetingVowel(word)];
  const endings = ['a', 'u', 'owi', ...plural];
  if (VELAR.test(word)) return withEndings(stems, [...endings, 'iem', ...(isTerm ? ['i'] : [])]);
  if (HUSHING.test(word)) return withEndings(stems, [...endings, 'em', 'y', 'i', 'ą', ...(isTerm ? ['e'] : [])]);
  // Behind a lip the softness is not written: Wrocław, Wrocławia; Radom, Radomia.
  const hiddenSoft = /(?:aw|om|im|ąb)$/u.test(word) ? withEndings([word], ['ia', 'iu', 'iem', 'iowi']) : [];
  return [...withEndings(stems, [...endings, 'em', ...(isTerm ? ['y'] : [])]), ...stems.flatMap(softLocative), ...hiddenSoft];
}

/** Names that look like plurals: Żory, Fursy, Pilchowice, Suwałki; and Tychy, which takes «ów» too. */
function plural(stem: string): string[] {
  return [...bare(stem), ...withEndings([stem], ['ów', ...PLURAL])];
}

const ADJECTIVE_BY_ITSELF = /(?:(?:[sc]k|dzk|ow|ał|an)(?:ie|[aeyi])|[nw]e)$/u;

function adjective(stem: string, gender: string, { isTerm }: WordUse): string[] {
  const soft = VELAR.test(stem) ? `${stem}i` : stem;
  const y = VELAR.test(stem) ? 'i' : 'y';
  const masculineAndNeuter = [...withEndings([soft], ['ego', 'emu', 'em']), `${stem}${y}m`];
  const inFeminine = [`${soft}ej`, `${stem}ą`];
  const inPlural = withEndings([stem], [`${y}ch`, `${y}m`, `${y}mi`]);
  if (isTerm) return [...masculineAndNeuter, ...inFeminine, ...inPlural, `${stem}a`, `${soft}e`, `${stem}${y}`];
  if (gender === 'a') return inFeminine;
  return gender === 'e' ? [...masculineAndNeuter, ...inPlural] : masculineAndNeuter;
}

function nounForms(word: string, use: WordUse): string[] {
  const stem = word.slice(0, -1);
  const last = word.at(-1) ?? '';
  if (last === 'a') return feminine(stem, use);
  if (last === 'o') return neuter(stem, use);
  if (last === 'y' || last === 'i') return plural(stem);
  if (last === 'e') return stem.endsWith('c') ? plural(stem) : [...neuter(stem, use), ...plural(stem)];
  if (word.endsWith('um') && use.isTerm) return withEndings([word.slice(0, -2)], ['a', 'ów', ...PLURAL]);
  return VOWEL.test(last) ? [] : masculine(word, use);
}

/**
 * The forms that a Polish word can take in the cases, its own among them, by the ending of its nominative. `word` is folded.
 *
 * Without a dictionary gender and declension are guessed from the last letters; where two are possible, both are made. What no declension
 * of that ending makes is not a form: «Bucza» gives «Buczy, Buczę, Buczą», never «Buczał» nor «Buczacz». The vocative is left out («Pszczyno»
 * in a hymn), because it is the nominative of other places: Miedźna, Miedźno.
 */
export function polishForms(word: string, use: WordUse): string[] {
  const isAdjective = use.besideOthers ? /[aeyi]$/u.test(word) : ADJECTIVE_BY_ITSELF.test(word);
  if (!isAdjective) return [word, ...nounForms(word, use)];
  const asAdjective = adjective(word.replace(/(?<=[kg])ie$|[aeyi]$/u, ''), word.at(-1) ?? '', use);
  // «Równe» alone declines as an adjective only: «Równie» at the start of a sentence is an adverb.
  return [word, ...asAdjective, ...(word.endsWith('e') && !use.besideOthers ? [] : nounForms(word, use))];
}
