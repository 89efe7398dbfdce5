import { changedEnd, withEndings, type EndChange } from './stem-changes';
import type { WordUse } from './word-use';

const CONSONANTS = 'бвгґджзйклмнпрстфхцчшщ';
const VOWEL = /[аеєиіїоуюя]$/u;
const HUSHING = /[жчшщ]$/u;

/** Before the «і» of the dative and the locative: Пісківка, Пісківці; Рига, Ризі. */
const SOFTENED: readonly EndChange[] = [['к', 'ц'], ['г', 'з'], ['х', 'с']];

const PLURAL = ['ам', 'ами', 'ах'] as const;
const SOFT_PLURAL = ['ям', 'ями', 'ях'] as const;

function softened(stem: string): string {
  return `${changedEnd(stem, SOFTENED) ?? stem}і`;
}

/** Львів, Львова; Ірпінь, Ірпеня; Київ, Києва: «і» of the last, closed syllable comes from «о» or «е», «ї» from «є». */
function openedVowel(stem: string): string[] {
  const closed = new RegExp(`[ії](?=[${CONSONANTS}]+$)`, 'u').exec(stem)?.[0];
  if (closed === undefined) return [];
  const open = (vowel: string): string => stem.replace(new RegExp(`${closed}(?=[${CONSONANTS}]+$)`, 'u'), vowel);
  return closed === 'ї' ? [open('є')] : [open('о'), open('е')];
}

/** Школа, шкіл; село, сіл. */
function closedVowel(stem: string): string[] {
  const closed = stem.replace(new RegExp(`[ое](?=[${CONSONANTS}]+$)`, 'u'), 'і');
  return closed === stem ? [] : [closed];
}

/** Кам'янець, Кам'янця; ринок, ринку; Ковель stays, вогонь, вогню. */
function withoutFleetingVowel(stem: string): string[] {
  const dropped = stem.replace(new RegExp(`(?<=[${CONSONANTS}])е(?=ц$)|(?<=[${CONSONANTS}])о(?=к$)`, 'u'), '').replace(/єц$/u, 'йц');
  return dropped === stem ? [] : [dropped];
}

/** The genitive plural without an ending: Фурс, Черкас, Гребінок, громад, шкіл. */
function bare(stem: string): string[] {
  if (VOWEL.test(stem)) return [];
  const cluster = new RegExp(`[${CONSONANTS}ь]([кнлц])$`, 'u').exec(stem)?.[1];
  const fleeting = cluster === undefined ? [] : ['о', 'е'].map((vowel) => stem.slice(0, -1).replace(/ь$/u, '') + vowel + cluster);
  return [stem, ...closedVowel(stem), ...fleeting];
}

function hardFeminine(stem: string, { isTerm }: WordUse): string[] {
  const plural = isTerm ? [...bare(stem), ...withEndings([stem], PLURAL)] : [];
  const singular = HUSHING.test(stem) ? withEndings([stem], ['і', 'у', 'ею']) : [...withEndings([stem], ['и', 'у', 'ою']), softened(stem)];
  return [...singular, ...plural];
}

/** Вишня, Вікторія, Коломия; and neuters of a doubled consonant: Запоріжжя, завдання. */
function soft(stem: string, { isTerm }: WordUse): string[] {
  const afterVowel = VOWEL.test(stem);
  if (/(.)\1$/u.test(stem)) return [...withEndings([stem], ['ю', 'ям', 'і']), ...(isTerm ? [`${stem.slice(0, -1)}ь`, ...withEndings([stem], SOFT_PLURAL)] : [])];
  const singular = withEndings([stem], afterVowel ? ['ї', 'ю', 'єю'] : ['і', 'ю', 'ею']);
  return [...singular, ...(isTerm ? [...(afterVowel ? [`${stem}й`] : bare(stem).map((form) => `${form}ь`)), ...withEndings([stem], SOFT_PLURAL)] : [])];
}

function neuter(stem: string, { isTerm }: WordUse): string[] {
  return [...withEndings([stem], ['а', 'у', 'ом', 'ові']), softened(stem), ...(isTerm ? [...bare(stem), ...withEndings([stem], PLURAL)] : [])];
}

/** Поле, прізвище. Katowice and Kielce, Катовіце and Кельце, stay as they are. */
function neuterInE(stem: string, { isTerm }: WordUse): string[] {
  if (stem.endsWith('ц')) return [];
  if (HUSHING.test(stem)) return withEndings([stem], ['а', 'у', 'ем', 'і', ...(isTerm ? PLURAL : [])]);
  return withEndings([stem], ['я', 'ю', 'ем', 'і', ...(isTerm ? SOFT_PLURAL : [])]);
}

