import { useId, useState } from 'react';

import { Box, Button, Field, Flex, IconButton, Link, SingleSelect, SingleSelectOption, Textarea, TextInput, Typography } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Contact } from '../../../server/src/core/board/board';
import type { Timeline } from '../api/contract';
import type { Refused } from '../api/refused';
import { CountryBadge } from '../municipality/CountryBadge';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { FormDialog } from './FormDialog';
import { Section } from './Section';
import type { ContactInput, NoteWrites } from './use-one';

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: 1fr 1fr;
  }
`;

interface ContactsProps {
  readonly contacts: readonly Contact[];
  readonly life: Timeline;
  readonly writes: NoteWrites;
}

/** Whom to ask on each side: roles first, and of people no more than is needed. */
export function Contacts({ contacts, life, writes }: ContactsProps) {
  const words = useWords();
  const [editing, setEditing] = useState<Contact | 'new' | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isOver = life.stage === 'ended' || life.stage === 'abandoned';

  return (
    <Section
      title={words('one.contacts')}
      action={
        <Button size="S" variant="secondary" startIcon={<Plus />} onClick={() => setEditing('new')}>
          {words('one.contacts.add')}
        </Button>
      }
    >
      {refused !== null && <RefusedNotice refused={refused} />}
      <Box padding={3} hasRadius background={isOver && contacts.length > 0 ? 'warning100' : 'neutral100'} borderColor={isOver && contacts.length > 0 ? 'warning200' : 'neutral150'} marginBottom={4}>
        <Typography variant="pi">{words(isOver && contacts.length > 0 ? 'one.contacts.purge' : 'one.contacts.hint')}</Typography>
      </Box>
      <Columns>
        {life.sides.map(({ side, name, country }) => (
          <Box key={side}>
            <Flex gap={2} paddingBottom={2}>
              <Typography tag="h3" fontWeight="bold">
                {name}
              </Typography>
              <CountryBadge country={country} />
            </Flex>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {contacts.filter((contact) => contact.side === side).map((contact) => (
                <Flex key={contact.documentId} tag="li" gap={2} justifyContent="space-between" alignItems="flex-start">
                  <Box minWidth={0}>
                    <Typography tag="p" fontWeight="bold">
                      {contact.role}
                    </Typography>
                    {contact.name !== null && <Typography tag="p">{contact.name}</Typography>}
                    {contact.email !== null && <Link href={`mailto:${contact.email}`}>{contact.email}</Link>}
                    {contact.phone !== null && <Typography tag="p">{contact.phone}</Typography>}
                    {contact.note !== null && (
                      <Typography tag="p" variant="pi" textColor="neutral700" style={{ whiteSpace: 'pre-line' }}>
                        {contact.note}
                      </Typography>
                    )}
                  </Box>
                  <Flex gap={1} shrink={0}>
                    <IconButton variant="ghost" size="S" withTooltip={false} label={words('one.edit', { what: contact.role })} onClick={() => setEditing(contact)}>
                      <Pencil />
                    </IconButton>
                    <IconButton variant="ghost" size="S" withTooltip={false} label={words('one.delete', { what: contact.role })} onClick={() => void writes.removeContact(contact.documentId).then(setRefused)}>
                      <Trash />
                    </IconButton>
                  </Flex>
                </Flex>
              ))}
              {!contacts.some((contact) => contact.side === side) && (
                <Typography tag="li" textColor="neutral700">
                  {words('one.contacts.none')}
                </Typography>
              )}
            </Flex>
          </Box>
        ))}
      </Columns>
      {editing !== null && (
        <ContactForm contact={editing === 'new' ? null : editing} life={life} onSave={(input) => writes.saveContact(editing === 'new' ? null : editing.documentId, input)} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

interface ContactFormProps {
  readonly contact: Contact | null;
  readonly life: Timeline;
  readonly onSave: (input: ContactInput) => Promise<Refused | null>;
  readonly onClose: () => void;
}

const TEXTS = ['name', 'email', 'phone'] as const;

function ContactForm({ contact, life, onSave, onClose }: ContactFormProps) {
  const words = useWords();
  const id = useId();
  const [draft, setDraft] = useState<ContactInput>(contact === null ? { side: 'a', role: '', name: null, email: null, phone: null, note: null } : { side: contact.side, role: contact.role, name: contact.name, email: contact.email, phone: contact.phone, note: contact.note });
  const change = (part: Partial<ContactInput>): void => setDraft((before) => ({ ...before, ...part }));
  return (
    <FormDialog title={words(contact === null ? 'one.contacts.new' : 'one.contacts.edit')} canSave={draft.role.trim() !== ''} onSave={() => onSave(draft)} onClose={onClose}>
      <Field.Root id={`${id}-side`}>
        <Field.Label>{words('milestone.side')}</Field.Label>
        <SingleSelect value={draft.side} onChange={(side) => change({ side: side === 'b' ? 'b' : 'a' })}>
          {life.sides.map(({ side, name }) => (
            <SingleSelectOption key={side} value={side}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root id={`${id}-role`} required hint={words('one.contacts.role.hint')}>
        <Field.Label>{words('one.contacts.role')}</Field.Label>
        <TextInput value={draft.role} maxLength={200} onChange={(event) => change({ role: event.target.value })} />
        <Field.Hint />
      </Field.Root>
      {TEXTS.map((field) => (
        <Field.Root key={field} id={`${id}-${field}`}>
          <Field.Label>{words(`one.contacts.${field}`)}</Field.Label>
          <TextInput type={field === 'name' ? 'text' : field === 'email' ? 'email' : 'tel'} autoComplete="off" value={draft[field] ?? ''} maxLength={200} onChange={(event) => change({ [field]: event.target.value })} />
        </Field.Root>
      ))}
      <Field.Root id={`${id}-note`}>
        <Field.Label>{words('milestone.note')}</Field.Label>
        <Textarea value={draft.note ?? ''} maxLength={2000} onChange={(event) => change({ note: event.target.value })} />
      </Field.Root>
    </FormDialog>
  );
}
