/** The languages in which inquiries are written and answered. */
export const INQUIRY_LANGUAGES = ['pl', 'uk', 'en'] as const;

export type InquiryLanguage = (typeof INQUIRY_LANGUAGES)[number];

export const isInquiryLanguage = (value: unknown): value is InquiryLanguage => (INQUIRY_LANGUAGES as readonly unknown[]).includes(value);
