import type { z } from 'zod';

import type { Kind, Plural } from './kind';
import { PARAMETERS } from './parameters';
import { ANSWERS } from './schemas/answer';

/** What a path gives: one of its kind, a list of them, or what the name says. */
export type Gives =
  | 'everything'
  | Plural
  | Kind
  | 'changes'
  | 'jsonFeed'
  | 'atom'
  | 'rss'
  | 'calendar'
  | 'eventCalendar'
  | 'partnershipMap'
  | 'municipalityMap'
  | 'sitemap'
  | 'organisation'
  | 'description';

/** One path of the feed, as its description tells. */
export interface FeedPath {
  /** Below the base; `{handle}` is a slug or a documentId. */
  readonly path: string;
  readonly gives: Gives;
  readonly operationId: string;
  readonly summary: string;
  /** CommonMark. */
  readonly description: string;
  readonly tag: 'Lists' | 'Items' | 'Changes' | 'Subscriptions' | 'Maps' | 'About';
  readonly parameters: z.ZodObject;
  /** Of a 200, without its charset. */
  readonly type: string;
  /** Null for formats that are not JSON: each has its own standard. */
  readonly answer: z.ZodType | null;
  /** Besides those that every path has. */
  readonly also: readonly (301 | 404 | 410)[];
}

/** What a documentId or a slug is made of; anything else names nothing, and PostgreSQL refuses to look for some of it. */
export const HANDLE = /^[\w.~-]{1,255}$/;

const JSON_TYPE = 'application/json';

type Told = Pick<FeedPath, 'path' | 'gives' | 'operationId' | 'summary' | 'description'>;

const PAGES = 'Follow `meta.next` with `after` until it is null: nothing is skipped or doubled when entries come and go between two pages.';

const list = (told: Told, parameters: z.ZodObject, answer: z.ZodType): FeedPath => ({ ...told, description: `${told.description} ${PAGES}`, tag: 'Lists', parameters, type: JSON_TYPE, answer, also: [] });

const ONE = 'With its texts. A slug of another language answers 301 to the right one.';

const single = (told: Omit<Told, 'description'>, answer: z.ZodType): FeedPath => ({ ...told, description: ONE, tag: 'Items', parameters: PARAMETERS.item, type: JSON_TYPE, answer, also: [301, 404] });

const NEWEST = 'The newest 50 entries with their texts; articles and events where `kind` says nothing else.';

const subscription = (told: Omit<Told, 'description'>, type: string, answer: z.ZodType | null): FeedPath => ({ ...told, description: NEWEST, tag: 'Subscriptions', parameters: PARAMETERS.subscription, type, answer, also: [] });

const map = (told: Told, parameters: z.ZodObject, answer: z.ZodType): FeedPath => ({ ...told, tag: 'Maps', parameters, type: 'application/geo+json', answer, also: [] });

