import { useId, useState } from 'react';

import { Box, Checkbox, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';

import { FieldGroup } from '../FieldGroup';
import { useWords } from '../words';
import { edtfText, EMPTY_POINT, PRECISIONS, readDateDraft, type DateDraft, type Precision } from './date-draft';
import { DatePointFields } from './DatePointFields';
import { useDateWords } from './use-date-words';

interface EdtfFieldProps {
  /** EDTF; '' where nothing is known. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly error?: string;
}

/** A date that may be known in part: fields to fill in, and below them the EDTF text that they make and that may be written by hand. */
export function EdtfField({ text, onChange, error }: EdtfFieldProps) {
  const words = useWords();
  const inWords = useDateWords();
  const id = useId();
  const [draft, setDraft] = useState<DateDraft>(() => readDateDraft(text));

  const fill = (next: DateDraft): void => {
    setDraft(next);
    const written = edtfText(next);
    if (written !== null) onChange(written);
  };

  const choosePrecision = (choice: string): void => {
    if (choice === 'unknown') fill({ kind: 'unknown' });
    else if (choice === 'own') setDraft({ kind: 'own' });
    else {
      const before = draft.kind === 'known' ? draft : { from: EMPTY_POINT, to: null, approximate: false };
      fill({ ...before, kind: 'known', precision: choice as Precision });
    }
  };

  const type = (typed: string): void => {
    onChange(typed);
    setDraft(readDateDraft(typed));
  };

  const readable = draft.kind === 'known' && edtfText(draft) === text.trim() ? inWords(text) : null;
  const hint = readable === null ? words('date.edtf.examples') : words('date.edtf.means', { date: readable });

  return (
    <FieldGroup legend={words('milestone.date')}>
      <Field.Root id={`${id}-precision`}>
        <Field.Label>{words('date.known')}</Field.Label>
        <SingleSelect value={draft.kind === 'known' ? draft.precision : draft.kind} onChange={(choice) => choosePrecision(String(choice))}>
          {PRECISIONS.map((precision) => (
            <SingleSelectOption key={precision} value={precision}>
              {words(`date.known.${precision}`)}
            </SingleSelectOption>
          ))}
          <SingleSelectOption value="unknown">{words('date.known.unknown')}</SingleSelectOption>
          <SingleSelectOption value="own">{words('date.known.own')}</SingleSelectOption>
        </SingleSelect>
      </Field.Root>
      {draft.kind === 'known' && (
        <>
          <Flex gap={4} wrap="wrap">
            <Checkbox checked={draft.to !== null} onCheckedChange={(checked) => fill({ ...draft, to: checked === true ? draft.from : null })}>
              {words('date.period')}
            </Checkbox>
            <Checkbox checked={draft.approximate} onCheckedChange={(checked) => fill({ ...draft, approximate: checked === true })}>
              {words('date.approximate')}
            </Checkbox>
          </Flex>
          <DatePointFields
            legend={words(draft.to === null ? 'date.when' : 'date.from')}
            precision={draft.precision}
            point={draft.from}
            onChange={(from) => fill({ ...draft, from })}
          />
          {draft.to !== null && (
            <DatePointFields legend={words('date.to')} precision={draft.precision} point={draft.to} onChange={(to) => fill({ ...draft, to })} />
          )}
        </>
      )}
      <Field.Root id={`${id}-text`} error={error} hint={hint}>
        <Field.Label>{words('date.edtf')}</Field.Label>
        <TextInput value={text} maxLength={100} spellCheck={false} autoComplete="off" onChange={(event) => type(event.target.value)} />
        <Box aria-live="polite">
          <Field.Hint />
          <Field.Error />
        </Box>
      </Field.Root>
    </FieldGroup>
  );
}
