import type { ArticleItem, EventItem, ItemHead } from '../../../../src/plugins/feed/server/src/core/item';
import type { Channel } from '../../../../src/plugins/feed/server/src/core/formats/channel';

export const buildChannel = (overrides: Partial<Channel> = {}): Channel => ({
  title: 'Stowarzyszenie – aktualności',
  description: 'Partnerstwa gmin',
  language: 'pl',
  homeUrl: 'https://gminy.example.org/',
  selfUrl: 'https://feed.example.org/api/feed/atom.xml?locale=pl',
  author: { name: 'Stowarzyszenie', email: 'biuro@example.org', url: 'https://gminy.example.org/' },
  updatedAt: '2026-11-22T10:00:00.000Z',
  origin: 'https://feed.example.org',
  ...overrides,
});

const head = (kind: string, overrides: Partial<ItemHead>): ItemHead => ({
  id: `${kind}:abcdefghijklmnopqrstuvwx`,
  documentId: 'abcdefghijklmnopqrstuvwx',
  locale: 'pl',
  isFallback: false,
  slug: 'tytul',
  title: 'Tytuł',
  summary: null,
  image: null,
  publishedAt: '2026-11-20T08:00:00.000Z',
  updatedAt: '2026-11-20T08:01:30.000Z',
  translations: [],
  url: '/#/pl/articles/tytul',
  ...overrides,
});

export const buildArticle = (overrides: Partial<ItemHead> = {}, part: Partial<ArticleItem['article']> = {}): ArticleItem => ({
  ...head('article', overrides),
  kind: 'article',
  article: { pinned: false, areas: [], partnerships: [], municipalities: [], source: null, body: [], html: '<p>Tekst</p>', ...part },
});

export const buildEvent = (part: Partial<EventItem['event']> = {}, overrides: Partial<ItemHead> = {}): EventItem => ({
  ...head('event', { url: '/#/pl/events/tytul', ...overrides }),
  kind: 'event',
  event: {
    description: null,
    type: 'visit',
    status: 'scheduled',
    startsAt: '2026-12-01T17:00:00.000Z',
    endsAt: '2026-12-01T19:00:00.000Z',
    allDay: false,
    timeZone: 'Europe/Warsaw',
    approximateDate: null,
    venue: null,
    onlineUrl: null,
    partnerships: [],
    municipalities: [],
    ...part,
  },
});

/** Texts that formats stumble over. */
export const ODD_TEXTS: readonly (readonly [string, string])[] = [
  ['the end of a CDATA section', 'a ]]> b'],
  ['ampersands and entities', 'Tom & Jerry &amp; &lt;b&gt; &nbsp;'],
  ['a script', '<script>alert("x")</script>'],
  ['quotation marks', `„Żółw" 'i' "jeż"`],
  ['marks of direction', 'עברית \u200f\u202eabc\u202c'],
  ['emoji of several letters', '👩‍👩‍👧‍👦🇺🇦🏳️‍🌈'],
  ['letters of four bytes', '𐍈𝕏𠜎'],
  ['Ukrainian letters', 'Ґанок у Єнакієвому, їжак і щука; об’єднання'],
  ['many lines', 'pierwsza\ndruga\n\nczwarta'],
  ['a backslash, semicolons and commas', 'C:\\temp; a, b; c'],
  ['a very long text', 'Zażółć gęślą jaźń '.repeat(6_000).trim()],
];

/** Characters that neither XML nor iCalendar can hold. */
export const FORBIDDEN_TEXT = `a\u0000b\u0008c\u000bd\ud800e\udc00f\u001bg`;
export const WITHOUT_FORBIDDEN = 'abcdefg';
