import type { InquiryLanguage } from '../language';
import { en } from './en';
import type { InquiryWords } from './inquiry-words';
import { pl } from './pl';
import { uk } from './uk';

export { fill, type InquiryWords } from './inquiry-words';

export const WORDS: Readonly<Record<InquiryLanguage, InquiryWords>> = { pl, uk, en };
