import { useState, type FormEvent } from 'react';

import { useFetchClient, useRBAC } from '@strapi/strapi/admin';
import { Button, Dialog, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Download, Trash } from '@strapi/icons';

import { readRefused, type Refused } from '../api/refused';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { Section } from '../one/Section';
import { useWords } from '../words';
import { erasePath, exportPath, PRIVACY } from './paths';

/** Gives a file to whoever looks at the page. */
function save(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Where the office answers somebody who asks what is kept of them, or wants it erased. */
export function PrivacySection({ onErased }: { readonly onErased: () => void }) {
  const words = useWords();
  const { post } = useFetchClient();
  const { allowedActions } = useRBAC(PRIVACY);
  const [email, setEmail] = useState('');
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  if (allowedActions.canPrivacy !== true) return null;

  const carryOut = async (work: () => Promise<string>): Promise<void> => {
    setRefused(null);
    setSaid('');
    try {
      setSaid(await work());
    } catch (error) {
      setRefused(readRefused(error));
    }
  };

  const exported = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await carryOut(async () => {
      const { data } = await post<{ data: unknown }>(exportPath, { email });
      save('inquiries.json', JSON.stringify(data.data, null, 2));
      return words('inquiries.privacy.exported');
    });
  };

  const erase = async (): Promise<void> => {
    setAsking(false);
    await carryOut(async () => {
      const { data } = await post<{ data: { erased: readonly string[] } }>(erasePath, { email, confirm: true });
      onErased();
      return words('inquiries.privacy.erased', { count: data.data.erased.length });
    });
  };

  return (
    <Section title={words('inquiries.privacy')}>
      <form noValidate onSubmit={(event) => void exported(event)}>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography variant="pi" textColor="neutral700">
            {words('inquiries.privacy.hint')}
          </Typography>
          {refused !== null && <RefusedNotice refused={refused} />}
          <Flex gap={3} alignItems="flex-end" wrap="wrap">
            <Field.Root name="email" id="inquiries-email">
              <Field.Label>{words('inquiries.email')}</Field.Label>
              <TextInput type="email" autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} />
            </Field.Root>
            <Button type="submit" variant="secondary" startIcon={<Download aria-hidden />} disabled={email.trim() === ''}>
              {words('inquiries.privacy.export')}
            </Button>
            <Button variant="danger-light" startIcon={<Trash aria-hidden />} disabled={email.trim() === ''} onClick={() => setAsking(true)}>
              {words('inquiries.privacy.erase')}
            </Button>
          </Flex>
          <div role="status">{said !== '' && <Typography variant="pi">{said}</Typography>}</div>
        </Flex>
      </form>
      <Dialog.Root open={asking} onOpenChange={setAsking}>
        <Dialog.Content>
          <Dialog.Header>{words('inquiries.privacy.erase')}</Dialog.Header>
          <Dialog.Body>{words('inquiries.privacy.ask', { email })}</Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button fullWidth variant="tertiary">
                {words('dialog.cancel')}
              </Button>
            </Dialog.Cancel>
            <Button fullWidth variant="danger" onClick={() => void erase()}>
              {words('inquiries.privacy.erase')}
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </Section>
  );
}
