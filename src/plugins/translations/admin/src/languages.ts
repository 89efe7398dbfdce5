import { useCallback, useMemo } from 'react';

import { useIntl } from 'react-intl';

/** Scripts written from right to left that a language may be written in by default. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of text in a language. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(locale.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr');

/** Names languages in the language of the panel; a code that nobody knows stays as it is. */
export function useLanguageName(): (locale: string) => string {
  const { locale: shown } = useIntl();
  const names = useMemo(() => {
    try {
      return new Intl.DisplayNames([shown], { type: 'language' });
    } catch {
      return null;
    }
  }, [shown]);
  return useCallback(
    (locale) => {
      try {
        return names?.of(locale) ?? locale;
      } catch {
        return locale;
      }
    },
    [names],
  );
}
