/**
 * When an answer was last modified, as far as dates of whole seconds can say it.
 *
 * A date is a strong validator only where nothing can have changed twice in its second (RFC 9110, section 8.8.2.2).
 * Whoever reads between two changes of one second would hold the first and be told by that second's date that it is
 * the last. So while the second of a change is not over, readers are told the second before it, which every change of
 * this second is later than; and whoever comes with a date then is answered in full. Afterwards the true second is
 * told, and compared with.
 */
export interface LastModified {
  /** The true second of the last change, since 1970-01-01T00:00Z: what a reader's date is compared with. */
  readonly second: number;
  /** The second to tell. */
  readonly told: number;
  /** Whether a reader's date can prove that nothing has changed. */
  readonly isSettled: boolean;
  /** Until when, in milliseconds, this is so. */
  readonly holdsUntil: number;
}

/**
 * @param changedAt of the last change, in milliseconds
 * @param now in milliseconds; before `changedAt` where the clocks of two nodes differ
 * @param lag how long after a change other nodes may still answer without it, in milliseconds: a second is over when they know
 */
export function lastModified(changedAt: number, now: number, lag: number): LastModified {
  const second = Math.floor(changedAt / 1000);
  const settledAt = (second + 1) * 1000 + lag;
  if (now >= settledAt) return { second, told: second, isSettled: true, holdsUntil: Number.POSITIVE_INFINITY };
  const thisSecond = Math.floor(now / 1000);
  // Never a date later than that of the message (section 8.8.2.1).
  if (thisSecond < second) return { second, told: thisSecond - 1, isSettled: false, holdsUntil: (thisSecond + 1) * 1000 };
  return { second, told: second - 1, isSettled: false, holdsUntil: settledAt };
}
