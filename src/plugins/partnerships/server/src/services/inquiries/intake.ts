import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { refusal, type Refusal } from '../../../../../../refusals/refusal';
import { inWriteTransaction } from '../../../../../../writes/write-transaction';
import { judgeToken, type FormToken } from '../../core/inquiries/form-token';
import { keyedHash } from '../../core/inquiries/keys';
import type { InquiryLanguage } from '../../core/inquiries/language';
import { confirmationMail, officeMail, type MailFacts } from '../../core/inquiries/mail';
import { networkOf } from '../../core/inquiries/network';
import { noticeVersion } from '../../core/inquiries/notice';
import { referenceOf } from '../../core/inquiries/reference';
import { monthsLater } from '../../core/inquiries/retention';
import { isTrapped, readSubmission, type Inquiry, type Submission } from '../../core/inquiries/submission';
import { createChoices } from '../../store/inquiries/choices';
import { databaseTime } from '../../store/inquiries/database';
import { createInquiries } from '../../store/inquiries/inquiries';
import { createMails } from '../../store/inquiries/mails';
import { createRates, type RateVerdict } from '../../store/inquiries/rates';
import { createSubmissions } from '../../store/inquiries/submissions';
import type outbox from './outbox';
import { inquirySettings, keysFor } from './settings';

/** What somebody sends, and from where. */
export interface Post {
  readonly data: unknown;
  /** Of the client, as Koa tells it by its `proxy` setting. */
  readonly ip: string;
  /** In which the sender reads, unless the data say otherwise. */
  readonly language: InquiryLanguage;
  /** Whether it comes from the form for people, which has to have been opened. */
  readonly isForm: boolean;
}

export type IntakeOutcome =
  | { readonly kind: 'taken'; readonly reference: string }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

const refused = (...refusals: readonly Refusal[]): IntakeOutcome => ({ kind: 'refused', refusals });

/** Nothing that is asked of a database is longer: an address that is none is counted as well. */
const LONGEST_ADDRESS = 100;

