import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Link as RouterLink, useParams } from 'react-router-dom';

import { useFetched } from '../api/use-fetched';
import { useContentLocale } from '../content-locale';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { useWords } from '../words';
import { candidatesPath, pages, type Candidate, type Matches } from './contract';
import { reasonSentences, strengths, type Speech } from './reason-words';
import { useSpeech } from './use-speech';

/** How many candidates stand beside the form of a municipality. */
const SHOWN = 3;

/** What the content manager tells a panel of the entry beside it, as far as it matters here. */
interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly updatedAt?: unknown; readonly seekingPartner?: unknown };
}

/** Panel beside the form of a municipality that looks for a partner: the first candidates, and the way to all of them. */
export function MatchingPanel({ model, documentId, document }: PanelProps) {
  const words = useWords();
  // Duplicating an entry shows the id of the one it is made from.
  const { origin } = useParams();
  if (model !== 'api::municipality.municipality' || documentId === undefined || origin !== undefined || document?.seekingPartner !== true) return null;
  return { title: words('matching.panel.title'), content: <PanelContent key={documentId} municipality={documentId} revision={document.updatedAt} /> };
}

function PanelContent({ municipality, revision }: { readonly municipality: string; readonly revision: unknown }) {
  const words = useWords();
  const locale = useContentLocale();
  const { state } = useFetched<Matches>(candidatesPath(municipality, { type: 'partnership', all: false, limit: SHOWN }, locale), revision);
  switch (state.kind) {
    case 'loading':
      return <Loader small>{words('search.running')}</Loader>;
    case 'failed':
      return <RefusedNotice refused={state.refused} />;
    case 'loaded':
      return <FirstCandidates matches={state.value} />;
  }
}

function FirstCandidates({ matches }: { readonly matches: Matches }) {
  const words = useWords();
  const speech = useSpeech(matches);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {matches.candidates.length === 0 && <Typography textColor="neutral700">{words('matching.count', { count: 0 })}</Typography>}
      {matches.candidates.length > 0 && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
          {matches.candidates.map((candidate) => (
            <li key={candidate.municipality.documentId}>
              <FirstCandidate candidate={candidate} speech={speech} />
            </li>
          ))}
        </Flex>
      )}
      <Link tag={RouterLink} to={pages.candidates(matches.seeker.documentId)}>
        {words('matching.panel.open', { count: matches.total })}
      </Link>
    </Flex>
  );
}

function FirstCandidate({ candidate, speech }: { readonly candidate: Candidate; readonly speech: Speech }) {
  const { words } = speech;
  const reasons = strengths(candidate.parts).flatMap(({ judgement }) => (judgement.kind === 'known' ? reasonSentences(judgement.reason, speech) : []));
  return (
    <>
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {words('matching.panel.candidate', { name: candidate.municipality.name, score: Math.round(candidate.score * 100) })}
      </Typography>
      {reasons.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {reasons.slice(0, 2).join(' ')}
        </Typography>
      )}
    </>
  );
}
