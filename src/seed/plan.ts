import type { InSomeLocales, RelativeMoment, SeedContent, SeedLocale, SeedMilestone } from './content';

/** `kind:key`, the name of an entry among all of the seed; never changes. */
export type SeedKey = string;

export type PlannedUid =
  | 'api::area.area'
  | 'api::programme.programme'
  | 'api::organisation.organisation'
  | 'api::municipality.municipality'
  | 'api::partnership.partnership'
  | 'api::article.article'
  | 'api::event.event';

export interface PlannedPicture {
  readonly type: 'picture';
  readonly seedKey: SeedKey;
  readonly file: string;
  readonly alternativeText: string;
}

/** By what a document that editors have made themselves is known to be the one that the seed means. */
export type Identity =
  | { readonly kind: 'none' }
  | { readonly kind: 'single' }
  | { readonly kind: 'field'; readonly field: 'code' | 'key'; readonly value: string }
  /** The two municipalities that its links name, either way round. */
  | { readonly kind: 'pair' };

export interface PlannedMilestone extends Omit<SeedMilestone, 'key'> {
  readonly seedKey: SeedKey;
}

/** A document with everything of it that needs no database, and names of the entries it is linked to. */
export interface PlannedDocument {
  readonly type: 'document';
  readonly seedKey: SeedKey;
  readonly uid: PlannedUid;
  readonly identity: Identity;
  /** What is the same in every language. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Fields that hold the documentId of an entry which has to be there. */
  readonly links: Readonly<Record<string, SeedKey>>;
  /** Fields that hold public ids of entries, less those that are no more. */
  readonly references: Readonly<Record<string, readonly SeedKey[]>>;
  /** Moments told from the day of loading. They are written once and stay. */
  readonly moments: Readonly<Record<string, RelativeMoment>>;
  readonly cover: SeedKey | null;
  readonly words: Readonly<Partial<Record<SeedLocale, Readonly<Record<string, unknown>>>>>;
  readonly milestones: readonly PlannedMilestone[];
}

export type PlannedEntry = PlannedPicture | PlannedDocument;

const keyOf = (kind: string) => (key: string): SeedKey => `${kind}:${key}`;

const picture = keyOf('picture');
const area = keyOf('area');
const programme = keyOf('programme');
const municipality = keyOf('municipality');
const partnership = keyOf('partnership');

type Parts = Pick<PlannedDocument, 'seedKey' | 'uid' | 'facts' | 'words'> & Partial<PlannedDocument>;

const document = (parts: Parts): PlannedDocument => ({
  type: 'document', identity: { kind: 'none' }, links: {}, references: {}, moments: {}, cover: null, milestones: [], ...parts,
});

type Words = Readonly<Record<string, unknown>>;

const inEach = <From>(words: InSomeLocales<From>, turn: (words: From, locale: SeedLocale) => Words): PlannedDocument['words'] => ({
  pl: turn(words.pl, 'pl'),
  ...(words.uk !== undefined && { uk: turn(words.uk, 'uk') }),
  ...(words.en !== undefined && { en: turn(words.en, 'en') }),
});

/** Alternative texts of pictures, by the picture's key. */
function coverTexts(content: SeedContent) {
  const alts = new Map(content.pictures.map(({ key, alt }) => [key, alt]));
  return (cover: string, locale: SeedLocale): string | null => alts.get(cover)?.[locale] ?? null;
}

const planAreas = ({ areas }: SeedContent): PlannedDocument[] =>
  areas.map(({ key, words }) =>
    document({ seedKey: area(key), uid: 'api::area.area', identity: { kind: 'field', field: 'key', value: key }, facts: { key }, words: inEach(words, (word) => word) }),
  );

const planProgrammes = ({ programmes }: SeedContent): PlannedDocument[] =>
  programmes.map(({ key, words, ...facts }) =>
    document({ seedKey: programme(key), uid: 'api::programme.programme', identity: { kind: 'field', field: 'key', value: key }, facts: { key, ...facts }, words: inEach(words, (word) => word) }),
  );

const planOrganisation = ({ organisation: { key, words, programmes, ...facts } }: SeedContent): PlannedDocument =>
  document({
    seedKey: `organisation:${key}`,
    uid: 'api::organisation.organisation',
    identity: { kind: 'single' },
    facts,
    references: { programmes: programmes.map(programme) },
    words: inEach(words, (word) => word),
  });

