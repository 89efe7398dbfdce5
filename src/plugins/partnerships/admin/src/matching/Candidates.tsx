import { useState } from 'react';

import { Box, Button, Checkbox, Field, Flex, SingleSelect, SingleSelectOption, Typography, VisuallyHidden } from '@strapi/design-system';

import type { PairType } from '../api/contract';
import { readRefused, type Refused } from '../api/refused';
import { useWords } from '../words';
import { CandidateCard } from './CandidateCard';
import { PAIR_TYPES, type Candidate, type Matches, type Wish } from './contract';
import { useSpeech } from './use-speech';

/** How many candidates are shown at first, and how many more each time; the server gives up to a hundred. */
export const STEP = 10;
const MOST = 100;

interface CandidatesProps {
  readonly matches: Matches;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  /** Makes a lead with a candidate (documentId), and goes there; throws what the server refused it with. Null where none may be made. */
  readonly onLead: ((partner: string) => Promise<void>) | null;
}

/** Candidates for one municipality, with what may be wished of them. */
export function Candidates({ matches, wish, onWish, onLead }: CandidatesProps) {
  const words = useWords();
  const speech = useSpeech(matches);
  const { total, candidates } = matches;
  return (
    <>
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
      <CandidateList candidates={candidates} speech={speech} onLead={onLead} />
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
  readonly speech: ReturnType<typeof useSpeech>;
  readonly onLead: CandidatesProps['onLead'];
}

function CandidateList({ candidates, speech, onLead }: CandidateListProps) {
  const words = useWords();
  const [starting, setStarting] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ readonly partner: string; readonly refused: Refused } | null>(null);

  const start = async (partner: string): Promise<void> => {
    if (onLead === null) return;
    setStarting(partner);
    setRefused(null);
    try {
      await onLead(partner);
    } catch (error) {
      setRefused({ partner, refused: readRefused(error) });
    }
    setStarting(null);
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
            mayStart={onLead !== null}
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
