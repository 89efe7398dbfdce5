import { z } from 'zod';

import { isHttpAddress } from '../../../checks/http-address';
import { isTimeZone, parseEdtf } from '../../../dates';
import type { RefusalCode } from '../../../refusals/messages/en';

/** A fault whose message is its refusal code; `read-refusals.ts` reads it back. */
export const code = (refusalCode: RefusalCode): { error: RefusalCode } => ({ error: refusalCode });

/** Empty form fields arrive as empty strings and mean nothing. */
const blankAsNull = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullish());

export const webAddress = blankAsNull(z.string(code('type')).max(2000, code('text.long')).refine(isHttpAddress, code('url.http')));

export const latitude = blankAsNull(z.number(code('range.lat')).min(-90, code('range.lat')).max(90, code('range.lat')));
export const longitude = blankAsNull(z.number(code('range.lon')).min(-180, code('range.lon')).max(180, code('range.lon')));

export const timeZone = blankAsNull(z.string(code('timeZone')).refine(isTimeZone, code('timeZone')));

export const edtfDate = blankAsNull(
  z.string(code('edtf.syntax')).superRefine((text, ctx) => {
    const outcome = parseEdtf(text);
    if (outcome.kind === 'refused') ctx.addIssue({ code: 'custom', message: `edtf.${outcome.reason}` satisfies RefusalCode });
  }),
);

/** Years that an association's calendar can mean. */
const isWithinHistory = (value: Date | string): boolean => {
  const year = new Date(value).getUTCFullYear();
  return year >= 1000 && year <= 2200;
};

/** A moment as JSON or the database gives it. */
export const moment = blankAsNull(
  z.union([z.date(), z.string()], code('type')).superRefine((value, ctx) => {
    const refuse = (message: RefusalCode): void => ctx.addIssue({ code: 'custom', message });
    if (Number.isNaN(new Date(value).getTime())) refuse('type');
    else if (!isWithinHistory(value)) refuse('range.year');
  }),
);

export const choiceOf = <const Values extends readonly [string, ...string[]]>(values: Values) => blankAsNull(z.enum(values, code('choice')));

export const millisecondsOf = (value: Date | string | null | undefined): number | null =>
  value === null || value === undefined ? null : value instanceof Date ? value.getTime() : Date.parse(value);

/** Latitude and longitude are one fact. */
export function coordinatesGoTogether(entry: { lat?: number | null | undefined; lon?: number | null | undefined }, ctx: z.RefinementCtx): void {
  const lat = entry.lat ?? null;
  const lon = entry.lon ?? null;
  if ((lat === null) !== (lon === null)) ctx.addIssue({ code: 'custom', path: [lat === null ? 'lat' : 'lon'], message: 'coordinates.pair' satisfies RefusalCode });
}
