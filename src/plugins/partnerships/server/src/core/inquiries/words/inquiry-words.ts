/** What people read of inquiries in one language: on the form and in mails. `{…}` is filled in by `fill`. */
export interface InquiryWords {
  /** The language by its own name. */
  readonly name: string;
  readonly fields: {
    readonly municipalityName: string;
    readonly country: string;
    readonly code: string;
    readonly contactName: string;
    readonly contactRole: string;
    readonly email: string;
    readonly phone: string;
    readonly areas: string;
    readonly preferredPartner: string;
    readonly message: string;
    readonly consent: string;
  };
  readonly hints: { readonly code: string; readonly email: string; readonly areas: string; readonly preferredPartner: string; readonly message: string };
  readonly countries: { readonly PL: string; readonly UA: string };
  /** `Intl.PluralRules` to the words for that many months, in the case that the sentences need. */
  readonly months: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  /** Who keeps the data where no organisation has been entered yet. */
  readonly anonymousOffice: string;
  readonly noticeTitle: string;
  readonly notice: readonly string[];
  /** Ends the notice where the office has an address. */
  readonly noticeAddress: string;
  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly optional: string;
    readonly who: string;
    readonly contact: string;
    readonly wish: string;
    readonly noPartner: string;
    readonly otherPartner: string;
    readonly trap: string;
    readonly send: string;
    /** What the list of errors calls the box of consent. */
    readonly consentName: string;
    readonly errorMark: string;
    readonly errorTitle: string;
    readonly homePage: string;
    readonly languages: string;
    readonly skip: string;
  };
  readonly sent: { readonly title: string; readonly text: string; readonly mail: string; readonly keep: string };
  readonly busy: { readonly title: string };
  readonly confirmation: { readonly subject: string; readonly greeting: string; readonly opening: string; readonly written: string; readonly kept: string; readonly erased: string; readonly notYou: string };
  readonly office: { readonly subject: string; readonly opening: string; readonly reply: string; readonly panel: string; readonly kept: string };
}

/** Fills `{name}` in; what is not given stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));