/** Every path there is. */
export const PATHS: readonly FeedPath[] = [
  list(
    { path: '/', gives: 'everything', operationId: 'readEverything', summary: 'Everything, newest first; pinned articles before all others', description: 'All kinds in one list.' },
    PARAMETERS.everything,
    ANSWERS.everything,
  ),
  list(
    { path: '/articles', gives: 'articles', operationId: 'listArticles', summary: 'News, newest first; pinned articles before all others', description: 'Articles of the association.' },
    PARAMETERS.article,
    ANSWERS.articles,
  ),
  list(
    { path: '/events', gives: 'events', operationId: 'listEvents', summary: 'Events, the latest first; with `when=upcoming` the next first', description: 'An event whose date is not wholly known is in no span of time.' },
    PARAMETERS.event,
    ANSWERS.events,
  ),
  list(
    { path: '/municipalities', gives: 'municipalities', operationId: 'listMunicipalities', summary: 'Municipalities by name', description: 'Gminas and hromadas, by the alphabet of the language.' },
    PARAMETERS.municipality,
    ANSWERS.municipalities,
  ),
  list(
    { path: '/partnerships', gives: 'partnerships', operationId: 'listPartnerships', summary: 'Partnerships by title', description: 'Pairs of municipalities.' },
    PARAMETERS.partnership,
    ANSWERS.partnerships,
  ),
  single({ path: '/articles/{handle}', gives: 'article', operationId: 'readArticle', summary: 'One article' }, ANSWERS.article),
  single({ path: '/events/{handle}', gives: 'event', operationId: 'readEvent', summary: 'One event' }, ANSWERS.event),
  single({ path: '/municipalities/{handle}', gives: 'municipality', operationId: 'readMunicipality', summary: 'One municipality' }, ANSWERS.municipality),
  single({ path: '/partnerships/{handle}', gives: 'partnership', operationId: 'readPartnership', summary: 'One partnership' }, ANSWERS.partnership),
  {
    path: '/sync',
    gives: 'changes',
    operationId: 'readChanges',
    summary: 'Everything, and afterwards what has changed',
    description:
      'Without `since` it begins from the beginning. Follow `meta.nextPage` until `meta.nextSync` comes, and keep that for the next time: whoever does so holds exactly what the lists hold. An entry that changed many times comes once, in its last state.',
    tag: 'Changes',
    parameters: PARAMETERS.sync,
    type: JSON_TYPE,
    answer: ANSWERS.changes,
    also: [410],
  },
  subscription({ path: '/feed.json', gives: 'jsonFeed', operationId: 'readJsonFeed', summary: 'The newest entries as JSON Feed 1.1' }, 'application/feed+json', ANSWERS.jsonFeed),
  subscription({ path: '/atom.xml', gives: 'atom', operationId: 'readAtom', summary: 'The newest entries as Atom (RFC 4287)' }, 'application/atom+xml', null),
  subscription({ path: '/rss.xml', gives: 'rss', operationId: 'readRss', summary: 'The newest entries as RSS 2.0' }, 'application/rss+xml', null),
  {
    path: '/events.ics',
    gives: 'calendar',
    operationId: 'readCalendar',
    summary: 'Events as iCalendar (RFC 5545)',
    description: 'Those without a known date are left out. An event keeps its UID in every language; a cancelled one stays, with `STATUS:CANCELLED`.',
    tag: 'Subscriptions',
    parameters: PARAMETERS.calendar,
    type: 'text/calendar',
    answer: null,
    also: [],
  },
  {
    path: '/events/{handle}.ics',
    gives: 'eventCalendar',
    operationId: 'readEventCalendar',
    summary: 'One event as iCalendar (RFC 5545)',
    description: 'There is none where the date is not known. A slug of another language answers 301 to the right one.',
    tag: 'Subscriptions',
    parameters: PARAMETERS.item,
    type: 'text/calendar',
    answer: null,
    also: [301, 404],
  },
  map(
    { path: '/partnerships.geojson', gives: 'partnershipMap', operationId: 'readPartnershipMap', summary: 'A line between the two seats of each pair (RFC 7946)', description: 'All that match, without pages; a pair with a seat that is not known is on no map.' },
    PARAMETERS.partnershipMap,
    ANSWERS.partnershipMap,
  ),
  map(
    { path: '/municipalities.geojson', gives: 'municipalityMap', operationId: 'readMunicipalityMap', summary: 'The seat of each municipality (RFC 7946)', description: 'All that match, without pages; one whose seat is not known is on no map.' },
    PARAMETERS.municipalityMap,
    ANSWERS.municipalityMap,
  ),
  {
    path: '/sitemap.xml',
    gives: 'sitemap',
    operationId: 'readSitemap',
    summary: 'Pages of the frontend with their languages',
    description: 'With `hreflang` alternates and `x-default`. An index of several files where one cannot hold them: 50,000 pages a file.',
    tag: 'About',
    parameters: PARAMETERS.sitemap,
    type: 'application/xml',
    answer: null,
    also: [404],
  },
  {
    path: '/organisation',
    gives: 'organisation',
    operationId: 'readOrganisation',
    summary: 'Who publishes',
    description: 'Names, contacts by role, framework programmes.',
    tag: 'About',
    parameters: PARAMETERS.organisation,
    type: JSON_TYPE,
    answer: ANSWERS.organisation,
    also: [404],
  },
  {
    path: '/openapi.json',
    gives: 'description',
    operationId: 'readDescription',
    summary: 'This description',
    description: 'OpenAPI 3.1, made from the schemas that requests are read by.',
    tag: 'About',
    parameters: PARAMETERS.nothing,
    type: JSON_TYPE,
    answer: ANSWERS.description,
    also: [],
  },
];

const NAME = '{handle}';

/** Paths as they are. */
const fixed: ReadonlyMap<string, Gives> = new Map(PATHS.filter(({ path }) => !path.includes(NAME)).map(({ path, gives }) => [path, gives]));

/** Paths of one thing each, by what stands before and behind its name. What has more behind it is more exact: it comes first. */
const templates = PATHS.flatMap(({ path, gives }) => {
  const [before, behind] = path.split(NAME);
  return before === undefined || behind === undefined ? [] : [{ before, behind, gives }];
}).sort((a, b) => b.behind.length - a.behind.length);

const decoded = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
};

/** What a path asks for. `handle`: what it names behind the plural, decoded; only where it names something. */
export type PathMatch = { readonly kind: 'found'; readonly gives: Gives; readonly handle?: string } | { readonly kind: 'unknown' };

const UNKNOWN: PathMatch = { kind: 'unknown' };

/**
 * Finds what a path gives.
 *
 * A slash at the end changes nothing, as with Koa's router, which is not strict about it.
 *
 * @param path below the base, percent-encoded, without its query; an empty one is `/`
 * @returns unknown also where the name is badly encoded, or is none that an entry could have; never throws
 */
export function matchPath(path: string): PathMatch {
  const whole = path.endsWith('/') ? path.slice(0, -1) : path;
  const gives = fixed.get(whole === '' ? '/' : whole);
  if (gives !== undefined) return { kind: 'found', gives };
  const template = templates.find(({ before, behind }) => whole.startsWith(before) && whole.endsWith(behind));
  if (template === undefined) return UNKNOWN;
  const handle = decoded(whole.slice(template.before.length, whole.length - template.behind.length));
  return handle !== null && HANDLE.test(handle) ? { kind: 'found', gives: template.gives, handle } : UNKNOWN;
}
