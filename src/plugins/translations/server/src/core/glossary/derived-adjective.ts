import { languageOf } from './entry';
import { foldWord, textWords } from './text-words';

const POLISH = /^(?:i?ań|i?eń|ow|iow|yń|ń|ijow|i|o)?(?:sk|ck|dzk)(?:i|a|ą|ie|im|ich|imi|iego|iemu|iej|u)$/u;
const UKRAINIAN = /^(?:ан|ян|ен|ин|ів|їв|ов|ев|єв|о)?(?:ськ|цьк|зьк)(?:ий|а|у|ою|ої|ій|е|і|их|им|ими|ого|ому)$/u;

/** Letters that a stem keeps at least, or any adjective would be derived from any name. */
const SHORTEST_STEM = 3;
/** «бучацький» is of Бучач and not of Буча: the suffix takes the vowel with it. */
const ENDS_IN_VOWEL = /[aąeęouаеєоуюя]$/u;
/** Final letters that the suffix may take with it: Фурси, фурсівський; Pilchowice, pilchowicki. */
const MOST_LOST = 2;

/**
 * Tells whether a word (folded) looks like the adjective of a place: «бучанський» of Буча, «pszczyński» of Pszczyna. It does when it is
 * the name without up to two last letters and a suffix that makes such adjectives. Of a name of several words no adjective is known.
 * Wide on purpose: it keeps a warning from being given, and gives no hint.
 */
export function adjectiveOf(name: string, locale: string): (word: string) => boolean {
  const suffix = { pl: POLISH, uk: UKRAINIAN }[languageOf(locale)];
  if (suffix === undefined || textWords(name).length !== 1) return () => false;
  const folded = foldWord(name.trim());
  const stems = Array.from({ length: MOST_LOST + 1 }, (_, lost) => folded.slice(0, folded.length - lost)).filter((stem) => stem.length >= SHORTEST_STEM && !ENDS_IN_VOWEL.test(stem));
  return (word) => stems.some((stem) => word.startsWith(stem) && suffix.test(word.slice(stem.length)));
}
