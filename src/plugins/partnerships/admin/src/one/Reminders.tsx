import { useId, useState } from 'react';

import { Box, Button, Checkbox, Field, Flex, IconButton, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';

import type { OnePartnership, Reminder } from '../../../server/src/core/board/board';
import type { MilestoneSide, Timeline } from '../api/contract';
import type { Refused } from '../api/refused';
import { useDateWords } from '../dates/use-date-words';
import { Mark } from '../Mark';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { FormDialog } from './FormDialog';
import { Section } from './Section';
import type { NoteWrites } from './use-one';

interface RemindersProps {
  readonly one: OnePartnership;
  readonly life: Timeline;
  readonly writes: NoteWrites;
}

const SIDES: readonly MilestoneSide[] = ['both', 'a', 'b'];

/** What is to be done until when, the open ones first. */
export function Reminders({ one, life, writes }: RemindersProps) {
  const words = useWords();
  const inWords = useDateWords();
  const [editing, setEditing] = useState<Reminder | 'new' | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const sideName = (side: MilestoneSide): string => (side === 'both' ? words('side.both') : (life.sides.find((entry) => entry.side === side)?.name ?? side));
  const reminders = [...one.reminders].sort((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null));

  return (
    <Section
      title={words('one.reminders')}
      action={
        one.mayChange && (
          <Button size="S" variant="secondary" startIcon={<Plus />} onClick={() => setEditing('new')}>
            {words('one.reminders.add')}
          </Button>
        )
      }
    >
      {refused !== null && <RefusedNotice refused={refused} />}
      {reminders.length === 0 && <Typography textColor="neutral700">{words('one.reminders.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {reminders.map((reminder) => (
          <Flex key={reminder.documentId} tag="li" gap={3} justifyContent="space-between" alignItems="flex-start">
            <Box minWidth={0}>
              <Checkbox checked={reminder.doneAt !== null} disabled={!one.mayChange} onCheckedChange={(checked: boolean | 'indeterminate') => void writes.finishReminder(reminder.documentId, checked === true).then(setRefused)}>
                {reminder.text}
              </Checkbox>
              <Flex gap={2} wrap="wrap" paddingTop={1}>
                <Mark tone={reminder.doneAt === null && reminder.due < one.today ? 'warning' : 'plain'}>
                  {words(reminder.doneAt === null && reminder.due < one.today ? 'one.reminders.overdue' : 'one.reminders.due', { date: inWords(reminder.due) })}
                </Mark>
                <Typography variant="pi" textColor="neutral700">
                  {[
                    sideName(reminder.side),
                    ...(reminder.madeBy === null ? [] : [words('one.reminders.made', { who: reminder.madeBy })]),
                    ...(reminder.doneAt === null ? [] : [words('one.reminders.done', { who: reminder.doneBy ?? '?', date: inWords(reminder.doneAt.slice(0, 10)) })]),
                  ].join(' · ')}
                </Typography>
              </Flex>
            </Box>
            {one.mayChange && (
              <Flex gap={1} shrink={0}>
                <IconButton variant="ghost" size="S" withTooltip={false} label={words('one.edit', { what: reminder.text })} onClick={() => setEditing(reminder)}>
                  <Pencil />
                </IconButton>
                <IconButton variant="ghost" size="S" withTooltip={false} label={words('one.delete', { what: reminder.text })} onClick={() => void writes.removeReminder(reminder.documentId).then(setRefused)}>
                  <Trash />
                </IconButton>
              </Flex>
            )}
          </Flex>
        ))}
      </Flex>
      {editing !== null && (
        <ReminderForm
          reminder={editing === 'new' ? null : editing}
          sideName={sideName}
          onSave={(input) => writes.saveReminder(editing === 'new' ? null : editing.documentId, input)}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

interface ReminderFormProps {
  readonly reminder: Reminder | null;
  readonly sideName: (side: MilestoneSide) => string;
  readonly onSave: (input: Pick<Reminder, 'side' | 'text' | 'due'>) => Promise<Refused | null>;
  readonly onClose: () => void;
}

function ReminderForm({ reminder, sideName, onSave, onClose }: ReminderFormProps) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(reminder?.text ?? '');
  const [due, setDue] = useState(reminder?.due ?? '');
  const [side, setSide] = useState<MilestoneSide>(reminder?.side ?? 'both');
  return (
    <FormDialog title={words(reminder === null ? 'one.reminders.new' : 'one.reminders.edit')} canSave={text.trim() !== '' && due !== ''} onSave={() => onSave({ text: text.trim(), due, side })} onClose={onClose}>
      <Field.Root id={`${id}-text`} required>
        <Field.Label>{words('one.reminders.text')}</Field.Label>
        <TextInput value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />
      </Field.Root>
      <Field.Root id={`${id}-due`} required>
        <Field.Label>{words('one.reminders.until')}</Field.Label>
        <TextInput type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      </Field.Root>
      <Field.Root id={`${id}-side`}>
        <Field.Label>{words('milestone.side')}</Field.Label>
        <SingleSelect value={side} onChange={(value) => setSide(SIDES.find((known) => known === value) ?? 'both')}>
          {SIDES.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {sideName(each)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </FormDialog>
  );
}
