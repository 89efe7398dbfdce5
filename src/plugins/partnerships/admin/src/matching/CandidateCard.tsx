import { Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import type { Refused } from '../api/refused';
import { EntryLink } from '../EntryLink';
import { Mark } from '../Mark';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { MunicipalityFacts } from '../municipality/MunicipalityFacts';
import { linkWords } from '../municipality/link-words';
import { Calculation } from './Calculation';
import type { Candidate } from './contract';
import { CriterionList } from './CriterionList';
import type { Speech } from './reason-words';
import { ScoreBar } from './ScoreBar';

interface CandidateCardProps {
  readonly candidate: Candidate;
  readonly place: number;
  readonly speech: Speech;
  readonly mayStart: boolean;
  readonly starting: boolean;
  readonly disabled: boolean;
  /** Why a lead with this candidate was not made. */
  readonly refused: Refused | null;
  readonly onStart: () => void;
}

/** A candidate with everything that speaks for and against it. */
export function CandidateCard({ candidate, place, speech, mayStart, starting, disabled, refused, onStart }: CandidateCardProps) {
  const { words } = speech;
  const { municipality, parts } = candidate;
  const heading = `candidate-${municipality.documentId}`;
  return (
    <Box tag="li" aria-labelledby={heading} padding={5} background="neutral0" borderColor="neutral200" hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          <Flex direction="column" alignItems="stretch" gap={2} minWidth={0}>
            <VisuallyHidden id={heading} tag="h2">
              {words('matching.place', { place, name: municipality.name })}
            </VisuallyHidden>
            <Flex alignItems="flex-start" gap={2}>
              <Typography aria-hidden variant="beta" textColor="neutral700">
                {words('matching.place', { place, name: '' })}
              </Typography>
              <MunicipalityFacts hit={municipality} />
            </Flex>
            {!candidate.seeking && (
              <Box>
                <Mark>{words('matching.not-seeking')}</Mark>
              </Box>
            )}
            {municipality.links.length > 0 && (
              <Typography variant="pi" textColor="neutral700">
                {words('municipality.links', { list: municipality.links.map((link) => linkWords(link, words)).join('; ') })}
              </Typography>
            )}
          </Flex>
          <Flex width="18rem" direction="column" alignItems="stretch" gap={1}>
            <Typography tag="p" variant="beta" textColor="neutral800">
              {words('matching.score', { score: Math.round(candidate.score * 100) })}
            </Typography>
            <ScoreBar value={candidate.score} />
            <Typography tag="p" variant="pi" textColor="neutral700">
              {words('matching.known', { known: Math.round(candidate.known * 100) })}
            </Typography>
          </Flex>
        </Flex>
        <CriterionList parts={parts} candidate={municipality.name} speech={speech} />
        <Calculation candidate={candidate} />
        {refused !== null && <RefusedNotice refused={refused} />}
        <Flex gap={4} wrap="wrap">
          {mayStart && (
            <Button startIcon={<Plus aria-hidden />} loading={starting} disabled={disabled} onClick={onStart}>
              {words('matching.start', { name: municipality.name })}
            </Button>
          )}
          <EntryLink kind="municipality" documentId={municipality.documentId}>
            {words('municipality.open', { name: municipality.name })}
          </EntryLink>
        </Flex>
      </Flex>
    </Box>
  );
}
