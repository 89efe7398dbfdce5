import { forwardRef, useCallback, useMemo, useRef, useState } from 'react';

import { useFetchClient, useFocusInputField } from '@strapi/strapi/admin';
import { Field, Flex, Typography, VisuallyHidden, useComposedRefs } from '@strapi/design-system';

import type { ReferenceHit } from '../api/contract';
import { referenceSearchPath } from '../api/paths';
import { Combobox } from '../combobox/Combobox';
import { useContentLocale } from '../content-locale';
import type { CustomFieldProps } from '../custom-field';
import { errorText } from '../error-text';
import { useRowFocus } from '../row-focus';
import { useWords } from '../words';
import { addReference, allowedReferences, moveReference, readReferences, removeReference, writeReferences } from './reference-list';
import { ReferenceOption } from './ReferenceOption';
import { ReferenceRow } from './ReferenceRow';
import { useReferences } from './use-references';

/** Custom field `references`: entries that this one is about, stored as a list of `kind:documentId`. */
const ReferencesInput = forwardRef<HTMLInputElement, CustomFieldProps>(function ReferencesInput(
  { name, label, labelAction, hint, required = false, disabled = false, placeholder, value, error, rawError, onChange, attribute },
  forwardedRef,
) {
  const words = useWords();
  const { get } = useFetchClient();
  const locale = useContentLocale();
  const { kinds, max } = useMemo(() => allowedReferences(attribute?.options), [attribute?.options]);
  const ids = readReferences(value);
  const { resolved, failed, remember } = useReferences(ids);
  const [said, setSaid] = useState('');

  const list = useRef<HTMLOListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const focusRow = useRowFocus(list, input, ids.join());
  const focusRef = useFocusInputField<HTMLInputElement>(name);
  const inputRef = useComposedRefs(forwardedRef, focusRef, input);

  const load = useCallback(
    async (text: string, signal: AbortSignal) => (await get<{ data: ReferenceHit[] }>(referenceSearchPath(kinds, text, locale), { signal })).data.data,
    [get, kinds, locale],
  );

  const write = (next: readonly string[]): void => onChange(name, writeReferences(next));
  const titleAt = (at: number): string => {
    const entry = resolved[at];
    return entry?.found === true ? entry.title : (entry?.id ?? '');
  };

  const move = (at: number, by: -1 | 1): void => {
    write(moveReference(ids, at, at + by));
    setSaid(words('references.moved', { title: titleAt(at), position: at + by + 1, count: ids.length }));
    focusRow({ row: at + by, actions: by < 0 ? ['up', 'down'] : ['down', 'up'] });
  };

  const remove = (at: number): void => {
    write(removeReference(ids, at));
    setSaid(words('references.removed', { title: titleAt(at) }));
    focusRow({ row: Math.min(at, ids.length - 2), actions: ['remove'] });
  };

  const full = ids.length >= max;
  return (
    <Field.Root name={name} id={name} error={error ?? errorText(rawError)} hint={hint} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        {ids.length > 0 && (
          <Flex ref={list} tag="ol" direction="column" alignItems="stretch" gap={1}>
            {resolved.map((entry, at) => (
              <ReferenceRow
                key={entry.id}
                entry={entry}
                showKind={kinds.length > 1}
                first={at === 0}
                last={at === ids.length - 1}
                disabled={disabled}
                onMove={(by) => move(at, by)}
                onRemove={() => remove(at)}
              />
            ))}
          </Flex>
        )}
        {!(disabled && ids.length > 0) && (
          <Combobox<ReferenceHit>
            load={load}
            keyOf={(hit) => hit.id}
            isChosen={(hit) => ids.includes(hit.id)}
            renderOption={(hit) => <ReferenceOption hit={hit} showKind={kinds.length > 1} />}
            onChoose={(hit) => {
              remember(hit);
              write(addReference(ids, hit.id));
              setSaid(words('references.added', { title: hit.title }));
            }}
            chosenText=""
            placeholder={full ? words('references.full', { max }) : placeholder || words('references.placeholder')}
            disabled={disabled || full}
            inputRef={inputRef}
          />
        )}
        {failed && (
          <Typography variant="pi" textColor="danger600">
            {words('references.failed')}
          </Typography>
        )}
        <VisuallyHidden role="status">{said}</VisuallyHidden>
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
});

export default ReferencesInput;
