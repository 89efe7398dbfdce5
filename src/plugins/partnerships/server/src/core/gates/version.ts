import type { MilestoneKind } from '../milestone-kinds';
import type { Stage } from '../stage';

/** A milestone as far as checks look at it. */
export interface WitnessedMilestone {
  readonly kind: MilestoneKind;
  readonly date: string | null;
  readonly sequence: number;
  readonly hasEvidence: boolean;
}

/** What a partnership's milestones say, beside what its row in the pair registry says. */
export interface Life {
  /** Null where the registry has no row of the partnership. */
  readonly registered: Stage | null;
  readonly milestones: readonly WitnessedMilestone[];
}

/** What the public reads of an entry in another language than the one that is about to be published. */
export interface PublicVersion {
  readonly locale: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A version that is about to become public: the fields of its language with the facts that all languages share. */
export interface GatedVersion {
  readonly kind: GatedKind;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Facts are published for every language that is public, and its words stay as they are. */
  readonly elsewhere: readonly PublicVersion[];
  /** Of partnerships that have been saved. */
  readonly life: Life | null;
}

/** Types whose entries are looked at before they are published. */
export const GATED = {
  article: 'api::article.article',
  event: 'api::event.event',
  municipality: 'api::municipality.municipality',
  partnership: 'api::partnership.partnership',
} as const;

export type GatedKind = keyof typeof GATED;

export type GatedUid = (typeof GATED)[GatedKind];

/** @returns null where nothing is checked before an entry of the type is published */
export function gatedKindOf(uid: string): GatedKind | null {
  const found = Object.entries(GATED).find(([, candidate]) => candidate === uid);
  return found ? (found[0] as GatedKind) : null;
}

/** Fields that the checks read, and the title, by which an entry is called. */
export const GATED_FIELDS: Readonly<Record<GatedKind, { readonly shared: readonly string[]; readonly words: readonly string[] }>> = {
  article: { shared: ['coverDecorative'], words: ['title', 'body', 'coverAlt'] },
  event: { shared: ['coverDecorative', 'startsAt', 'approximateDate'], words: ['title', 'coverAlt'] },
  municipality: { shared: ['coverDecorative', 'officialName'], words: ['coverAlt'] },
  partnership: { shared: ['coverDecorative'], words: ['title', 'body', 'coverAlt'] },
};
