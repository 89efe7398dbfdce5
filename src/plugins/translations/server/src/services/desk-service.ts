import type { Core } from '@strapi/strapi';

import { beforeCommit } from '../../../../../writes/changes';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import type { DeskKind, DeskWarning } from '../core/desk';
import type { TranslationId } from '../core/translation-id';
import { createContent, kindOfUid, UIDS } from '../store/content';
import { createCoverage, type Listed } from '../store/coverage';
import { ensureTables } from '../store/tables';
import { inTransaction } from '../store/transactions';
import { writers } from '../store/writers';
import { createDesk } from './desk';
import { createHelp } from './help';
import { createFollowing, type Repair } from './follow';

export type { Listed };

export interface Progress {
  readonly documents: number;
  readonly of: number;
}

interface Action {
  readonly uid: string;
  readonly action: string;
  readonly params: { readonly documentId?: unknown };
}

const documentIdOf = (result: unknown): string | null =>
  typeof result === 'object' && result !== null && 'documentId' in result && typeof result.documentId === 'string' ? result.documentId : null;

/** The translation desk: how every translation stands, and both sides of each. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const following = createFollowing(strapi);
  const desk = createDesk(strapi, following);
  const help = createHelp(strapi);
  let isNew = false;

  /** A copy of an entry is as outdated as what it was copied from. */
  const inheritFromOriginals = (): void => {
    strapi.documents.use(async (context, next) => {
      const { uid, action, params } = context as unknown as Action;
      const kind = kindOfUid(uid);
      const result = await next();
      const copy = documentIdOf(result);
      if (action === 'clone' && kind !== null && typeof params.documentId === 'string' && copy !== null) {
        const from = params.documentId;
        await inTransaction(strapi, (trx) => following.inherit(trx, kind, from, copy));
      }
      return result;
    });
  };

  const service = {
    ...desk,
    help,
    coverage: createCoverage(strapi),
    content: createContent(strapi),
    uidOf: (kind: DeskKind) => UIDS[kind],
    people: { all: () => writers.all(strapi), named: (ids: readonly number[]) => writers.named(strapi, ids) },

    /** What a translator should look at in a translation as it is. */
    async warnings(id: TranslationId): Promise<DeskWarning[]> {
      const opened = await desk.open(id);
      if (opened === null) return [];
      const found: DeskWarning[] = [];
      for (const field of opened.fields) {
        for (const { source, target } of field.units) if (target) found.push(...(await help.warnings(source, target, { source: opened.sourceLocale, target: id.locale }, field.maxLength)));
      }
      return found;
    },

    /** Makes the tables, and from then on follows every write. To be called before anything is written. */
    async start(): Promise<void> {
      isNew = await inWriteTransaction(strapi, (trx) => ensureTables(strapi, trx));
      beforeCommit(strapi, (changes, trx) => following.follow(changes, trx));
      inheritFromOriginals();
    },

    /** Looks at what was there before the desk was. */
    async ready(): Promise<void> {
      if (!isNew) return;
      isNew = false;
      await service.repair();
    },

    /**
     * Makes right whatever is not as the content makes it, some documents a transaction, beside running writers.
     *
     * @returns how many documents were looked at, and how many rows were not right
     */
    async repair(onRepair: (repair: Repair) => void = () => undefined, onProgress: (progress: Progress) => void = () => undefined): Promise<{ documents: number; repairs: number }> {
      const of = await following.content.count();
      let documents = 0;
      let repairs = 0;
      for await (const { kind, ids } of following.batches((work) => inTransaction(strapi, work))) {
        const found = await inWriteTransaction(strapi, (trx) => following.settle(trx, kind, ids));
        for (const repair of found) onRepair(repair);
        repairs += found.length;
        documents += ids.length;
        onProgress({ documents, of: Math.max(of, documents) });
      }
      return { documents, repairs };
    },
  };
  return service;
};
