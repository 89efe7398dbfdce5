import { isInquiryLanguage, type InquiryLanguage } from './language';

/** How often somebody may do something. */
export interface Limit {
  readonly most: number;
  /** Counted from the first time. */
  readonly seconds: number;
}

/** What `config/plugins.ts` may set under `partnerships.config.inquiries`. */
export interface InquirySettings {
  /** How long an inquiry is kept. */
  readonly retentionMonths: number;
  /** A form that is sent sooner after it was opened was not read by a person. */
  readonly minimumSeconds: number;
  /** How long an open form can be sent. */
  readonly tokenHours: number;
  readonly limits: {
    /** Of posts from one network address, the refused ones included. */
    readonly address: Limit;
    /** Of accepted inquiries under one e-mail address, so that nobody's mailbox is filled with confirmations. */
    readonly email: Limit;
    /** Of accepted inquiries altogether. */
    readonly all: Limit;
  };
  readonly mail: {
    /** Whether there is a mail server to hand mails to; without one they wait. */
    readonly configured: boolean;
    /** The sender's address, as `Office <office@example.org>`. */
    readonly from: string;
    /** Where the office reads; empty where it is not known. */
    readonly office: string;
    /** The language of mails to the office. */
    readonly officeLanguage: InquiryLanguage;
    /** The first pause after a failure; each next one is twice as long. */
    readonly firstPauseSeconds: number;
    readonly longestPauseSeconds: number;
    /** How long a mail is tried, from the first try. */
    readonly giveUpDays: number;
    /** How long an instance has a mail for itself; longer than any conversation with a mail server lasts. */
    readonly leaseSeconds: number;
  };
  /** Whether this process sends mails and erases what is due; commands beside a running instance do neither. */
  readonly tended: boolean;
}

export const DEFAULT_SETTINGS: InquirySettings = {
  retentionMonths: 12,
  minimumSeconds: 3,
  tokenHours: 4,
  limits: { address: { most: 30, seconds: 3600 }, email: { most: 5, seconds: 86_400 }, all: { most: 200, seconds: 3600 } },
  mail: { configured: false, from: '', office: '', officeLanguage: 'pl', firstPauseSeconds: 30, longestPauseSeconds: 6 * 3600, giveUpDays: 7, leaseSeconds: 300 },
  tended: true,
};

const isWithin = (value: unknown, least: number, most: number): boolean => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** @throws Error that names the setting at fault */
export function requireSettings(settings: InquirySettings): void {
  const require = (isRight: boolean, sentence: string): void => {
    if (!isRight) throw new Error(`partnerships.inquiries: ${sentence}`);
  };
  require(isWithin(settings.retentionMonths, 1, 120), 'retentionMonths (INQUIRY_RETENTION_MONTHS) is a whole number of months, 1 to 120.');
  require(isWithin(settings.minimumSeconds, 0, 600), 'minimumSeconds (INQUIRY_MINIMUM_SECONDS) is a whole number of seconds, 0 to 600.');
  require(isWithin(settings.tokenHours, 1, 48), 'tokenHours is a whole number of hours, 1 to 48.');
  for (const [name, { most, seconds }] of Object.entries(settings.limits)) {
    require(isWithin(most, 1, 1_000_000) && isWithin(seconds, 1, 31 * 86_400), `limits.${name} is { most, seconds }, both whole numbers of 1 or more.`);
  }
  const { mail } = settings;
  require(isInquiryLanguage(mail.officeLanguage), 'mail.officeLanguage (OFFICE_LANGUAGE) is pl, uk or en.');
  require(!mail.configured || mail.from !== '', 'with SMTP_HOST, MAIL_FROM is needed as well: the address that mails come from.');
  require(!/[\r\n]/.test(mail.from + mail.office), 'MAIL_FROM and OFFICE_MAIL are addresses on one line.');
  require(isWithin(mail.leaseSeconds, 60, 86_400), 'mail.leaseSeconds is a whole number of seconds, 60 or more.');
}
