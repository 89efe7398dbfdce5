/** The languages in which refusals are written. */
export type RefusalLanguage = 'pl' | 'uk' | 'en';

/**
 * In which language whoever asks right now reads: an administrator in the one of the admin panel;
 * everybody else, programs above all, in English.
 *
 * @param preferredLanguage `preferedLanguage` of the signed-in administrator, if there is one
 */
export function refusalLanguage(preferredLanguage: unknown): RefusalLanguage {
  return preferredLanguage === 'pl' || preferredLanguage === 'uk' ? preferredLanguage : 'en';
}
