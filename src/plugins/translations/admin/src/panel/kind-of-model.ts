import type { DeskKind } from '../../../server/src/core/desk';
import { isKind } from '../desk-lists';

/** The kind of entry that a content type of the content manager holds; null where its entries are not translated. */
export function kindOfModel(model: string): DeskKind | null {
  const [, api = '', type = ''] = /^api::([a-z-]+)\.([a-z-]+)$/.exec(model) ?? [];
  return api === type && isKind(api) ? api : null;
}
