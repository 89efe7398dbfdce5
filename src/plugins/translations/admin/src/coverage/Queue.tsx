import { useState } from 'react';

import { Button, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { Link as RouterLink, useNavigate } from 'react-router-dom';

import type { DeskPage } from '../../../server/src/core/desk';
import type { Failure } from '../api/answer';
import { nextEntry } from '../api/desk-client';
import { entriesPath, pages } from '../api/paths';
import { useLoaded } from '../api/use-loaded';
import { CAME_TO_WRITE } from '../entry/arrival';
import { FailureNotice } from '../FailureNotice';
import { NO_FILTERS, searchOf, type ListFilters } from '../list/list-address';
import { useWords } from '../words';
import { QueueRow } from './QueueRow';

/** What is assigned to whoever looks and not done, what is due first at the beginning. */
export const MINE: ListFilters = { ...NO_FILTERS, assignee: 'me', states: ['missing', 'draft', 'outdated', 'needs-review'] };

const SHOWN = 5;

/** The queue of whoever looks, and one button that opens what comes next. */
export function Queue({ heading = true }: { readonly heading?: boolean }) {
  const words = useWords();
  const navigate = useNavigate();
  const { state, reload } = useLoaded<DeskPage>(entriesPath({ assignee: 'me', state: MINE.states.join(','), sort: 'due', pageSize: String(SHOWN) }));
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const openNext = async (): Promise<void> => {
    setAsking(true);
    const outcome = await nextEntry(null);
    setAsking(false);
    setFailure(outcome.kind === 'failed' ? outcome.failure : null);
    if (outcome.kind === 'failed') return;
    const { next } = outcome.value;
    if (next === null) setSaid(words('queue.nothing'));
    else navigate(pages.entry(next), { state: CAME_TO_WRITE });
  };

  return (
    <Flex tag="section" aria-label={words('queue.heading')} direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        {heading && (
          <Typography tag="h2" variant="beta">
            {words('queue.heading')}
          </Typography>
        )}
        <Button endIcon={<ArrowRight aria-hidden />} loading={asking} onClick={() => void openNext()}>
          {words('queue.next')}
        </Button>
      </Flex>
      {failure !== null && <FailureNotice failure={failure} />}
      {state.kind === 'loading' && <Loader small>{words('loading')}</Loader>}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={reload} />}
      {state.kind === 'loaded' && state.value.rows.length === 0 && <Typography textColor="neutral700">{words('queue.empty')}</Typography>}
      {state.kind === 'loaded' && state.value.rows.length > 0 && (
        <>
          <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
            {state.value.rows.map((row) => (
              <QueueRow key={`${row.kind}:${row.documentId}:${row.locale}`} row={row} />
            ))}
          </Flex>
          {state.value.total > state.value.rows.length && (
            <Link tag={RouterLink} to={pages.list(searchOf(MINE))}>
              {words('queue.all', { count: state.value.total })}
            </Link>
          )}
        </>
      )}
      <Typography role="status" textColor="neutral800">
        {said}
      </Typography>
    </Flex>
  );
}
