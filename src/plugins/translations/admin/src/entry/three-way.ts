import { sameContent, type Content } from './content';

/** One unit, as it was read, as it was written here, and as somebody else left it. */
export interface Versions {
  readonly unit: string;
  readonly read: Content | null;
  readonly mine: Content | null;
  readonly theirs: Content | null;
}

/** What is to become of a unit. */
export type Verdict =
  /** Nobody else touched it, or both wrote the same: what was written here goes on. */
  | { readonly kind: 'mine' }
  /** Nothing was written here, or it is there already. */
  | { readonly kind: 'theirs' }
  /** Both wrote, and not the same: a person decides. */
  | { readonly kind: 'conflict' };

export function verdictOf({ read, mine, theirs }: Omit<Versions, 'unit'>): Verdict {
  if (sameContent(mine, theirs) || sameContent(mine, read)) return { kind: 'theirs' };
  return sameContent(theirs, read) ? { kind: 'mine' } : { kind: 'conflict' };
}

/** Units sorted by what is to become of them. */
export interface Merge {
  /** By unit: what stays to be saved. */
  readonly kept: Readonly<Record<string, Content>>;
  readonly conflicts: readonly Versions[];
}

export function mergeUnits(units: readonly Versions[]): Merge {
  const kept: Record<string, Content> = {};
  const conflicts: Versions[] = [];
  for (const versions of units) {
    const { kind } = verdictOf(versions);
    if (kind === 'mine') kept[versions.unit] = versions.mine ?? [];
    else if (kind === 'conflict') conflicts.push(versions);
  }
  return { kept, conflicts };
}

export type Choice = 'mine' | 'theirs';

/** What stays to be saved once somebody has chosen, unit by unit. Units that nobody chose for stay as they were written here. */
export const chosen = (conflicts: readonly Versions[], choices: Readonly<Record<string, Choice>>): Readonly<Record<string, Content>> =>
  Object.fromEntries(conflicts.filter(({ unit }) => choices[unit] !== 'theirs').map(({ unit, mine }) => [unit, mine ?? []]));
