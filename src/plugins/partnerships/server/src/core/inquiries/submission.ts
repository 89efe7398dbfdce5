import { z } from 'zod';

import { parseMunicipalityCode, type Country } from '../../../../../../names';
import { en, type RefusalCode } from '../../../../../../refusals/messages/en';
import { refusal, type Refusal } from '../../../../../../refusals/refusal';
import { parsePublicId } from '../public-id';
import { isInquiryLanguage, type InquiryLanguage } from './language';

/** An inquiry as it was written: trimmed, in NFC, null where a field was left empty. */
export interface Inquiry {
  readonly municipalityName: string;
  readonly country: Country;
  /** TERC or KATOTTH. */
  readonly code: string | null;
  readonly contactName: string;
  readonly contactRole: string | null;
  readonly email: string;
  readonly phone: string | null;
  /** documentIds. */
  readonly areas: readonly string[];
  readonly message: string | null;
  /** documentId of a municipality. */
  readonly preferredPartner: string | null;
}

/** What a form brings: the inquiry, and what the form itself is known by. */
export interface Submission {
  readonly inquiry: Inquiry;
  readonly language: InquiryLanguage | null;
  readonly noticeVersion: string;
  /** Null where a program sends without having opened a form. */
  readonly token: string | null;
}

export type ReadSubmission = { readonly kind: 'ok'; readonly submission: Submission } | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Most characters of each field, as the content type has them. */
export const MOST = { municipalityName: 200, code: 19, contactName: 200, contactRole: 200, email: 254, phone: 60, message: 5000, areas: 50 } as const;

/** The field that people do not see: whoever fills it in reads forms and not pages. */
export const TRAP_FIELD = 'website';

/**
 * Control characters, line and paragraph separators, and marks that turn the direction of what follows: none of them
 * belongs in a name, and in a mail's header the first would begin another header.
 */
const NOT_IN_A_LINE = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const NOT_IN_A_TEXT = /(?![\n\t])[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** HTML's own idea of an address (section 4.10.5.1.5 of the HTML standard), with a dot in its domain. */
const EMAIL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/i;

const code = <Code extends RefusalCode>(refusalCode: Code): { error: Code } => ({ error: refusalCode });

const normal = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : value);

const missingOrWrong = { error: ({ input }: { input?: unknown }): RefusalCode => (input === undefined || input === null ? 'required' : 'type') };

const textOf = (most: number, forbidden: RegExp) => z.string(missingOrWrong).max(most, code('text.long')).refine((text) => !forbidden.test(text), code('text.signs'));

const required = (most: number) => z.preprocess(normal, textOf(most, NOT_IN_A_LINE).min(1, code('required')));

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => {
    const text = normal(value);
    return text === '' || text === undefined ? null : text;
  }, schema.nullable());

/** `area:abc…` as the feed names it, or the bare documentId. */
const linked = (kind: 'area' | 'municipality') =>
  z.string(code('type')).transform((text, ctx): string => {
    const id = parsePublicId(text.includes(':') ? text : `${kind}:${text}`);
    if (id?.kind === kind) return id.documentId;
    ctx.addIssue({ code: 'custom', message: 'reference.form' satisfies RefusalCode });
    return z.NEVER;
  });

const yes = (value: unknown): unknown => (value === 'true' || value === 'on' || value === '1' ? true : value);

const FIELDS = {
  municipalityName: required(MOST.municipalityName),
  country: z.preprocess((value) => (value === '' ? undefined : value), z.enum(['PL', 'UA'], { error: ({ input }) => (input === undefined || input === null ? 'required' : 'choice') })),
  code: optional(textOf(MOST.code, NOT_IN_A_LINE)),
  contactName: required(MOST.contactName),
  contactRole: optional(textOf(MOST.contactRole, NOT_IN_A_LINE)),
  email: z.preprocess(normal, textOf(MOST.email, NOT_IN_A_LINE).min(1, code('required')).refine((text) => text === '' || EMAIL.test(text), code('email'))),
  phone: optional(textOf(MOST.phone, NOT_IN_A_LINE)),
  areas: z.preprocess((value) => value ?? [], z.array(linked('area'), code('type')).max(MOST.areas, code('reference.max'))),
  message: optional(textOf(MOST.message, NOT_IN_A_TEXT)),
  preferredPartner: optional(linked('municipality')),
  consent: z.preprocess(yes, z.literal(true, code('inquiry.consent'))),
  noticeVersion: z.preprocess(normal, z.string(missingOrWrong).min(1, code('required')).max(40, code('text.long'))),
  language: optional(z.custom<InquiryLanguage>(isInquiryLanguage, code('choice'))),
  token: optional(z.string(code('inquiry.token-forged')).max(200, code('inquiry.token-forged'))),
  [TRAP_FIELD]: z.unknown(),
};

const schema = z.strictObject(FIELDS);

/** A field that is missing is one that was left empty: zod would report its key, and not what the field needs. */
const NOTHING = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, undefined]));

const isCode = (message: string): message is RefusalCode => Object.hasOwn(en, message);

function toRefusals(issue: z.core.$ZodIssue): Refusal[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => refusal(key.slice(0, 100), 'inquiry.field-unknown'));
  return [
    {
      path: issue.path.filter((part) => typeof part !== 'symbol'),
      code: isCode(issue.message) ? issue.message : 'type',
      ...(issue.code === 'too_big' && { params: { max: Number(issue.maximum) } }),
    },
  ];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A code is judged whatever else is wrong, so that all faults are told at once. */
function refuseCode(data: Readonly<Record<string, unknown>>): Refusal[] {
  const text = normal(data.code);
  if (typeof text !== 'string' || text === '' || (data.country !== 'PL' && data.country !== 'UA')) return [];
  return parseMunicipalityCode(data.country, text).kind === 'refused' ? [refusal('code', data.country === 'PL' ? 'code.terc' : 'code.katotth')] : [];
}

/** Whether the field that nobody sees has been filled in. */
export const isTrapped = (data: unknown): boolean => {
  const value = isRecord(data) ? data[TRAP_FIELD] : undefined;
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
};

/**
 * Reads what a form or a program sends, or says everything that is wrong with it, one refusal for each field.
 *
 * @param data of JSON, or of a form (texts alone)
 */
export function readSubmission(data: unknown): ReadSubmission {
  if (!isRecord(data)) return { kind: 'refused', refusals: [{ path: ['data'], code: data === undefined || data === null ? 'required' : 'type' }] };
  const outcome = schema.safeParse({ ...NOTHING, ...data });
  const found = [...(outcome.success ? [] : outcome.error.issues.flatMap(toRefusals)), ...refuseCode(data)];
  // One sentence a field: the first fault found is the one to begin with.
  const refusals = found.filter(({ path }, at) => found.findIndex((other) => other.path.join('.') === path.join('.')) === at);
  if (!outcome.success || refusals.length > 0) return { kind: 'refused', refusals };
  const { language, noticeVersion, token, areas, municipalityName, country, code: place, contactName, contactRole, email, phone, message, preferredPartner } = outcome.data;
  return {
    kind: 'ok',
    submission: {
      language,
      noticeVersion,
      token,
      inquiry: { municipalityName, country, code: place, contactName, contactRole, email, phone, areas: [...new Set(areas)], message, preferredPartner },
    },
  };
}
