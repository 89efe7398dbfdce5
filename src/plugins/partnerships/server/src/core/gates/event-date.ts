import type { Observation } from './finding';

/** An event whose day is not known stands in no calendar: its date in words is all that readers get. */
export function eventWithoutDate({ startsAt, approximateDate }: Readonly<Record<string, unknown>>): Observation[] {
  if (startsAt !== null && startsAt !== undefined && startsAt !== '') return [];
  const date = typeof approximateDate === 'string' ? approximateDate : '';
  return [{ code: 'gate.event-undated', path: ['startsAt'], params: { date }, about: [date] }];
}
