import { useCallback, useMemo } from 'react';

import { useIntl } from 'react-intl';

/** Names languages in the language of the panel; a code that nobody knows stays as it is. */
export function useLanguageName(): (code: string) => string {
  const { locale } = useIntl();
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }), [locale]);
  return useCallback(
    (code) => {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    },
    [names],
  );
}
