import type { PairType } from '../pair';

/** What is known of a municipality where a partner is looked for; null and empty lists mean "not recorded". */
export interface MatchFacts {
  readonly documentId: string;
  readonly country: string | null;
  /** TERC or KATOTTH: settles the order among equals. */
  readonly code: string | null;
  /** Type of gmina or hromada. */
  readonly type: string | null;
  readonly population: number | null;
  /** Of the seat, in degrees. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** documentIds of areas of cooperation. */
  readonly areas: readonly string[];
  /** documentIds of areas in which it looks for help, and in which it can give some. */
  readonly needs: readonly string[];
  readonly offers: readonly string[];
  /** BCP 47 codes of the languages in which its office writes letters. */
  readonly languages: readonly string[];
  readonly seeking: boolean;
}

/** How two municipalities have met before. `running` is a link of any type that is neither ended nor abandoned. */
export type Contact = { readonly kind: 'running' | 'ended' | 'abandoned'; readonly type: PairType } | { readonly kind: 'inquiry' };

/** What lies between a seeker and a candidate. */
export interface Acquaintance {
  readonly contacts: readonly Contact[];
  /** With how many municipalities of the seeker's country the candidate has running links. */
  readonly partners: number;
}
