import { useId, useState } from 'react';

import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';

import { useContentLocale, type ContentLocale } from '../content-locale';
import { useWords } from '../words';
import type { Chosen, ImportOf } from './import-state';

const KINDS = ['municipalities', 'partnerships'] as const satisfies readonly ImportOf[];
const LANGUAGES = ['pl', 'uk', 'en'] as const satisfies readonly ContentLocale[];

interface ImportFormProps {
  readonly isChecking: boolean;
  readonly onCheck: (chosen: Chosen) => void;
}

/** Which file, and how it is to be read. */
export function ImportForm({ isChecking, onCheck }: ImportFormProps) {
  const words = useWords();
  const id = useId();
  const [of, setOf] = useState<ImportOf>('municipalities');
  const [locale, setLocale] = useState<ContentLocale>(useContentLocale());
  const [file, setFile] = useState<File | null>(null);

  return (
    <Flex
      tag="form"
      direction="column"
      alignItems="stretch"
      gap={4}
      padding={6}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        if (file !== null) onCheck({ of, locale, file });
      }}
    >
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Field.Root name="of" minWidth="20rem">
          <Field.Label>{words('import.of')}</Field.Label>
          <SingleSelect value={of} disabled={isChecking} onChange={(value) => setOf(KINDS.find((kind) => kind === value) ?? 'municipalities')}>
            {KINDS.map((kind) => (
              <SingleSelectOption key={kind} value={kind}>
                {words(`import.of.${kind}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Field.Root name="locale" minWidth="14rem">
          <Field.Label>{words('import.language')}</Field.Label>
          <SingleSelect value={locale} disabled={isChecking} onChange={(value) => setLocale(LANGUAGES.find((language) => language === value) ?? 'pl')}>
            {LANGUAGES.map((language) => (
              <SingleSelectOption key={language} value={language}>
                {words(`import.language.${language}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="label" htmlFor={`${id}-file`} variant="pi" fontWeight="bold">
          {words('import.file')}
        </Typography>
        <input id={`${id}-file`} type="file" accept=".csv,.tsv,.txt" disabled={isChecking} aria-describedby={`${id}-hint ${id}-columns`} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        <Typography id={`${id}-hint`} variant="pi" textColor="neutral700">
          {words('import.file-hint')}
        </Typography>
        <Typography id={`${id}-columns`} variant="pi" textColor="neutral700">
          {words(`import.columns.${of}`)}
        </Typography>
      </Flex>
      <Flex>
        <Button type="submit" loading={isChecking} disabled={file === null || isChecking}>
          {words('import.check')}
        </Button>
      </Flex>
    </Flex>
  );
}