function masculine(word: string, { isTerm }: WordUse): string[] {
  const last = word.at(-1) ?? '';
  const stem = last === 'ь' || last === 'й' ? word.slice(0, -1) : word;
  const stems = [stem, ...openedVowel(stem), ...withoutFleetingVowel(stem)];
  if (last === 'й') return withEndings(stems, ['я', 'ю', 'єм', 'єві', 'ї', ...(isTerm ? ['їв', ...SOFT_PLURAL] : [])]);
  if (last === 'ь') {
    // Feminine: Познань, Познанню.
    const doubled = stems.map((one) => `${one}${one.at(-1) ?? ''}ю`);
    return [...withEndings(stems, ['я', 'ю', 'ем', 'еві', 'і', ...(isTerm ? ['ів', 'ей', ...SOFT_PLURAL] : [])]), ...doubled];
  }
  if (HUSHING.test(stem)) return withEndings(stems, ['а', 'у', 'ем', 'еві', 'і', ...(isTerm ? ['ів', ...PLURAL] : [])]);
  return [...withEndings(stems, ['а', 'у', 'ом', 'ові', ...(isTerm ? ['и', 'ів', ...PLURAL] : [])]), ...stems.map(softened)];
}

/** Names that look like plurals: Фурси, Гребінки, Бровари, Чернівці. */
function plural(stem: string, endings: readonly string[]): string[] {
  return [...bare(stem), ...withEndings([stem], ['ів', ...endings])];
}

const ADJECTIVE_BY_ITSELF = /(?:[сзц]ьк(?:ий|а|е)|(?:н|в)е|ий)$/u;
const ADJECTIVE_ENDING = /(?:[иі]й|[аяеєі])$/u;

/** Великий, мала, нові; and softly верхній, верхня. */
function adjective(word: string, { isTerm }: WordUse): string[] {
  const ending = ADJECTIVE_ENDING.exec(word)?.[0] ?? '';
  const stem = word.slice(0, word.length - ending.length);
  const isSoft = ending === 'ій' || ending === 'я' || ending === 'є';
  const feminine = isSoft ? ['ьої', 'ій', 'ю', 'ьою'] : ['ої', 'ій', 'у', 'ою'];
  const others = isSoft ? ['ього', 'ьому', 'ім'] : ['ого', 'ому', 'им', 'ім'];
  const inPlural = isSoft ? ['іх', 'ім', 'іми'] : ['их', 'им', 'ими'];
  const nominatives = isSoft ? ['ій', 'я', 'є', 'і'] : ['ий', 'а', 'е', 'і'];
  if (isTerm) return withEndings([stem], [...nominatives, ...feminine, ...others, ...inPlural]);
  if (ending === 'а' || ending === 'я') return withEndings([stem], feminine);
  return withEndings([stem], ending === 'і' ? inPlural : others);
}

function nounForms(word: string, use: WordUse): string[] {
  const stem = word.slice(0, -1);
  switch (word.at(-1)) {
    case 'а': return hardFeminine(stem, use);
    case 'я': return soft(stem, use);
    case 'о': return neuter(stem, use);
    case 'е': return neuterInE(stem, use);
    case 'и': return plural(stem, PLURAL);
    case 'і': return plural(stem, SOFT_PLURAL);
    default: return VOWEL.test(word) ? [] : masculine(word, use);
  }
}

/**
 * The forms that a Ukrainian word can take in the cases, its own among them, by the ending of its nominative. `word` is folded.
 *
 * Without a dictionary gender and declension are guessed from the last letters; where two are possible, both are made. What no declension
 * of that ending makes is not a form: «Буча» gives «Бучі, Бучу, Бучею», never «Бучач»; «Гребінки» gives «Гребінок», never «Гребінка».
 * The vocative is left out, as in Polish.
 */
export function ukrainianForms(word: string, use: WordUse): string[] {
  const isAdjective = use.besideOthers ? ADJECTIVE_ENDING.test(word) : ADJECTIVE_BY_ITSELF.test(word);
  // «Рівне» alone declines as an adjective only: «Рівнем» at the start of a sentence is a level.
  const asNoun = isAdjective && word.endsWith('е') && !use.besideOthers ? [] : nounForms(word, use);
  return [word, ...asNoun, ...(isAdjective ? adjective(word, use) : [])];
}
