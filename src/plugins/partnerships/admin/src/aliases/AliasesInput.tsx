import { forwardRef, useRef } from 'react';

import { Box, Button, Field, Flex, Typography, useComposedRefs } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import type { CustomFieldProps } from '../custom-field';
import { FieldGroup } from '../FieldGroup';
import { useRowFocus } from '../row-focus';
import { useWords } from '../words';
import { changeAlias, NEW_ALIAS, readAliases, removeAlias, writeAliases, type Alias } from './alias-list';
import { AliasRow } from './AliasRow';

/** Custom field `aliases`: the other names of a municipality, row by row. */
const AliasesInput = forwardRef<HTMLButtonElement, CustomFieldProps>(function AliasesInput(
  { name, label, labelAction, hint, required = false, disabled = false, value, error, rawError, onChange },
  forwardedRef,
) {
  const words = useWords();
  const aliases = readAliases(value);
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const addRef = useComposedRefs(forwardedRef, add);
  const focusRow = useRowFocus(list, add, String(aliases.length));
  const write = (next: readonly Alias[]): void => onChange(name, writeAliases(next));

  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <FieldGroup legend={label} action={labelAction}>
        {aliases.length > 0 && (
          <Flex ref={list} tag="ul" direction="column" alignItems="stretch" gap={2}>
            {aliases.map((alias, at) => (
              <AliasRow
                // Rows have no identity but their place.
                key={at}
                alias={alias}
                at={at}
                fieldName={name}
                disabled={disabled}
                rawError={rawError}
                onChange={(change) => write(changeAlias(aliases, at, change))}
                onRemove={() => {
                  write(removeAlias(aliases, at));
                  focusRow({ row: Math.min(at, aliases.length - 2), actions: ['remove'] });
                }}
              />
            ))}
          </Flex>
        )}
        {aliases.length === 0 && disabled && (
          <Typography variant="pi" textColor="neutral700">
            {words('aliases.none')}
          </Typography>
        )}
        {!disabled && (
          <Box>
            <Button
              ref={addRef}
              variant="tertiary"
              size="S"
              startIcon={<Plus />}
              onClick={() => {
                write([...aliases, NEW_ALIAS]);
                focusRow({ row: aliases.length, actions: ['value'] });
              }}
            >
              {words('aliases.add')}
            </Button>
          </Box>
        )}
        <Field.Hint />
        <Field.Error />
      </FieldGroup>
    </Field.Root>
  );
});

export default AliasesInput;
