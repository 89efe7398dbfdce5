import type { PatternMatch } from './patterns';
import type { TextWord } from './text-words';

/** What was recognised at one place: the likeliest, and what else the same words could be. */
export interface Chosen<Of> {
  readonly first: number;
  readonly last: number;
  /** Distinct, likeliest first, at least one. */
  readonly of: readonly [Of, ...Of[]];
}

const startsWithHyphen = (words: readonly TextWord[], at: number): boolean => words[at]?.joint === 'hyphen';

/**
 * Leaves out what is only a part of a hyphenated word: Bielsko in Bielsko-Biała, Frankiwsk in Iwano-Frankiwsk. Two names with a hyphen
 * between them, as «Pszczyna-Bucza» for «Pszczyna–Bucza», stay, since both are known.
 */
function withoutPartsOfWords<Of>(matches: readonly PatternMatch<Of>[], words: readonly TextWord[]): PatternMatch<Of>[] {
  const starts = new Set(matches.map(({ first }) => first));
  const ends = new Set(matches.map(({ last }) => last));
  return matches.filter(({ first, last }) => (!startsWithHyphen(words, first) || ends.has(first - 1)) && (!startsWithHyphen(words, last + 1) || starts.has(last + 1)));
}

/**
 * Chooses among overlapping matches: the one of more words before the one of fewer, then the earlier. Of those with the same words, what
 * stands as in the glossary comes before an inflected form, then the order of the glossary. The result is in the order of the text.
 */
export function chooseMatches<Of>(matches: readonly PatternMatch<Of>[], words: readonly TextWord[]): Chosen<Of>[] {
  const length = ({ first, last }: PatternMatch<Of>): number => last - first;
  const ordered = withoutPartsOfWords(matches, words).sort((a, b) => length(b) - length(a) || a.first - b.first || Number(b.isBase) - Number(a.isBase));
  const taken = new Map<number, Chosen<Of>>();
  for (const { of, first, last } of ordered) {
    const there = taken.get(first);
    if (there !== undefined && there.first === first && there.last === last) {
      if (!there.of.includes(of)) for (let at = first; at <= last; at += 1) taken.set(at, { first, last, of: [...there.of, of] });
      continue;
    }
    if (Array.from({ length: last - first + 1 }, (_, offset) => first + offset).some((at) => taken.has(at))) continue;
    for (let at = first; at <= last; at += 1) taken.set(at, { first, last, of: [of] });
  }
  return [...taken].flatMap(([at, chosen]) => (at === chosen.first ? [chosen] : [])).sort((a, b) => a.first - b.first);
}
