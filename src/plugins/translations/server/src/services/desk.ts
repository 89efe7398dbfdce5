import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inWriteTransaction } from '../../../../../writes/write-transaction';
import { align } from '../core/align';
import { baseOf, baseText, readBase, versionBase, wasThere, type Base } from '../core/base';
import type { TranslatableField } from '../core/content-type';
import type { DeskField, DeskKind, DeskProblem, DeskState, DeskUnit, Difference } from '../core/desk';
import { fingerprint } from '../core/fingerprint';
import { hasWords } from '../core/inline-content';
import { reckon, sourceLocaleOf, wordsByUnit, type FieldStanding, type Mark } from '../core/reckon';
import { putTogether, takeApart, textOfUnit } from '../core/segmentation';
import { titleIn } from '../core/title';
import type { DocumentId, TranslationId } from '../core/translation-id';
import type { Inline, Unit } from '../core/unit';
import { wordDifference } from '../core/word-difference';
import { UIDS, type DeskDocument } from '../store/content';
import { marks } from '../store/marks';
import { sources } from '../store/states';
import { tasks, type Task } from '../store/tasks';
import { inTransaction } from '../store/transactions';
import { writers } from '../store/writers';
import { whileSaving, type Following, type Saving } from './follow';

/** A translation with its source, as the desk shows and exports it. */
export interface Opened extends TranslationId {
  readonly sourceLocale: string;
  readonly locales: readonly string[];
  readonly title: string;
  /** Of the source's page. */
  readonly slug: unknown;
  readonly state: DeskState;
  readonly fields: readonly OpenedField[];
  readonly base: string;
  readonly sourceBase: string;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly isPublished: boolean;
  readonly task: Task;
}

export type OpenedField = Omit<DeskField, 'mayWrite' | 'units' | 'surplus'> & {
  readonly units: readonly (Omit<DeskUnit, 'hints'> & { readonly words: string })[];
  /** Texts of the translation that stand at no text of the source. */
  readonly surplus: readonly string[];
  /** Fingerprint of the source's field. */
  readonly source: string;
};

/** Whether somebody may read a field of a language. */
export type Reads = (locale: string, field: string) => boolean;

/** What is written: by field and unit. A field whose units are all null is emptied. */
export type Edits = Readonly<Record<string, Readonly<Record<string, readonly Inline[] | null>>>>;

export interface SaveOptions {
  /** Without it nothing is compared: what is there is written over. */
  readonly base?: string;
  /** What the source said when it was translated; without it, what it says. */
  readonly sourceBase?: string;
  /** Fields whose translation others look at first. */
  readonly needsReview?: readonly string[];
  /** Does all of it and undoes it. */
  readonly dryRun?: boolean;
  readonly reviewed?: boolean;
  /** Whether whoever saves may write a field; without it, they may. `isNew` where the language is made with it. */
  readonly mayWrite?: (field: string, isNew: boolean) => boolean;
  /** Id of the administrator who saves. */
  readonly by: number | null;
}

