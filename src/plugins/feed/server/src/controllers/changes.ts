import type { FeedChange } from '../services/reader';

const operation = (change: FeedChange): string => (change.kind === 'upsert' ? `{"op":"upsert","item":${change.json}}` : JSON.stringify({ op: 'delete', id: change.id }));

/** A page of changes. Items are stored as the texts that are sent: they are joined, and not read and written again. */
export const changesPage = (changes: readonly FeedChange[], meta: Readonly<Record<string, string>>): string => `{"data":[${changes.map(operation).join(',')}],"meta":${JSON.stringify(meta)}}`;
