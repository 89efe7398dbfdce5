/**
 * How long a mail rests after it could not be sent: twice as long after each failure (exponential backoff), up to a cap.
 *
 * @param failures how many there were, this one included
 * @returns milliseconds
 */
export const pauseAfter = (failures: number, { firstPauseSeconds, longestPauseSeconds }: { firstPauseSeconds: number; longestPauseSeconds: number }): number =>
  Math.min(firstPauseSeconds * 2 ** Math.min(failures - 1, 30), longestPauseSeconds) * 1000;
