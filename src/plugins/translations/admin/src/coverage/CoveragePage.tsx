import { useState } from 'react';

import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';

import type { Coverage } from '../../../server/src/core/desk';
import { coveragePath } from '../api/paths';
import { useLoaded } from '../api/use-loaded';
import { FailureNotice } from '../FailureNotice';
import { useWords } from '../words';
import { DeskNavigation } from '../DeskNavigation';
import { CoverageTable } from './CoverageTable';
import { Legend } from './Legend';
import { matrixOf, type Measure } from './matrix';
import { MeasureSwitch } from './MeasureSwitch';
import { Queue } from './Queue';

/** How much is translated: kinds by languages, and what comes next for whoever looks. */
export function CoveragePage() {
  const words = useWords();
  const { state, reload } = useLoaded<Coverage>(coveragePath());
  const [measure, setMeasure] = useState<Measure>('entries');

  return (
    <Layouts.Root>
      <Page.Title>{words('desk.title')}</Page.Title>
      <Page.Main aria-busy={state.kind === 'loading'}>
        <Layouts.Header title={words('desk.title')} subtitle={words('coverage.subtitle')} primaryAction={<DeskNavigation current="coverage" />} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
            <Queue />
            <Flex tag="section" aria-labelledby="coverage-heading" direction="column" alignItems="stretch" gap={4}>
              <Flex justifyContent="space-between" gap={4} wrap="wrap">
                <Typography id="coverage-heading" tag="h2" variant="beta">
                  {words('coverage.heading')}
                </Typography>
                <MeasureSwitch measure={measure} onChange={setMeasure} />
              </Flex>
              <Legend />
              {state.kind === 'loading' && <Loader>{words('loading')}</Loader>}
              {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={reload} />}
              {state.kind === 'loaded' &&
                (state.value.cells.length === 0 ? (
                  <Box padding={6} background="neutral0" hasRadius shadow="tableShadow">
                    <Typography>{words('coverage.empty')}</Typography>
                  </Box>
                ) : (
                  <CoverageTable matrix={matrixOf(state.value.cells, state.value.locales)} mine={state.value.mine} measure={measure} />
                ))}
            </Flex>
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
