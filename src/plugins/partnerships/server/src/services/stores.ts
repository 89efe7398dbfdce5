import type { Entries } from '../store/entries';
import type { LinkedValues } from '../store/linked-values';
import type { Milestones } from '../store/milestones';
import type { Registry } from '../store/registry';

/** What the rules of this plugin ask and write. */
export interface Stores {
  readonly entries: Entries;
  readonly registry: Registry;
  readonly milestones: Milestones;
  readonly linkedValues: LinkedValues;
}
