import type { DeskEntry, DeskUnit, DeskWarning } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import type { Written } from '../api/desk-client';
import type { Content } from './content';
import type { KeptDraft } from './draft-store';
import { isEdited, NO_EDITS, readWith, rebase, strayEdits, targetsOf, withEdit, type Edits } from './edits';
import { withKnownUnits } from './known-units';
import { chosen, type Choice, type Versions } from './three-way';

export type Status =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** ISO 8601. */
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Somebody else was faster, and both wrote at the same units. */
export interface Conflict {
  readonly savedBy: string | null;
  readonly savedAt: string | null;
  readonly versions: readonly Versions[];
}

export type Warnings = Readonly<Record<string, readonly DeskWarning[]>>;

/** One person at one translation. */
export interface Session {
  readonly entry: DeskEntry;
  readonly edits: Edits;
  /** What is under way to the server. */
  readonly sent: Edits | null;
  readonly status: Status;
  /** Nothing is saved until it is settled. */
  readonly conflict: Conflict | null;
  readonly warnings: Warnings;
  /** Texts whose source is gone: shown, to be copied elsewhere. */
  readonly stray: Edits;
}

export type SessionStep =
  | { readonly kind: 'written'; readonly unit: DeskUnit; readonly content: Content }
  | { readonly kind: 'sending' }
  | { readonly kind: 'answered'; readonly answer: Written; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'settled'; readonly choices: Readonly<Record<string, Choice>> }
  | { readonly kind: 'restored'; readonly draft: KeptDraft }
  | { readonly kind: 'stray-dropped' }
  | { readonly kind: 'checked'; readonly unit: string; readonly warnings: readonly DeskWarning[] };

const byUnit = (warnings: readonly DeskWarning[]): Warnings => {
  const result: Record<string, DeskWarning[]> = {};
  for (const warning of warnings) (result[warning.unit] ??= []).push(warning);
  return result;
};

/** @param warnings of what is there already */
export const beginSession = (entry: DeskEntry, warnings: readonly DeskWarning[] = []): Session => ({ entry, edits: NO_EDITS, sent: null, status: { kind: 'quiet' }, conflict: null, warnings: byUnit(warnings), stray: NO_EDITS });

/** Warnings of an answer; at units that somebody has written on at meanwhile, those of what they have written. Lists that say the same stay the same object. */
function warningsAfter(before: Warnings, answered: readonly DeskWarning[], edits: Edits): Warnings {
  const written = Object.entries(before).filter(([unit]) => edits[unit] !== undefined);
  const read = Object.entries(byUnit(answered)).filter(([unit]) => edits[unit] === undefined);
  return Object.fromEntries([...read.map(([unit, list]) => [unit, JSON.stringify(before[unit]) === JSON.stringify(list) ? (before[unit] ?? list) : list] as const), ...written]);
}

/** What there is to be saved, with the texts that a person has to choose for among it: until then they are nobody else's either. */
const withConflicts = (kept: Edits, conflicts: readonly Versions[]): Edits => ({ ...kept, ...Object.fromEntries(conflicts.map(({ unit, mine }) => [unit, mine ?? []])) });

const statusOf = (edits: Edits, otherwise: Status): Status => (isEdited(edits) ? { kind: 'unsaved' } : otherwise);

function answered(session: Session, answer: Written, at: string): Session {
  const entry = withKnownUnits(session.entry, answer.entry);
  // A conflict says that nothing was written: what was read is what it was before.
  const read = answer.kind === 'saved' ? readWith(session.entry, session.sent ?? NO_EDITS) : targetsOf(session.entry);
  const { kept, conflicts } = rebase(session.edits, read, entry);
  const edits = withConflicts(kept, conflicts);
  return {
    ...session,
    entry,
    edits,
    sent: null,
    conflict: conflicts.length === 0 ? null : { savedBy: entry.savedBy, savedAt: entry.savedAt, versions: conflicts },
    status: statusOf(edits, answer.kind === 'saved' ? { kind: 'saved', at } : { kind: 'quiet' }),
    warnings: answer.kind === 'saved' ? warningsAfter(session.warnings, answer.warnings, edits) : session.warnings,
    stray: { ...session.stray, ...strayEdits(session.edits, entry) },
  };
}

function restored(session: Session, draft: KeptDraft): Session {
  const read = new Map([...targetsOf(session.entry), ...Object.entries(draft.read)]);
  const { kept, conflicts } = rebase(draft.edits, read, session.entry);
  const edits = { ...withConflicts(kept, conflicts), ...session.edits };
  const { savedBy, savedAt } = session.entry;
  return { ...session, edits, conflict: conflicts.length === 0 ? null : { savedBy, savedAt, versions: conflicts }, status: statusOf(edits, session.status), stray: strayEdits(draft.edits, session.entry) };
}

/** What becomes of a session by one step. */
export function sessionStep(session: Session, step: SessionStep): Session {
  switch (step.kind) {
    case 'written': {
      const edits = withEdit(session.edits, step.unit, step.content);
      const conflict = session.conflict && { ...session.conflict, versions: session.conflict.versions.map((one) => (one.unit === step.unit.source.id ? { ...one, mine: step.content } : one)) };
      return { ...session, edits, conflict, status: session.sent === null ? statusOf(edits, session.status.kind === 'unsaved' ? { kind: 'quiet' } : session.status) : session.status };
    }
    case 'sending':
      return { ...session, sent: session.edits, status: { kind: 'saving' } };
    case 'answered':
      return answered(session, step.answer, step.at);
    case 'failed':
      return { ...session, sent: null, status: { kind: 'failed', failure: step.failure } };
    case 'settled': {
      if (session.conflict === null) return session;
      const { versions } = session.conflict;
      const others = Object.fromEntries(Object.entries(session.edits).filter(([unit]) => versions.every((one) => one.unit !== unit)));
      const edits = { ...others, ...chosen(versions, step.choices) };
      return { ...session, edits, conflict: null, status: statusOf(edits, { kind: 'quiet' }) };
    }
    case 'restored':
      return restored(session, step.draft);
    case 'stray-dropped':
      return { ...session, stray: NO_EDITS };
    case 'checked':
      return { ...session, warnings: { ...session.warnings, [step.unit]: step.warnings } };
  }
}

/** What a browser keeps of a session; null where the server has everything. */
export function draftOf({ entry, edits, conflict, stray }: Session, now: string): KeptDraft | null {
  const all = { ...stray, ...edits };
  if (!isEdited(all)) return null;
  const targets = targetsOf(entry);
  // At units in conflict somebody else's words stand by now; read were others.
  const readOf = (unit: string): Content | null => {
    const inConflict = conflict?.versions.find((one) => one.unit === unit);
    return inConflict === undefined ? (targets.get(unit) ?? null) : inConflict.read;
  };
  const read = Object.fromEntries(Object.keys(all).map((unit) => [unit, readOf(unit)]));
  return { keptAt: now, edits: all, read };
}
