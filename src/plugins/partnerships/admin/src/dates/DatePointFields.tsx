import { useId } from 'react';

import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';

import { FieldGroup } from '../FieldGroup';
import { useWords } from '../words';
import type { DatePoint, Precision } from './date-draft';
import { useMonthNames } from './use-date-words';

interface DatePointFieldsProps {
  readonly legend: string;
  readonly precision: Precision;
  readonly point: DatePoint;
  readonly onChange: (point: DatePoint) => void;
}

/** Day, month and year of one end of a date, as far as they are known. */
export function DatePointFields({ legend, precision, point, onChange }: DatePointFieldsProps) {
  const words = useWords();
  const months = useMonthNames();
  const id = useId();
  const hasDay = precision === 'day' || precision === 'day-of-unknown-year';
  const hasMonth = hasDay || precision === 'month';
  const hasYear = precision !== 'day-of-unknown-year';

  return (
    <FieldGroup legend={legend} inner>
      <Flex gap={2} wrap="wrap" alignItems="flex-end">
        {hasDay && (
          <Field.Root id={`${id}-day`} width="8rem">
            <Field.Label>{words('date.day')}</Field.Label>
            <TextInput inputMode="numeric" maxLength={2} value={point.day} onChange={(event) => onChange({ ...point, day: event.target.value.trim() })} />
          </Field.Root>
        )}
        {hasMonth && (
          <Field.Root id={`${id}-month`} width="17rem">
            <Field.Label>{words('date.month')}</Field.Label>
            <SingleSelect value={point.month} placeholder={words('date.month.choose')} onChange={(month) => onChange({ ...point, month: String(month) })}>
              {months.map((name, at) => (
                <SingleSelectOption key={name} value={String(at + 1)}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        )}
        {hasYear && (
          <Field.Root id={`${id}-year`} width="10rem">
            <Field.Label>{words('date.year')}</Field.Label>
            <TextInput inputMode="numeric" maxLength={4} value={point.year} onChange={(event) => onChange({ ...point, year: event.target.value.trim() })} />
          </Field.Root>
        )}
      </Flex>
    </FieldGroup>
  );
}
