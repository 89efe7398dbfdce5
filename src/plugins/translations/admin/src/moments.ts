import { useMemo } from 'react';

import { useIntl } from 'react-intl';

interface Moments {
  /** `12:03` today, the day as well before. */
  readonly moment: (iso: string) => string;
  /** A day of the calendar, `YYYY-MM-DD`. */
  readonly day: (day: string) => string;
  /** `YYYY-MM-DD` of now, here. */
  readonly today: () => string;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The day of a moment on the calendar of this machine. */
export const dayOf = (moment: Date): string => `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;

/** Puts moments and days into words of the panel's language. */
export function useMoments(): Moments {
  const { formatDate, formatTime } = useIntl();
  return useMemo(
    () => ({
      moment: (iso) => (dayOf(new Date(iso)) === dayOf(new Date()) ? formatTime(iso) : formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' })),
      // A day has no zone: as a moment of UTC it would be the day before in the west.
      day: (day) => formatDate(`${day}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
      today: () => dayOf(new Date()),
    }),
    [formatDate, formatTime],
  );
}
