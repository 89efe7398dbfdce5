import type { CoverageCell, DeskKind, DeskState } from '../../../server/src/core/desk';
import { KINDS, STATES } from '../desk-lists';

/** What is counted: entries, or the words of their sources. */
export type Measure = 'entries' | 'words';

/** How much there is in each state. */
export interface Shares {
  readonly entries: Readonly<Record<DeskState, number>>;
  readonly words: Readonly<Record<DeskState, number>>;
  /** Words that are missing or have changed. */
  readonly wordsToDo: number;
}

const none = (): Record<DeskState, number> => ({ missing: 0, draft: 0, outdated: 0, 'needs-review': 0, current: 0 });

export function sharesOf(cells: readonly CoverageCell[]): Shares {
  const entries = none();
  const words = none();
  let wordsToDo = 0;
  for (const cell of cells) {
    entries[cell.state] += cell.entries;
    words[cell.state] += cell.words;
    wordsToDo += cell.wordsToDo;
  }
  return { entries, words, wordsToDo };
}

export const totalOf = (shares: Shares, measure: Measure): number => STATES.reduce((sum, state) => sum + shares[measure][state], 0);

export interface Part {
  readonly state: DeskState;
  readonly amount: number;
  /** Whole percent; all parts together are 100. */
  readonly percent: number;
}

/**
 * The states that there are, with their shares. What is lost by rounding goes to those that lost most of it, and nothing that is there has
 * no percent at all, as long as another can give one.
 */
export function partsOf(shares: Shares, measure: Measure): Part[] {
  const total = totalOf(shares, measure);
  const present = STATES.filter((state) => shares[measure][state] > 0);
  const exact = present.map((state) => (shares[measure][state] * 100) / total);
  const percents = exact.map((share) => Math.max(1, Math.floor(share)));
  const sum = percents.reduce((all, percent) => all + percent, 0);
  const order = exact.map((share, at) => ({ at, lost: share - (percents[at] ?? 0) }));
  if (sum < 100) order.sort((a, b) => b.lost - a.lost).slice(0, 100 - sum).forEach(({ at }) => (percents[at] = (percents[at] ?? 0) + 1));
  else for (let over = sum - 100; over > 0; over -= 1) percents[percents.indexOf(Math.max(...percents))] = Math.max(...percents) - 1;
  return present.map((state, at) => ({ state, amount: shares[measure][state], percent: percents[at] ?? 0 }));
}

export interface MatrixRow {
  readonly kind: DeskKind;
  readonly cells: readonly { readonly locale: string; readonly shares: Shares }[];
  readonly sum: Shares;
}

export interface Matrix {
  readonly locales: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly sums: readonly { readonly locale: string; readonly shares: Shares }[];
  readonly sum: Shares;
}

/** Counts by kind and language, with the sums of both. Kinds without any entry are left out. */
export function matrixOf(cells: readonly CoverageCell[], locales: readonly string[]): Matrix {
  const of = (kind: DeskKind | null, locale: string | null): Shares => sharesOf(cells.filter((cell) => (kind === null || cell.kind === kind) && (locale === null || cell.locale === locale)));
  return {
    locales,
    rows: KINDS.filter((kind) => cells.some((cell) => cell.kind === kind && cell.entries > 0)).map((kind) => ({
      kind,
      cells: locales.map((locale) => ({ locale, shares: of(kind, locale) })),
      sum: of(kind, null),
    })),
    sums: locales.map((locale) => ({ locale, shares: of(null, locale) })),
    sum: of(null, null),
  };
}
