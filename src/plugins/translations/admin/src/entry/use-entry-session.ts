import { useCallback, useEffect, useRef, useState } from 'react';

import type { DeskEntry, DeskUnit, DeskWarning, OpenedEntry } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import { saveEntry, type Outcome, type Written } from '../api/desk-client';
import type { TranslationName } from '../desk-lists';
import type { Content } from './content';
import { draftKey, forgetDraft, keepDraft, readDraft, type KeptDraft } from './draft-store';
import { isEdited, saveRequest } from './edits';
import { beginSession, draftOf, sessionStep, type Session, type SessionStep } from './session';
import type { Choice } from './three-way';

/** Milliseconds after the last key until what was written is saved. */
export const AUTOSAVE = 3000;

/** Milliseconds after which a save that did not get through is tried again. */
const RETRY = 15_000;

/** How often a save is made anew because somebody else was faster at other units. */
const ATTEMPTS = 4;

/** What came of something that was done besides saving. */
export type ActOutcome =
  | { readonly kind: 'done' }
  /** What was written could not be saved before; the state of saving says why. */
  | { readonly kind: 'held' }
  /** Somebody has saved meanwhile: what there is now is to be looked at first. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface EntrySession {
  readonly session: Session;
  /** Text of an earlier visit that the server never confirmed, until somebody has said what is to become of it. */
  readonly kept: KeptDraft | null;
  /** Whether this browser keeps what is not saved. */
  readonly isKept: boolean;
  readonly write: (unit: DeskUnit, content: Content) => void;
  /** Saves what was written. @returns whether everything is saved */
  readonly save: () => Promise<boolean>;
  /** Does something else that answers with the entry; what was written is saved before. */
  readonly act: (work: (entry: DeskEntry) => Promise<Outcome<Written>>) => Promise<ActOutcome>;
  readonly settle: (choices: Readonly<Record<string, Choice>>) => void;
  readonly restore: () => void;
  readonly discard: () => void;
  readonly dropStray: () => void;
  readonly noteWarnings: (unit: string, warnings: readonly DeskWarning[]) => void;
}

const isLost = (status: Session['status']): boolean => status.kind === 'failed' && (status.failure.kind === 'unreachable' || status.failure.kind === 'signed-out');

/**
 * Keeps what one person writes at one translation: in this browser from the first key on, at the server some seconds later, and here until the
 * server has confirmed it.
 */
export function useEntrySession(entry: OpenedEntry, user: string): EntrySession {
  const name: TranslationName = entry;
  const key = draftKey(user, name);
  const [session, setSession] = useState(() => beginSession(entry, entry.warnings));
  const [kept, setKept] = useState<KeptDraft | null>(() => {
    const found = readDraft(window.localStorage, key);
    if (found === null) return null;
    // What the server has by now need not be offered.
    const after = sessionStep(beginSession(entry), { kind: 'restored', draft: found });
    if (isEdited(after.edits) || isEdited(after.stray)) return found;
    forgetDraft(window.localStorage, key);
    return null;
  });
  const [isKept, setIsKept] = useState(true);
  const now = useRef(session);
  const offered = useRef(kept);
  offered.current = kept;

  const apply = useCallback(
    (step: SessionStep): Session => {
      now.current = sessionStep(now.current, step);
      setSession(now.current);
      const draft = draftOf(now.current, new Date().toISOString());
      const waiting = offered.current;
      if (draft !== null) setIsKept(keepDraft(window.localStorage, key, waiting === null ? draft : { ...draft, edits: { ...waiting.edits, ...draft.edits }, read: { ...draft.read, ...waiting.read } }));
      else if (waiting === null) forgetDraft(window.localStorage, key);
      return now.current;
    },
    [key],
  );

  const running = useRef<Promise<unknown>>(Promise.resolve());

  /** One after the other: two saves at once would each find the other's words. */
  const inTurn = useCallback(<Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = running.current.then(work, work);
    running.current = turn;
    return turn;
  }, []);

  const { kind, documentId, locale } = name;
  const saveNow = useCallback(async (): Promise<boolean> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { entry: present, edits, conflict } = now.current;
      if (conflict !== null) return false;
      const request = saveRequest(present, edits);
      if (Object.keys(request.fields).length === 0) return true;
      apply({ kind: 'sending' });
      const outcome = await saveEntry({ kind, documentId, locale }, request);
      if (outcome.kind === 'failed') {
        apply({ kind: 'failed', failure: outcome.failure });
        return false;
      }
      const after = apply({ kind: 'answered', answer: outcome.value, at: new Date().toISOString() });
      if (outcome.value.kind === 'saved') return after.conflict === null && !isEdited(after.edits);
    }
    return false;
  }, [apply, kind, documentId, locale]);

  const save = useCallback(() => inTurn(saveNow), [inTurn, saveNow]);

  const act = useCallback(
    (work: (entry: DeskEntry) => Promise<Outcome<Written>>): Promise<ActOutcome> =>
      inTurn(async (): Promise<ActOutcome> => {
        if (!(await saveNow())) return { kind: 'held' };
        const outcome = await work(now.current.entry);
        if (outcome.kind === 'failed') return outcome;
        apply({ kind: 'answered', answer: outcome.value, at: new Date().toISOString() });
        return { kind: outcome.value.kind === 'saved' ? 'done' : 'overtaken' };
      }),
    [apply, inTurn, saveNow],
  );

  const { edits, conflict, sent, status } = session;
  const isWaiting = isEdited(edits) && conflict === null && sent === null;

  useEffect(() => {
    if (!isWaiting || status.kind === 'failed') return undefined;
    const timer = setTimeout(() => void save(), AUTOSAVE);
    return () => clearTimeout(timer);
  }, [isWaiting, edits, status.kind, save]);

  const lost = isWaiting && isLost(status);
  useEffect(() => {
    if (!lost) return undefined;
    const again = (): void => void save();
    const timer = setInterval(again, RETRY);
    window.addEventListener('online', again);
    // Somebody comes back from signing in, in another tab perhaps.
    window.addEventListener('focus', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [lost, save]);

  return {
    session,
    kept,
    isKept,
    write: useCallback((unit, content) => void apply({ kind: 'written', unit, content }), [apply]),
    save,
    act,
    settle: useCallback((choices) => void apply({ kind: 'settled', choices }), [apply]),
    restore: useCallback(() => {
      const draft = offered.current;
      offered.current = null;
      setKept(null);
      if (draft !== null) apply({ kind: 'restored', draft });
    }, [apply]),
    discard: useCallback(() => {
      offered.current = null;
      setKept(null);
      if (draftOf(now.current, '') === null) forgetDraft(window.localStorage, key);
    }, [key]),
    dropStray: useCallback(() => void apply({ kind: 'stray-dropped' }), [apply]),
    noteWarnings: useCallback((unit, warnings) => void apply({ kind: 'checked', unit, warnings }), [apply]),
  };
}
