import { useState } from 'react';

import { Box, Button, Flex, Modal, Radio, Typography } from '@strapi/design-system';

import type { DeskEntry } from '../../../server/src/core/desk';
import { useMoments } from '../moments';
import { useReturnFocus } from '../return-focus';
import { useWords } from '../words';
import { textOf, type Content } from './content';
import { DifferenceText } from './DifferenceText';
import type { Conflict } from './session';
import type { Choice, Versions } from './three-way';
import { useUnitLabel } from './use-unit-label';
import { wordDifference } from './word-difference';

interface ConflictDialogProps {
  readonly entry: DeskEntry;
  readonly conflict: Conflict;
  readonly onSettle: (choices: Readonly<Record<string, Choice>>) => void;
  /** Leaves it unsettled for now. */
  readonly onClose: () => void;
}

/** Two wrote at the same units: whoever came second sees both texts, and chooses unit by unit. */
export function ConflictDialog({ entry, conflict, onSettle, onClose }: ConflictDialogProps) {
  const words = useWords();
  const returnFocus = useReturnFocus();
  const moments = useMoments();
  const labelOf = useUnitLabel(entry);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const { versions, savedBy, savedAt } = conflict;
  const isComplete = versions.every(({ unit }) => choices[unit] !== undefined);

  const all = (choice: Choice): void => setChoices(Object.fromEntries(versions.map(({ unit }) => [unit, choice])));

  const settle = (): void => {
    onSettle(choices);
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} {...returnFocus}>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {words('conflict.who', { name: savedBy ?? words('conflict.somebody'), moment: savedAt === null ? '–' : moments.moment(savedAt), count: versions.length })}
            </Typography>
            {versions.length > 1 && (
              <Flex gap={2} wrap="wrap">
                <Button size="S" variant="tertiary" onClick={() => all('mine')}>
                  {words('conflict.all-mine')}
                </Button>
                <Button size="S" variant="tertiary" onClick={() => all('theirs')}>
                  {words('conflict.all-theirs')}
                </Button>
              </Flex>
            )}
            {versions.map((version) => (
              <VersionChoice key={version.unit} label={labelOf(version.unit)} version={version} locale={entry.locale} choice={choices[version.unit] ?? null} onChoose={(choice) => setChoices((before) => ({ ...before, [version.unit]: choice }))} />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {words('conflict.later')}
          </Button>
          <Button disabled={!isComplete} onClick={settle}>
            {words('conflict.settle')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface VersionChoiceProps {
  readonly label: string;
  readonly version: Versions;
  readonly locale: string;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function VersionChoice({ label, version, locale, choice, onChoose }: VersionChoiceProps) {
  const words = useWords();
  const before = textOf(version.read ?? []);
  const isSame = textOf(version.mine ?? []) === textOf(version.theirs ?? []);
  const side = (heading: 'conflict.mine' | 'conflict.theirs', content: Content | null) => (
    <Box>
      <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral800">
        {words(heading)}
      </Typography>
      {textOf(content ?? []) === '' ? <Typography textColor="neutral700">{words('unit.empty')}</Typography> : <DifferenceText pieces={wordDifference(before, textOf(content ?? []))} locale={locale} />}
    </Box>
  );
  return (
    <Box padding={3} hasRadius background="neutral100" borderColor="neutral150">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h3" variant="delta">
          {label}
        </Typography>
        {side('conflict.theirs', version.theirs)}
        {side('conflict.mine', version.mine)}
        {isSame && (
          <Typography variant="pi" textColor="neutral700">
            {words('conflict.only-codes')}
          </Typography>
        )}
        <Radio.Group aria-label={words('conflict.choose', { unit: label })} value={choice ?? ''} onValueChange={(value: string) => onChoose(value === 'mine' ? 'mine' : 'theirs')}>
          <Radio.Item value="theirs">{words('conflict.take-theirs')}</Radio.Item>
          <Radio.Item value="mine">{words('conflict.take-mine')}</Radio.Item>
        </Radio.Group>
      </Flex>
    </Box>
  );
}
