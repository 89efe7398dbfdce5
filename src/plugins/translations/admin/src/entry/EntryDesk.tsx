import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';

import type { DeskEntry, OpenedEntry } from '../../../server/src/core/desk';
import { FailureNotice } from '../FailureNotice';
import { useLanguageName } from '../languages';
import { StateMark } from '../states/StateMark';
import { useWords } from '../words';
import { useArrival } from './arrival';
import { ConflictDialog } from './ConflictDialog';
import { DismissDialog } from './DismissDialog';
import { isEdited, placesOf } from './edits';
import { EntryFacts } from './EntryFacts';
import { FieldSection } from './FieldSection';
import { firstWork } from './first-work';
import { KeptDraftDialog } from './KeptDraftDialog';
import { LeaveGuard } from './LeaveGuard';
import { SaveBar } from './SaveBar';
import { ShortcutsDialog } from './ShortcutsDialog';
import { StrayTexts } from './StrayTexts';
import { useDeskActions } from './use-desk-actions';
import { useEntrySession } from './use-entry-session';
import { UnitFocus } from './unit-focus';
import { useShortcuts } from './use-shortcuts';

interface EntryDeskProps {
  readonly entry: OpenedEntry;
  /** Id of whoever is signed in. */
  readonly user: string;
}

const canWrite = (entry: DeskEntry): boolean => entry.fields.some((field) => field.mayWrite);

/** The desk itself: the source on the left, the translation on the right, unit by unit. */
export function EntryDesk({ entry: loaded, user }: EntryDeskProps) {
  const words = useWords();
  const languageName = useLanguageName();
  const { session, kept, isKept, write, save, act, settle, restore, discard, dropStray, noteWarnings } = useEntrySession(loaded, user);
  const { entry, edits, conflict, status, warnings, stray } = session;
  const [settling, setSettling] = useState(false);
  const [dismissing, setDismissing] = useState<readonly string[] | null>(null);
  const [helping, setHelping] = useState(false);
  const focus = useRef(new UnitFocus());
  const nextButton = useRef<HTMLButtonElement>(null);
  const actions = useDeskActions({ session, save, act }, () => nextButton.current);
  const mayWrite = canWrite(entry);
  const help = useCallback(() => setHelping(true), []);

  useEffect(() => {
    if (conflict !== null) setSettling(true);
  }, [conflict]);

  const order = useRef<readonly string[]>([]);
  order.current = useMemo(() => placesOf(entry).filter(({ field }) => field.mayWrite).map(({ unit }) => unit.source.id), [entry]);
  const leaveUnit = useCallback((unit: string) => focus.current.next(order.current, unit), []);

  const begin = (): void => {
    const first = firstWork(loaded);
    if (first !== null) focus.current.go(first);
  };
  useArrival(begin);
  const keptClosed = (event: Event): void => {
    event.preventDefault();
    // A conflict with it opens a dialog of its own.
    if (document.activeElement === document.body) begin();
  };
  useShortcuts({
    save: mayWrite ? () => void actions.save() : null,
    next: mayWrite && !actions.busy ? () => void actions.saveAndNext() : null,
    review: actions.busy ? null : actions.reviewAll,
    help,
  });

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
            <EntryFacts entry={entry} onHelp={help} />
            {!mayWrite && (
              <Box padding={3} hasRadius background="neutral150">
                <Typography>{words('entry.read-only', { language: languageName(entry.locale) })}</Typography>
              </Box>
            )}
            {actions.failure !== null && <FailureNotice failure={actions.failure} />}
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
                onReview={() => void actions.review([field.name])}
                busy={actions.busy}
              />
            ))}
            {entry.fields.length === 0 && <Typography>{words('entry.nothing')}</Typography>}
          </Flex>
        </Layouts.Content>
        {mayWrite && (
          <SaveBar
            status={status}
            isKept={isKept}
            conflict={conflict !== null}
            actions={actions}
            nextButton={nextButton}
            onSettle={() => setSettling(true)}
          />
        )}
        {conflict !== null && settling && <ConflictDialog entry={entry} conflict={conflict} onSettle={settle} onClose={() => setSettling(false)} />}
        {dismissing !== null && <DismissDialog onDismiss={(reason) => actions.dismiss(dismissing, reason)} onDone={actions.dismissed} onClose={() => setDismissing(null)} />}
        {helping && <ShortcutsDialog onClose={() => setHelping(false)} />}
        {kept !== null && <KeptDraftDialog entry={entry} draft={kept} onRestore={restore} onDiscard={discard} onClosed={keptClosed} />}
        <LeaveGuard isUnsaved={isEdited(edits)} isKept={isKept} save={save} />
      </Page.Main>
    </Layouts.Root>
  );
}
