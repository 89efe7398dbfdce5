import type { Inline, Unit } from './unit';

/**
 * What the desk's endpoints answer with and take: the contract between the server and the admin pages.
 *
 * All are below `/translations` of the admin API. Moments are ISO 8601 in UTC, days `YYYY-MM-DD`.
 */

/** Kinds of entries that are translated. */
export const DESK_KINDS = ['article', 'event', 'municipality', 'partnership', 'area', 'programme', 'organisation'] as const;

export type DeskKind = (typeof DESK_KINDS)[number];

export const DESK_STATES = ['missing', 'draft', 'outdated', 'needs-review', 'current'] as const;

export type DeskState = (typeof DESK_STATES)[number];

/** Why something is refused; the sentence is the admin pages' own, in the reader's language. */
export interface DeskProblem {
  /** Stable, for programs. */
  readonly code: string;
  /** The field that it is about, where it is about one. */
  readonly field?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** `GET /coverage`: one cell of the matrix. */
export interface CoverageCell {
  readonly kind: DeskKind;
  readonly locale: string;
  readonly state: DeskState;
  readonly entries: number;
  /** Words of the sources. */
  readonly words: number;
  /** Of these, the ones that are missing or have changed. */
  readonly wordsToDo: number;
}

export interface Coverage {
  readonly cells: readonly CoverageCell[];
  /** Configured languages. */
  readonly locales: readonly string[];
  /** Whether there is a machine that translates. */
  readonly machine: boolean;
  /** Languages that the signed-in administrator may write, by kind. */
  readonly mine: Readonly<Partial<Record<DeskKind, readonly string[]>>>;
}

/** `GET /entries`: parameters. Lists are separated by commas. */
export interface EntryQuery {
  readonly kind?: string;
  readonly locale?: string;
  readonly state?: string;
  /** documentId of an area. */
  readonly area?: string;
  /** ISO 8601: the source has changed since. */
  readonly since?: string;
  /** Words of the title, in any language. */
  readonly q?: string;
  /** `me`, `none`, or the id of an administrator. */
  readonly assignee?: string;
  readonly sort?: 'due' | 'changed' | 'title' | 'words';
  readonly order?: 'asc' | 'desc';
  /** From 1. */
  readonly page?: string;
  /** At most 100. */
  readonly pageSize?: string;
}

export interface Assignee {
  readonly id: number;
  readonly name: string;
}

/** A translation in a list. */
export interface DeskRow {
  readonly kind: DeskKind;
  readonly documentId: string;
  readonly locale: string;
  readonly sourceLocale: string;
  /** Of the source. */
  readonly title: string;
  readonly state: DeskState;
  readonly outdatedFields: readonly string[];
  readonly missingFields: readonly string[];
  readonly words: number;
  readonly wordsToDo: number;
  /** When words of the source last changed. */
  readonly sourceChangedAt: string;
  readonly assignee: Assignee | null;
  readonly dueOn: string | null;
  /** Whether the signed-in administrator may write it. */
  readonly mayWrite: boolean;
}

export interface DeskPage {
  readonly rows: readonly DeskRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/**
 * `GET /next?after=kind:documentId:locale`: the next entry for the signed-in translator, behind the one named in the order of the queue, and from its beginning
 * where none is behind it; null where there is no other.
 */
export interface NextEntry {
  readonly next: Pick<DeskRow, 'kind' | 'documentId' | 'locale' | 'title' | 'state'> | null;
}

export type FieldState = 'missing' | 'outdated' | 'needs-review' | 'current' | 'empty';

/** A piece of changed text; the pieces in a row are both texts. */
export interface Difference {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** An earlier translation that is offered. */
export interface MemoryMatch {
  readonly source: string;
  readonly target: string;
  /** 0 to 100. */
  readonly score: number;
  readonly uses: number;
  /** Whether numbers were put in that the earlier translation did not have. */
  readonly adapted: boolean;
}

/** A name or term in a source text, with what it is called in the target language. */
export interface GlossaryHint {
  /** Place in the words of the unit, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly target: string;
  readonly note: string | null;
  readonly origin: 'municipality' | 'term';
}

/** A warning before saving. */
export interface DeskWarning {
  readonly code: string;
  readonly unit: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface DeskUnit {
  readonly source: Unit;
  /** Null where the target has no such unit. */
  readonly target: readonly Inline[] | null;
  /** What the source said when it was last translated, against what it says; null where it has not changed. */
  readonly difference: readonly Difference[] | null;
  readonly hints: readonly GlossaryHint[];
}

export interface DeskField {
  readonly name: string;
  readonly state: FieldState;
  /** UTF-16 units; null where there is no limit. */
  readonly maxLength: number | null;
  readonly isRequired: boolean;
  /** Whether the signed-in administrator may write it in this language. */
  readonly mayWrite: boolean;
  readonly dismissed: { readonly reason: string; readonly by: string | null; readonly at: string } | null;
  readonly units: readonly DeskUnit[];
  /** Texts of the translation that stand at no text of the source: a save of the field leaves them out. */
  readonly surplus: readonly string[];
}

/** Both sides of a translation. */
export interface DeskEntry {
  readonly kind: DeskKind;
  readonly documentId: string;
  readonly locale: string;
  readonly sourceLocale: string;
  /** Languages in which the entry exists. */
  readonly locales: readonly string[];
  readonly title: string;
  readonly state: DeskState;
  readonly fields: readonly DeskField[];
  /** What was read: a save tells it, so that nobody overwrites what they have not seen. */
  readonly base: string;
  /** Of the source as it was shown: what is saved is marked as made from it. */
  readonly sourceBase: string;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly assignee: Assignee | null;
  readonly dueOn: string | null;
  readonly mayWrite: boolean;
  readonly mayPublish: boolean;
  readonly mayReview: boolean;
  /** Whether a machine may be asked for what is missing. */
  readonly mayAskMachine?: boolean;
  readonly isPublished: boolean;
}

/** `GET /entry/:kind/:documentId/:locale`: an entry as it is opened, with what is to be looked at in it already. */
export interface OpenedEntry extends DeskEntry {
  readonly warnings: readonly DeskWarning[];
}

/** `PUT /entry/:kind/:documentId/:locale`: saves the target as a draft. */
export interface SaveRequest {
  readonly base: string;
  readonly sourceBase: string;
  /** Only these fields are written. By unit id; a field of one text has one unit, named as the field. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, readonly Inline[] | null>>>>;
  /** Whether the fields written are no longer to be reviewed. */
  readonly reviewed?: boolean;
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly entry: DeskEntry; readonly warnings: readonly DeskWarning[] }
  /** 409: somebody else was faster. What they wrote, by unit, where it differs from what was read. */
  | { readonly kind: 'conflict'; readonly savedBy: string | null; readonly savedAt: string | null; readonly entry: DeskEntry; readonly theirs: readonly { readonly unit: string; readonly field: string; readonly text: string }[] }
  /** 400, 403. */
  | { readonly kind: 'refused'; readonly problems: readonly DeskProblem[] };

/** `POST /entry/:kind/:documentId/:locale/dismiss`: the change of the source does not matter here. */
export interface DismissRequest {
  readonly fields: readonly string[];
  readonly reason: string;
  readonly sourceBase: string;
}

/** `POST /entry/:kind/:documentId/:locale/review`: the fields have been read and are right. */
export interface ReviewRequest {
  readonly fields: readonly string[];
  readonly base: string;
  readonly sourceBase: string;
}

/** `POST /entry/:kind/:documentId/:locale/machine`: a machine translates what is missing of some fields; answers as a save. */
export interface MachineRequest {
  readonly fields: readonly string[];
  readonly base: string;
  readonly sourceBase: string;
}

/** `PUT /task/:kind/:documentId/:locale`: who does it, and until when. */
export interface TaskRequest {
  readonly assignee: number | null;
  readonly dueOn: string | null;
}

/** `PUT /source/:kind/:documentId`: the language that the others are made from. */
export interface SourceRequest {
  readonly locale: string;
}

/** `POST /check`, `POST /memory`: of one unit while it is being written. */
export interface UnitRequest {
  readonly kind: DeskKind;
  readonly documentId: string;
  readonly locale: string;
  readonly unit: string;
  readonly target: readonly Inline[];
}

/** `POST /export`: entries as XLIFF; one gives a file, several a zip with a manifest. */
export interface ExportRequest {
  readonly version: '1.2' | '2.1';
  /** With version 1.2: the original stands where there is no translation, as OmegaT's own filter needs it. */
  readonly filledIn?: boolean;
  /** `kind:documentId:locale`, or everything that a query of `/entries` finds. */
  readonly entries: readonly string[] | EntryQuery;
}

/** What an import does, or would do, with one unit. */
export interface ImportUnit {
  readonly unit: string;
  readonly field: string;
  readonly outcome: 'taken' | 'unchanged' | 'refused';
  readonly problem: DeskProblem | null;
}

export interface ImportEntry {
  readonly file: string;
  readonly kind: DeskKind | null;
  readonly documentId: string | null;
  readonly locale: string | null;
  readonly title: string | null;
  readonly outcome: 'taken' | 'partly' | 'unchanged' | 'refused';
  readonly problems: readonly DeskProblem[];
  readonly units: readonly ImportUnit[];
}

/** `POST /import?dryRun=true` (multipart, `files`): the report, the same for the dry run and the real one. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly entries: readonly ImportEntry[];
  readonly taken: number;
  readonly refused: number;
}

/** `POST /import` with `Accept: application/x-ndjson`: the report as it comes about, one of these a line. */
export type ImportStep =
  /** All files have been read, and nothing is written yet. One name for each entry that will be told of, in their order. */
  | { readonly kind: 'begun'; readonly files: readonly string[] }
  /** What has become of the next one; it stays so, whatever happens to those behind it. */
  | { readonly kind: 'entry'; readonly entry: ImportEntry }
  /** Of the last line: nothing is left. */
  | { readonly kind: 'done' }
  /** The server could not go on; those that were not told of are as they were. */
  | { readonly kind: 'failed' };

/** `GET /areas?locale=`: an area of cooperation to filter by, named in the language asked for. */
export interface AreaChoice {
  readonly documentId: string;
  readonly name: string;
}

/** `POST /check`. */
export interface CheckAnswer {
  readonly warnings: readonly DeskWarning[];
}

/** `POST /memory`. */
export interface MemoryAnswer {
  readonly matches: readonly MemoryMatch[];
}

/** `GET /document/:kind/:documentId`: how an entry stands in each language but the source's. */
export interface DocumentStates {
  readonly sourceLocale: string;
  readonly rows: readonly DeskRow[];
}
