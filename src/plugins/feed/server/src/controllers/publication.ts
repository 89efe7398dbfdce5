import { latest, type Channel } from '../core/formats/channel';
import { wordsIn } from '../core/formats/words';
import type { Item } from '../core/item';
import type { Reader } from '../services/reader';

/** Where the feed is published, for formats whose addresses have to be absolute. */
export interface Place {
  /** Of this server as readers reach it, without a slash at the end. */
  readonly origin: string;
  /** Of the frontend. */
  readonly homeUrl: string;
  /** Of the product. */
  readonly version: string;
}

/** What a feed or a calendar says of itself: it is the association's. */
export async function channelOf(reader: Reader, { origin, homeUrl }: Place, self: string, locale: string, what: 'news' | 'calendar', items: readonly Item[]): Promise<Channel> {
  const outcome = await reader.organisation({ locale, fallback: true });
  const organisation = outcome.kind === 'found' ? outcome.organisation : null;
  const words = wordsIn(locale);
  const name = organisation?.name ?? 'Pobratym';
  return {
    title: `${name} – ${words[what]}`,
    description: words.description,
    language: locale,
    homeUrl,
    selfUrl: `${origin}${self}`,
    author: { name, email: organisation?.email ?? null, url: organisation?.website ?? null },
    updatedAt: latest(items),
    origin,
  };
}
