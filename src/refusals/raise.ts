import { errors } from '@strapi/utils';
import createHttpError from 'http-errors';

import type { RefusalLanguage } from './language';
import { refusalMessage } from './message';
import { readerLanguage } from './reader';
import type { Refusal } from './refusal';

const languageOfRequest = (): RefusalLanguage => readerLanguage(strapi.requestContext.get());

const details = (refusals: readonly Refusal[], language: RefusalLanguage) =>
  refusals.map((refusal) => ({
    path: [...refusal.path],
    message: refusalMessage(refusal, language),
    name: 'ValidationError',
    code: refusal.code,
  }));

/**
 * Refuses a write: HTTP 400, every fault named by its field.
 *
 * @throws ValidationError with `details.errors: { path, message, name, code }[]`; returns where there is nothing to refuse
 */
export function refuseInvalid(refusals: readonly Refusal[]): void {
  if (refusals.length === 0) return;
  const list = details(refusals, languageOfRequest());
  const message = list.length === 1 && list[0] ? list[0].message : list.map((entry) => `${entry.path.join('.')}: ${entry.message}`).join(' ');
  throw new errors.ValidationError(message, { errors: list });
}

/**
 * Refuses a write that stands against what is already there: HTTP 409.
 *
 * @param existing what it stands against, so that a person or program can go there
 * @throws ConflictError with `details: { errors, …existing }`
 */
export function refuseConflict(refusals: readonly [Refusal, ...Refusal[]], existing: Readonly<Record<string, unknown>>): never {
  const language = languageOfRequest();
  throw Object.assign(new createHttpError.Conflict(refusalMessage(refusals[0], language)), {
    details: { errors: details(refusals, language), ...existing },
  });
}
