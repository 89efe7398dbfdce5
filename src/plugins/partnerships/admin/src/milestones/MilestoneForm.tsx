import { useEffect, useId, useRef, useState, type FormEvent } from 'react';

import { Box, Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Textarea, TextInput, Typography } from '@strapi/design-system';

import type { MilestoneInput, MilestoneKind, MilestoneSide, Timeline } from '../api/contract';
import { faultsByField, withoutFaultsOf, type Refused } from '../api/refused';
import { EdtfField } from '../dates/EdtfField';
import { FieldGroup } from '../FieldGroup';
import { useWords } from '../words';
import { EvidenceFileField } from './EvidenceFileField';
import { inputOf, isApproval, KINDS, needsEvidence, SIDES, type MilestoneDraft } from './milestone-draft';
import { RefusedNotice } from './RefusedNotice';

const FIELDS = ['kind', 'side', 'date', 'evidenceUrl', 'evidenceFile', 'note'] as const;

interface MilestoneFormProps {
  readonly heading: string;
  readonly initial: MilestoneDraft;
  readonly timeline: Timeline;
  /** The kinds to choose from; all of them where nothing is said. */
  readonly kinds?: readonly MilestoneKind[];
  /** Sentences below the heading. */
  readonly hints?: readonly string[];
  readonly onSave: (input: MilestoneInput) => Promise<Refused | null>;
  readonly onDone: () => void;
  /** Where leaving without saving leads elsewhere than saving. */
  readonly onCancel?: () => void;
}

/** One milestone, to be recorded or corrected. Stays open until the server has taken it. */
export function MilestoneForm({ heading, initial, timeline, kinds = KINDS, hints = [], onSave, onDone, onCancel = onDone }: MilestoneFormProps) {
  const words = useWords();
  const id = useId();
  const [draft, setDraft] = useState(initial);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [saving, setSaving] = useState(false);
  /** How often saving was refused: each time the first field at fault takes the focus. */
  const [attempts, setAttempts] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { byField, others } = faultsByField(refused?.kind === 'refused' ? refused.faults : [], FIELDS);

  useEffect(() => title.current?.focus(), []);

  useEffect(() => {
    if (attempts === 0) return;
    const error = form.current?.querySelector('[data-strapi-field-error]')?.id;
    if (error !== undefined) form.current?.querySelector<HTMLElement>(`[aria-describedby="${CSS.escape(error)}"]`)?.focus();
  }, [attempts]);

  const change = (part: Partial<MilestoneDraft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    // A file answers what was asked of the address, and the other way round.
    const answered = 'evidenceFile' in part || 'evidenceUrl' in part ? ['evidenceFile', 'evidenceUrl'] : Object.keys(part);
    setRefused((before) => withoutFaultsOf(before, answered));
  };

  const refuse = (reason: Refused): void => {
    setRefused(reason);
    setAttempts((before) => before + 1);
  };

  const chooseKind = (kind: MilestoneKind): void => change({ kind, ...(isApproval(kind) && draft.side === 'both' ? { side: 'a' } : {}) });

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The dialog stands within the form of the edit view, as far as React is concerned.
    event.stopPropagation();
    const input = inputOf(draft);
    if (input === null) {
      refuse({ kind: 'refused', faults: [{ field: 'kind', code: 'required', message: words('milestone.kind.required') }], partnership: null });
      return;
    }
    setSaving(true);
    const outcome = await onSave(input);
    setSaving(false);
    if (outcome === null) onDone();
    else refuse(outcome);
  };

  const sideName = (side: MilestoneSide): string =>
    side === 'both' ? words('side.both') : (timeline.sides.find((entry) => entry.side === side)?.name ?? side);
  const sides = isApproval(draft.kind) ? SIDES.filter((side) => side !== 'both') : SIDES;

  return (
    <form ref={form} noValidate onSubmit={(event) => void save(event)} style={{ display: 'contents' }}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography ref={title} tag="h3" variant="delta" tabIndex={-1}>
            {heading}
          </Typography>
          {hints.map((hint) => (
            <Typography key={hint} tag="p" textColor="neutral700">
              {hint}
            </Typography>
          ))}
          {refused !== null && <RefusedNotice refused={refused} sentences={refused.kind === 'refused' ? others : undefined} />}
          <Field.Root id={`${id}-kind`} required error={byField.kind}>
            <Field.Label>{words('milestone.kind')}</Field.Label>
            <SingleSelect value={draft.kind} placeholder={words('milestone.kind.choose')} onChange={(kind) => chooseKind(kind as MilestoneKind)}>
              {kinds.map((kind) => (
                <SingleSelectOption key={kind} value={kind}>
                  {words(`milestone.kind.${kind}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
          <Field.Root id={`${id}-side`} error={byField.side} hint={isApproval(draft.kind) ? words('milestone.side.approval') : undefined}>
            <Field.Label>{words('milestone.side')}</Field.Label>
            <SingleSelect value={draft.side} onChange={(side) => change({ side: side as MilestoneSide })}>
              {sides.map((side) => (
                <SingleSelectOption key={side} value={side}>
                  {sideName(side)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <EdtfField text={draft.date} onChange={(date) => change({ date })} error={byField.date} />
          <FieldGroup legend={words('milestone.evidence')}>
            <Typography variant="pi" textColor="neutral700">
              {words(needsEvidence(draft.kind) ? 'milestone.evidence.needed' : 'milestone.evidence.wanted')}
            </Typography>
            <Field.Root id={`${id}-url`} error={byField.evidenceUrl}>
              <Field.Label>{words('milestone.url')}</Field.Label>
              <TextInput type="url" inputMode="url" value={draft.evidenceUrl} placeholder="https://" onChange={(event) => change({ evidenceUrl: event.target.value })} />
              <Field.Error />
            </Field.Root>
            <EvidenceFileField file={draft.evidenceFile} onChange={(evidenceFile) => change({ evidenceFile })} error={byField.evidenceFile} />
          </FieldGroup>
          <Field.Root id={`${id}-note`} error={byField.note} hint={words('milestone.note.hint')}>
            <Field.Label>{words('milestone.note')}</Field.Label>
            <Textarea value={draft.note} onChange={(event) => change({ note: event.target.value })} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onCancel}>
          {words('dialog.cancel')}
        </Button>
        <Box>
          <Button type="submit" loading={saving}>
            {words('milestone.save')}
          </Button>
        </Box>
      </Modal.Footer>
    </form>
  );
}
