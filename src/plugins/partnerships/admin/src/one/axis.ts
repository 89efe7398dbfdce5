import type { Milestone } from '../api/contract';

/** How surely a milestone's place on the axis of time is known. */
export type Certainty =
  /** A day, month or year, or a period of these. */
  | 'known'
  /** Uncertain or approximate, or with unknown digits in a known century. */
  | 'about'
  /** Day and month, and not the year. */
  | 'no-year'
  /** Nothing. */
  | 'unknown';

export interface AxisEntry<Entry> {
  readonly milestone: Entry;
  readonly certainty: Certainty;
  /** The year that begins here on the axis; null where it goes on, or none is known. */
  readonly year: string | null;
}

export function certaintyOf(edtf: string | null): Certainty {
  if (edtf === null || edtf.trim() === '') return 'unknown';
  if (/^X{4}/.test(edtf)) return 'no-year';
  return /[X?~%]/.test(edtf) ? 'about' : 'known';
}

/**
 * Milestones on one axis, each with what is known of its place.
 *
 * They come in the order in which they happened as far as that is known; one without a year keeps the place that the
 * order of recording gave it, and no year is made up for it.
 */
export function axisOf<Entry extends Pick<Milestone, 'date'>>(milestones: readonly Entry[]): readonly AxisEntry<Entry>[] {
  let current: string | null = null;
  return milestones.map((milestone) => {
    const certainty = certaintyOf(milestone.date);
    const [year = null] = /^\d{4}/.exec(milestone.date ?? '') ?? [];
    const begins = year !== null && year !== current;
    if (begins) current = year;
    return { milestone, certainty, year: begins ? year : null };
  });
}
