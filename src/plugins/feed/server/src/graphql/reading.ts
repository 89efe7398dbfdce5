import type { ArticleItem, EventItem, Item, MunicipalityItem, PartnershipItem } from '../core/item';
import type { Kind } from '../core/kind';
import type { Reading } from '../services/reader';

interface ItemsByKind {
  readonly article: ArticleItem;
  readonly event: EventItem;
  readonly municipality: MunicipalityItem;
  readonly partnership: PartnershipItem;
}

export type ItemOf<K extends Kind> = ItemsByKind[K];

/** What resolvers of items work on: the item, and how what hangs on it is to be read. */
export interface Read<K extends Kind = Kind> {
  readonly item: ItemOf<K>;
  readonly reading: Reading;
}

export const isOfKind = <K extends Kind>(item: Item, kind: K): item is Item & ItemOf<K> => item.kind === kind;
