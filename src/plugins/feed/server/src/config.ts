import { DEFAULT_CHAINS } from './core/fallback';

/** What `config/plugins.ts` may set under `feed.config`. */
export default {
  default: {
    publicUrl: '',
    urlPattern: '/#/{locale}/{plural}/{slug}',
    fallbackChains: DEFAULT_CHAINS,
    lifetimes: { maxAge: 0, sharedMaxAge: 60, staleWhileRevalidate: 600 },
    /** How much of the answers is kept in memory: with their addresses and compressed forms. */
    cache: { maxBytes: 64 * 1024 * 1024 },
    /** Whether answers leave before the middlewares, with the header fields that those add. Not logged as requests are. */
    frontDoor: true,
    graphql: { maxCost: 5000 },
    /** How long readers of changes may stay away before they have to begin anew. */
    keepTombstonesDays: 90,
    /** Whether this process keeps the feed going; commands beside a running instance do not. */
    tended: true,
    /** Links that show drafts: signed with a secret of their own, or with keys derived from APP_KEYS; how many minutes they hold. */
    preview: { secret: '', minutes: 15 },
  },
  validator(config: { urlPattern?: unknown; publicUrl?: unknown; cache?: { maxBytes?: unknown }; preview?: { secret?: unknown; minutes?: unknown } }): void {
    if (typeof config.urlPattern !== 'string' || !config.urlPattern.includes('{slug}')) throw new Error('feed.urlPattern is a text with {slug} in it.');
    if (typeof config.publicUrl !== 'string' || !/^(https?:\/\/[^/]+\/?)?$/.test(config.publicUrl)) throw new Error('feed.publicUrl is the origin of this server, such as https://example.org.');
    const maxBytes = config.cache?.maxBytes;
    if (typeof maxBytes !== 'number' || !Number.isInteger(maxBytes) || maxBytes < 1024 * 1024) throw new Error('feed.cache.maxBytes is a whole number of bytes, one mebibyte or more (FEED_CACHE_MB=1).');
    const { secret, minutes } = config.preview ?? {};
    if (typeof secret !== 'string' || (secret !== '' && secret.length < 16)) throw new Error('feed.preview.secret is a text of 16 characters or more, or empty (PREVIEW_SECRET).');
    if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 1 || minutes > 1440) throw new Error('feed.preview.minutes is a whole number from 1 to 1440 (PREVIEW_MINUTES=15).');
  },
};
