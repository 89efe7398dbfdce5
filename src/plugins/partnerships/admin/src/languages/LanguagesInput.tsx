import { forwardRef } from 'react';

import { Checkbox, Field, Flex, useComposedRefs } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';

import type { CustomFieldProps } from '../custom-field';
import { errorText } from '../error-text';
import { FieldGroup } from '../FieldGroup';
import { offeredLanguages, readLanguages, withLanguage, writeLanguages } from './language-list';
import { useLanguageName } from './use-language-name';

/** Custom field `languages`: in which languages an office writes letters, stored as a list of BCP 47 codes. */
const LanguagesInput = forwardRef<HTMLButtonElement, CustomFieldProps>(function LanguagesInput(
  { name, label, labelAction, hint, required = false, disabled = false, value, error, rawError, onChange },
  forwardedRef,
) {
  const languageName = useLanguageName();
  const focusRef = useFocusInputField<HTMLButtonElement>(name);
  const firstRef = useComposedRefs(forwardedRef, focusRef);
  const chosen = readLanguages(value);

  return (
    <Field.Root name={name} id={name} error={error ?? errorText(rawError)} hint={hint} required={required}>
      <FieldGroup legend={label} action={labelAction}>
        <Flex gap={5} wrap="wrap">
          {offeredLanguages(chosen).map((code, at) => (
            <Checkbox
              key={code}
              ref={at === 0 ? firstRef : undefined}
              id={`${name}-${code}`}
              name={`${name}-${code}`}
              aria-label={languageName(code)}
              disabled={disabled}
              checked={chosen.includes(code)}
              onCheckedChange={(checked) => onChange(name, writeLanguages(withLanguage(chosen, code, checked === true)))}
            >
              {languageName(code)}
            </Checkbox>
          ))}
        </Flex>
        <Field.Hint />
        <Field.Error />
      </FieldGroup>
    </Field.Root>
  );
});

export default LanguagesInput;
