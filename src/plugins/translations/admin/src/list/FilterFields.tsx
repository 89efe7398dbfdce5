import { useId, useState } from 'react';

import { Box, Button, Field, Flex, Grid, MultiSelect, MultiSelectOption, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { AreaChoice, Assignee, Coverage } from '../../../server/src/core/desk';
import { areasPath, languagesPath, peoplePath } from '../api/paths';
import { useLoaded } from '../api/use-loaded';
import { isKind, isState, KINDS, STATES } from '../desk-lists';
import { useLanguageName } from '../languages';
import { useMayAct } from '../permissions';
import { NARROW } from '../table-styles';
import { useWords } from '../words';
import { filterCount, NO_FILTERS, type ListFilters } from './list-address';
import { SearchField } from './SearchField';

/** On a phone the list would begin below a screen of filters: all but the search are folded away there. */
const Fields = styled(Grid.Root)<{ readonly $isOpen: boolean }>`
  ${NARROW} {
    > :not([data-always]) {
      display: ${({ $isOpen }) => ($isOpen ? 'flex' : 'none')};
    }
  }
`;

const Toggle = styled.div`
  display: none;

  ${NARROW} {
    display: block;
    grid-column: 1 / -1;
  }
`;

interface FilterFieldsProps {
  readonly filters: ListFilters;
  readonly onChange: (changed: Partial<ListFilters>, replace?: boolean) => void;
}

/** What a list is filtered by. */
export function FilterFields({ filters, onChange }: FilterFieldsProps) {
  const words = useWords();
  const { locale: panelLocale } = useIntl();
  const languageName = useLanguageName();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const mayAssign = useMayAct('desk.assign');
  const languages = useLoaded<Coverage>(languagesPath()).state;
  const areas = useLoaded<readonly AreaChoice[]>(areasPath(panelLocale)).state;
  const people = useLoaded<readonly Assignee[]>(mayAssign ? peoplePath() : null).state;
  const locales = languages.kind === 'loaded' ? languages.value.locales : filters.locales;

  return (
    <Box role="search" aria-label={words('filter.heading')} padding={4} background="neutral0" hasRadius shadow="tableShadow">
      <Fields gap={4} $isOpen={isOpen}>
        <Grid.Item col={4} m={6} xs={12} direction="column" alignItems="stretch" data-always>
          <SearchField text={filters.q} onSearch={(q) => onChange({ q }, true)} />
        </Grid.Item>
        <Toggle data-always>
          <Button fullWidth variant="tertiary" startIcon={<Filter aria-hidden />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {words('filter.heading')}
          </Button>
        </Toggle>
        <Grid.Item col={4} m={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root id={`${id}-kind`}>
            <Field.Label>{words('list.kind')}</Field.Label>
            <MultiSelect customizeContent={() => filters.kinds.map((kind) => words(`kinds.${kind}`)).join(', ')} placeholder={words('filter.any')} clearLabel={words('filter.clear')} value={[...filters.kinds]} onChange={(kinds) => onChange({ kinds: kinds.filter(isKind) })} onClear={() => onChange({ kinds: [] })}>
              {KINDS.map((kind) => (
                <MultiSelectOption key={kind} value={kind}>
                  {words(`kinds.${kind}`)}
                </MultiSelectOption>
              ))}
            </MultiSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={4} m={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root id={`${id}-locale`}>
            <Field.Label>{words('list.language')}</Field.Label>
            <MultiSelect customizeContent={() => filters.locales.map(languageName).join(', ')} placeholder={words('filter.any')} clearLabel={words('filter.clear')} value={[...filters.locales]} onChange={(chosen) => onChange({ locales: chosen })} onClear={() => onChange({ locales: [] })}>
              {locales.map((locale) => (
                <MultiSelectOption key={locale} value={locale}>
                  {languageName(locale)}
                </MultiSelectOption>
              ))}
            </MultiSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={4} m={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root id={`${id}-state`}>
            <Field.Label>{words('list.state')}</Field.Label>
            <MultiSelect customizeContent={() => filters.states.map((state) => words(`state.${state}`)).join(', ')} placeholder={words('filter.any')} clearLabel={words('filter.clear')} value={[...filters.states]} onChange={(states) => onChange({ states: states.filter(isState) })} onClear={() => onChange({ states: [] })}>
              {STATES.map((state) => (
                <MultiSelectOption key={state} value={state}>
                  {words(`state.${state}`)}
                </MultiSelectOption>
              ))}
            </MultiSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={4} m={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root id={`${id}-area`}>
            <Field.Label>{words('filter.area')}</Field.Label>
            <SingleSelect placeholder={words('filter.any')} clearLabel={words('filter.clear')} value={filters.area} onChange={(area) => onChange({ area: String(area) })} onClear={() => onChange({ area: null })}>
              {(areas.kind === 'loaded' ? areas.value : []).map(({ documentId, name }) => (
                <SingleSelectOption key={documentId} value={documentId}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={2} m={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root id={`${id}-since`}>
            <Field.Label>{words('filter.since')}</Field.Label>
            <TextInput type="date" value={filters.since ?? ''} onChange={(event) => onChange({ since: event.target.value === '' ? null : event.target.value }, true)} />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={2} m={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root id={`${id}-assignee`}>
            <Field.Label>{words('list.assignee')}</Field.Label>
            <SingleSelect placeholder={words('filter.any')} clearLabel={words('filter.clear')} value={filters.assignee} onChange={(assignee) => onChange({ assignee: String(assignee) })} onClear={() => onChange({ assignee: null })}>
              {[
                <SingleSelectOption key="me" value="me">
                  {words('assignee.me')}
                </SingleSelectOption>,
                <SingleSelectOption key="none" value="none">
                  {words('assignee.none')}
                </SingleSelectOption>,
                ...(people.kind === 'loaded' ? people.value : []).map((person) => (
                  <SingleSelectOption key={person.id} value={String(person.id)}>
                    {person.name}
                  </SingleSelectOption>
                )),
              ]}
            </SingleSelect>
          </Field.Root>
        </Grid.Item>
      </Fields>
      {filterCount(filters) > 0 && (
        <Flex paddingTop={4}>
          <Button size="S" variant="tertiary" onClick={() => onChange({ ...NO_FILTERS, sort: filters.sort, order: filters.order, pageSize: filters.pageSize })}>
            {words('filter.clear-all', { count: filterCount(filters) })}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
