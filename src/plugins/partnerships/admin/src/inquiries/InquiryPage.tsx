import { useState, type FormEvent, type ReactNode } from 'react';

import { Layouts, Page, useFetchClient, useRBAC } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, Link, Loader, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import { readRefused, type Refused } from '../api/refused';
import { pages as partnershipPages } from '../board/paths';
import { useLoaded } from '../board/use-loaded';
import { useContentLocale } from '../content-locale';
import { EntryLink } from '../EntryLink';
import { EntryMoment } from '../history/EntryMoment';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { CountryBadge } from '../municipality/CountryBadge';
import { Section } from '../one/Section';
import { useWords } from '../words';
import { isInquiryState, STATES, type InquiryState, type OneInquiry } from './contract';
import { InquiryCandidates } from './InquiryCandidates';
import { onePath, pages, UPDATE_INQUIRIES } from './paths';

/** One inquiry: what was written, what the office does about it, and who would fit. */
export function InquiryPage() {
  const { documentId = '' } = useParams();
  return <One key={documentId} documentId={documentId} />;
}

function One({ documentId }: { readonly documentId: string }) {
  const words = useWords();
  const locale = useContentLocale();
  const { state, reload, replace } = useLoaded<OneInquiry>(onePath(documentId, locale));
  const title = state.kind === 'loaded' ? state.value.municipalityName : words('inquiries.title');
  return (
    <Layouts.Root>
      <Page.Title>{title}</Page.Title>
      <Page.Main aria-busy={state.kind === 'loading'}>
        <Layouts.Header
          title={title}
          subtitle={state.kind === 'loaded' ? state.value.reference : undefined}
          navigationAction={
            <Link tag={RouterLink} to={pages.board} startIcon={<ArrowLeft aria-hidden />}>
              {words('inquiries.back')}
            </Link>
          }
        />
        <Layouts.Content>
          {state.kind === 'loading' && <Loader>{words('search.running')}</Loader>}
          {state.kind === 'failed' && <RefusedNotice refused={state.refused} />}
          {state.kind === 'loaded' && (
            <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
              <Columns>
                <Written inquiry={state.value} />
                <Work key={state.value.updatedAt} inquiry={state.value} onChanged={(changed) => replace(() => changed)} onReload={reload} />
              </Columns>
              <InquiryCandidates inquiry={state.value} />
            </Flex>
          )}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
`;

const Facts = styled.dl`
  display: grid;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
  margin: 0;

  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: minmax(12rem, 1fr) 3fr;
  }
`;

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral700">
        {label}
      </Typography>
      <Typography tag="dd">{children}</Typography>
    </>
  );
}

/** What whoever asks has written, as it was written. */
function Written({ inquiry }: { readonly inquiry: OneInquiry }) {
  const words = useWords();
  const subject = encodeURIComponent(`[${inquiry.reference}] ${inquiry.municipalityName}`);
  return (
    <Section title={words('inquiries.written')}>
      <Facts>
        <Fact label={words('inquiries.municipality')}>
          <Flex gap={2}>
            {inquiry.municipalityName}
            <CountryBadge country={inquiry.country} />
          </Flex>
        </Fact>
        {inquiry.code !== null && <Fact label={words('inquiries.code')}>{inquiry.code}</Fact>}
        <Fact label={words('inquiries.contact')}>{[inquiry.contactName, inquiry.contactRole].filter(Boolean).join(', ')}</Fact>
        <Fact label={words('inquiries.email')}>
          <Link href={`mailto:${encodeURIComponent(inquiry.email)}?subject=${subject}`}>{inquiry.email}</Link>
        </Fact>
        {inquiry.phone !== null && <Fact label={words('inquiries.phone')}>{inquiry.phone}</Fact>}
        {inquiry.areas.length > 0 && <Fact label={words('inquiries.areas')}>{inquiry.areas.map(({ name }) => name ?? words('inquiries.gone')).join('; ')}</Fact>}
        {inquiry.preferredPartner !== null && <Fact label={words('inquiries.preferred')}>{inquiry.preferredPartner.name ?? words('inquiries.gone')}</Fact>}
        {inquiry.message !== null && <Fact label={words('inquiries.message')}>{inquiry.message}</Fact>}
        <Fact label={words('inquiries.received')}>
          <EntryMoment at={inquiry.createdAt} />
        </Fact>
        <Fact label={words('inquiries.consent')}>
          {words('inquiries.consent.version', { version: inquiry.noticeVersion })} <EntryMoment at={inquiry.consentedAt} />
        </Fact>
        <Fact label={words('inquiries.purge')}>
          <EntryMoment at={inquiry.purgeAfter} />
        </Fact>
      </Facts>
    </Section>
  );
}

interface WorkProps {
  readonly inquiry: OneInquiry;
  readonly onChanged: (inquiry: OneInquiry) => void;
  readonly onReload: () => void;
}

/** How far it has come, and what the office notes about it. */
function Work({ inquiry, onChanged, onReload }: WorkProps) {
  const words = useWords();
  const locale = useContentLocale();
  const { put } = useFetchClient();
  const { allowedActions } = useRBAC(UPDATE_INQUIRIES);
  const [state, setState] = useState<InquiryState>(inquiry.state);
  const [note, setNote] = useState(inquiry.note ?? '');
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const mayChange = allowedActions.canUpdate === true;
  const isChanged = state !== inquiry.state || note !== (inquiry.note ?? '');

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    try {
      const { data } = await put<{ data: OneInquiry }>(onePath(inquiry.documentId, locale), { data: { seen: inquiry.updatedAt, state, note: note.trim() === '' ? null : note } });
      onChanged(data.data);
    } catch (error) {
      setRefused(readRefused(error));
      setSaving(false);
    }
  };

  return (
    <Section title={words('inquiries.work')}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {refused !== null && (
            <Box>
              <RefusedNotice refused={refused} />
              <Box paddingTop={2}>
                <Button variant="tertiary" size="S" onClick={onReload}>
                  {words('inquiries.reload')}
                </Button>
              </Box>
            </Box>
          )}
          <Field.Root name="state" id="inquiry-state">
            <Field.Label>{words('inquiries.state')}</Field.Label>
            <SingleSelect disabled={!mayChange} value={state} onChange={(chosen) => isInquiryState(chosen) && setState(chosen)}>
              {STATES.map((one) => (
                <SingleSelectOption key={one} value={one}>
                  {words(`inquiries.state.${one}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Field.Root name="note" id="inquiry-note" hint={words('inquiries.note.hint')}>
            <Field.Label>{words('inquiries.note')}</Field.Label>
            <Textarea disabled={!mayChange} maxLength={5000} value={note} onChange={(event) => setNote(event.target.value)} />
            <Field.Hint />
          </Field.Root>
          {mayChange && (
            <Box>
              <Button type="submit" loading={saving} disabled={!isChanged}>
                {words('one.save')}
              </Button>
            </Box>
          )}
          {inquiry.municipality !== null && (
            <EntryLink kind="municipality" documentId={inquiry.municipality.documentId}>
              {words('inquiries.known', { name: inquiry.municipality.name ?? inquiry.municipalityName })}
            </EntryLink>
          )}
          {inquiry.partnership !== null && (
            <Link tag={RouterLink} to={partnershipPages.one(inquiry.partnership.documentId)}>
              {words('inquiries.made', { name: inquiry.partnership.name ?? '' })}
            </Link>
          )}
        </Flex>
      </form>
    </Section>
  );
}
