import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { writeToken } from '../../core/inquiries/form-token';
import type { InquiryLanguage } from '../../core/inquiries/language';
import { noticeText, noticeVersion } from '../../core/inquiries/notice';
import { createChoices, type AreaChoice, type MunicipalityChoice } from '../../store/inquiries/choices';
import { databaseTime } from '../../store/inquiries/database';
import { inquirySettings, keysFor } from './settings';

/** A form as it is opened: what it is known by, what it says of personal data, and what can be chosen. */
export interface OpenedForm {
  readonly token: string;
  readonly minimumSeconds: number;
  readonly expiresAt: Date;
  readonly notice: { readonly version: string; readonly text: readonly string[] };
  readonly areas: readonly AreaChoice[];
  readonly municipalities: readonly MunicipalityChoice[];
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = inquirySettings(strapi);
  const choices = createChoices(strapi);

  return {
    /** Opens a form for a reader of a language. */
    async open(language: InquiryLanguage): Promise<OpenedForm> {
      const [key] = keysFor(strapi, 'form-token');
      const issuedAt = await databaseTime(strapi);
      const keeper = { name: await choices.organisationName(language), office: settings.mail.office === '' ? null : settings.mail.office };
      return {
        token: writeToken(key, { issuedAt, id: randomBytes(16).toString('base64url') }),
        minimumSeconds: settings.minimumSeconds,
        expiresAt: new Date(issuedAt + settings.tokenHours * 3_600_000),
        notice: { version: noticeVersion(settings.retentionMonths), text: noticeText(language, settings.retentionMonths, keeper) },
        areas: await choices.areas(language),
        municipalities: await choices.municipalities(language),
      };
    },
  };
};
