import { useState } from 'react';

import { Layouts, Page, useFetchClient, useRBAC } from '@strapi/strapi/admin';
import { Box, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';

import { editPath } from '../api/paths';
import { useFetched } from '../api/use-fetched';
import { useContentLocale } from '../content-locale';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { MunicipalityFacts } from '../municipality/MunicipalityFacts';
import { useWords } from '../words';
import { Candidates, STEP } from './Candidates';
import { candidatesPath, leadPath, pages, type Matches, type Wish } from './contract';

const LEAD_PERMISSIONS = [{ action: 'plugin::content-manager.explorer.create', subject: 'api::partnership.partnership' }];

/** Partners for one municipality, the best first, each with its reasons. */
export function CandidatesPage() {
  const words = useWords();
  const { documentId = '' } = useParams();
  const locale = useContentLocale();
  const [wish, setWish] = useState<Wish>({ type: 'partnership', all: false, limit: STEP });
  const { state } = useFetched<Matches>(candidatesPath(documentId, wish, locale));
  const title = state.kind === 'loaded' ? words('matching.for', { name: state.value.seeker.name }) : words('matching.title');

  return (
    <Layouts.Root>
      <Page.Title>{title}</Page.Title>
      <Page.Main aria-busy={state.kind === 'loading' || (state.kind === 'loaded' && state.stale)}>
        <Layouts.Header
          title={title}
          subtitle={words('matching.for.subtitle')}
          navigationAction={
            <Link tag={RouterLink} startIcon={<ArrowLeft aria-hidden />} to={pages.seekers}>
              {words('matching.back')}
            </Link>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
            {state.kind === 'loading' && <Loader>{words('search.running')}</Loader>}
            {state.kind === 'failed' && <RefusedNotice refused={state.refused} />}
            {state.kind === 'loaded' && <ForSeeker matches={state.value} wish={wish} onWish={setWish} />}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

interface ForSeekerProps {
  readonly matches: Matches;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

function ForSeeker({ matches, wish, onWish }: ForSeekerProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { post } = useFetchClient();
  const { allowedActions } = useRBAC(LEAD_PERMISSIONS);

  const lead = async (partner: string): Promise<void> => {
    const { data } = await post<{ data: { documentId: string } }>(leadPath, { data: { seeker: matches.seeker.documentId, partner, type: wish.type } });
    navigate(editPath('partnership', data.data.documentId));
  };

  return (
    <>
      <Box padding={4} hasRadius background="neutral0" borderColor="neutral200">
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          <MunicipalityFacts hit={matches.seeker} />
          {!matches.seeking && (
            <Typography variant="pi" textColor="neutral800">
              {words('matching.seeker-not-seeking', { name: matches.seeker.name })}
            </Typography>
          )}
        </Flex>
      </Box>
      <Candidates matches={matches} wish={wish} onWish={onWish} onLead={allowedActions.canCreate === true ? lead : null} />
    </>
  );
}
