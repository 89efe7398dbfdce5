/** How far everything public has come: the last sequence number that was given out, and when. */
export interface FeedVersion {
  /** Of the read model as long as it lives; another one means that old numbers say nothing. */
  readonly generation: string;
  readonly sequence: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly changedAt: number;
}

export const sameVersion = (a: FeedVersion, b: FeedVersion): boolean => a.generation === b.generation && a.sequence === b.sequence;
