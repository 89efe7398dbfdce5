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
 * @param language of the sentences; without it that of whoever asks, as far as the admin panel knows it
 * @throws ValidationError with `details.errors: { path, message, name, code }[]`; returns where there is nothing to refuse
 */
export function refuseInvalid(refusals: readonly Refusal[], language: RefusalLanguage = languageOfRequest()): void {
  if (refusals.length === 0) return;
  const list = details(refusals, language);
  const message = list.length === 1 && list[0] ? list[0].message : list.map((entry) => `${entry.path.join('.')}: ${entry.message}`).join(' ');
  throw new errors.ValidationError(message, { errors: list });
}

/** One of the entries that are written together, and what is wrong with it. */
export interface RefusedEntry {
  /** As its readers know it. */
  readonly name: string;
  readonly refusals: readonly Refusal[];
}

/**
 * Refuses a write of entries that are each a whole of their own, such as the languages that are published together: the
 * message names each entry once; its faults name it where there are others.
 *
 * @param entries all that are written, with or without faults
 * @throws ValidationError as `refuseInvalid`
 */
export function refuseEntries(entries: readonly RefusedEntry[]): void {
  const language = languageOfRequest();
  const refused = entries.flatMap(({ name, refusals }) => (refusals.length === 0 ? [] : [{ name, list: details(refusals, language) }]));
  if (refused.length === 0) return;
  const message = refused.map(({ name, list }) => `${name}: ${list.map((fault) => fault.message).join(' ')}`).join(' ');
  const faults = refused.flatMap(({ name, list }) => (entries.length === 1 ? list : list.map((fault) => ({ ...fault, message: `${name}: ${fault.message}` }))));
  throw new errors.ValidationError(message, { errors: faults });
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
