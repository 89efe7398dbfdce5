import { useCallback } from 'react';

import { useIntl } from 'react-intl';

import type { DeskKind, DeskProblem, DeskWarning } from '../../../server/src/core/desk';
import { useFieldName } from '../field-name';
import { useLanguageName } from '../languages';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words';

type Params = Readonly<Record<string, string | number>>;

/** Gives the sentence of a code, if there is one in the panel's language. */
function useCodeText(prefix: 'problem' | 'warning'): (code: string, params: Params) => string | null {
  const { formatMessage, messages } = useIntl();
  return useCallback(
    (code, params) => {
      const id = `${PLUGIN_ID}.${prefix}.${code}`;
      return id in messages ? formatMessage({ id, defaultMessage: code }, params) : null;
    },
    [formatMessage, messages, prefix],
  );
}

/** Puts a refusal into words; a code that has no sentence is shown as it is. */
export function useProblemText(kind: DeskKind | null = null): (problem: DeskProblem) => string {
  const words = useWords();
  const textOf = useCodeText('problem');
  const fieldName = useFieldName(kind);
  const languageName = useLanguageName();
  return useCallback(
    ({ code, field, params = {} }) => {
      const locale = params.locale;
      const values = { ...params, field: field === undefined ? '' : fieldName(field), ...(typeof locale === 'string' && { language: languageName(locale) }) };
      return textOf(code, values) ?? (field === undefined ? words('problem.unknown', { code }) : words('problem.unknown-field', { code, field: fieldName(field) }));
    },
    [textOf, fieldName, languageName, words],
  );
}

/** What is empty is seen to be so. */
const shown = (params: Params): Params => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value === '' ? '–' : value]));

/** Puts a warning into words. */
export function useWarningText(): (warning: DeskWarning) => string {
  const words = useWords();
  const textOf = useCodeText('warning');
  return useCallback(({ code, params }) => textOf(code, shown(params)) ?? words('warning.unknown', { code }), [textOf, words]);
}
