import { useMemo } from 'react';

import { useIntl } from 'react-intl';

import { useDateWords } from '../dates/use-date-words';
import { useLanguageName } from '../languages/use-language-name';
import { useWords } from '../words';
import type { Speech } from './entry-words';

/** What entries of a history are put into words with. */
export function useSpeech(names: Readonly<Record<string, string>>): Speech {
  const words = useWords();
  const { formatList, formatNumber } = useIntl();
  const date = useDateWords();
  const languageName = useLanguageName();
  return useMemo(
    () => ({ words, list: (parts) => formatList([...parts], { type: 'unit' }), number: (value) => formatNumber(value), date, languageName, names }),
    [words, formatList, formatNumber, date, languageName, names],
  );
}
