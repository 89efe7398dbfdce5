import { useId, useMemo } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { DeskEntry, DeskField, DeskUnit, DeskWarning } from '../../../server/src/core/desk';
import { useFieldName } from '../field-name';
import { useMoments } from '../moments';
import { StateMark } from '../states/StateMark';
import { useWords } from '../words';
import type { Content } from './content';
import { shownAt, type Edits } from './edits';
import type { Warnings } from './session';
import type { UnitFocus } from './unit-focus';
import { UnitRow } from './UnitRow';

interface FieldSectionProps {
  readonly entry: DeskEntry;
  readonly field: DeskField;
  readonly edits: Edits;
  readonly warnings: Warnings;
  readonly focus: UnitFocus;
  readonly onWrite: (unit: DeskUnit, content: Content) => void;
  readonly onWarnings: (unit: string, warnings: readonly DeskWarning[]) => void;
  readonly onLeaveUnit: (unit: string) => void;
  readonly onDismiss: () => void;
  readonly onReview: () => void;
  readonly busy: boolean;
}

/** One field: how it stands, what can be done with it as a whole, and its units. */
export function FieldSection({ entry, field, edits, warnings, focus, onWrite, onWarnings, onLeaveUnit, onDismiss, onReview, busy }: FieldSectionProps) {
  const words = useWords();
  const moments = useMoments();
  const id = useId();
  const name = useFieldName(entry.kind)(field.name);
  const { kind, documentId, locale } = entry;
  const translation = useMemo(() => ({ kind, documentId, locale }), [kind, documentId, locale]);

  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 3, medium: 5 }}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={3} wrap="wrap">
          <Flex gap={3} wrap="wrap">
            <Typography id={id} tag="h2" variant="delta">
              {name}
            </Typography>
            <StateMark state={field.state} />
            {field.isRequired && (
              <Typography variant="pi" textColor="neutral700">
                {words('field.required')}
              </Typography>
            )}
            {!field.mayWrite && (
              <Typography variant="pi" textColor="neutral800" fontWeight="bold">
                {words('field.read-only')}
              </Typography>
            )}
          </Flex>
          {field.mayWrite && (
            <Flex gap={2} wrap="wrap">
              {field.units.length > 1 && (
                <Button size="S" variant="tertiary" aria-label={words('field.copy-source.of', { field: name })} onClick={() => field.units.filter((unit) => shownAt(edits, unit).length === 0).forEach((unit) => onWrite(unit, unit.source.content))}>
                  {words('field.copy-source')}
                </Button>
              )}
              {field.state === 'outdated' && (
                <Button size="S" variant="tertiary" disabled={busy} aria-label={words('dismiss.open.of', { field: name })} onClick={onDismiss}>
                  {words('dismiss.open')}
                </Button>
              )}
              {entry.mayReview && field.state === 'needs-review' && (
                <Button size="S" variant="tertiary" disabled={busy} aria-label={words('review.field.of', { field: name })} onClick={onReview}>
                  {words('review.field')}
                </Button>
              )}
            </Flex>
          )}
        </Flex>
        {field.dismissed !== null && (
          <Typography variant="pi" textColor="neutral700">
            {words('field.dismissed', { reason: field.dismissed.reason, by: field.dismissed.by ?? '–', moment: moments.moment(field.dismissed.at) })}
          </Typography>
        )}
        {field.units.map((unit, at) => (
          <UnitRow
            key={unit.source.id}
            translation={translation}
            sourceLocale={entry.sourceLocale}
            unit={unit}
            fieldName={name}
            number={field.units.length === 1 ? null : at + 1}
            mayWrite={field.mayWrite}
            maxLength={field.maxLength}
            content={shownAt(edits, unit)}
            warnings={warnings[unit.source.id] ?? null}
            focus={focus}
            onWrite={onWrite}
            onWarnings={onWarnings}
            onLeave={onLeaveUnit}
          />
        ))}
        {field.surplus.length > 0 && (
          <Box padding={3} hasRadius background="warning100" borderColor="warning200">
            <Typography tag="p" variant="pi" fontWeight="bold" textColor="neutral800">
              {words('field.surplus', { count: field.surplus.length })}
            </Typography>
            <Box tag="ul" paddingLeft={4} lang={entry.locale} style={{ listStyle: 'disc' }}>
              {field.surplus.map((text, at) => (
                <Typography key={at} tag="li" variant="pi" textColor="neutral800">
                  {text}
                </Typography>
              ))}
            </Box>
          </Box>
        )}
      </Flex>
    </Box>
  );
}
