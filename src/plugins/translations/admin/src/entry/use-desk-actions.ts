import { useRef, useState } from 'react';

import { useNavigate } from 'react-router-dom';

import type { DeskField } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import { askMachine, dismissMarks, markReviewed, nextEntry } from '../api/desk-client';
import { pages } from '../api/paths';
import { useWords } from '../words';
import { CAME_TO_WRITE } from './arrival';
import { isEdited } from './edits';
import { focusBack } from './focus-back';
import type { ActOutcome, EntrySession } from './use-entry-session';

const namesOf = (fields: readonly DeskField[]): string[] => fields.map(({ name }) => name);

export interface DeskActions {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** What has been done besides saving. */
  readonly said: string;
  readonly save: () => Promise<void>;
  readonly saveAndNext: () => Promise<void>;
  readonly review: (fields: readonly string[]) => Promise<void>;
  /** Null where there is nothing to review, or one may not. */
  readonly reviewAll: (() => void) | null;
  /** Null where nothing is missing, or no machine may be asked. */
  readonly translateByMachine: (() => void) | null;
  readonly dismiss: (fields: readonly string[], reason: string) => Promise<ActOutcome>;
  readonly dismissed: (outcome: ActOutcome) => void;
}

/**
 * What can be done with an entry besides writing, and what came of it.
 *
 * @param nextButton where the focus goes when the button that was pressed is gone
 */
export function useDeskActions({ session, save, act }: Pick<EntrySession, 'session' | 'save' | 'act'>, nextButton: () => HTMLElement | null): DeskActions {
  const words = useWords();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const { entry, edits } = session;
  const present = useRef(entry);
  present.current = entry;
  const writable = entry.fields.filter((field) => field.mayWrite);

  const tell = (outcome: ActOutcome, done: string): void => {
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    setSaid(outcome.kind === 'done' ? done : outcome.kind === 'overtaken' ? words('save.overtaken') : '');
  };

  /** Nothing else can be pressed meanwhile; the focus is where it was afterwards. */
  async function working<Value>(work: () => Promise<Value>): Promise<Value> {
    const origin = document.activeElement;
    setBusy(true);
    setSaid('');
    try {
      return await work();
    } finally {
      setBusy(false);
      focusBack(origin, nextButton);
    }
  }

  const run = async (work: () => Promise<ActOutcome>, done: string): Promise<void> => tell(await working(work), done);

  const review = (fields: readonly string[]): Promise<void> =>
    run(() => act((shown) => markReviewed(shown, { fields, base: shown.base, sourceBase: shown.sourceBase })), words('review.done'));

  const reviewable = entry.mayReview ? namesOf(writable.filter(({ state }) => state === 'needs-review')) : [];
  const withGaps = entry.mayAskMachine === true ? namesOf(writable.filter(({ units }) => units.some(({ target }) => target === null))) : [];

  return {
    busy,
    failure,
    said,
    save: async () => {
      const hadEdits = isEdited(edits);
      const isSaved = await working(save);
      if (isSaved && !hadEdits) setSaid(words('save.nothing'));
    },
    saveAndNext: () =>
      working(async () => {
        if (!(await save())) return;
        const outcome = await nextEntry(present.current);
        setFailure(outcome.kind === 'failed' ? outcome.failure : null);
        if (outcome.kind === 'failed') return;
        const { next } = outcome.value;
        if (next === null) setSaid(words(present.current.state === 'current' ? 'queue.nothing' : 'queue.only-this'));
        else navigate(pages.entry(next), { state: CAME_TO_WRITE });
      }),
    review,
    reviewAll: reviewable.length === 0 ? null : () => void review(reviewable),
    translateByMachine: withGaps.length === 0 ? null : () => void run(() => act((shown) => askMachine(shown, { fields: withGaps, base: shown.base, sourceBase: shown.sourceBase })), words('machine.done')),
    dismiss: (fields, reason) => act((shown) => dismissMarks(shown, { fields, reason, sourceBase: shown.sourceBase })),
    dismissed: (outcome) => {
      tell(outcome, words('dismiss.done'));
      focusBack(null, nextButton);
    },
  };
}
