import type { Board, Card } from '../../../server/src/core/board/board';
import { STAGES } from '../board/stages';
import type { CardWords } from '../board/use-card-words';
import type { Words } from '../words';

/** The columns that the table can show, in their order. */
export const COLUMNS = ['title', 'a', 'b', 'regions', 'type', 'stage', 'since', 'together', 'missing', 'due', 'published', 'areas', 'changed'] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** What is shown unless somebody chooses otherwise. The first column is always there: a row has to be called something. */
export const USUAL: readonly ColumnName[] = ['title', 'stage', 'since', 'together', 'missing', 'due', 'published'];

export const isColumn = (text: unknown): text is ColumnName => COLUMNS.some((column) => column === text);

interface Saying {
  readonly board: Pick<Board, 'municipalities' | 'areas' | 'regions'>;
  readonly words: Words;
  readonly say: CardWords;
}

/** What a cell says, on the screen and in a file; '' where there is nothing to say. */
export function cellText(card: Card, column: ColumnName, { board, words, say }: Saying): string {
  switch (column) {
    case 'title':
      return say.titleOf(card);
    case 'a':
    case 'b':
      return say.sideOf(card, column)?.name ?? '';
    case 'regions':
      return (['a', 'b'] as const).flatMap((side) => board.regions[say.sideOf(card, side)?.region ?? ''] ?? []).join(', ');
    case 'type':
      return words(`type.${card.type}`);
    case 'stage':
      return words(`stage.${card.stage}`);
    case 'since':
      return card.since === null ? '' : say.date(card.since);
    case 'together':
      return card.together === null ? '' : words(`milestone.kind.${card.together}`);
    case 'missing':
      return say.missingOf(card).join('; ');
    case 'due':
      return card.reminders === null ? '' : card.reminders.first;
    case 'published':
      return words(card.published ? 'table.published' : 'table.draft');
    case 'areas':
      return card.areas.flatMap((at) => board.areas[at]?.name ?? []).join(', ');
    case 'changed':
      return new Date(card.changed * 1000).toISOString().slice(0, 10);
  }
}

/** Cells are sorted by their words, except where those have an order of their own. */
const ORDER: Partial<Record<ColumnName, (card: Card) => string | number | null>> = {
  stage: ({ stage }) => STAGES.indexOf(stage),
  // EDTF sorts as text; unknown digits come behind known ones.
  since: ({ since }) => since,
  due: ({ reminders }) => reminders?.first ?? null,
  changed: ({ changed }) => changed,
  published: ({ published }) => (published ? 1 : 0),
};

/** Cards in the order of a column. Those without a value there come last, either way round; equals by their title. */
export function sorted(cards: readonly Card[], column: ColumnName, order: 'asc' | 'desc', saying: Saying, locale: string): readonly Card[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const valueOf = ORDER[column] ?? ((card: Card) => cellText(card, column, saying) || null);
  const sign = order === 'asc' ? 1 : -1;
  return cards
    .map((card) => ({ card, value: valueOf(card), title: saying.say.titleOf(card) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || collator.compare(a.title, b.title);
      const compared = typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : collator.compare(String(a.value), String(b.value));
      return sign * compared || collator.compare(a.title, b.title);
    })
    .map(({ card }) => card);
}
