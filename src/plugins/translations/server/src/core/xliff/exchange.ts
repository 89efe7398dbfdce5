import type { DeskKind } from '../desk';
import type { Inline, Unit, UnitKind } from '../unit';

/** How far the translation of a unit is, in the words of XLIFF 2 (section 4.7.1.1 of version 2.1). */
export const UNIT_STATES = ['initial', 'translated', 'reviewed', 'final'] as const;

export type UnitState = (typeof UNIT_STATES)[number];

/** One unit on its way out. */
export interface ExchangeUnit {
  readonly unit: Unit;
  /** Of the source, to know it again even where a tool has rewritten it; left out where whoever exports compares sources themselves. */
  readonly sourceFingerprint?: string;
  /** Nothing is said of how far a translation without content is. */
  readonly target: readonly Inline[] | null;
  readonly state: UnitState;
  /** Whether somebody has to look at the translation first: it goes out as translated, and not as reviewed or final. */
  readonly needsReview: boolean;
  /** For the translator: what the unit is. */
  readonly notes: readonly string[];
  /** UTF-16 units; null where there is no limit. */
  readonly maxLength: number | null;
}

/** One entry on its way out. */
export interface ExchangeFile {
  /** Names this installation, so that no other takes its files. */
  readonly project: string;
  readonly kind: DeskKind;
  readonly documentId: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** ISO 8601. */
  readonly exportedAt: string;
  /** Of the entry's page at the frontend; null where it has none. */
  readonly url: string | null;
  readonly title: string;
  readonly units: readonly ExchangeUnit[];
}

/** Why a file, or a unit of it, is not taken. */
export interface ExchangeProblem {
  readonly code: 'xml.invalid' | 'xml.doctype' | 'xml.too-large' | 'xml.too-many' | 'xml.too-deep' | 'xliff.none' | 'xliff.version' | 'xliff.empty' | 'unit.doubled' | 'unit.without-id' | 'code.nesting' | 'code.strange';
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * One unit as it came in.
 *
 * A code's id says which code of the content it is. Its type and original are what the file says, and were anybody's to change: whoever
 * puts a translation together takes them from the content.
 */
export interface ImportedUnit {
  readonly id: string;
  /** Null where the file does not say. */
  readonly field: string | null;
  readonly kind: UnitKind | null;
  readonly sourceFingerprint: string | null;
  readonly source: readonly Inline[];
  /** Null where it is not translated. */
  readonly target: readonly Inline[] | null;
  readonly state: UnitState;
  /** Whether the file says that it is translated, and not only holds a text there. */
  readonly isSaid: boolean;
  readonly needsReview: boolean;
  /** Ours, and whatever others added. */
  readonly notes: readonly string[];
  readonly maxLength: number | null;
  readonly problems: readonly ExchangeProblem[];
}

/** One entry as it came in. */
export interface ImportedFile {
  /** What `originalOf` wrote, or whatever stands there. */
  readonly original: string;
  readonly sourceLocale: string;
  readonly targetLocale: string | null;
  readonly exportedAt: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly units: readonly ImportedUnit[];
}

export type ReadExchange = { readonly kind: 'read'; readonly version: '1.2' | '2.0' | '2.1'; readonly files: readonly ImportedFile[] } | { readonly kind: 'refused'; readonly problems: readonly ExchangeProblem[] };

/** Which entry of which installation a file is of. */
export const originalOf = ({ project, kind, documentId }: Pick<ExchangeFile, 'project' | 'kind' | 'documentId'>): string => `${project}/${kind}/${documentId}`;

/** Reads what `originalOf` wrote; null for anything else. */
export function readOriginal(text: string): { readonly project: string; readonly kind: string; readonly documentId: string } | null {
  const [project, kind, documentId, ...rest] = text.split('/');
  return project && kind && documentId && rest.length === 0 ? { project, kind, documentId } : null;
}
