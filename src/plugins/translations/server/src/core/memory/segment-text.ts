const CONTROL = /(?!\s)\p{Cc}/gu;
const UNPAIRED_SURROGATE = /\p{Cs}/gu;
/** Soft hyphens and zero-width spaces: where a line may break, no part of a sentence. Joiners stay, some scripts and emoji need them. */
const BREAK_HINT = /[\u00AD\u200B\u2060]/gu;

/**
 * The form in which two segments are the same segment: NFC, white space of any kind single and trimmed, without break hints and control
 * characters, unpaired surrogates as U+FFFD, so that both databases can hold it.
 *
 * Case stays: a translation of «Rada» at the start of a title is not one of «rada» inside a sentence, and an exact match is taken over
 * unread. What differs in case alone is met by the near hash of `segment-key.ts`. Normalising twice changes nothing; never throws.
 */
export function normaliseSegment(text: string): string {
  return text.replace(UNPAIRED_SURROGATE, '\uFFFD').replace(CONTROL, ' ').replace(BREAK_HINT, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
