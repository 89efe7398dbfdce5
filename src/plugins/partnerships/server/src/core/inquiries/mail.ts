import type { InquiryLanguage } from './language';
import type { Inquiry } from './submission';
import { fill, WORDS } from './words';

/** Who a mail is for. */
export type MailKind = 'office' | 'sender';

/** What a mail says. The addresses of the office are those of the settings at the time it is sent. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  /** Of the person who wrote: where the confirmation goes, and where the office's answer goes. */
  readonly person: string;
}

/** What a mail tells of an inquiry, with links resolved in the mail's language. */
export interface MailFacts {
  readonly reference: string;
  readonly inquiry: Inquiry;
  /** Names in the mail's language. */
  readonly areas: readonly string[];
  readonly preferredPartner: string | null;
  /** The inquiry's language, which the sender reads. */
  readonly language: InquiryLanguage;
  readonly purgeAfter: Date;
  /** Of the inquiry in the admin panel; null where the installation does not know its own address. */
  readonly panelAddress: string | null;
}

/** Where the offices are: a date is the one on their calendar. */
const TIME_ZONE = 'Europe/Warsaw';

const dateIn = (language: InquiryLanguage, date: Date): string => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: TIME_ZONE }).format(date);

/** One line without control characters, whatever came in: a header ends where its line does (RFC 5322, section 2.2). */
export const headerText = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function written(language: InquiryLanguage, { inquiry, areas, preferredPartner }: MailFacts): string {
  const { fields, countries } = WORDS[language];
  const lines = [
    [fields.municipalityName, inquiry.municipalityName],
    [fields.country, countries[inquiry.country]],
    [fields.code, inquiry.code],
    [fields.contactName, inquiry.contactName],
    [fields.contactRole, inquiry.contactRole],
    [fields.email, inquiry.email],
    [fields.phone, inquiry.phone],
    [fields.areas, areas.length > 0 ? areas.join('; ') : null],
    [fields.preferredPartner, preferredPartner],
  ].flatMap(([label, value]) => (value === null || value === undefined ? [] : [`${label ?? ''}: ${value}`]));
  // Quoted, so that nothing in it can be taken for words of this mail.
  const message = inquiry.message === null ? [] : [`${fields.message}:`, ...inquiry.message.split('\n').map((line) => `> ${line}`)];
  return [...lines, ...message].join('\n');
}

/** Tells the sender that their inquiry has arrived, what it says, how long it is kept, and how to have it erased. */
export function confirmationMail(facts: MailFacts): MailContent {
  const { language, reference, inquiry } = facts;
  const { confirmation: words } = WORDS[language];
  const values = { reference, until: dateIn(language, facts.purgeAfter) };
  return {
    subject: headerText(fill(words.subject, values)),
    text: [words.greeting, fill(words.opening, values), `${words.written}\n${written(language, facts)}`, fill(words.kept, values), words.erased, words.notYou].join('\n\n'),
    person: inquiry.email,
  };
}

/** Tells the office that somebody has written. */
export function officeMail(facts: MailFacts, officeLanguage: InquiryLanguage): MailContent {
  const { reference, inquiry, language, panelAddress } = facts;
  const { office: words } = WORDS[officeLanguage];
  const values = { reference, municipality: inquiry.municipalityName, until: dateIn(officeLanguage, facts.purgeAfter), language: WORDS[language].name, address: panelAddress ?? '' };
  return {
    subject: headerText(fill(words.subject, values)),
    text: [fill(words.opening, values), written(officeLanguage, facts), fill(words.reply, values), ...(panelAddress === null ? [] : [fill(words.panel, values)]), fill(words.kept, values)].join('\n\n'),
    person: inquiry.email,
  };
}

/** A mail as it is handed to the mail server. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

const bareAddress = (address: string): string => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;

/**
 * Addresses a mail.
 *
 * Its Message-ID follows from the outbox row (RFC 5322, section 3.6.4): a mail that is sent twice after a crash is the
 * same mail, and whoever receives it may drop the second.
 */
export function envelopeOf(id: string, kind: MailKind, { subject, text, person }: MailContent, { from, office }: { from: string; office: string }): Envelope {
  const domain = bareAddress(from).split('@')[1] ?? 'localhost';
  const to = headerText(kind === 'office' ? office : person);
  const replyTo = headerText(kind === 'office' ? person : office);
  return {
    from: headerText(from),
    to,
    ...(replyTo !== '' && { replyTo }),
    subject: headerText(subject),
    text,
    messageId: `<inquiry-${id}@${domain}>`,
    // RFC 3834: no holiday notice answers an automatic mail.
    headers: { 'Auto-Submitted': kind === 'office' ? 'auto-generated' : 'auto-replied' },
  };
}
