import { useEffect, useId, useState } from 'react';

import { Box, Button, Checkbox, Field, Flex, Grid, MultiSelect, MultiSelectOption, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { Filter } from '@strapi/icons';

import type { Board } from '../../../server/src/core/board/board';
import { useWords } from '../words';
import { filterCount, NO_FILTERS, type Filters } from './filters';
import { isStage, isType, STAGES, TYPES } from './stages';
import { useNarrow } from './use-narrow';

interface FilterBarProps {
  readonly board: Pick<Board, 'areas' | 'regions'>;
  readonly filters: Filters;
  readonly found: number;
  readonly onChange: (changed: Partial<Filters>) => void;
}

/** Milliseconds without a keystroke before what was typed filters. */
const PAUSE = 150;

/** What the partnerships are filtered by, the same on board, table and map. */
export function FilterBar({ board, filters, found, onChange }: FilterBarProps) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(filters.q);
  const narrow = useNarrow();
  const [opened, setOpened] = useState(false);
  const isOpen = !narrow || opened;
  const regions = Object.entries(board.regions).sort(([a], [b]) => a.localeCompare(b));

  useEffect(() => setText(filters.q), [filters.q]);
  useEffect(() => {
    if (text.trim() === filters.q.trim()) return undefined;
    const timer = setTimeout(() => onChange({ q: text }), PAUSE);
    return () => clearTimeout(timer);
  }, [text, filters.q, onChange]);

  return (
    <Box role="search" aria-label={words('board.filter')} padding={4} background="neutral0" hasRadius shadow="tableShadow">
      <Grid.Root gap={4}>
        <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root id={`${id}-q`}>
            <Field.Label>{words('board.filter.q')}</Field.Label>
            <TextInput type="search" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
          </Field.Root>
        </Grid.Item>
        {isOpen && (
          <>
            <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root id={`${id}-stage`}>
                <Field.Label>{words('board.filter.stage')}</Field.Label>
                <MultiSelect customizeContent={() => filters.stages.map((stage) => words(`stage.${stage}`)).join(', ')} placeholder={words('board.filter.any')} clearLabel={words('picker.clear')} value={[...filters.stages]} onChange={(stages) => onChange({ stages: stages.filter(isStage) })} onClear={() => onChange({ stages: [] })}>
                  {STAGES.map((stage) => (
                    <MultiSelectOption key={stage} value={stage}>
                      {words(`stage.${stage}`)}
                    </MultiSelectOption>
                  ))}
                </MultiSelect>
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root id={`${id}-type`}>
                <Field.Label>{words('board.filter.type')}</Field.Label>
                <MultiSelect customizeContent={() => filters.types.map((type) => words(`type.${type}`)).join(', ')} placeholder={words('board.filter.any')} clearLabel={words('picker.clear')} value={[...filters.types]} onChange={(types) => onChange({ types: types.filter(isType) })} onClear={() => onChange({ types: [] })}>
                  {TYPES.map((type) => (
                    <MultiSelectOption key={type} value={type}>
                      {words(`type.${type}`)}
                    </MultiSelectOption>
                  ))}
                </MultiSelect>
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root id={`${id}-region`}>
                <Field.Label>{words('board.filter.region')}</Field.Label>
                <SingleSelect placeholder={words('board.filter.any')} clearLabel={words('picker.clear')} value={filters.region} onChange={(region) => onChange({ region: String(region) })} onClear={() => onChange({ region: null })}>
                  {regions.map(([code, name]) => (
                    <SingleSelectOption key={code} value={code}>
                      {name}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={2} s={6} xs={12} direction="column" alignItems="stretch">
              <Field.Root id={`${id}-area`}>
                <Field.Label>{words('board.filter.area')}</Field.Label>
                <SingleSelect placeholder={words('board.filter.any')} clearLabel={words('picker.clear')} value={filters.area} onChange={(area) => onChange({ area: String(area) })} onClear={() => onChange({ area: null })}>
                  {board.areas.map(({ documentId, name }) => (
                    <SingleSelectOption key={documentId} value={documentId}>
                      {name}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            </Grid.Item>
          </>
        )}
      </Grid.Root>
      <Flex gap={4} wrap="wrap" justifyContent="space-between" paddingTop={3}>
        {narrow && (
          <Button variant="tertiary" size="S" startIcon={<Filter />} aria-expanded={isOpen} onClick={() => setOpened(!isOpen)}>
            {words('board.filter.toggle', { count: filterCount({ ...filters, q: '' }) })}
          </Button>
        )}
        <Checkbox checked={filters.attention} onCheckedChange={(checked: boolean | 'indeterminate') => onChange({ attention: checked === true })}>
          {words('board.filter.attention')}
        </Checkbox>
        <Flex gap={3}>
          <Typography role="status" textColor="neutral700">
            {words('board.found', { count: found })}
          </Typography>
          {filterCount(filters) > 0 && (
            <Button variant="tertiary" size="S" onClick={() => onChange(NO_FILTERS)}>
              {words('board.filter.reset')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
