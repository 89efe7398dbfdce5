import type { Board, BoardMunicipality, Card } from '../../../src/plugins/partnerships/server/src/core/board/board';
import { searchKeys } from '../../../src/names';

/** A municipality as a board has it, found by its names and code. */
export const buildPlace = (overrides: Partial<BoardMunicipality> & { readonly names?: readonly string[] } = {}): BoardMunicipality => {
  const { names = [overrides.name ?? 'Gmina'], ...rest } = overrides;
  return { documentId: 'm', name: 'Gmina', country: 'PL', code: null, region: 'PL-24', place: [19, 50], keys: names.flatMap(searchKeys), ...rest };
};

export const buildCard = (overrides: Partial<Card> = {}): Card => ({
  documentId: 'p', title: null, type: 'partnership', sides: [0, 1], stage: 'intent', standing: 'intent', since: null, together: 'agreement',
  missing: { a: [], b: [] }, back: null, version: 'v', published: true, areas: [], reminders: null, changed: 0, ...overrides,
});

export const buildBoard = (overrides: Partial<Board> = {}): Board => ({
  cards: [],
  municipalities: [buildPlace({ name: 'Żory' }), buildPlace({ name: 'Tetijiw', names: ['Тетіїв', 'Tetijiw'], country: 'UA', region: 'UA-32', place: [29.69, 49.37] })],
  areas: [], regions: {}, moves: {}, today: '2026-05-31', mayChange: true, ...overrides,
});
