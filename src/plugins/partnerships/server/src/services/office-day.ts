/** Where the association's office is: its days are the days of its reminders. */
const OFFICE_TIME_ZONE = 'Europe/Warsaw';

// The Canadian calendar writes days as ISO 8601 does.
const DAYS = new Intl.DateTimeFormat('en-CA', { timeZone: OFFICE_TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in the office, `YYYY-MM-DD`. */
export const officeDay = (moment = new Date()): string => DAYS.format(moment);

/** A day so many days later. */
export const daysLater = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
