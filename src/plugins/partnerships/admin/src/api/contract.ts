import type { MilestoneKind, MilestoneSide } from '../../../server/src/core/milestone-kinds';
import type { PairType } from '../../../server/src/core/pair';
import type { LinkableKind } from '../../../server/src/core/public-id';
import type { Stage } from '../../../server/src/core/stage';
import type { ContentLocale } from '../content-locale';

export type { LinkableKind, MilestoneKind, MilestoneSide, PairType, Stage };

export type Country = 'PL' | 'UA';

/** A partnership that a municipality already has. */
export interface ExistingLink {
  /** documentId of the partnership. */
  readonly partnership: string;
  readonly type: PairType;
  readonly stage: Stage;
  readonly partner: { readonly documentId: string; readonly name: string; readonly country: Country };
}

/** A municipality as the pickers show it, named in the language asked for. */
export interface MunicipalityHit {
  readonly documentId: string;
  readonly name: string;
  readonly officialName: string;
  readonly country: Country;
  readonly code: string;
  readonly type: string | null;
  readonly district: string | null;
  /** ISO 3166-2. */
  readonly regionCode: string | null;
  readonly region: string | null;
  readonly names: Readonly<Record<ContentLocale, string | null>>;
  /** What the search text was found in, where that is not `name`. */
  readonly matched: string | null;
  readonly published: boolean;
  readonly links: readonly ExistingLink[];
}

/** An entry that can be linked. */
export interface ReferenceHit {
  /** `kind:documentId`. */
  readonly id: string;
  readonly kind: LinkableKind;
  readonly documentId: string;
  readonly title: string;
  readonly detail: string | null;
  readonly published: boolean;
}

export type ResolvedReference = ({ readonly found: true } & ReferenceHit) | { readonly found: false; readonly id: string };

export type PairVerdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'same' }
  | { readonly kind: 'taken'; readonly partnership: { readonly documentId: string; readonly title: string; readonly stage: Stage } };

export interface EvidenceFile {
  readonly id: number;
  readonly name: string;
  readonly url: string;
}

export interface Milestone {
  readonly documentId: string;
  readonly kind: MilestoneKind;
  readonly side: MilestoneSide;
  /** EDTF. */
  readonly date: string | null;
  readonly evidenceUrl: string | null;
  readonly evidenceFile: EvidenceFile | null;
  /** For the office alone. */
  readonly note: string | null;
  readonly sequence: number;
}

export interface TimelineSide {
  readonly side: 'a' | 'b';
  readonly documentId: string;
  readonly name: string;
  readonly country: Country;
}

/** All milestones of a partnership, in the order in which they happened. */
export interface Timeline {
  readonly partnership: string;
  readonly stage: Stage;
  readonly sides: readonly TimelineSide[];
  readonly milestones: readonly Milestone[];
}

/** What is sent when a milestone is recorded or corrected. */
export interface MilestoneInput {
  readonly kind: MilestoneKind;
  readonly side: MilestoneSide;
  readonly date: string | null;
  readonly evidenceUrl: string | null;
  /** Id of the file in the media library. */
  readonly evidenceFile: number | null;
  readonly note: string | null;
}
