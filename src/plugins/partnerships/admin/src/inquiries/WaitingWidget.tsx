import { Widget } from '@strapi/strapi/admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

import { useLoaded } from '../board/use-loaded';
import { useWords } from '../words';
import type { InquirySummary } from './contract';
import { pages, summaryPath } from './paths';
import { daysBetween } from './waiting';

const WAITING = ['new', 'in-progress'] as const;

/** On the home page: how many inquiries wait, and for how long the first of them. */
export default function WaitingWidget() {
  const words = useWords();
  const { state } = useLoaded<InquirySummary>(summaryPath);
  if (state.kind === 'loading') return <Widget.Loading>{words('search.running')}</Widget.Loading>;
  if (state.kind === 'failed') return <Widget.Error>{words('board.widget.failed')}</Widget.Error>;
  const { counts, oldest } = state.value;
  if (WAITING.every((waiting) => counts[waiting] === 0)) return <Widget.NoData>{words('inquiries.widget.none')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="dl" gap={6}>
        {WAITING.map((waiting) => (
          <Flex key={waiting} direction="column-reverse" alignItems="flex-start">
            <Typography tag="dt" variant="pi" textColor="neutral700">
              {words(`inquiries.state.${waiting}`)}
            </Typography>
            <Typography tag="dd" variant="alpha">
              {counts[waiting]}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {oldest !== null && (
        <Typography tag="p">
          <Link tag={RouterLink} to={pages.one(oldest.documentId)}>
            {oldest.municipalityName}
          </Link>{' '}
          {words('inquiries.widget.oldest', { days: daysBetween(oldest.createdAt, Date.now()) })}
        </Typography>
      )}
    </Flex>
  );
}
