import { useEffect, useRef, useState } from 'react';

import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, Link, Loader, Modal } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { OnePartnership } from '../../../server/src/core/board/board';
import { editPath } from '../api/paths';
import type { MilestoneKind, MilestoneSide, Timeline as Life } from '../api/contract';
import { pages } from '../board/paths';
import { NEW_MILESTONE } from '../milestones/milestone-draft';
import { MilestoneForm } from '../milestones/MilestoneForm';
import { MilestonesDialog } from '../milestones/MilestonesDialog';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { StagePathDrawing } from '../milestones/StagePathDrawing';
import { useTimeline, type TimelineWrites } from '../milestones/use-timeline';
import { PartnershipsNavigation } from '../PartnershipsNavigation';
import { useWords } from '../words';
import { Contacts } from './Contacts';
import { Documents } from './Documents';
import { History } from './History';
import { Linked } from './Linked';
import { NextSteps } from './NextSteps';
import { Reminders } from './Reminders';
import { Section } from './Section';
import { Timeline } from './Timeline';
import { useOne, type NoteWrites } from './use-one';

/** One partnership: what happened, what comes next, what is due, whom to ask. */
export function OnePage() {
  const { documentId = '' } = useParams();
  return <One key={documentId} partnership={documentId} />;
}

function One({ partnership }: { readonly partnership: string }) {
  const words = useWords();
  const { state, reload, writes: notes } = useOne(partnership);
  const { state: life, writes } = useTimeline(partnership, null);
  const milestones = life.kind === 'loaded' ? life.timeline : null;
  const seen = useRef(milestones);

  useEffect(() => {
    // What is missing next follows from the milestones.
    if (seen.current !== null && milestones !== seen.current) reload();
    seen.current = milestones;
  }, [milestones, reload]);

  const title = state.kind === 'loaded' ? state.value.title : words('board.title');
  const refused = state.kind === 'failed' ? state.refused : life.kind === 'failed' ? life.refused : null;
  return (
    <Layouts.Root>
      <Page.Title>{title}</Page.Title>
      <Page.Main aria-busy={state.kind === 'loading'}>
        <Layouts.Header
          title={title}
          subtitle={state.kind === 'loaded' ? [words(`type.${state.value.type}`), words(state.value.published ? 'table.published' : 'table.draft')].join(' · ') : undefined}
          navigationAction={
            <Link tag={RouterLink} to={pages.board()} startIcon={<ArrowLeft aria-hidden />}>
              {words('one.back')}
            </Link>
          }
          primaryAction={<PartnershipsNavigation current="one" />}
        />
        <Layouts.Content>
          {refused !== null && <RefusedNotice refused={refused} />}
          {refused === null && (state.kind !== 'loaded' || milestones === null) && <Loader>{words('search.running')}</Loader>}
          {state.kind === 'loaded' && milestones !== null && <Parts one={state.value} life={milestones} writes={writes} notes={notes} />}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

const Columns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;
  padding-block-end: ${({ theme }) => theme.spaces[6]};

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
`;

interface PartsProps {
  readonly one: OnePartnership;
  readonly life: Life;
  readonly writes: TimelineWrites;
  readonly notes: NoteWrites;
}

function Parts({ one, life, writes, notes }: PartsProps) {
  const words = useWords();
  const [recording, setRecording] = useState<{ kind: MilestoneKind; side: MilestoneSide } | null>(null);
  const [managing, setManaging] = useState(false);
  return (
    <Columns>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Section title={words('one.next')}>
          <NextSteps one={one} life={life} onRecord={one.mayChange ? (kind, side) => setRecording({ kind, side }) : null} />
        </Section>
        <Section
          title={words('dialog.title')}
          action={
            <Button size="S" variant="secondary" onClick={() => setManaging(true)}>
              {words('panel.open', { count: life.milestones.length })}
            </Button>
          }
        >
          <Timeline life={life} />
        </Section>
        <History partnership={one.documentId} revision={life} />
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Section
          title={words('panel.title')}
          action={
            <Link tag={RouterLink} to={editPath('partnership', one.documentId)} startIcon={<Pencil aria-hidden />}>
              {words('one.entry')}
            </Link>
          }
        >
          <Box>
            <StagePathDrawing stage={life.stage} kinds={life.milestones.map(({ kind }) => kind)} />
          </Box>
        </Section>
        <Reminders one={one} life={life} writes={notes} />
        {one.contacts !== null && <Contacts contacts={one.contacts} life={life} writes={notes} />}
        <Section title={words('one.documents')}>
          <Documents life={life} />
        </Section>
        <Section title={words('one.linked')}>
          <Linked linked={one.linked} />
        </Section>
      </Flex>
      {recording !== null && (
        <Modal.Root open onOpenChange={(open) => !open && setRecording(null)}>
          <Modal.Content aria-describedby={undefined}>
            <Modal.Header closeLabel={words('dialog.close')}>
              <Modal.Title>{one.title}</Modal.Title>
            </Modal.Header>
            <MilestoneForm heading={words('milestone.heading.new')} hints={one.published ? [words('dialog.public')] : []} initial={{ ...NEW_MILESTONE, ...recording }} timeline={life} onSave={writes.record} onDone={() => setRecording(null)} />
          </Modal.Content>
        </Modal.Root>
      )}
      <Modal.Root open={managing} onOpenChange={setManaging}>
        <Modal.Content aria-describedby={undefined}>
          <MilestonesDialog timeline={life} writes={writes} canChange={one.mayChange} published={one.published} />
        </Modal.Content>
      </Modal.Root>
    </Columns>
  );
}
