import { useMemo } from 'react';

import { useIntl } from 'react-intl';

import { useDateWords } from '../dates/use-date-words';
import { useLanguageName } from '../languages/use-language-name';
import { useWords } from '../words';
import type { Speech } from './entry-words';

/** What entries of a history are put into words with. */
export function useSpeech(names: Readonly<Record<string, string>>): Speech {
  const words = useWords();
  const { formatNumber } = useIntl();
  const date = useDateWords();
  const languageName = useLanguageName();
  return useMemo(
    () => ({ words, list: (parts) => parts.join('; '), number: (value, grouped) => formatNumber(value, { maximumFractionDigits: 6, useGrouping: grouped }), date, languageName, names }),
    [words, formatNumber, date, languageName, names],
  );
}
