import { useMemo, useState } from 'react';

import { Layouts, Page } from '@strapi/strapi/admin';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';

import type { DeskPage } from '../../../server/src/core/desk';
import { entriesPath } from '../api/paths';
import { useLoaded } from '../api/use-loaded';
import { DeskNavigation } from '../DeskNavigation';
import { ExchangeActions } from '../exchange/ExchangeActions';
import { FailureNotice } from '../FailureNotice';
import { useMayAct } from '../permissions';
import { useWords } from '../words';
import { EntryTable } from './EntryTable';
import { FilterFields } from './FilterFields';
import { PageTurner } from './PageTurner';
import { changeFilters, foundQuery, queryOf, readFilters, searchOf, type ListFilters } from './list-address';

const NOTHING: ReadonlySet<string> = new Set();

/** Translations by what somebody looks for; all of it stands in the address. */
export function ListPage() {
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const { state, reload } = useLoaded<DeskPage>(entriesPath(queryOf(filters)));
  const [selected, setSelected] = useState(NOTHING);
  const mayExchange = useMayAct('desk.exchange');

  const change = (changed: Partial<ListFilters>, replace = false): void => setParams(new URLSearchParams(searchOf(changeFilters(filters, changed))), { replace });

  return (
    <Layouts.Root>
      <Page.Title>{words('list.title')}</Page.Title>
      <Page.Main aria-busy={state.kind === 'loading' || (state.kind === 'loaded' && state.stale)}>
        <Layouts.Header title={words('list.title')} subtitle={words('list.subtitle')} primaryAction={<DeskNavigation current="list" />} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
            <FilterFields filters={filters} onChange={change} />
            <Flex justifyContent="space-between" gap={4} wrap="wrap">
              <Typography role="status" textColor="neutral800">
                {state.kind === 'loaded' ? words('list.found', { count: state.value.total }) : ''}
              </Typography>
              {mayExchange && (
                <ExchangeActions
                  selected={[...selected]}
                  found={{ query: foundQuery(filters), total: state.kind === 'loaded' ? state.value.total : 0 }}
                  onUnselect={() => setSelected(NOTHING)}
                  onImported={reload}
                />
              )}
            </Flex>
            {state.kind === 'loading' && <Loader>{words('loading')}</Loader>}
            {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={reload} />}
            {state.kind === 'loaded' &&
              (state.value.rows.length === 0 ? (
                <Box padding={6} background="neutral0" hasRadius shadow="tableShadow">
                  <Typography>{words('list.empty')}</Typography>
                </Box>
              ) : (
                <>
                  <EntryTable
                    rows={state.value.rows}
                    filters={filters}
                    onSort={(sort, order) => change({ sort, order })}
                    selection={mayExchange ? { selected, onSelect: setSelected } : null}
                    onTask={reload}
                  />
                  <PageTurner filters={filters} total={state.value.total} onChange={change} />
                </>
              ))}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
