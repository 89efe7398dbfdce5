import type { z } from 'zod';

import { PARAMETERS } from './parameters';
import { ANSWERS } from './schemas/answer';

/** One path of the feed, as its description tells. */
export interface FeedPath {
  /** Below the base; `{handle}` is a slug or a documentId. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: 'Lists' | 'Items' | 'Changes' | 'Subscriptions' | 'Maps' | 'About';
  readonly parameters: z.ZodObject;
  readonly type: string;
  /** Null for formats that have their own standard. */
  readonly answer: z.ZodType | null;
  /** Besides 200, 304 and 400. */
  readonly also: readonly (301 | 404 | 410)[];
}

const JSON_TYPE = 'application/json';

const list = (path: string, operationId: string, summary: string, parameters: z.ZodObject, answer: z.ZodType): FeedPath => ({ path, operationId, summary, tag: 'Lists', parameters, type: JSON_TYPE, answer, also: [] });

const single = (path: string, operationId: string, summary: string, answer: z.ZodType): FeedPath => ({ path, operationId, summary, tag: 'Items', parameters: PARAMETERS.item, type: JSON_TYPE, answer, also: [301, 404] });

const subscription = (path: string, operationId: string, summary: string, type: string): FeedPath => ({ path, operationId, summary, tag: 'Subscriptions', parameters: PARAMETERS.subscription, type, answer: null, also: [] });

/** Every path there is. */
export const PATHS: readonly FeedPath[] = [
  list('/', 'readEverything', 'Everything, newest first; pinned articles before all others', PARAMETERS.everything, ANSWERS.everything),
  list('/articles', 'listArticles', 'News, newest first; pinned articles before all others', PARAMETERS.article, ANSWERS.articles),
  list('/events', 'listEvents', 'Events, the latest first; with `when=upcoming` the next first', PARAMETERS.event, ANSWERS.events),
  list('/municipalities', 'listMunicipalities', 'Municipalities by name', PARAMETERS.municipality, ANSWERS.municipalities),
  list('/partnerships', 'listPartnerships', 'Partnerships by title', PARAMETERS.partnership, ANSWERS.partnerships),
  single('/articles/{handle}', 'readArticle', 'One article', ANSWERS.article),
  single('/events/{handle}', 'readEvent', 'One event', ANSWERS.event),
  single('/municipalities/{handle}', 'readMunicipality', 'One municipality', ANSWERS.municipality),
  single('/partnerships/{handle}', 'readPartnership', 'One partnership', ANSWERS.partnership),
  { path: '/sync', operationId: 'readChanges', summary: 'Everything, and afterwards what has changed', tag: 'Changes', parameters: PARAMETERS.sync, type: JSON_TYPE, answer: ANSWERS.changes, also: [410] },
  subscription('/feed.json', 'readJsonFeed', 'The newest entries as JSON Feed 1.1', 'application/feed+json'),
  subscription('/atom.xml', 'readAtom', 'The newest entries as Atom (RFC 4287)', 'application/atom+xml'),
  subscription('/rss.xml', 'readRss', 'The newest entries as RSS 2.0', 'application/rss+xml'),
  { path: '/events.ics', operationId: 'readCalendar', summary: 'Events as iCalendar (RFC 5545); those without a known date are left out', tag: 'Subscriptions', parameters: PARAMETERS.calendar, type: 'text/calendar', answer: null, also: [] },
  { path: '/events/{handle}.ics', operationId: 'readEventCalendar', summary: 'One event as iCalendar (RFC 5545)', tag: 'Subscriptions', parameters: PARAMETERS.item, type: 'text/calendar', answer: null, also: [301, 404] },
  { path: '/partnerships.geojson', operationId: 'readPartnershipMap', summary: 'A line between the two seats of each pair (RFC 7946)', tag: 'Maps', parameters: PARAMETERS.partnershipMap, type: 'application/geo+json', answer: ANSWERS.partnershipMap, also: [] },
  { path: '/municipalities.geojson', operationId: 'readMunicipalityMap', summary: 'The seat of each municipality (RFC 7946)', tag: 'Maps', parameters: PARAMETERS.municipalityMap, type: 'application/geo+json', answer: ANSWERS.municipalityMap, also: [] },
  { path: '/sitemap.xml', operationId: 'readSitemap', summary: 'Pages of the frontend with their languages; an index of several files where one cannot hold them', tag: 'About', parameters: PARAMETERS.sitemap, type: 'application/xml', answer: null, also: [404] },
  { path: '/organisation', operationId: 'readOrganisation', summary: 'Who publishes: names, contacts by role, framework programmes', tag: 'About', parameters: PARAMETERS.organisation, type: JSON_TYPE, answer: ANSWERS.organisation, also: [404] },
  { path: '/openapi.json', operationId: 'readDescription', summary: 'This description', tag: 'About', parameters: PARAMETERS.nothing, type: JSON_TYPE, answer: null, also: [] },
];
