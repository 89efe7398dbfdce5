import type { z } from 'zod';

import { atomFeed } from '../core/formats/atom';
import { calendar } from '../core/formats/calendar';
import { absolute, type Channel } from '../core/formats/channel';
import { jsonFeed } from '../core/formats/json-feed';
import { rssFeed } from '../core/formats/rss';
import { sitemap, sitemapFiles, sitemapIndex } from '../core/formats/sitemap';
import { municipalityMap, partnershipMap } from '../core/geojson';
import type { EventItem, Item, MunicipalityItem, PartnershipItem } from '../core/item';
import { KINDS, PLURALS, type Kind } from '../core/kind';
import { openApiDocument } from '../core/openapi';
import { PARAMETERS, readParameters } from '../core/parameters';
import { matchPath, type Gives } from '../core/paths';
import type { FeedRequest, Representation } from '../core/representation';
import { parseItem, type ListOutcome, type Moves, type Reader } from '../services/reader';
import { sitemapPages } from './addresses';
import { changesPage } from './changes';
import { channelOf, type Place } from './publication';

/** Answers a request, or refuses it, knowing nothing of HTTP but its path, its query and its language. */
export type Represent = (request: FeedRequest) => Promise<Representation>;

/** What a path gives. */
type Give = (asked: Asked) => Promise<Representation>;

