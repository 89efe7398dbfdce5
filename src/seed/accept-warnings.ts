import type { Core } from '@strapi/strapi';

/** What the partnerships plugin offers for what it finds before publication, as far as it is needed here. */
interface Gates {
  overrideKnown(uid: string, documentId: string, locales: readonly string[], codes: readonly string[], reason: string, by: string): Promise<void>;
}

/** Warnings that the authors of the seed have looked at. Any other stops the loader, as it stops an editor. */
export const ACCEPTED_WARNINGS = ['gate.event-undated'] as const;

/** In the office's language, as its people read it in the log. */
const REASON = 'Źródło nie podaje roku tego wydarzenia, więc nie ma ono miejsca w kalendarzu.';

const WHO = 'Pobratym, treść dołączona do instalacji';

/** Lets pass what the seed knows of its own content, and has it written into the log like any editor's decision. */
export const acceptWarnings = (strapi: Core.Strapi, uid: string, documentId: string, locales: readonly string[]): Promise<void> =>
  (strapi.plugin('partnerships').service('gates') as Gates).overrideKnown(uid, documentId, locales, ACCEPTED_WARNINGS, REASON, WHO);
