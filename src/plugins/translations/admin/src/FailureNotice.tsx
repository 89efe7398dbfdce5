import { Box, Button, Typography } from '@strapi/design-system';

import type { Failure } from './api/answer';
import { useProblemText } from './problems/use-problem-text';
import { useWords, type Words } from './words';

export function failureSentences(failure: Failure, words: Words, problemText: ReturnType<typeof useProblemText>): readonly string[] {
  switch (failure.kind) {
    case 'problems':
      return failure.problems.length > 0 ? failure.problems.map(problemText) : [words('failure.unreachable')];
    case 'sentences':
      return failure.sentences;
    default:
      return [words(`failure.${failure.kind}`)];
  }
}

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry?: () => void;
}

/** Why something was not carried out. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const words = useWords();
  const problemText = useProblemText();
  return (
    <Box role="alert" padding={3} hasRadius background="danger100" borderColor="danger200">
      {failureSentences(failure, words, problemText).map((sentence) => (
        <Typography key={sentence} tag="p" variant="pi" textColor="neutral800">
          {sentence}
        </Typography>
      ))}
      {onRetry !== undefined && (
        <Box paddingTop={2}>
          <Button size="S" variant="tertiary" onClick={onRetry}>
            {words('failure.retry')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
