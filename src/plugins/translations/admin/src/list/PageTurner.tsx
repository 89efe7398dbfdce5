import { useId } from 'react';

import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { useWords } from '../words';
import { PAGE_SIZES, type ListFilters } from './list-address';

interface PageTurnerProps {
  readonly filters: ListFilters;
  readonly total: number;
  readonly onChange: (changed: Partial<ListFilters>) => void;
}

/** The way through a list of several pages. */
export function PageTurner({ filters: { page, pageSize }, total, onChange }: PageTurnerProps) {
  const words = useWords();
  const id = useId();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Flex tag="nav" aria-label={words('pages.navigation')} justifyContent="space-between" gap={4} wrap="wrap">
      <Field.Root id={id}>
        <Flex gap={2}>
          <SingleSelect size="S" value={String(pageSize)} onChange={(size) => onChange({ pageSize: Number(size) })}>
            {PAGE_SIZES.map((size) => (
              <SingleSelectOption key={size} value={String(size)}>
                {String(size)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Label>{words('pages.size')}</Field.Label>
        </Flex>
      </Field.Root>
      <Flex gap={3}>
        <Button variant="tertiary" startIcon={<ChevronLeft aria-hidden />} disabled={page <= 1} onClick={() => onChange({ page: page - 1 })}>
          {words('pages.previous')}
        </Button>
        <Typography textColor="neutral800">{words('pages.place', { page, pages })}</Typography>
        <Button variant="tertiary" endIcon={<ChevronRight aria-hidden />} disabled={page >= pages} onClick={() => onChange({ page: page + 1 })}>
          {words('pages.next')}
        </Button>
      </Flex>
    </Flex>
  );
}
