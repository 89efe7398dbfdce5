import type { LeftOut } from './export-index';
import type { Warning } from './warning';

/**
 * What became of a post.
 *
 * - made: it was not there
 * - updated: nobody had touched it, and the export says something new
 * - unchanged: nobody had touched it, and the export says the same
 * - kept: editors have changed it, or had made it themselves; it stays as they left it
 * - gone: editors have deleted it; it stays away
 * - skipped: it is nothing to bring in
 * - refused: a rule stood against it, and nothing of it was written
 */
export type ItemOutcome =
  | { readonly kind: 'made' | 'updated' | 'unchanged' }
  | { readonly kind: 'kept'; readonly reason: 'edited' | 'already-there' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'skipped'; readonly reason: 'empty' | 'language' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

export type OutcomeKind = ItemOutcome['kind'];

export interface ItemReport {
  readonly post: number;
  readonly type: string;
  readonly title: string;
  readonly link: string;
  /** Locale; the site's own code where it is none of the installation's. */
  readonly language: string;
  readonly outcome: ItemOutcome;
  /** Null where there is none, or a dry run makes none. */
  readonly documentId: string | null;
  readonly warnings: readonly Warning[];
}

export interface ImportReport {
  readonly site: string;
  readonly dryRun: boolean;
  readonly counts: Readonly<Record<OutcomeKind, number>>;
  /** Items that are no posts, or not any more. */
  readonly leftOut: Readonly<Record<LeftOut, number>>;
  readonly otherTypes: Readonly<Record<string, number>>;
  /** Categories without an area, and how many posts are in each. */
  readonly unmatchedCategories: Readonly<Record<string, number>>;
  readonly pictures: { readonly found: number; readonly taken: number; readonly left: number };
  readonly items: readonly ItemReport[];
}

export const noOutcomes = (): Record<OutcomeKind, number> => ({ made: 0, updated: 0, unchanged: 0, kept: 0, gone: 0, skipped: 0, refused: 0 });
