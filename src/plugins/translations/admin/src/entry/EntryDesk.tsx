import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type { DeskEntry } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import { askMachine, dismissMarks, markReviewed, nextEntry } from '../api/desk-client';
import { pages } from '../api/paths';
import { FailureNotice } from '../FailureNotice';
import { useLanguageName } from '../languages';
import { StateMark } from '../states/StateMark';
import { useWords } from '../words';
import { ConflictDialog } from './ConflictDialog';
import { DismissDialog } from './DismissDialog';
import { isEdited, placesOf } from './edits';
import { EntryFacts } from './EntryFacts';
import { FieldSection } from './FieldSection';
import { KeptDraftDialog } from './KeptDraftDialog';
import { LeaveGuard } from './LeaveGuard';
import { SaveBar } from './SaveBar';
import { StrayTexts } from './StrayTexts';
import { useEntrySession, type ActOutcome } from './use-entry-session';
import { UnitFocus } from './unit-focus';

interface EntryDeskProps {
  readonly entry: DeskEntry;
  /** Id of whoever is signed in. */
  readonly user: string;
}

const canWrite = (entry: DeskEntry): boolean => entry.fields.some((field) => field.mayWrite);

/** The desk itself: the source on the left, the translation on the right, unit by unit. */
export function EntryDesk({ entry: loaded, user }: EntryDeskProps) {
  const words = useWords();
  const navigate = useNavigate();
  const languageName = useLanguageName();
  const { session, kept, isKept, write, save, act, settle, restore, discard, dropStray, noteWarnings } = useEntrySession(loaded, user);
  const { entry, edits, conflict, status, warnings, stray } = session;
  const [settling, setSettling] = useState(false);
  const [dismissing, setDismissing] = useState<readonly string[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const focus = useRef(new UnitFocus());

  useEffect(() => {
    if (conflict !== null) setSettling(true);
  }, [conflict]);

  const order = useMemo(() => placesOf(entry).filter(({ field }) => field.mayWrite).map(({ unit }) => unit.source.id), [entry]);
  const leaveUnit = useCallback((unit: string) => focus.current.next(order, unit), [order]);

  const tell = (outcome: ActOutcome, done: string): void => {
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    setSaid(outcome.kind === 'done' ? done : outcome.kind === 'overtaken' ? words('save.overtaken') : '');
  };

  const run = async (work: () => Promise<ActOutcome>, done: string): Promise<void> => {
    setBusy(true);
    setSaid('');
    const outcome = await work();
    setBusy(false);
    tell(outcome, done);
  };

  const review = (fields: readonly string[]): Promise<void> =>
    run(() => act((present) => markReviewed(present, { fields, base: present.base, sourceBase: present.sourceBase })), words('review.done'));

  const translateByMachine = (): Promise<void> => {
    const fields = entry.fields.filter((field) => field.mayWrite && field.units.some((unit) => unit.target === null)).map(({ name }) => name);
    return run(() => act((present) => askMachine(present, { fields, base: present.base, sourceBase: present.sourceBase })), words('machine.done'));
  };

  const saveAndNext = async (): Promise<void> => {
    setSaid('');
    if (!(await save())) return;
    setBusy(true);
    const outcome = await nextEntry(entry);
    setBusy(false);
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    if (outcome.kind === 'failed') return;
    if (outcome.value.next === null) setSaid(words('queue.nothing'));
    else navigate(pages.entry(outcome.value.next));
  };

  const saving = useRef(save);
  saving.current = save;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyS') return;
      event.preventDefault();
      void saving.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  const reviewable = entry.mayReview ? entry.fields.filter((field) => field.mayWrite && field.state === 'needs-review').map(({ name }) => name) : [];
  const hasGaps = entry.fields.some((field) => field.mayWrite && field.units.some((unit) => unit.target === null));

  return (
    <Layouts.Root>
      <Page.Title>{entry.title}</Page.Title>
      <Page.Main>
        <Layouts.BaseHeader
          title={entry.title}
          subtitle={words('entry.subtitle', { kind: words(`kind.${entry.kind}`), source: languageName(entry.sourceLocale), target: languageName(entry.locale) })}
          secondaryAction={<StateMark state={entry.state} />}
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={4}>
            <EntryFacts entry={entry} />
            {!canWrite(entry) && (
              <Box padding={3} hasRadius background="neutral150">
                <Typography>{words('entry.read-only', { language: languageName(entry.locale) })}</Typography>
              </Box>
            )}
            {failure !== null && <FailureNotice failure={failure} />}
            <StrayTexts entry={entry} stray={stray} onDrop={dropStray} />
            {entry.fields.map((field) => (
              <FieldSection
                key={field.name}
                entry={entry}
                field={field}
                edits={edits}
                warnings={warnings}
                focus={focus.current}
                onWrite={write}
                onWarnings={noteWarnings}
                onLeaveUnit={leaveUnit}
                onDismiss={() => setDismissing([field.name])}
                onReview={() => void review([field.name])}
                busy={busy}
              />
            ))}
            {entry.fields.length === 0 && <Typography>{words('entry.nothing')}</Typography>}
          </Flex>
        </Layouts.Content>
        {canWrite(entry) && (
          <SaveBar
            status={status}
            isKept={isKept}
            isEdited={isEdited(edits)}
            busy={busy}
            said={said}
            conflict={conflict !== null}
            onSettle={() => setSettling(true)}
            onSave={() => void save()}
            onSaveAndNext={() => void saveAndNext()}
            onReview={reviewable.length === 0 ? null : () => void review(reviewable)}
            onMachine={entry.mayAskMachine === true && hasGaps ? () => void translateByMachine() : null}
          />
        )}
        {conflict !== null && settling && <ConflictDialog entry={entry} conflict={conflict} onSettle={settle} onClose={() => setSettling(false)} />}
        {dismissing !== null && (
          <DismissDialog
            onDismiss={(reason) => act((present) => dismissMarks(present, { fields: dismissing, reason, sourceBase: present.sourceBase }))}
            onDone={(outcome) => tell(outcome, words('dismiss.done'))}
            onClose={() => setDismissing(null)}
          />
        )}
        {kept !== null && <KeptDraftDialog entry={entry} draft={kept} onRestore={restore} onDiscard={discard} />}
        <LeaveGuard isUnsaved={isEdited(edits)} isKept={isKept} save={save} />
      </Page.Main>
    </Layouts.Root>
  );
}
