import type { InquiryLanguage } from './language';
import { fill, WORDS } from './words';

/** Raised with every change of the notice's words in any language: consent is to what was read. */
const WORDING = '1';

/** The version of the notice that a consent names: its wording and the time after which data are erased, as `1-12m`. */
export const noticeVersion = (retentionMonths: number): string => `${WORDING}-${String(retentionMonths)}m`;

/** Who keeps the data, as far as the installation has been told. */
export interface Keeper {
  readonly name: string | null;
  readonly office: string | null;
}

/** The notice on personal data (GDPR, article 13) in paragraphs. */
export function noticeText(language: InquiryLanguage, retentionMonths: number, { name, office }: Keeper): string[] {
  const words = WORDS[language];
  const months = fill(words.months[new Intl.PluralRules(language).select(retentionMonths)] ?? words.months.other, { count: String(retentionMonths) });
  const paragraphs = words.notice.map((paragraph) => fill(paragraph, { who: name ?? words.anonymousOffice, months }));
  return office === null ? paragraphs : [...paragraphs, fill(words.noticeAddress, { office })];
}