const planMunicipalities = ({ municipalities }: SeedContent): PlannedDocument[] =>
  municipalities.map(({ key, summary, provenance: _provenance, ...facts }) =>
    document({
      seedKey: municipality(key),
      uid: 'api::municipality.municipality',
      identity: { kind: 'field', field: 'code', value: facts.code },
      facts,
      words: inEach(summary, (text) => ({ summary: text })),
    }),
  );

const planPartnerships = ({ partnerships }: SeedContent): PlannedDocument[] =>
  partnerships.map(({ key, type, since, sideA, sideB, programme: framework, summary, milestones }) =>
    document({
      seedKey: partnership(key),
      uid: 'api::partnership.partnership',
      identity: { kind: 'pair' },
      facts: { type, since },
      links: { sideA: municipality(sideA), sideB: municipality(sideB) },
      references: { programme: [programme(framework)] },
      words: inEach(summary, (text) => ({ summary: text })),
      milestones: milestones.map(({ key: milestone, ...rest }) => ({ seedKey: `${partnership(key)}/${milestone}`, ...rest })),
    }),
  );

function planArticles(content: SeedContent, articles: SeedContent['articles']): PlannedDocument[] {
  const coverText = coverTexts(content);
  return articles.map(({ key, words, cover, source, publicationDate, areas = [], partnerships = [], municipalities = [], ...facts }) =>
    document({
      seedKey: `article:${key}`,
      uid: 'api::article.article',
      facts: { ...facts, sourceUrl: source?.url ?? null },
      references: { areas: areas.map(area), partnerships: partnerships.map(partnership), municipalities: municipalities.map(municipality) },
      moments: publicationDate === null ? {} : { publicationDate },
      cover: picture(cover),
      words: inEach(words, (word, locale) => ({ ...word, sourceTitle: source?.title[locale] ?? null, coverAlt: coverText(cover, locale) })),
    }),
  );
}

/** How the day or hours of an event are written: an approximate date has no moment, a whole day begins at midnight and needs no end. */
function eventTime(when: SeedContent['events'][number]['when']): Pick<PlannedDocument, 'moments'> & { facts: Words } {
  switch (when.kind) {
    case 'approximate':
      return { moments: {}, facts: { approximateDate: when.date } };
    case 'day':
      return { moments: { startsAt: when.start }, facts: { allDay: true, timeZone: when.start.timeZone } };
    case 'hours':
      return { moments: { startsAt: when.start, endsAt: when.end }, facts: { allDay: false, timeZone: when.start.timeZone } };
  }
}

function planEvents(content: SeedContent, events: SeedContent['events']): PlannedDocument[] {
  const coverText = coverTexts(content);
  return events.map(({ key, words, cover, when, place, partnerships = [], municipalities = [], ...facts }) => {
    const time = eventTime(when);
    return document({
      seedKey: `event:${key}`,
      uid: 'api::event.event',
      facts: { ...facts, ...time.facts, lat: place?.lat ?? null, lon: place?.lon ?? null },
      references: { partnerships: partnerships.map(partnership), municipalities: municipalities.map(municipality) },
      moments: time.moments,
      cover: picture(cover),
      words: inEach(words, ({ venue, ...word }, locale) => ({ ...word, venueName: venue?.name ?? null, venueAddress: venue?.address ?? null, coverAlt: coverText(cover, locale) })),
    });
  });
}

/**
 * The seed as a list of entries, each after those it is linked to.
 *
 * @param examples whether sample news and events are to be loaded too; pictures that they alone use come with them
 */
export function planSeed(content: SeedContent, { examples }: { readonly examples: boolean }): PlannedEntry[] {
  const wanted = ({ example }: { readonly example: boolean }): boolean => examples || !example;
  const articles = content.articles.filter(wanted);
  const events = content.events.filter(wanted);
  const used = new Set([...articles, ...events].map(({ cover }) => cover));

  return [
    ...content.pictures.filter(({ key }) => used.has(key)).map(({ key, file, alt }): PlannedPicture => ({ type: 'picture', seedKey: picture(key), file, alternativeText: alt.pl })),
    ...planAreas(content),
    ...planProgrammes(content),
    ...planMunicipalities(content),
    ...planPartnerships(content),
    planOrganisation(content),
    ...planArticles(content, articles),
    ...planEvents(content, events),
  ];
}
