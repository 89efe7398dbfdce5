import type { Core } from '@strapi/strapi';

import { beforeCommit } from '../../../../../writes/changes';
import { inWriteTransaction } from '../../../../../writes/write-transaction';
import type { DeskKind, DeskWarning } from '../core/desk';
import { codesOf } from '../core/inline-content';
import { fromMarked, toMarked } from '../core/marked-text';
import type { TranslationId } from '../core/translation-id';
import type { Inline } from '../core/unit';
import { createContent, kindOfUid, UIDS } from '../store/content';
import { counts } from '../store/counts';
import { createCoverage, type Listed } from '../store/coverage';
import { createExtent } from '../store/extent';
import { ensureTables } from '../store/tables';
import { inTransaction } from '../store/transactions';
import { writers } from '../store/writers';
import { createDesk, type Reads, type Saved, type SaveOptions } from './desk';
import { createExchange } from './exchange';
import { createHelp } from './help';
import { libreTranslate, type LibreTranslateSettings } from './machine/libretranslate';
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
  const machineSettings = strapi.plugin('translations').config('machine') as LibreTranslateSettings;
  const machine = machineSettings.url === '' ? null : libreTranslate(machineSettings);
  const extent = createExtent(strapi);
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

    hasMachine: machine !== null,
    exchange: createExchange(strapi, desk, String(strapi.plugin('translations').config('urlPattern'))),

    /**
     * Has a machine translate what is missing of some fields, and saves it as a draft that somebody has to look at.
     *
     * Nothing is written where the machine fails.
     */
    async translateByMachine(id: TranslationId, names: readonly string[], options: Pick<SaveOptions, 'base' | 'sourceBase' | 'by' | 'mayWrite'>): Promise<Saved> {
      if (machine === null) return { kind: 'refused', problems: [{ code: 'machine.off' }] };
      const opened = await desk.open(id);
      if (opened === null) return { kind: 'absent' };
      // Before anything is sent anywhere.
      const forbidden = names.filter((name) => options.mayWrite?.(name, !opened.locales.includes(id.locale)) === false);
      if (forbidden.length > 0) return { kind: 'forbidden', problems: forbidden.map((field) => ({ code: 'field.forbidden', field, params: { locale: id.locale } })) };
      const wanted = opened.fields.filter(({ name }) => names.includes(name)).flatMap((field) => field.units.filter(({ target }) => target === null).map(({ source }) => source));
      if (wanted.length === 0) return { kind: 'saved', fields: [] };
      const answer = await machine.translate(wanted.map(({ content }) => toMarked(content)), { source: opened.sourceLocale, target: id.locale });
      if (answer.kind !== 'translated') return { kind: 'refused', problems: [{ code: `machine.${answer.kind}`, params: { detail: answer.detail } }] };
      const edits: Record<string, Record<string, readonly Inline[]>> = {};
      wanted.forEach((unit, at) => {
        (edits[unit.field] ??= {})[unit.id] = fromMarked(answer.texts[at] ?? '', new Map(codesOf(unit.content).map((code) => [code.id, code])));
      });
      return desk.save(id, edits, { ...options, needsReview: Object.keys(edits) });
    },

    /**
     * What a translator should look at in a translation as it is.
     *
     * @param reads what of it they may read
     */
    async warnings(id: TranslationId, reads?: Reads): Promise<DeskWarning[]> {
      const opened = await desk.open(id, reads);
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
      // Of what such a change does to entries Strapi tells nobody.
      extent.onLanguages(() => service.lookAtAll());
    },

    /** Looks at what was there before the desk was, or before it had the fields and languages that it has now. */
    async ready(): Promise<void> {
      if (isNew || !(await extent.isKnown())) await service.lookAtAll();
      isNew = false;
    },

    /** Looks at everything, and remembers that it has: what is broken off is begun again at the next start. */
    async lookAtAll(): Promise<void> {
      await service.repair();
      await extent.remember();
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
      if (await inWriteTransaction(strapi, (trx) => counts.recount(trx))) {
        onRepair({ id: '*', locale: '*', kind: 'counts', detail: 'the sums of the overview were other ones' });
        repairs += 1;
      }
      return { documents, repairs };
    },
  };
  return service;
};