interface Asked extends FeedRequest {
  /** What the path names behind the plural, decoded. */
  readonly handle: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** RFC 7946, section 12: GeoJSON is UTF-8 and its media type has no charset. */
const GEOJSON_TYPE = 'application/geo+json';

/** RFC 5545, section 8.1. */
const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

const XML_TYPE = 'application/xml; charset=utf-8';

/** What a feed brings where nobody says what it should: what is new, and not the register. */
const NEWS: readonly Kind[] = ['article', 'event'];

/** Entries of a feed. */
const SUBSCRIBED = 50;

const NEVER: Moves = { since: null, until: null };

/** A map shows all that matches: it has no pages. */
const WHOLE_MAP = 100_000;

const MISSING: Representation = { kind: 'missing' };

/** Leaves parameters out that were not given. */
const given = <Values extends object>(values: Values): Partial<Values> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;

/**
 * The answers of every path.
 *
 * @param base the path that all of these are below
 */
export function createRepresent(reader: Reader, base: string, place: Place): Represent {
  /** Reads the parameters and hands them on, or says what is wrong with them. */
  const reading =
    <Schema extends z.ZodObject>(schema: Schema, answer: (parameters: z.infer<Schema>, asked: Asked) => Promise<Representation>): Give =>
    async (asked) => {
      const outcome = readParameters(schema, asked.query);
      return outcome.kind === 'ok' ? answer(outcome.parameters, asked) : outcome;
    };

  /** Without a parameter the reader's browser decides, and caches are told so. */
  const languageOf = async (locale: string | undefined, { acceptLanguage }: Asked): Promise<{ locale: string; byLanguage: boolean }> =>
    locale === undefined ? { locale: await reader.negotiate(acceptLanguage || undefined), byLanguage: true } : { locale, byLanguage: false };

  const content = (body: string, byLanguage: boolean, { since, until }: Moves = NEVER, type = JSON_TYPE): Representation => ({ kind: 'content', type, body, byLanguage, since, until });

  /** Items are stored as the texts that are sent: they are joined, and not read and written again. */
  const page = (outcome: ListOutcome, byLanguage: boolean, limit: number): Representation => {
    if (outcome.kind === 'refused') return { kind: 'refused', faults: outcome.errors };
    const { json, next, reading: { locale }, moves } = outcome;
    return content(`{"data":[${json.join(',')}],"meta":${JSON.stringify({ locale, limit, next })}}`, byLanguage, moves);
  };

  const everything = reading(PARAMETERS.everything, async ({ locale: wish, fallback, limit, after, expand, kind }, asked) => {
    const { locale, byLanguage } = await languageOf(wish, asked);
    return page(await reader.list({ locale, fallback, kinds: kind ?? KINDS, filters: {}, limit, after, withBody: expand === 'body', pinnedFirst: true }), byLanguage, limit);
  });

  const list = (kind: Kind): Give =>
    reading(PARAMETERS[kind], async ({ locale: wish, fallback, limit, after, expand, ...filters }, asked) => {
      const { locale, byLanguage } = await languageOf(wish, asked);
      const outcome = await reader.list({ locale, fallback, kinds: [kind], filters: given(filters), limit, after, withBody: expand === 'body', pinnedFirst: kind === 'article' });
      return page(outcome, byLanguage, limit);
    });

  const item = (kind: Kind): Give =>
    reading(PARAMETERS.item, async ({ locale: wish, fallback }, asked) => {
      const { locale, byLanguage } = await languageOf(wish, asked);
      const outcome = await reader.item(kind, asked.handle, { locale, fallback });
      switch (outcome.kind) {
        case 'found':
          return content(`{"data":${outcome.json},"meta":${JSON.stringify({ locale: outcome.reading.locale })}}`, byLanguage);
        case 'moved': {
          const query = asked.query === '' ? '' : `?${asked.query}`;
          return { kind: 'moved', location: `${base}/${PLURALS[kind]}/${encodeURIComponent(outcome.slug)}${query}`, byLanguage };
        }
        case 'refused':
          return { kind: 'refused', faults: outcome.errors };
        case 'missing':
          return MISSING;
      }
    });

  const map = <Kept extends Item>(kind: Kind, schema: typeof PARAMETERS.municipalityMap | typeof PARAMETERS.partnershipMap, keep: (items: readonly Item[]) => readonly Kept[], draw: (items: readonly Kept[]) => object): Give =>
    reading(schema, async ({ locale: wish, fallback, ...filters }, asked) => {
      const { locale, byLanguage } = await languageOf(wish, asked);
      const outcome = await reader.list({ locale, fallback, kinds: [kind], filters: given(filters), limit: WHOLE_MAP, after: undefined, withBody: false, pinnedFirst: false });
      if (outcome.kind === 'refused') return { kind: 'refused', faults: outcome.errors };
      return content(JSON.stringify(draw(keep(outcome.json.map(parseItem)))), byLanguage, outcome.moves, GEOJSON_TYPE);
    });

  const organisation = reading(PARAMETERS.organisation, async ({ locale: wish, fallback }, asked) => {
    const { locale, byLanguage } = await languageOf(wish, asked);
    const outcome = await reader.organisation({ locale, fallback });
    switch (outcome.kind) {
      case 'found':
        return content(JSON.stringify({ data: outcome.organisation, meta: { locale: outcome.organisation.locale } }), byLanguage);
      case 'refused':
        return { kind: 'refused', faults: outcome.errors };
      case 'missing':
        return MISSING;
    }
  });

  /** A token brings its language along; without either the reader's browser decides. */
  const sync = reading(PARAMETERS.sync, async ({ locale: wish, kind, since, limit }, asked) => {
    const { locale, byLanguage } = since === undefined ? await languageOf(wish, asked) : { locale: wish, byLanguage: false };
    const outcome = await reader.changes({ locale, kinds: kind, since, limit });
    switch (outcome.kind) {
      case 'refused':
        return { kind: 'refused', faults: outcome.errors };
      case 'expired':
        return { kind: 'expired' };
      case 'ok':
        return content(changesPage(outcome.changes, { locale: outcome.reading.locale, [outcome.next.kind]: outcome.next.token }), byLanguage);
    }
  });

  const addressOf = ({ path, query }: Asked): string => `${base}${path}${query === '' ? '' : `?${query}`}`;

  /** The newest entries, for readers of feeds. */
  const subscription = (type: string, write: (channel: Channel, items: readonly Item[]) => string): Give =>
    reading(PARAMETERS.subscription, async ({ locale: wish, fallback, kind, area }, asked) => {
      const { locale, byLanguage } = await languageOf(wish, asked);
      const outcome = await reader.list({ locale, fallback, kinds: kind ?? NEWS, filters: given({ area }), limit: SUBSCRIBED, after: undefined, withBody: true, pinnedFirst: false });
      if (outcome.kind === 'refused') return { kind: 'refused', faults: outcome.errors };
      const items = outcome.json.map(parseItem);
      return content(write(await channelOf(reader, place, addressOf(asked), outcome.reading.locale, 'news', items), items), byLanguage, outcome.moves, type);
    });

  const isEvent = (entry: Item): entry is EventItem => entry.kind === 'event';

  const calendarOf = async (items: readonly Item[], asked: Asked, locale: string, byLanguage: boolean): Promise<Representation> =>
    content(calendar(await channelOf(reader, place, addressOf(asked), locale, 'calendar', items), items.filter(isEvent)), byLanguage, NEVER, CALENDAR_TYPE);

  const events = reading(PARAMETERS.calendar, async ({ locale: wish, fallback, ...filters }, asked) => {
    const { locale, byLanguage } = await languageOf(wish, asked);
    const outcome = await reader.list({ locale, fallback, kinds: ['event'], filters: given(filters), limit: WHOLE_MAP, after: undefined, withBody: false, pinnedFirst: false });
    return outcome.kind === 'refused' ? { kind: 'refused', faults: outcome.errors } : calendarOf(outcome.json.map(parseItem), asked, outcome.reading.locale, byLanguage);
  });

  /** One event; nothing where its date is not known. */
  const event = reading(PARAMETERS.item, async ({ locale: wish, fallback }, asked) => {
    const { locale, byLanguage } = await languageOf(wish, asked);
    const outcome = await reader.item('event', asked.handle, { locale, fallback });
    if (outcome.kind === 'moved') return { kind: 'moved', location: `${base}/events/${encodeURIComponent(outcome.slug)}.ics${asked.query === '' ? '' : `?${asked.query}`}`, byLanguage };
    if (outcome.kind === 'refused') return { kind: 'refused', faults: outcome.errors };
    if (outcome.kind !== 'found') return MISSING;
    const item = parseItem(outcome.json);
    return isEvent(item) && item.event.startsAt !== null ? calendarOf([item], asked, outcome.reading.locale, byLanguage) : MISSING;
  });

  const sitemaps = reading(PARAMETERS.sitemap, async ({ page: number }) => {
    const pages = sitemapPages(await reader.addresses(), (url) => absolute(url, place));
    const files = sitemapFiles(pages);
    if (number === undefined && files.length > 1) return content(sitemapIndex(files.map((_file, at) => `${place.origin}${base}/sitemap.xml?page=${String(at + 1)}`)), false, NEVER, XML_TYPE);
    const file = files[(number ?? 1) - 1];
    return file ? content(sitemap(file, await reader.defaultLocale()), false, NEVER, XML_TYPE) : MISSING;
  });

  const description = reading(PARAMETERS.nothing, () => Promise.resolve(content(JSON.stringify(openApiDocument({ origin: place.origin, base, version: place.version })), false)));

  const answers: Readonly<Record<Gives, Give>> = {
    everything,
    articles: list('article'),
    events: list('event'),
    municipalities: list('municipality'),
    partnerships: list('partnership'),
    article: item('article'),
    event: item('event'),
    municipality: item('municipality'),
    partnership: item('partnership'),
    changes: sync,
    jsonFeed: subscription('application/feed+json; charset=utf-8', jsonFeed),
    atom: subscription('application/atom+xml; charset=utf-8', atomFeed),
    rss: subscription('application/rss+xml; charset=utf-8', rssFeed),
    calendar: events,
    eventCalendar: event,
    partnershipMap: map('partnership', PARAMETERS.partnershipMap, (items) => items.filter((entry): entry is PartnershipItem => entry.kind === 'partnership'), partnershipMap),
    municipalityMap: map('municipality', PARAMETERS.municipalityMap, (items) => items.filter((entry): entry is MunicipalityItem => entry.kind === 'municipality'), municipalityMap),
    sitemap: sitemaps,
    organisation,
    description,
  };

  return async (request) => {
    const match = matchPath(request.path);
    return match.kind === 'found' ? answers[match.gives]({ ...request, handle: match.handle ?? '' }) : MISSING;
  };
}