/**
 * Takes inquiries in: from the public form and from other sites alike.
 *
 * An inquiry and its mails are one transaction: whoever has been given a number has been heard, whatever happens to this
 * process afterwards.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = inquirySettings(strapi);
  const choices = createChoices(strapi);
  const inquiries = createInquiries(strapi);
  const mails = createMails(strapi);
  const rates = createRates(strapi);
  const submissions = createSubmissions(strapi);
  const tokenLifetimeMs = settings.tokenHours * 3_600_000;
  let trapped = 0;

  const limited = async (limit: keyof typeof settings.limits, who: string): Promise<RateVerdict> => {
    const [key] = keysFor(strapi, 'rate-limit');
    return rates.count(keyedHash(key, `${limit} ${who.slice(0, LONGEST_ADDRESS)}`), settings.limits[limit]);
  };

  const pastLimit = (verdict: RateVerdict): IntakeOutcome | null => (verdict.kind === 'past' ? { kind: 'too-many', retryAfterSeconds: verdict.retryAfterSeconds } : null);

  /**
   * A program may send without having opened a form. It waits for nothing then, and nothing tells its second try from a second inquiry.
   */
  async function judgeForm(text: string | null, isForm: boolean): Promise<{ token: FormToken } | { refusal: Refusal }> {
    if (text === null) return isForm ? { refusal: refusal('token', 'inquiry.token-forged') } : { token: { id: randomBytes(16).toString('base64url'), issuedAt: await databaseTime(strapi) } };
    const verdict = judgeToken(keysFor(strapi, 'form-token'), text, { now: await databaseTime(strapi), minimumMs: settings.minimumSeconds * 1000, lifetimeMs: tokenLifetimeMs });
    return verdict.kind === 'fit' ? { token: verdict.token } : { refusal: refusal('token', `inquiry.token-${verdict.kind}`) };
  }

  /** Names what is linked, in the languages of both mails, or says what cannot be. */
  async function resolveLinks(inquiry: Inquiry, language: InquiryLanguage): Promise<{ refusals: Refusal[]; areas: string[]; preferredPartner: string | null }> {
    const [areas, municipalities] = [await choices.areas(language), inquiry.preferredPartner === null ? [] : await choices.municipalities(language)];
    const named = inquiry.areas.map((id) => areas.find(({ documentId }) => documentId === id));
    const partner = municipalities.find(({ documentId }) => documentId === inquiry.preferredPartner);
    const refusals = named.flatMap((area, at): Refusal[] => (area ? [] : [{ path: ['areas', at], code: 'reference.unknown', params: { id: `area:${inquiry.areas[at] ?? ''}` } }]));
    if (inquiry.preferredPartner !== null && !partner) refusals.push(refusal('preferredPartner', 'side.unknown'));
    if (partner?.country === inquiry.country) refusals.push(refusal('preferredPartner', 'inquiry.partner-country'));
    return { refusals, areas: named.flatMap((area) => area?.name ?? []), preferredPartner: partner?.name ?? null };
  }

  const panelAddress = (documentId: string): string | null => {
    const server = (strapi.config.get('server.url') as string | undefined) ?? '';
    return /^https?:\/\//.test(server) ? `${server.replace(/\/+$/, '')}/admin/plugins/partnerships-inquiries/${documentId}` : null;
  };

  /** Under the lock of all writes: of a form that is pressed twice at the same moment one is kept, and one is counted. */
  async function keep({ inquiry, noticeVersion: version }: Submission, language: InquiryLanguage, token: FormToken): Promise<IntakeOutcome> {
    const [fingerprintKey] = keysFor(strapi, 'fingerprint');
    const [referenceKey] = keysFor(strapi, 'reference');
    const fingerprint = keyedHash(fingerprintKey, JSON.stringify(inquiry));
    const reference = referenceOf(referenceKey, token.id);
    return inWriteTransaction(strapi, async (): Promise<IntakeOutcome> => {
      const before = await submissions.of(token.id);
      if (before) return before.fingerprint === fingerprint ? { kind: 'taken', reference: before.reference } : refused(refusal('token', 'inquiry.token-used', { reference: before.reference }));
      const full = pastLimit(await limited('email', inquiry.email.toLowerCase())) ?? pastLimit(await limited('all', ''));
      if (full) return full;

      // Kept a little longer than the token is taken, so that no form is taken twice.
      await submissions.note(token.id, { reference, fingerprint }, 2 * tokenLifetimeMs);
      const consentedAt = new Date();
      const purgeAfter = monthsLater(consentedAt, settings.retentionMonths);
      const documentId = await inquiries.create({ reference, inquiry, noticeVersion: version, consentedAt, purgeAfter });
      const factsIn = async (mailLanguage: InquiryLanguage): Promise<MailFacts> => {
        const { areas, preferredPartner } = await resolveLinks(inquiry, mailLanguage);
        return { reference, inquiry, areas, preferredPartner, language, purgeAfter, panelAddress: panelAddress(documentId) };
      };
      await mails.put(documentId, 'office', officeMail(await factsIn(settings.mail.officeLanguage), settings.mail.officeLanguage));
      await mails.put(documentId, 'sender', confirmationMail(await factsIn(language)));
      return { kind: 'taken', reference };
    });
  }

  return {
    /**
     * Takes an inquiry, or says everything that is wrong with it. All refusals come before the first write; what is
     * counted against limits is written before.
     */
    async submit({ data, ip, language: readerLanguage, isForm }: Post): Promise<IntakeOutcome> {
      const tooMany = pastLimit(await limited('address', networkOf(ip)));
      if (tooMany) return tooMany;

      if (isTrapped(data)) {
        trapped += 1;
        strapi.log.info(`An inquiry was dropped that filled in the field nobody sees: ${String(trapped)} since the start.`);
        const [referenceKey] = keysFor(strapi, 'reference');
        return { kind: 'taken', reference: referenceOf(referenceKey, randomBytes(16).toString('base64url')) };
      }

      const read = readSubmission(data);
      if (read.kind === 'refused') return refused(...read.refusals);
      const { submission } = read;
      const { inquiry } = submission;
      const language = submission.language ?? readerLanguage;

      const form = await judgeForm(submission.token, isForm);
      const links = await resolveLinks(inquiry, language);
      const refusals = [
        ...('refusal' in form ? [form.refusal] : []),
        ...(submission.noticeVersion === noticeVersion(settings.retentionMonths) ? [] : [refusal('noticeVersion', 'inquiry.notice')]),
        ...links.refusals,
      ];
      if ('refusal' in form || refusals.length > 0) return refused(...refusals);

      const outcome = await keep(submission, language, form.token);
      (strapi.plugin('partnerships').service('inquiry-outbox') as ReturnType<typeof outbox>).wake();
      return outcome;
    },
  };
};
