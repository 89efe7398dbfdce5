import { useMemo } from 'react';

import { useIntl } from 'react-intl';

import type { Board, BoardMunicipality, Card } from '../../../server/src/core/board/board';
import { useDateWords } from '../dates/use-date-words';
import { useWords } from '../words';

export interface CardWords {
  readonly titleOf: (card: Pick<Card, 'title' | 'sides'>) => string;
  readonly sideOf: (card: Pick<Card, 'sides'>, side: 'a' | 'b') => BoardMunicipality | undefined;
  /** What each side lacks, as `Siewierz: council resolution`. */
  readonly missingOf: (card: Pick<Card, 'sides' | 'missing'>) => readonly string[];
  /** An EDTF date in words. */
  readonly date: (edtf: string) => string;
  /** A day, short: `31 May`, with its year where that is another one. */
  readonly day: (day: string) => string;
}

/** What the views say of a card. */
export function useCardWords(board: Pick<Board, 'municipalities' | 'today'>): CardWords {
  const words = useWords();
  const date = useDateWords();
  const { locale } = useIntl();
  return useMemo(() => {
    const { municipalities, today } = board;
    const nameAt = (at: number): string => municipalities[at]?.name ?? '';
    const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    return {
      titleOf: ({ title, sides }) => title ?? sides.map(nameAt).join(' – '),
      sideOf: ({ sides }, side) => municipalities[sides[side === 'a' ? 0 : 1]],
      missingOf: ({ sides, missing }) =>
        (['a', 'b'] as const).flatMap((side) =>
          missing[side].length === 0 ? [] : [`${nameAt(sides[side === 'a' ? 0 : 1])}: ${missing[side].map((kind) => words(`one.approval.${municipalities[sides[side === 'a' ? 0 : 1]]?.country ?? 'PL'}.${kind}`)).join(', ')}`],
        ),
      date,
      day: (day) => (day.slice(0, 4) === today.slice(0, 4) ? short : long).format(new Date(`${day}T00:00:00Z`)),
    };
  }, [board, words, date, locale]);
}
