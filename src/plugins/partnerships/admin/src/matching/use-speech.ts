import { useMemo } from 'react';

import { useIntl } from 'react-intl';

import { useWords } from '../words';
import { useLanguageName } from '../languages/use-language-name';
import type { Matches } from './contract';
import type { Speech } from './reason-words';

/** What the reasons of candidates are put into words with. */
export function useSpeech(matches: Matches): Speech {
  const words = useWords();
  const { formatList } = useIntl();
  const languageName = useLanguageName();
  return useMemo(
    () => ({ words, list: (parts) => formatList([...parts], { type: 'unit' }), languageName, areas: matches.areas, seeker: matches.seeker }),
    [words, formatList, languageName, matches.areas, matches.seeker],
  );
}
