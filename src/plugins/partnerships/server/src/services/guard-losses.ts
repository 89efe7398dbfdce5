import type { Core } from '@strapi/strapi';

import { municipalityName } from '../../../../../names/municipality-name';
import { readerLanguage, refusal, refuseConflict } from '../../../../../refusals';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { createEntries } from '../store/entries';
import { createLanguages } from '../store/languages';
import { createMilestones } from '../store/milestones';
import { createRegistry } from '../store/registry';
import type history from './history';
import { partnershipTitle } from './pair-titles';

interface LocalesService {
  delete(which: { id: number | string }): Promise<unknown>;
}

interface UploadService {
  remove(file: { id: number }): Promise<unknown>;
}

/**
 * Keeps what partnerships stand on from being lost where the Document Service is passed by: Strapi removes a language
 * with all its entries by itself, and files have a service of their own. Neither has a hook before anything is gone,
 * so one function of each service is wrapped.
 */
export function guardLosses(strapi: Core.Strapi): void {
  const entries = createEntries(strapi);
  const registry = createRegistry(strapi);
  const milestones = createMilestones(strapi);
  const languages = createLanguages(strapi);
  const reader = () => readerLanguage(strapi.requestContext.get());

  const locales = strapi.plugin('i18n').service('locales') as LocalesService;
  const removeLanguage = locales.delete.bind(locales);
  locales.delete = (which) =>
    inWriteTransaction(strapi, async (trx) => {
      const code = await languages.codeOf(which.id);
      if (code === null) return removeLanguage(which);

      for (const link of await registry.all()) {
        const stays = (await entries.partnership(link.partnership)).some(({ locale }) => locale !== code);
        if (!stays) continue;
        for (const side of [link.sideA, link.sideB]) {
          const versions = await entries.municipalities([side]);
          const [names] = versions;
          if (!names || versions.some(({ locale }) => locale !== code)) continue;
          const title = await partnershipTitle({ entries }, link, reader());
          refuseConflict([refusal('locale', 'language.side', { town: municipalityName(names, reader()), title })], { partnership: { documentId: link.partnership, title, stage: link.stage } });
        }
      }
      const removed = await removeLanguage(which);
      // Partnerships that existed in that language alone are gone, and their pairs are free.
      for (const link of await registry.all()) {
        if ((await entries.partnership(link.partnership)).length > 0) continue;
        await registry.remove(trx, link.partnership);
        await milestones.deleteAll(link.partnership);
      }
      await (strapi.plugin('partnerships').service('history') as ReturnType<typeof history>).catchUp(trx);
      return removed;
    });

  const upload = strapi.plugin('upload').service('upload') as UploadService;
  const removeFile = upload.remove.bind(upload);
  upload.remove = async (file) => {
    const [partnership] = await milestones.partnershipsShownBy(file.id);
    const link = partnership === undefined ? null : await registry.ofPartnership(partnership);
    if (link) {
      const title = await partnershipTitle({ entries }, link, reader());
      refuseConflict([refusal('id', 'file.evidence', { title })], { partnership: { documentId: link.partnership, title, stage: link.stage } });
    }
    return removeFile(file);
  };
}
