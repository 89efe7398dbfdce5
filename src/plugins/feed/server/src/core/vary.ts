/** What of a request, besides its address, an answer was chosen by. */
export interface ChosenBy {
  readonly encoding: boolean;
  readonly language: boolean;
}

/**
 * The value of `Vary` (RFC 9110, section 12.5.5); null where nothing but the address counts.
 *
 * It is the same for every answer of an address, so that a cache that stored one knows when not to use it.
 */
export function vary({ encoding, language }: ChosenBy): string | null {
  const names = [...(encoding ? ['Accept-Encoding'] : []), ...(language ? ['Accept-Language'] : [])];
  return names.length === 0 ? null : names.join(', ');
}
