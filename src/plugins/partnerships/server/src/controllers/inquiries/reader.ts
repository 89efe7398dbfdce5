import type { Context } from 'koa';

import { INQUIRY_LANGUAGES, isInquiryLanguage, type InquiryLanguage } from '../../core/inquiries/language';

/**
 * The language that a request's `Accept-Language` asks for most (RFC 9110, section 12.5.4). English, as everywhere where
 * programs are answered, where it asks for none of them.
 */
export function acceptedLanguage(ctx: Context): InquiryLanguage {
  const accepted = ctx.acceptsLanguages('en', ...INQUIRY_LANGUAGES.filter((language) => language !== 'en'));
  return isInquiryLanguage(accepted) ? accepted : 'en';
}

/** The language of a page: the one that its address names, else the accepted one; Polish where that is none of them. */
export function pageLanguage(ctx: Context): InquiryLanguage {
  const { lang } = ctx.query;
  if (isInquiryLanguage(lang)) return lang;
  const accepted = ctx.acceptsLanguages('pl', ...INQUIRY_LANGUAGES.filter((language) => language !== 'pl'));
  return isInquiryLanguage(accepted) ? accepted : 'pl';
}
