import { useMemo } from 'react';

import { Box, Field, Flex, Grid, IconButton, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { useWords } from '../words';
import { ALIAS_KINDS, aliasFault, aliasLocales, type Alias, type AliasKind } from './alias-list';

interface AliasRowProps {
  readonly alias: Alias;
  readonly at: number;
  readonly fieldName: string;
  readonly disabled: boolean;
  readonly rawError: unknown;
  readonly onChange: (change: Partial<Alias>) => void;
  readonly onRemove: () => void;
}

/** Stands for „no one language”: a select has no empty value. */
const NO_LOCALE = 'und';

/** One other name, with its kind, language and source. */
export function AliasRow({ alias, at, fieldName, disabled, rawError, onChange, onRemove }: AliasRowProps) {
  const words = useWords();
  const { locale: interfaceLocale } = useIntl();
  const languages = useMemo(() => new Intl.DisplayNames([interfaceLocale], { type: 'language', fallback: 'code' }), [interfaceLocale]);
  const idOf = (part: keyof Alias): string => `${fieldName}.${at}.${part}`;
  const languageName = (code: string): string => {
    try {
      return languages.of(code) ?? code;
    } catch {
      return code;
    }
  };

  return (
    <Box tag="li" padding={3} hasRadius background="neutral100" borderColor="neutral200">
      <Flex gap={2} alignItems="flex-start">
        <Box flex={1} minWidth={0} role="group" aria-label={words('aliases.row', { number: at + 1 })}>
          <Grid.Root gap={3}>
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root id={idOf('value')} required error={aliasFault(rawError, at, 'value')}>
                <Field.Label>{words('aliases.value')}</Field.Label>
                <TextInput data-action="value" disabled={disabled} value={alias.value} onChange={(event) => onChange({ value: event.target.value })} />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root id={idOf('kind')} error={aliasFault(rawError, at, 'kind')}>
                <Field.Label>{words('aliases.kind')}</Field.Label>
                <SingleSelect disabled={disabled} value={alias.kind} onChange={(kind) => onChange({ kind: kind as AliasKind })}>
                  {ALIAS_KINDS.map((kind) => (
                    <SingleSelectOption key={kind} value={kind}>
                      {words(`aliases.kind.${kind}`)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
                <Field.Error />
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root id={idOf('locale')} error={aliasFault(rawError, at, 'locale')}>
                <Field.Label>{words('aliases.locale')}</Field.Label>
                <SingleSelect
                  disabled={disabled}
                  value={alias.locale ?? NO_LOCALE}
                  onChange={(locale) => onChange({ locale: locale === NO_LOCALE ? null : String(locale) })}
                >
                  <SingleSelectOption value={NO_LOCALE}>{words('aliases.locale.none')}</SingleSelectOption>
                  {aliasLocales(alias.locale).map((code) => (
                    <SingleSelectOption key={code} value={code}>
                      {languageName(code)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
                <Field.Error />
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
              <Field.Root id={idOf('source')} error={aliasFault(rawError, at, 'source')}>
                <Field.Label>{words('aliases.source')}</Field.Label>
                <TextInput disabled={disabled} value={alias.source ?? ''} onChange={(event) => onChange({ source: event.target.value === '' ? null : event.target.value })} />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
          </Grid.Root>
        </Box>
        {!disabled && (
          <IconButton data-action="remove" variant="ghost" withTooltip={false} label={words('aliases.remove', { name: alias.value || String(at + 1) })} onClick={onRemove}>
            <Trash />
          </IconButton>
        )}
      </Flex>
    </Box>
  );
}
