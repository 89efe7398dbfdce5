import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Minus } from '@strapi/icons';

import type { Timeline } from '../api/contract';
import { useDateWords } from '../dates/use-date-words';
import { CountryBadge } from '../municipality/CountryBadge';
import { useWords } from '../words';
import { approvalsOf } from './approvals';

/** What each side's authorities have approved: facts beside the stages, recorded when they become known. */
export function ApprovalList({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords();
  const inWords = useDateWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {timeline.sides.map(({ side, name, country }) => (
        <Box key={side}>
          <Flex gap={2}>
            <Typography variant="pi" fontWeight="bold" textColor="neutral800">
              {name}
            </Typography>
            <CountryBadge country={country} />
          </Flex>
          <ul>
            {approvalsOf(timeline, side).map(({ kind, milestone }) => (
              <Flex key={kind} tag="li" gap={1} alignItems="flex-start">
                <Flex color={milestone === null ? 'neutral600' : 'success600'} shrink={0} height="1.6rem">
                  {milestone === null ? <Minus aria-hidden fill="currentColor" width="1.2rem" height="1.2rem" /> : <CheckCircle aria-hidden fill="currentColor" width="1.2rem" height="1.2rem" />}
                </Flex>
                <Typography variant="pi" textColor="neutral700">
                  {milestone === null
                    ? words('approval.missing', { kind: words(`milestone.kind.${kind}`) })
                    : words('approval.known', {
                        kind: words(`milestone.kind.${kind}`),
                        date: milestone.date === null ? words('date.unknown') : inWords(milestone.date),
                      })}
                </Typography>
              </Flex>
            ))}
          </ul>
        </Box>
      ))}
    </Flex>
  );
}
