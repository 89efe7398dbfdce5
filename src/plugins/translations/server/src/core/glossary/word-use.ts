/** What is known of a word beside its letters. */
export interface WordUse {
  /** A common noun has a plural; the name of a place is one or the other by itself. */
  readonly isTerm: boolean;
  /** Beside another word of the same name it may be an adjective: «Biała Podlaska», and «Mała Wilszanka». */
  readonly besideOthers: boolean;
}
