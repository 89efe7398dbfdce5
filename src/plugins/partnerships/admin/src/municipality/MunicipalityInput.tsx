import { forwardRef, useCallback, useState } from 'react';

import { useFetchClient, useFocusInputField } from '@strapi/strapi/admin';
import { Field, Flex, Typography, useComposedRefs } from '@strapi/design-system';

import type { MunicipalityHit } from '../api/contract';
import { municipalitySearchPath } from '../api/paths';
import { Combobox } from '../combobox/Combobox';
import { useContentLocale } from '../content-locale';
import type { CustomFieldProps } from '../custom-field';
import { useEditedDocumentId } from '../edited-document';
import { useWords } from '../words';
import { MunicipalityCard } from './MunicipalityCard';
import { MunicipalityOption } from './MunicipalityOption';
import { PairNotice } from './PairNotice';
import { useMunicipality } from './use-municipality';

/** The side of a partnership under which the pair is spoken about: whoever fills in a form comes to it last. */
const LAST_SIDE = 'sideB';

/** Custom field `municipality`: one municipality, stored by its documentId. */
const MunicipalityInput = forwardRef<HTMLInputElement, CustomFieldProps>(function MunicipalityInput(
  { name, label, labelAction, hint, required = false, disabled = false, placeholder, value, error, onChange },
  forwardedRef,
) {
  const words = useWords();
  const { get } = useFetchClient();
  const locale = useContentLocale();
  const here = useEditedDocumentId();
  const focusRef = useFocusInputField<HTMLInputElement>(name);
  const inputRef = useComposedRefs(forwardedRef, focusRef);
  const documentId = typeof value === 'string' && value !== '' ? value : null;
  const [chosen, setChosen] = useState<MunicipalityHit | null>(null);
  const lookup = useMunicipality(documentId, chosen);

  const load = useCallback(
    async (text: string, signal: AbortSignal) => (await get<{ data: MunicipalityHit[] }>(municipalitySearchPath(text, locale), { signal })).data.data,
    [get, locale],
  );

  const chosenText = { none: '', loading: '…', found: lookup.kind === 'found' ? lookup.hit.name : '', missing: documentId ?? '', failed: documentId ?? '' }[lookup.kind];

  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <Combobox<MunicipalityHit>
          load={load}
          keyOf={(hit) => hit.documentId}
          isChosen={(hit) => hit.documentId === documentId}
          renderOption={(hit) => <MunicipalityOption hit={hit} />}
          onChoose={(hit) => {
            setChosen(hit);
            onChange(name, hit.documentId);
          }}
          chosenText={chosenText}
          onClear={() => onChange(name, null)}
          placeholder={placeholder || words('municipality.placeholder')}
          disabled={disabled}
          inputRef={inputRef}
        />
        {lookup.kind === 'found' && <MunicipalityCard hit={lookup.hit} here={here} />}
        {lookup.kind === 'missing' && <Trouble>{words('municipality.missing')}</Trouble>}
        {lookup.kind === 'failed' && <Trouble>{words('municipality.failed')}</Trouble>}
        <Field.Hint />
        <Field.Error />
        {name === LAST_SIDE && <PairNotice here={here} refused={error !== undefined} />}
      </Flex>
    </Field.Root>
  );
});

const Trouble = ({ children }: { readonly children: string }) => (
  <Typography variant="pi" textColor="danger600" role="status">
    {children}
  </Typography>
);

export default MunicipalityInput;
