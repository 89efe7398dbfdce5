import type { FindingPath, GateCode, Severity } from '../../../server/src/core/gates/finding';

/** Something that stands between an entry and its publication, as the server says it in the language on the screen. */
export interface Finding {
  readonly code: GateCode;
  readonly severity: Severity;
  readonly path: FindingPath;
  /** What is wrong, and how to mend it. */
  readonly message: string;
  readonly fingerprint: string;
  /** Who let a warning pass, and why; null where nobody has. */
  readonly override: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

export interface Findings {
  readonly findings: readonly Finding[];
  /** Whether whoever is signed in may let warnings pass. */
  readonly mayOverride: boolean;
}

/** One language of an entry in the edit view. */
export interface EditedVersion {
  readonly uid: string;
  /** Null while the entry has never been saved. */
  readonly documentId: string | null;
  readonly locale: string;
}

export const isOpen = ({ override }: Finding): boolean => override === null;
