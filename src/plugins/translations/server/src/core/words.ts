/** Letters and digits, joined by what stands inside words: apostrophes, hyphens, a point or comma between digits. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ‑-]|(?<=\p{N})[.,\u00a0\u202f](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** How many words a text has, as translators are paid for them: numbers count, punctuation does not. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count += 1;
  return count;
}
