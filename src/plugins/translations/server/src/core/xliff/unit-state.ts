import { UNIT_STATES, type ExchangeUnit, type UnitState } from './exchange';
import { joinedText } from './joined-text';
import type { Inline } from '../unit';

/** A translation as a file holds it. */
export interface Stated {
  /** Null where there is nothing to say. */
  readonly target: readonly Inline[] | null;
  readonly state: UnitState;
  readonly needsReview: boolean;
}

/**
 * What a file can say of a unit: without a translation there is nothing to be in a state, and what somebody has to look at is not
 * reviewed yet.
 */
export function statedOf({ target, state, needsReview }: Pick<ExchangeUnit, 'target' | 'state' | 'needsReview'>): Stated {
  const content = target === null ? [] : joinedText(target);
  if (content.length === 0) return { target: null, state: 'initial', needsReview: false };
  return { target: content, state: needsReview ? 'translated' : state, needsReview };
}

/** Values of `state` on a target of XLIFF 1.2 (section 2.3), as states of XLIFF 2. */
const STATES_OF_1: ReadonlyMap<string, UnitState> = new Map<string, UnitState>([
  ['new', 'initial'],
  ['needs-translation', 'initial'],
  ['needs-l10n', 'initial'],
  // Only what is not text is still to be done.
  ['needs-adaptation', 'translated'],
  ['translated', 'translated'],
  ['needs-review-translation', 'translated'],
  ['needs-review-l10n', 'translated'],
  ['needs-review-adaptation', 'translated'],
  ['signed-off', 'reviewed'],
  ['final', 'final'],
]);

const NAMES_IN_1: Readonly<Record<UnitState, string>> = { initial: 'needs-translation', translated: 'translated', reviewed: 'signed-off', final: 'final' };

/** `state` of a target and `approved` of its unit, in XLIFF 1.2. */
export const writeState1 = ({ state, needsReview }: Stated): { readonly state: string; readonly approved: 'yes' | 'no' } => ({
  state: needsReview ? 'needs-review-translation' : NAMES_IN_1[state],
  approved: !needsReview && (state === 'reviewed' || state === 'final') ? 'yes' : 'no',
});

/** Reads what XLIFF 1.2 says of a translation; both texts are empty where it says nothing. */
export function readState1(state: string, approved: string): Omit<Stated, 'target'> {
  if (state.startsWith('needs-review-')) return { state: 'translated', needsReview: true };
  // Tools that know no states say `approved` alone, and a translation without either is one.
  const known = state === '' ? 'translated' : (STATES_OF_1.get(state) ?? 'initial');
  return { state: approved !== 'yes' ? known : known === 'reviewed' ? 'reviewed' : 'final', needsReview: false };
}

/** Our `subState` (XLIFF 2.1, section 4.3.1): translated, and somebody has to look at it. */
export const NEEDS_REVIEW = 'pobratym:needs-review';

/** Reads `state` and `subState` of a segment; without a state it is initial. */
export const readState2 = (state: string, subState: string): Omit<Stated, 'target'> => ({
  state: UNIT_STATES.find((known) => known === state) ?? 'initial',
  needsReview: subState.endsWith(':needs-review'),
});

/** Of several segments, the one that is least far says how far the unit is. */
export const leastState = (states: readonly UnitState[]): UnitState => UNIT_STATES.find((state) => states.includes(state)) ?? 'initial';
