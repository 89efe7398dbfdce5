import { useState } from 'react';

import { Layouts, Page, useFetchClient, useRBAC } from '@strapi/strapi/admin';
import { Box, Button, Checkbox, Field, Flex, Link, Loader, SingleSelect, SingleSelectOption, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';

import type { PairType } from '../api/contract';
import { editPath } from '../api/paths';
import { readRefused, type Refused } from '../api/refused';
import { useFetched } from '../api/use-fetched';
import { useContentLocale } from '../content-locale';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { MunicipalityFacts } from '../municipality/MunicipalityFacts';
import { useWords } from '../words';
import { CandidateCard } from './CandidateCard';
import { candidatesPath, leadPath, PAIR_TYPES, pages, type Candidate, type Matches, type Wish } from './contract';
import { useSpeech } from './use-speech';

/** How many candidates are shown at first, and how many more each time; the server gives up to a hundred. */
const STEP = 10;
const MOST = 100;

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
            {state.kind === 'loaded' && <Candidates matches={state.value} wish={wish} onWish={setWish} />}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

interface CandidatesProps {
  readonly matches: Matches;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

function Candidates({ matches, wish, onWish }: CandidatesProps) {
  const words = useWords();
  const speech = useSpeech(matches);
  const { total, candidates } = matches;
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
      <Flex gap={5} wrap="wrap" alignItems="flex-end">
        <Field.Root name="type" id="matching-type">
          <Field.Label>{words('matching.type')}</Field.Label>
          <SingleSelect value={wish.type} onChange={(type) => onWish({ ...wish, type: String(type) as PairType, limit: STEP })}>
            {PAIR_TYPES.map((type) => (
              <SingleSelectOption key={type} value={type}>
                {words(`type.${type}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Box paddingBottom={2}>
          <Checkbox checked={wish.all} onCheckedChange={(checked) => onWish({ ...wish, all: checked === true, limit: STEP })}>
            {words('matching.all')}
          </Checkbox>
        </Box>
      </Flex>
      <Typography role="status" textColor="neutral800">
        {words(wish.all ? 'matching.count.all' : 'matching.count', { count: total })}
      </Typography>
      <CandidateList candidates={candidates} matches={matches} type={wish.type} speech={speech} />
      {candidates.length < Math.min(total, MOST) && (
        <Box>
          <Button variant="secondary" onClick={() => onWish({ ...wish, limit: Math.min(MOST, wish.limit + STEP) })}>
            {words('matching.more')}
          </Button>
        </Box>
      )}
    </>
  );
}

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  readonly matches: Matches;
  readonly type: PairType;
  readonly speech: ReturnType<typeof useSpeech>;
}

function CandidateList({ candidates, matches, type, speech }: CandidateListProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { post } = useFetchClient();
  const { allowedActions } = useRBAC(LEAD_PERMISSIONS);
  const [starting, setStarting] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ readonly partner: string; readonly refused: Refused } | null>(null);

  const start = async (partner: string): Promise<void> => {
    setStarting(partner);
    setRefused(null);
    try {
      const { data } = await post<{ data: { documentId: string } }>(leadPath, { data: { seeker: matches.seeker.documentId, partner, type } });
      navigate(editPath('partnership', data.data.documentId));
    } catch (error) {
      setRefused({ partner, refused: readRefused(error) });
      setStarting(null);
    }
  };

  return (
    <>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4} aria-label={words('matching.list')}>
        {candidates.map((candidate, at) => (
          <CandidateCard
            key={candidate.municipality.documentId}
            candidate={candidate}
            place={at + 1}
            speech={speech}
            mayStart={allowedActions.canCreate === true}
            starting={starting === candidate.municipality.documentId}
            disabled={starting !== null}
            refused={refused?.partner === candidate.municipality.documentId ? refused.refused : null}
            onStart={() => void start(candidate.municipality.documentId)}
          />
        ))}
      </Flex>
      <VisuallyHidden role="status">{starting !== null ? words('matching.starting') : ''}</VisuallyHidden>
    </>
  );
}
