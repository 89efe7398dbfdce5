import { useCallback, useMemo } from 'react';

import { useIntl } from 'react-intl';

import { useWords } from '../words';
import { dateWords, monthNames } from './date-words';

/** Puts EDTF dates into words of the admin panel's language. */
export function useDateWords(): (edtf: string) => string {
  const words = useWords();
  const { locale } = useIntl();
  return useCallback(
    (edtf) =>
      dateWords(edtf, locale, {
        approximate: (date) => words('date.approximately', { date }),
        unknownYear: (date) => words('date.year-unknown', { date }),
      }),
    [words, locale],
  );
}

export function useMonthNames(): readonly string[] {
  const { locale } = useIntl();
  return useMemo(() => monthNames(locale), [locale]);
}
