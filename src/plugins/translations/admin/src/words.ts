import { useCallback } from 'react';

import { useIntl, type PrimitiveType } from 'react-intl';

import { PLUGIN_ID } from './plugin-id';
import type en from './translations/en.json';

/** Key of a sentence in `translations/*.json`. */
export type WordId = keyof typeof en;

export type Words = (id: WordId, values?: Record<string, PrimitiveType>) => string;

/** The plugin's sentences in the language of the admin panel. */
export function useWords(): Words {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id }, values), [formatMessage]);
}
