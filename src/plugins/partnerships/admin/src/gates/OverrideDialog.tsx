import { useId, useRef, useState, type FormEvent } from 'react';

import { Button, Checkbox, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';

import { faultsByField, type Refused } from '../api/refused';
import { FieldGroup } from '../FieldGroup';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import type { Finding } from './contract';
import { useWhere } from './use-where';

interface OverrideDialogProps {
  readonly uid: string;
  readonly warnings: readonly Finding[];
  /** `publish`: publishing was refused for these warnings and goes on once there is a reason, so that none can be left out. */
  readonly purpose: 'override' | 'publish';
  readonly onOverride: (fingerprints: readonly string[], reason: string) => Promise<Refused | null>;
  readonly onDone: () => void;
}

const LONGEST_REASON = 1000;

/** Lets warnings pass, with a reason that goes into the log. */
export function OverrideDialog({ uid, warnings, purpose, onOverride, onDone }: OverrideDialogProps) {
  const words = useWords();
  const where = useWhere(uid);
  const id = useId();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [saving, setSaving] = useState(false);
  const chosen = warnings.filter(({ fingerprint }) => !left.has(fingerprint));
  const { byField, others } = faultsByField(refused?.kind === 'refused' ? refused.faults : [], ['reason']);
  const sentence = ({ path, message }: Finding): string => `${where(path)}: ${message}`;

  const choose = (fingerprint: string, isChosen: boolean): void =>
    setLeft((before) => (isChosen ? new Set([...before].filter((other) => other !== fingerprint)) : new Set([...before, fingerprint])));

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The dialog stands within the form of the edit view, as far as React is concerned.
    event.stopPropagation();
    setSaving(true);
    const outcome = await onOverride(chosen.map(({ fingerprint }) => fingerprint), reason);
    setSaving(false);
    setRefused(outcome);
    if (outcome === null) onDone();
    else reasonField.current?.focus();
  };

  return (
    <form noValidate onSubmit={(event) => void save(event)} style={{ display: 'contents' }}>
      <Modal.Header>
        <Modal.Title>{words(`gates.${purpose}.title`)}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {refused !== null && <RefusedNotice refused={refused} sentences={refused.kind === 'refused' ? others : undefined} />}
          {purpose === 'publish' ? (
            <>
              <Typography>{words('gates.publish.lead')}</Typography>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={4} style={{ listStyle: 'disc' }}>
                {warnings.map((warning) => (
                  <Typography key={warning.fingerprint} tag="li" variant="pi" style={{ overflowWrap: 'anywhere' }}>
                    {sentence(warning)}
                  </Typography>
                ))}
              </Flex>
            </>
          ) : (
            <FieldGroup legend={words('gates.override.choose')}>
              <Flex direction="column" alignItems="stretch" gap={3}>
                {warnings.map((warning) => (
                  <Checkbox key={warning.fingerprint} checked={!left.has(warning.fingerprint)} onCheckedChange={(checked) => choose(warning.fingerprint, checked === true)}>
                    <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
                      {sentence(warning)}
                    </Typography>
                  </Checkbox>
                ))}
              </Flex>
            </FieldGroup>
          )}
          <Field.Root id={`${id}-reason`} required error={byField.reason} hint={words('gates.override.reason.hint')}>
            <Field.Label>{words('gates.override.reason')}</Field.Label>
            <Textarea ref={reasonField} value={reason} maxLength={LONGEST_REASON} onChange={(event) => setReason(event.target.value)} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary" type="button">
            {words('dialog.cancel')}
          </Button>
        </Modal.Close>
        <Button type="submit" loading={saving} disabled={chosen.length === 0}>
          {words(`gates.${purpose}.confirm`, { count: chosen.length })}
        </Button>
      </Modal.Footer>
    </form>
  );
}
