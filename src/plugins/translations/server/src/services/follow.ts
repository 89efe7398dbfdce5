import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { Change } from '../../../../../writes/changes';
import { align } from '../core/align';
import { DESK_KINDS, type DeskKind } from '../core/desk';
import { alignedSegments } from '../core/memory/aligned-segments';
import { rebase } from '../core/rebase';
import { reckon, searchTextOf, stateAfterPublication, sourceLocaleOf, type Mark, type Reckoned, type Reckoning } from '../core/reckon';
import { takeApart, textOfUnit } from '../core/segmentation';
import { titleIn } from '../core/title';
import { documentText, type DocumentId } from '../core/translation-id';
import { createContent, kindOfUid, type DeskDocument } from '../store/content';
import { marks, publishedMarks } from '../store/marks';
import { segments, type TranslatedField } from '../store/segments';
import { sources, states, type StoredState } from '../store/states';

/** Documents that are reckoned at a time. */
const BATCH = 100;

/** What somebody who saves knows of the fields that they save, of the one entry that they save. */
export interface Saving {
  of?: DocumentId;
  toBeReviewed?: NonNullable<Reckoned['toBeReviewed']>;
  madeFrom?: NonNullable<Reckoned['madeFrom']>;
}

const saving = new AsyncLocalStorage<Saving>();

/** What is written inside is reckoned by what its writer knows: from which words it was made, and whether it is to be reviewed. */
export const whileSaving = <Result>(known: Saving, work: () => Promise<Result>): Promise<Result> => saving.run(known, work);

/** How a row deviates from what the content makes of it. */
export interface Repair {
  /** `kind:documentId`. */
  readonly id: string;
  readonly locale: string;
  readonly kind: 'missing' | 'surplus' | 'differs' | 'mark' | 'counts';
  /** For people: what was, and what is. */
  readonly detail: string;
}

const STORED = ['state', 'sourceLocale', 'title', 'search', 'areas', 'outdated', 'missing', 'words', 'wordsToDo', 'source'] as const satisfies readonly (keyof StoredState)[];

/** What is other than it was. When the source has changed follows from whether it has. */
const otherIn = (a: StoredState, b: StoredState): string[] => STORED.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));

const differenceText = (before: StoredState, after: StoredState): string => {
  const other = otherIn(before, after).filter((name) => name !== 'state');
  return [before.state === after.state ? `is ${after.state} as before` : `was ${before.state}, is ${after.state}`, ...(other.length > 0 ? [`other ${other.join(', ')}`] : [])].join(', ');
};

