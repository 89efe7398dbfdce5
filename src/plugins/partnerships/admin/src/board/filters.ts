import type { Board, Card } from '../../../server/src/core/board/board';
import type { PairType, Stage } from '../api/contract';
import { foldQuery } from './fold-query';
import { isStage, isType } from './stages';

/** Which partnerships are shown. All of it stands in the address of the page, so that it can be sent and gone back to. */
export interface Filters {
  readonly stages: readonly Stage[];
  readonly types: readonly PairType[];
  /** ISO 3166-2, of either side. */
  readonly region: string | null;
  /** documentId. */
  readonly area: string | null;
  /** Of a name or code of either side, or of the title. */
  readonly q: string;
  /** Only what somebody has to look after. */
  readonly attention: boolean;
}

export const NO_FILTERS: Filters = { stages: [], types: [], region: null, area: null, q: '', attention: false };

const listOf = (text: string | null): string[] => [...new Set((text ?? '').split(',').filter((part) => part !== ''))];

const shaped = (text: string | null, form: RegExp): string | null => (text !== null && form.test(text) ? text : null);

/** Reads the address. What is of no known form is left out, so that an old or mistyped address shows something still. */
export const readFilters = (params: URLSearchParams): Filters => ({
  stages: listOf(params.get('stage')).filter(isStage),
  types: listOf(params.get('type')).filter(isType),
  region: shaped(params.get('region'), /^(PL|UA)-\d\d$/),
  area: shaped(params.get('area'), /^[a-z0-9]{1,64}$/),
  q: (params.get('q') ?? '').slice(0, 200),
  attention: params.get('attention') === 'true',
});

/** Filters as parts of an address, which leaves out what goes without saying. */
export const filterParams = ({ stages, types, region, area, q, attention }: Filters): Record<string, string> => ({
  ...(stages.length > 0 && { stage: stages.join(',') }),
  ...(types.length > 0 && { type: types.join(',') }),
  ...(region !== null && { region }),
  ...(area !== null && { area }),
  ...(q.trim() !== '' && { q: q.trim() }),
  ...(attention && { attention: 'true' }),
});

export const filterCount = (filters: Filters): number => Object.keys(filterParams(filters)).length;

const AGREED: readonly Stage[] = ['agreement', 'active'];

/** What of a card somebody has to look after, and why. */
export type Attention = 'overdue' | 'late' | 'suspended';

/**
 * Why a card wants to be looked after: a reminder is overdue, an approval was not there before the signing, or it is
 * suspended; null where nothing is.
 *
 * @param today `YYYY-MM-DD`
 */
export function attentionOf(card: Pick<Card, 'stage' | 'missing' | 'reminders'>, today: string): Attention | null {
  if (card.reminders !== null && card.reminders.first < today) return 'overdue';
  // After the signing a registration is what comes next; any other approval ought to have come before.
  if (AGREED.includes(card.stage) && [...card.missing.a, ...card.missing.b].some((kind) => kind !== 'registration')) return 'late';
  return card.stage === 'suspended' ? 'suspended' : null;
}

/** The cards of a board that pass its filters, in the board's order. */
export function filtered(board: Pick<Board, 'cards' | 'municipalities' | 'areas' | 'today'>, filters: Filters): readonly Card[] {
  const { stages, types, region, area, attention } = filters;
  if (filterCount(filters) === 0) return board.cards;
  const asked = foldQuery(filters.q);
  const found = new Set(asked === '' ? [] : board.municipalities.flatMap(({ keys }, at) => (keys.some((key) => key.includes(asked)) ? [at] : [])));
  const areaAt = area === null ? -1 : board.areas.findIndex(({ documentId }) => documentId === area);
  return board.cards.filter(
    (card) =>
      (stages.length === 0 || stages.includes(card.stage)) &&
      (types.length === 0 || types.includes(card.type)) &&
      (region === null || card.sides.some((at) => board.municipalities[at]?.region === region)) &&
      (area === null || card.areas.includes(areaAt)) &&
      (asked === '' || card.sides.some((at) => found.has(at)) || (card.title !== null && foldQuery(card.title).includes(asked))) &&
      (!attention || attentionOf(card, board.today) !== null),
  );
}