export type Saved =
  | { readonly kind: 'saved'; readonly fields: readonly string[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'conflict'; readonly fields: readonly string[] }
  | { readonly kind: 'forbidden'; readonly problems: readonly DeskProblem[] }
  | { readonly kind: 'refused'; readonly problems: readonly DeskProblem[] };

/** Undoes a transaction in which something was refused. */
class Undone extends Error {
  constructor(readonly outcome: Saved) {
    super('Nothing was written.');
  }
}

/** Opens and saves translations. */
export function createDesk(strapi: Core.Strapi, following: Following, clock: () => Date = () => new Date()) {
  const { content } = following;

  interface Loaded {
    readonly kind: DeskKind;
    readonly document: DeskDocument;
    readonly sourceLocale: string;
    readonly locales: readonly string[];
    readonly known: readonly Mark[];
  }

  /** Null where there is no such document, or it has no source in another language. */
  async function load(trx: Knex.Transaction, { kind, documentId, locale }: TranslationId): Promise<Loaded | null> {
    const [document] = await content.documents(kind, [documentId]);
    const { codes, byDefault } = await content.languages();
    if (!document || !codes.includes(locale)) return null;
    const versions = document.versions.filter((version) => codes.includes(version.locale));
    const sourceLocale = sourceLocaleOf(versions, (await sources.of(trx, kind, [documentId])).get(documentId), byDefault);
    if (sourceLocale === null) return null;
    return { kind, document: { ...document, versions }, sourceLocale, locales: codes, known: (await marks.of(trx, kind, [documentId])).get(documentId) ?? [] };
  }

  const fieldsIn = ({ document }: Loaded, locale: string): Readonly<Record<string, unknown>> | undefined => document.versions.find((version) => version.locale === locale)?.fields;

  function differenceOf(unit: Unit, mark: Mark | undefined, state: DeskField['state']): readonly Difference[] | null {
    const before = mark?.madeFromWords[unit.id];
    const now = textOfUnit(unit);
    return state !== 'outdated' || before === undefined || before === now ? null : wordDifference(before, now);
  }

  function openField(field: TranslatableField, loaded: Loaded, locale: string, standing: FieldStanding | undefined): OpenedField {
    const value = fieldsIn(loaded, loaded.sourceLocale)?.[field.name];
    const mark = loaded.known.find((known) => known.locale === locale && known.field === field.name);
    const print = fingerprint(value);
    const state = standing?.state ?? 'missing';
    const { pairs, surplus } = align(takeApart(field.name, value).units, takeApart(field.name, fieldsIn(loaded, locale)?.[field.name]).units);
    return {
      name: field.name,
      state,
      maxLength: field.maxLength,
      isRequired: field.isRequired,
      dismissed: mark?.dismissed?.fingerprint === print && mark.madeFrom !== print ? { reason: mark.dismissed.reason, by: mark.dismissed.by, at: new Date(mark.dismissed.at).toISOString() } : null,
      units: pairs.map(({ source, target }) => ({ source, target: target && hasWords(target.content) ? target.content : null, difference: differenceOf(source, mark, state), words: textOfUnit(source) })),
      surplus: surplus.map(textOfUnit).filter((text) => text.trim() !== ''),
      source: print,
    };
  }

  /** What the source says of some fields, as translations are marked by it: how it is written does not matter. */
  const sourceBaseOf = (source: Readonly<Record<string, unknown>> | undefined, names: readonly string[]): Base => Object.fromEntries(names.map((name) => [name, fingerprint(source?.[name])]));

  async function openIn(trx: Knex.Transaction, id: TranslationId, reads: Reads): Promise<Opened | null> {
    const loaded = await load(trx, id);
    if (loaded === null || loaded.sourceLocale === id.locale) return null;
    const { document, sourceLocale, known, locales } = loaded;
    const fields = content.fieldsOf(id.kind);
    const names = fields.map(({ name }) => name);
    const { standings } = reckon({ versions: document.versions, fields, marks: known, sourceLocale, locales });
    const standing = standings.find(({ locale }) => locale === id.locale);
    const target = document.versions.find(({ locale }) => locale === id.locale);
    const source = fieldsIn(loaded, sourceLocale);
    return {
      ...id,
      sourceLocale,
      locales: document.versions.map(({ locale }) => locale),
      title: titleIn(id.kind, source ?? {}, sourceLocale),
      slug: source?.slug ?? null,
      state: standing?.state ?? 'missing',
      fields: fields.map((field) => openField(field, loaded, id.locale, standing?.fields.find((one) => one.field === field.name))).filter(({ name, units, surplus }) => (units.length > 0 || surplus.length > 0) && reads(sourceLocale, name) && reads(id.locale, name)),
      base: baseText(versionBase(target?.fields, names)),
      sourceBase: baseText(sourceBaseOf(source, names)),
      savedAt: target?.updatedAt ?? null,
      savedBy: target ? await writers.of(strapi, UIDS[id.kind], id.documentId, id.locale, content.isPublishable(id.kind)) : null,
      isPublished: target?.isPublished ?? false,
      task: await tasks.of(trx, id),
    };
  }

  /** The value of a field with other words: built as the source is, so that formatting, links and pictures are the source's. */
  function valueOf(field: TranslatableField, sourceValue: unknown, currentValue: unknown, edits: Edits[string]): { kind: 'value'; value: unknown } | { kind: 'refused'; problems: DeskProblem[] } {
    const { skeleton, units } = takeApart(field.name, sourceValue);
    const unknown = Object.keys(edits).filter((id) => !units.some((unit) => unit.id === id));
    if (unknown.length > 0) return { kind: 'refused', problems: unknown.map((unit) => ({ code: 'unit.unknown', field: field.name, params: { unit } })) };
    const { pairs } = align(units, takeApart(field.name, currentValue).units);
    const translated = pairs.map(({ source, target }) => ({ ...source, content: (Object.hasOwn(edits, source.id) ? edits[source.id] : target?.content) ?? [] }));
    if (!translated.some((unit) => hasWords(unit.content))) return { kind: 'value', value: null };
    const own = new Map(pairs.flatMap(({ source, target }) => (target ? [[source.id, target.content] as const] : [])));
    const { value, problems } = putTogether(skeleton, translated, own);
    // A lost code is the translator's to decide, who is warned of it; one that the source does not have is nobody's.
    const faults = problems.filter(({ kind }) => kind !== 'code.missing');
    return faults.length > 0 ? { kind: 'refused', problems: faults.map(({ kind, unit, code }) => ({ code: kind, field: field.name, params: { unit, code } })) } : { kind: 'value', value };
  }

  /** From which words a save was made: those that its writer was shown. */
  const madeFromOf =
    (loaded: Loaded, locale: string, shown: Base | null): Saving['madeFrom'] =>
    (at, name) => {
      const field = content.fieldsOf(loaded.kind).find((one) => one.name === name);
      if (field === undefined || at !== locale || shown?.[name] === undefined) return undefined;
      const value = fieldsIn(loaded, loaded.sourceLocale)?.[name];
      if (shown[name] === fingerprint(value)) return { fingerprint: shown[name], words: wordsByUnit(field, value) };
      // The source has changed while somebody translated: its words of then are known only where they were remembered already.
      const mark = loaded.known.find((known) => known.locale === locale && known.field === name);
      return { fingerprint: shown[name], words: mark?.madeFrom === shown[name] ? mark.madeFromWords : {} };
    };

  /** Changes marks of a translation, and what follows from them. */
  async function remark(trx: Knex.Transaction, id: TranslationId, loaded: Loaded, names: readonly string[], change: (mark: Mark, source: unknown, field: TranslatableField) => Mark): Promise<void> {
    const source = fieldsIn(loaded, loaded.sourceLocale);
    const changed = loaded.known
      .filter((mark) => mark.locale === id.locale && names.includes(mark.field))
      .flatMap((mark) => {
        const field = content.fieldsOf(id.kind).find(({ name }) => name === mark.field);
        return field ? [change(mark, source?.[mark.field], field)] : [];
      });
    await marks.put(trx, id, changed);
    await following.settle(trx, id.kind, [id.documentId]);
  }

  /** Right, though the source may say something else by now. */
  const asRead = (mark: Mark): Mark => ({ ...mark, needsReview: false });

  /** Read against the source as it is, and right. */
  const asReviewed = (mark: Mark, source: unknown, field: TranslatableField): Mark => ({ ...mark, madeFrom: fingerprint(source), madeFromWords: wordsByUnit(field, source), needsReview: false, dismissed: null });

  /** Fields whose source is another one than somebody was shown. */
  const unseen = (loaded: Loaded, names: readonly string[], shown: Base): string[] => {
    const present = sourceBaseOf(fieldsIn(loaded, loaded.sourceLocale), names);
    return names.filter((name) => present[name] !== shown[name]);
  };

  async function saveIn(trx: Knex.Transaction, id: TranslationId, edits: Edits, options: SaveOptions, known: Saving): Promise<Saved> {
    const loaded = await load(trx, id);
    if (loaded === null || loaded.sourceLocale === id.locale) return { kind: 'absent' };
    const fields = content.fieldsOf(id.kind).filter(({ name }) => Object.hasOwn(edits, name));
    const unknown = Object.keys(edits).filter((name) => !fields.some((field) => field.name === name));
    if (unknown.length > 0) return { kind: 'refused', problems: unknown.map((field) => ({ code: 'field.unknown', field })) };
    const source = fieldsIn(loaded, loaded.sourceLocale);
    const target = fieldsIn(loaded, id.locale);
    const forbidden = fields.filter(({ name }) => options.mayWrite?.(name, target === undefined) === false);
    if (forbidden.length > 0) return { kind: 'forbidden', problems: forbidden.map(({ name }) => ({ code: 'field.forbidden', field: name, params: { locale: id.locale } })) };
    const data: Record<string, unknown> = {};
    const problems: DeskProblem[] = [];
    for (const field of fields) {
      const outcome = valueOf(field, source?.[field.name], target?.[field.name], edits[field.name] ?? {});
      if (outcome.kind === 'value') data[field.name] = outcome.value;
      else problems.push(...outcome.problems);
    }
    if (problems.length > 0) return { kind: 'refused', problems };

    const names = fields.map(({ name }) => name);
    const read = options.base === undefined ? null : readBase(options.base);
    const shown = options.sourceBase === undefined ? null : readBase(options.sourceBase);
    if ((options.base !== undefined && read === null) || (options.sourceBase !== undefined && shown === null)) return { kind: 'refused', problems: [{ code: 'base.unreadable' }] };
    const present = baseOf(target, names);
    const wanted = baseOf(data, names);
    // Who writes what is there already overwrites nothing.
    const isLost = read !== null && wasThere(read) && target === undefined;
    const overtaken = read === null ? [] : isLost ? names : names.filter((name) => read[name] !== present[name] && wanted[name] !== present[name]);
    if (overtaken.length > 0) return { kind: 'conflict', fields: overtaken };

    const changed = names.filter((name) => wanted[name] !== present[name]);
    const kept = names.filter((name) => !changed.includes(name));
    if (options.reviewed === true && kept.length > 0) {
      const stale = shown === null ? [] : unseen(loaded, kept, shown);
      await remark(trx, id, loaded, kept, (mark, original, field) => (stale.includes(mark.field) ? asRead(mark) : asReviewed(mark, original, field)));
    }
    if (changed.length === 0) return { kind: 'saved', fields: [] };
    Object.assign(known, { of: id, toBeReviewed: (_, field) => options.needsReview?.includes(field) === true && options.reviewed !== true, madeFrom: madeFromOf(loaded, id.locale, shown) } satisfies Saving);
    const author = options.by === null ? {} : { updatedBy: options.by, ...(target === undefined && { createdBy: options.by }) };
    await content.write(id, { ...Object.fromEntries(changed.map((name) => [name, data[name]])), ...author });
    return { kind: 'saved', fields: changed };
  }

  /** Does all of it or nothing: what is refused leaves no trace. */
  async function orUndone(work: (trx: Knex.Transaction, known: Saving) => Promise<Saved>): Promise<Saved> {
    // Filled in on the way: what follows from the write is reckoned with it, before it commits.
    const known: Saving = {};
    try {
      return await whileSaving(known, () =>
        inWriteTransaction(strapi, async (trx) => {
          const outcome = await work(trx, known);
          if (outcome.kind !== 'saved') throw new Undone(outcome);
          return outcome;
        }),
      );
    } catch (error) {
      if (error instanceof Undone) return error.outcome;
      throw error;
    }
  }

  /** Loads a translation that marks are changed of, as it was shown. */
  async function marking(trx: Knex.Transaction, id: TranslationId, names: readonly string[], sourceBase: string, then: (loaded: Loaded) => Promise<void>): Promise<Saved> {
    const loaded = await load(trx, id);
    if (loaded === null || loaded.sourceLocale === id.locale) return { kind: 'absent' };
    const fields = content.fieldsOf(id.kind).map(({ name }) => name);
    const unknown = names.filter((name) => !fields.includes(name));
    if (unknown.length > 0) return { kind: 'refused', problems: unknown.map((field) => ({ code: 'field.unknown', field })) };
    const shown = readBase(sourceBase);
    if (shown === null) return { kind: 'refused', problems: [{ code: 'base.unreadable' }] };
    const changed = unseen(loaded, names, shown);
    if (changed.length > 0) return { kind: 'refused', problems: changed.map((field) => ({ code: 'source.changed', field })) };
    await then(loaded);
    return { kind: 'saved', fields: names };
  }

  return {
    /** @param reads leaves out fields that whoever opens may not read on both sides */
    open: (id: TranslationId, reads: Reads = () => true): Promise<Opened | null> => inTransaction(strapi, (trx) => openIn(trx, id, reads)),

    /**
     * Saves words of a translation as a draft, with the rules of every other write.
     *
     * @throws ValidationError where the content's own rules refuse them; nothing is written then
     */
    save: (id: TranslationId, edits: Edits, options: SaveOptions): Promise<Saved> =>
      orUndone(async (trx, known) => {
        const outcome = await saveIn(trx, id, edits, options, known);
        if (options.dryRun === true) throw new Undone(outcome);
        return outcome;
      }),

    /** Says of fields that the source's change does not matter; the next one does. */
    dismiss: (id: TranslationId, names: readonly string[], { reason, sourceBase, by }: { readonly reason: string; readonly sourceBase: string; readonly by: string | null }): Promise<Saved> =>
      orUndone((trx) =>
        marking(trx, id, names, sourceBase, (loaded) =>
          remark(trx, id, loaded, names, (mark, source) => ({ ...mark, dismissed: { fingerprint: fingerprint(source), reason, by, at: clock().getTime() } })),
        ),
      ),

    /** Says of fields that they were read against the source as it is, and are right. */
    review: (id: TranslationId, names: readonly string[], { base, sourceBase }: { readonly base: string; readonly sourceBase: string }): Promise<Saved> =>
      orUndone((trx) =>
        marking(trx, id, names, sourceBase, async (loaded) => {
          const read = readBase(base);
          const present = baseOf(fieldsIn(loaded, id.locale), names);
          const overtaken = names.filter((name) => read?.[name] !== present[name]);
          if (overtaken.length > 0) throw new Undone({ kind: 'conflict', fields: overtaken });
          await remark(trx, id, loaded, names, asReviewed);
        }),
      ),

    /** @returns false where there is no such translation */
    setTask: (id: TranslationId, task: Task): Promise<boolean> => inWriteTransaction(strapi, (trx) => tasks.put(trx, id, task)),

    /** Chooses the language that a document's others are made from. Nothing is done where there is no such entry, or not in that language. */
    setSource: (id: DocumentId, locale: string): Promise<'chosen' | 'absent' | 'untranslated'> =>
      inWriteTransaction(strapi, async (trx) => {
        const [document] = await content.documents(id.kind, [id.documentId]);
        if (document === undefined || document.versions.length === 0) return 'absent';
        if (!document.versions.some((version) => version.locale === locale)) return 'untranslated';
        await following.settle(trx, id.kind, [id.documentId], locale);
        return 'chosen';
      }),
  };
}

export type Desk = ReturnType<typeof createDesk>;
