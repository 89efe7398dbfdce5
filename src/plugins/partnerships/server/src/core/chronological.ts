import { isCertainlyAfter, parseEdtf, type EdtfDate } from '../../../../../dates';

/** What ordering needs of a milestone: its EDTF date, if one is known, and when it was recorded. */
export interface Dated {
  readonly date: string | null;
  /** Order of recording; unique within a partnership. */
  readonly sequence: number;
}

const dateOf = ({ date }: Dated): EdtfDate | null => {
  if (date === null) return null;
  const outcome = parseEdtf(date);
  return outcome.kind === 'ok' ? outcome.date : null;
};

/**
 * Milestones in the order in which they happened, as far as that is known.
 *
 * Dates with unknown parts cannot all be compared, so sorting by them is no order at all. Instead each milestone,
 * taken in the order of recording, goes behind the last one that it does not certainly precede. Where dates say
 * nothing, the order of recording stands.
 */
export function chronological<Milestone extends Dated>(milestones: readonly Milestone[]): Milestone[] {
  const ordered: { milestone: Milestone; date: EdtfDate | null }[] = [];
  for (const milestone of [...milestones].sort((a, b) => a.sequence - b.sequence)) {
    const date = dateOf(milestone);
    let at = ordered.length;
    while (at > 0) {
      const before = ordered[at - 1];
      if (before === undefined || !isCertainlyAfter(before.date, date)) break;
      at -= 1;
    }
    ordered.splice(at, 0, { milestone, date });
  }
  return ordered.map(({ milestone }) => milestone);
}
