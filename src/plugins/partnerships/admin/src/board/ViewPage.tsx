import type { ReactNode } from 'react';

import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Button, Flex, Loader } from '@strapi/design-system';

import type { Refused } from '../api/refused';
import { RefusedNotice } from '../milestones/RefusedNotice';
import { PartnershipsNavigation } from '../PartnershipsNavigation';
import { useWords } from '../words';
import type { Loaded } from './use-loaded';

interface ViewPageProps<Value> {
  readonly current: string;
  readonly title: string;
  readonly subtitle: string;
  readonly state: Loaded<Value>;
  readonly onRetry: () => void;
  readonly children: (value: Value) => ReactNode;
}

/** The frame of a page of the plugin: its name, the way to the others, and what it shows once that is there. */
export function ViewPage<Value>({ current, title, subtitle, state, onRetry, children }: ViewPageProps<Value>) {
  const words = useWords();
  return (
    <Layouts.Root>
      <Page.Title>{title}</Page.Title>
      <Page.Main aria-busy={state.kind === 'loading'}>
        <Layouts.Header title={title} subtitle={subtitle} primaryAction={<PartnershipsNavigation current={current} />} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={6}>
            {state.kind === 'loading' && <Loader>{words('search.running')}</Loader>}
            {state.kind === 'failed' && <Failed refused={state.refused} onRetry={onRetry} />}
            {state.kind === 'loaded' && children(state.value)}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function Failed({ refused, onRetry }: { readonly refused: Refused; readonly onRetry: () => void }) {
  const words = useWords();
  return (
    <Box>
      <RefusedNotice refused={refused} />
      <Box paddingTop={2}>
        <Button variant="tertiary" onClick={onRetry}>
          {words('board.retry')}
        </Button>
      </Box>
    </Box>
  );
}
