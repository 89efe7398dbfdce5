import type { ApprovalKind, MilestoneKind, MilestoneSide } from '../milestone-kinds';
import type { PairType } from '../pair';
import type { Stage } from '../stage';
import type { Step } from './approvals';
import type { Move } from './moves';
import type { Standing } from './standing';

/** A municipality as the board, the table and the map show it; many partnerships share one. */
export interface BoardMunicipality {
  readonly documentId: string;
  /** In the language asked for, else in the next best. */
  readonly name: string;
  readonly country: 'PL' | 'UA' | null;
  readonly code: string | null;
  /** ISO 3166-2. */
  readonly region: string | null;
  /** Degrees, WGS 84. */
  readonly place: readonly [longitude: number, latitude: number] | null;
  /** Folded spellings that a search meets, in both scripts. */
  readonly keys: readonly string[];
}

/** Where a partnership stands: what a move changes of a card. */
export interface Progress {
  readonly stage: Stage;
  readonly standing: Standing;
  /** EDTF date of the milestone that brought the stage; null where there is none or its date is not known. */
  readonly since: string | null;
  /** What both do together next. */
  readonly together: MilestoneKind | null;
  /** Approvals that each side lacks now. */
  readonly missing: { readonly a: readonly ApprovalKind[]; readonly b: readonly ApprovalKind[] };
  /** Which milestone a step back would take away, and where it would lead. */
  readonly back: { readonly kind: MilestoneKind; readonly to: Stage } | null;
  readonly version: string;
}

export interface Card extends Progress {
  readonly documentId: string;
  /** Null where it says no more than the names of the two sides. */
  readonly title: string | null;
  readonly type: PairType;
  /** Indices in `municipalities`. */
  readonly sides: readonly [a: number, b: number];
  readonly published: boolean;
  /** Indices in `areas`. */
  readonly areas: readonly number[];
  /** Open reminders: how many, and the first day that one is due. */
  readonly reminders: { readonly open: number; readonly first: string } | null;
  /** Seconds since 1970. */
  readonly changed: number;
}

/** All partnerships at once, with everything that three views of them show. */
export interface Board {
  readonly cards: readonly Card[];
  readonly municipalities: readonly BoardMunicipality[];
  readonly areas: readonly { readonly documentId: string; readonly name: string }[];
  /** Names of the regions that occur, by ISO 3166-2 code. */
  readonly regions: Readonly<Record<string, string>>;
  readonly moves: Readonly<Record<string, Readonly<Record<Stage, Move>>>>;
  /** Day of the association's office. */
  readonly today: string;
  readonly mayChange: boolean;
}

/** A reminder of the office. */
export interface Reminder {
  readonly documentId: string;
  readonly partnership: string;
  readonly side: MilestoneSide;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  /** ISO 8601; null while it is open. */
  readonly doneAt: string | null;
  readonly doneBy: string | null;
  readonly madeBy: string | null;
}

/** Somebody on one side, known by their role first. */
export interface Contact {
  readonly documentId: string;
  readonly side: 'a' | 'b';
  readonly role: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string | null;
}

/** An article or event that names a partnership. */
export interface LinkedEntry {
  readonly kind: 'article' | 'event';
  readonly documentId: string;
  readonly title: string;
  readonly published: boolean;
  /** Day of an event, or of publication. */
  readonly day: string | null;
}

/** One partnership, beside its milestones. */
export interface OnePartnership {
  readonly documentId: string;
  readonly title: string;
  readonly type: PairType;
  readonly published: boolean;
  readonly together: MilestoneKind | null;
  readonly steps: { readonly a: readonly Step[]; readonly b: readonly Step[] };
  readonly reminders: readonly Reminder[];
  /** Null for whoever may not read them. */
  readonly contacts: readonly Contact[] | null;
  readonly linked: readonly LinkedEntry[];
  readonly today: string;
  readonly mayChange: boolean;
}

/** What the home page shows. */
export interface BoardSummary {
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  /** Overdue and of the next fourteen days, the earliest first. */
  readonly due: readonly (Reminder & { readonly title: string })[];
  /** How many more there are than are told. */
  readonly more: number;
  readonly today: string;
}

/** A named address of the table. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Query string without `?`. */
  readonly address: string;
}