/** Keeps the desk: when content changes, what is remembered of its translations follows in the same transaction. */
export function createFollowing(strapi: Core.Strapi, clock: () => Date = () => new Date()) {
  const content = createContent(strapi);

  function statesOf(kind: DeskKind, document: DeskDocument, { standings, sourceLocale, source }: Reckoning, before: readonly StoredState[], now: number): StoredState[] {
    const original = document.versions.find(({ locale }) => locale === sourceLocale);
    if (!original) return [];
    const title = titleIn(kind, original.fields, sourceLocale);
    const search = searchTextOf(document.versions.map(({ fields, locale }) => titleIn(kind, fields, locale)));
    return standings.map(({ locale, state, fields }) => {
      const known = before.find((row) => row.locale === locale);
      return {
        locale,
        sourceLocale,
        state,
        title,
        search,
        areas: document.areas,
        outdated: fields.flatMap((field) => (field.state === 'outdated' ? [field.field] : [])),
        missing: fields.flatMap((field) => (field.state === 'missing' ? [field.field] : [])),
        words: fields.reduce((sum, field) => sum + field.words, 0),
        wordsToDo: fields.reduce((sum, field) => sum + field.wordsToDo, 0),
        source,
        sourceChangedAt: known?.source === source ? known.sourceChangedAt : now,
      };
    });
  }

  /** Sentences of what has just been translated, from the source as it is, for whoever translates the same again. */
  function sentencesOf(kind: DeskKind, document: DeskDocument, { changed, gone, sourceLocale, standings }: Reckoning, known: readonly Mark[]): TranslatedField[] {
    const source = document.versions.find(({ locale }) => locale === sourceLocale);
    const isNamed = (list: readonly Mark[], { locale, field }: Mark): boolean => list.some((mark) => mark.locale === locale && mark.field === field);
    const idOf = (locale: string) => ({ kind, documentId: document.documentId, locale });
    const translated = changed.flatMap((mark): TranslatedField[] => {
      const target = document.versions.find(({ locale }) => locale === mark.locale);
      const standing = standings.find(({ locale }) => locale === mark.locale)?.fields.find(({ field }) => field === mark.field);
      if (!source || !target || standing?.state === 'outdated') return [];
      const { pairs } = align(takeApart(mark.field, source.fields[mark.field]).units, takeApart(mark.field, target.fields[mark.field]).units);
      const sentences = pairs.flatMap((pair) => (pair.target ? alignedSegments(textOfUnit(pair.source), textOfUnit(pair.target), { source: sourceLocale, target: mark.locale }) : []));
      return [{ id: idOf(mark.locale), field: mark.field, sourceLocale, pairs: sentences, isNew: !isNamed(known, mark) }];
    });
    const lost = gone.filter((mark) => !isNamed(changed, mark)).map(({ locale, field }): TranslatedField => ({ id: idOf(locale), field, sourceLocale, pairs: [], isNew: false }));
    return [...translated, ...lost];
  }

  /** Makes of what is remembered what is remembered against another source. */
  async function turn(trx: Knex.Transaction, id: DocumentId, document: Pick<DeskDocument, 'versions'>, sourceLocale: string, known: readonly Mark[], published: readonly Mark[], before: readonly StoredState[]) {
    const outdated = new Map(before.map((state) => [state.locale, state.outdated]));
    const rebased = rebase({ versions: document.versions, fields: content.fieldsOf(id.kind), marks: known, outdated, sourceLocale });
    await marks.forget(trx, id, known);
    await marks.put(trx, id, rebased.marks);
    await publishedMarks.forget(trx, id, published);
    await publishedMarks.put(trx, id, rebased.published);
    return rebased;
  }

  /**
   * Makes anew what is remembered of some documents of a kind.
   *
   * @param chosen the language that their others are made from, where somebody has chosen it
   * @returns what was not as it should be
   */
  async function settle(trx: Knex.Transaction, kind: DeskKind, documentIds: readonly string[], chosen?: string): Promise<Repair[]> {
    const documents = await content.documents(kind, documentIds);
    const knownMarks = await marks.of(trx, kind, documentIds);
    const knownPublished = await publishedMarks.of(trx, kind, documentIds);
    const knownStates = await states.of(trx, kind, documentIds);
    const remembered = await sources.of(trx, kind, documentIds);
    const { codes, byDefault } = await content.languages();
    const fields = content.fieldsOf(kind);
    const now = clock().getTime();
    const repairs: Repair[] = [];
    const sentences: TranslatedField[] = [];
    for (const document of documents) {
      const id: DocumentId = { kind, documentId: document.documentId };
      const told = (locale: string, what: Repair['kind'], detail: string): void => {
        repairs.push({ id: documentText(id), locale, kind: what, detail });
      };
      const before = knownStates.get(document.documentId) ?? [];
      let known: readonly Mark[] = knownMarks.get(document.documentId) ?? [];
      let published: readonly Mark[] = knownPublished.get(document.documentId) ?? [];
      // Rows of a language that the installation no longer has are nobody's to translate.
      const versions = document.versions.filter(({ locale }) => codes.includes(locale));
      const former = remembered.get(document.documentId);
      const sourceLocale = sourceLocaleOf(versions, chosen ?? former, byDefault);
      if (sourceLocale === null) {
        for (const { locale } of before) told(locale, 'surplus', 'the entry is gone');
        await marks.forget(trx, id, known);
        await publishedMarks.forget(trx, id, published);
        if (known.length > 0) await segments.forget(trx, id);
        await states.forget(trx, id, before);
        if (remembered.has(document.documentId)) await sources.forget(trx, id);
        continue;
      }
      if (former !== sourceLocale) await sources.put(trx, id, sourceLocale);
      if (former !== undefined && former !== sourceLocale) ({ marks: known, published } = await turn(trx, id, { versions }, sourceLocale, known, published, before));
      const saved = saving.getStore();
      const isSaved = saved?.of?.kind === kind && saved.of.documentId === document.documentId;
      const reckoning = reckon({ versions, fields, marks: known, publishedMarks: published, sourceLocale, locales: codes, ...(isSaved ? saved : {}) });
      await marks.put(trx, id, reckoning.changed);
      await publishedMarks.put(trx, id, reckoning.published);
      await publishedMarks.forget(trx, id, published.filter(({ locale }) => locale === sourceLocale || !versions.some((version) => version.locale === locale)));
      sentences.push(...sentencesOf(kind, document, reckoning, known));
      await marks.forget(trx, id, reckoning.gone.filter((mark) => !reckoning.changed.some(({ locale, field }) => mark.locale === locale && mark.field === field)));
      for (const mark of reckoning.changed) told(mark.locale, 'mark', `${mark.field} is taken as translated from the source as it is`);
      const after = statesOf(kind, document, reckoning, before, now);
      const changed = after.filter((state) => {
        const stored = before.find(({ locale }) => locale === state.locale);
        if (stored && otherIn(stored, state).length === 0) return false;
        told(state.locale, stored ? 'differs' : 'missing', stored ? differenceText(stored, state) : `is ${state.state}`);
        return true;
      });
      await states.put(trx, id, changed, before);
      const surplus = before.filter(({ locale }) => !after.some((state) => state.locale === locale));
      for (const { locale } of surplus) told(locale, 'surplus', 'is the source, or a language that is no longer there');
      await states.forget(trx, id, surplus);
    }
    await segments.put(trx, sentences, now);
    return repairs;
  }

  /** After a publication, or its end: drafts and what they were made from are as they were. */
  async function settlePublication(trx: Knex.Transaction, kind: DeskKind, documentIds: readonly string[]): Promise<void> {
    const known = await states.of(trx, kind, documentIds);
    const published = await content.published(kind, documentIds);
    const unknown = documentIds.filter((documentId) => known.get(documentId)?.length === 0);
    // Written past the Document Service, and now published through it.
    if (unknown.length > 0) await settle(trx, kind, unknown);
    for (const documentId of documentIds) {
      const changed = (known.get(documentId) ?? []).flatMap((state): StoredState[] => {
        const now = stateAfterPublication(state, published.get(documentId)?.has(state.locale) === true);
        return now === state.state ? [] : [{ ...state, state: now }];
      });
      await states.put(trx, { kind, documentId }, changed, known.get(documentId) ?? []);
    }
  }

  return {
    content,
    settle,

    /** Follows the changes of a write transaction, before it commits. */
    async follow(changes: readonly Change[], trx: Knex.Transaction): Promise<void> {
      for (const words of [true, false]) {
        const kinds = new Map<DeskKind, string[]>();
        for (const change of changes) {
          const kind = change.words === words ? kindOfUid(change.uid) : null;
          if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), change.documentId]);
        }
        for (const [kind, ids] of kinds) {
          for (let at = 0; at < ids.length; at += BATCH) await (words ? settle : settlePublication)(trx, kind, ids.slice(at, at + BATCH));
        }
      }
    },

    /** Remembers of a copy what is remembered of what it was copied from: what is outdated there is outdated here. */
    async inherit(trx: Knex.Transaction, kind: DeskKind, from: string, to: string): Promise<void> {
      const known = (await marks.of(trx, kind, [from])).get(from) ?? [];
      await marks.put(trx, { kind, documentId: to }, known satisfies readonly Mark[]);
      const source = (await sources.of(trx, kind, [from])).get(from);
      if (source !== undefined) await sources.put(trx, { kind, documentId: to }, source);
    },

    /** All documents that the content or the desk has, some at a time. */
    async *batches(trxOf: <Result>(work: (trx: Knex.Transaction) => Promise<Result>) => Promise<Result>): AsyncGenerator<{ kind: DeskKind; ids: string[] }> {
      for (const kind of DESK_KINDS) {
        let after = '';
        for (;;) {
          const position = after;
          const known = await trxOf((trx) => states.after(trx, kind, position, BATCH));
          const ids = [...new Set([...(await content.after(kind, position, BATCH)), ...known])].sort().slice(0, BATCH);
          if (ids.length === 0) break;
          yield { kind, ids };
          after = ids.at(-1) ?? '';
        }
      }
    },
  };
}

export type Following = ReturnType<typeof createFollowing>;
