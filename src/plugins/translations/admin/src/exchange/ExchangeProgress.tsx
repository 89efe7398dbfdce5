import { Flex, Loader, ProgressBar, Typography } from '@strapi/design-system';

import { useWords } from '../words';

interface ExchangeProgressProps {
  /** What is being done. */
  readonly doing: string;
  readonly done: number;
  /** Null while nobody knows. */
  readonly of: number | null;
}

/** How far an export or an import is. Only what is being done is read out by itself: numbers that run would never let anybody listen. */
export function ExchangeProgress({ doing, done, of }: ExchangeProgressProps) {
  const words = useWords();
  const isKnown = of !== null && of > 0;
  const counted = isKnown ? words('exchange.progress', { done: Math.min(done, of), of, part: Math.min(1, done / of) }) : '';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={3}>
        {!isKnown && <Loader small>{words('loading')}</Loader>}
        <Typography role="status">{doing}</Typography>
      </Flex>
      {isKnown && (
        <Flex gap={3}>
          {/* The design system draws a percentage, and tells screen readers nothing. */}
          <ProgressBar aria-label={doing} value={Math.min(100, (100 * done) / of)} aria-valuenow={Math.min(done, of)} aria-valuemax={of} aria-valuetext={counted} />
          <Typography variant="pi" textColor="neutral700" aria-hidden>
            {counted}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}
