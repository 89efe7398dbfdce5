import { useMemo } from 'react';

import { useWords } from '../words';
import { useLanguageName } from '../languages/use-language-name';
import type { Matches } from './contract';
import type { Speech } from './reason-words';

/** What the reasons of candidates are put into words with. */
export function useSpeech(matches: Matches): Speech {
  const words = useWords();
  const languageName = useLanguageName();
  return useMemo(
    () => ({ words, list: (parts) => parts.join('; '), languageName, areas: matches.areas, seeker: matches.seeker }),
    [words, languageName, matches.areas, matches.seeker],
  );
}
