import { abbreviationsOf, type Abbreviations } from './abbreviations';

const LETTER = /\p{L}/u;
const SINGLE_LETTER = /^\p{L}$/u;
const NUMBER = /^(?:\p{Nd}+(?:[.,/–-]\p{Nd}+)*|[IVXLC]+)$/u;
const LINE_END = /[\n\r\u2028\u2029]\s*$/u;
const OPENING_SIGNS = /^[^\p{L}\p{N}]+/u;

/** «W 2024 r.», «Dnia 5 maja 2024 r.»: so few words are the beginning of a sentence and not the whole of it. */
const OPENING_WORDS = 5;

/** A region the segmenter does not know, or no locale at all, must not keep anybody from translating. */
function segmenterOf(locale: string): Intl.Segmenter {
  const language = /^[a-z]{2,3}(?=-|$)/iu.exec(locale)?.[0].toLowerCase() ?? 'und';
  return new Intl.Segmenter(language, { granularity: 'sentence' });
}

/** Whether the full stop at the end of this piece belongs to an abbreviation that the sentence goes on behind. */
function endsInAbbreviation(piece: string, { leading, afterNumber }: Abbreviations): boolean {
  const words = piece.trim().split(/\s+/u);
  const last = (words.at(-1) ?? '').replace(OPENING_SIGNS, '');
  if (!last.endsWith('.')) return false;
  const abbreviation = last.slice(0, -1);
  const folded = abbreviation.toLowerCase();
  if (leading.has(folded)) return true;
  const single = SINGLE_LETTER.test(abbreviation);
  if (!single && !afterNumber.has(folded)) return false;
  return NUMBER.test(words.at(-2) ?? '') ? words.length <= OPENING_WORDS : single;
}

function goesOn(piece: string, abbreviations: Abbreviations): boolean {
  return !LINE_END.test(piece) && (!LETTER.test(piece) || endsInAbbreviation(piece, abbreviations));
}

/**
 * The sentences of a unit's text in their order, trimmed, none of them empty; put together without white space they are the text without
 * white space.
 *
 * Unicode's rules (UAX #29, by `Intl.Segmenter`) break after every full stop with a capital behind it, so that «ul. Szkolna» would be two
 * sentences. Pieces are joined again behind
 * - an abbreviation that something always follows (`abbreviations.ts`: np., m.in., ul., т. зв., ім., вул., e.g., Mr.),
 * - an initial or another single letter (J. Kowalski, м. Буча, т. зв.),
 * - a single letter (r., р., w.) or «рр.», «tys.» behind a number, where what stands before is too short to be a sentence («W 2024 r. Rada …»),
 * - a piece without any letter («1.», «§ 2.»), unless nothing follows.
 * The end of a line always ends a sentence. Never throws; an unknown locale is read by Unicode's rules alone.
 */
export function sentencesOf(unitText: string, locale: string): string[] {
  const abbreviations = abbreviationsOf(locale);
  const sentences: string[] = [];
  let begun = '';
  for (const { segment } of segmenterOf(locale).segment(unitText)) {
    begun += segment;
    if (goesOn(begun, abbreviations)) continue;
    if (begun.trim() !== '') sentences.push(begun.trim());
    begun = '';
  }
  const rest = begun.trim();
  return rest === '' ? sentences : [...sentences, rest];
}
