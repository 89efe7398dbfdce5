import { municipalityName } from '../../names/municipality-name';
import type { InLocales } from '../content';
import { katotthCode, tercCode } from './codes';
import type { Mix } from './mix';
import { ARTICLE_TITLES, EVENT_TITLES, MUNICIPALITY_SUMMARIES, NEEDS, OFFERS, SUMMARIES, VENUES } from './phrases';
import { inventPlace } from './places';
import type { Random } from './random';
import type { Slugs } from './slugs';
import { bodyText, inLocales, phraseFrom, plainText, type Names } from './texts';

type Values = Readonly<Record<string, unknown>>;

export type BulkKind = 'municipality' | 'partnership' | 'article' | 'event';

/** How two municipalities may be linked. */
const PAIR_TYPES = ['partnership', 'friendship', 'project', 'solidarity', 'operator'] as const;

export interface BulkMilestone {
  readonly documentId: string;
  readonly kind: 'contact' | 'visit' | 'intent' | 'agreement' | 'start';
  /** EDTF. */
  readonly date: string;
  readonly evidenceUrl: string | null;
}

/** A partnership's row of the pair registry, and what has happened between its sides. */
export interface BulkPair {
  readonly type: (typeof PAIR_TYPES)[number];
  readonly sideA: string;
  readonly sideB: string;
  readonly pairKey: string;
  readonly stage: 'contact' | 'visit' | 'intent' | 'agreement' | 'active';
  readonly milestones: readonly BulkMilestone[];
}

/** A document in three languages, by field name. */
export interface BulkDocument {
  readonly kind: BulkKind;
  readonly documentId: string;
  /** What is the same in every language. */
  readonly facts: Values;
  readonly words: InLocales<Values>;
  readonly createdAt: Date;
  /** Of the draft and of the published version: they say the same. */
  readonly updatedAt: Date;
  readonly publishedAt: Date;
  readonly pair: BulkPair | null;
}

/** What there is around the documents that are made. */
export interface Around {
  /** DocumentIds that articles and municipalities name as areas. */
  readonly areas: readonly string[];
  readonly takenCodes: ReadonlySet<string>;
  readonly slugs: Slugs;
  /** The day from which everything is reckoned. */
  readonly today: Date;
}

interface MadeMunicipality {
  readonly documentId: string;
  readonly names: InLocales<string>;
}

interface MadePartnership {
  readonly documentId: string;
  readonly sideA: MadeMunicipality;
  readonly sideB: MadeMunicipality;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** News goes back so many days. */
const PAST_DAYS = 2200;

const TYPES = {
  PL: [['urban', 1], ['rural', 2], ['urban-rural', 3]],
  UA: ['city-hromada', 'settlement-hromada', 'village-hromada'],
} as const;

/** What has happened, in its order, and where it leaves the two. */
const COURSES = [
  { kinds: ['contact'], stage: 'contact' },
  { kinds: ['contact', 'visit'], stage: 'visit' },
  { kinds: ['visit', 'intent'], stage: 'intent' },
  { kinds: ['visit', 'agreement'], stage: 'agreement' },
  { kinds: ['agreement', 'start'], stage: 'active' },
] as const;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const refs = (kind: string, documentIds: readonly string[]): string[] => documentIds.map((documentId) => `${kind}:${documentId}`);

/** As the `partnerships` plugin writes it: `smaller|larger|type`. */
const pairKeyOf = (sideA: string, sideB: string, type: string): string => [...[sideA, sideB].sort(), type].join('|');

/**
 * Makes up documents, one after the other: municipalities, partnerships between them, then articles and events that
 * name both. The same random numbers and surroundings give the same documents.
 */
export function* inventDocuments(random: Random, { articles, events, municipalities, partnerships }: Mix, around: Around): Generator<BulkDocument> {
  const { areas, slugs, today } = around;

  const moment = (daysAgo: number): Date => new Date(today.getTime() - daysAgo * DAY_MS - random.int(DAY_MS));
  /** Written some hours before it was published, and not touched since. */
  const times = (publication: Date) => ({
    createdAt: new Date(publication.getTime() - random.between(1, 72) * HOUR_MS),
    updatedAt: new Date(publication.getTime() - random.between(1, 3000) * 1000),
    publishedAt: publication,
  });

  const places: MadeMunicipality[] = [];
  const byCountry: Readonly<Record<'PL' | 'UA', MadeMunicipality[]>> = { PL: [], UA: [] };
  const pairs: MadePartnership[] = [];
  const counters = { PL: 0, UA: 0 };

  function freeCode(country: 'PL' | 'UA', typeDigit: 1 | 2 | 3): string {
    for (;;) {
      const code = country === 'PL' ? tercCode(counters.PL, typeDigit) : katotthCode(counters.UA);
      counters[country] += 1;
      if (!around.takenCodes.has(code)) return code;
    }
  }

  function municipality(country: 'PL' | 'UA'): BulkDocument {
    const place = inventPlace(random, country);
    const documentId = random.documentId();
    const names = inLocales((locale) => municipalityName(place, locale));
    const made = { documentId, names };
    places.push(made);
    byCountry[country].push(made);
    const [polishType, digit] = random.pick(TYPES.PL);
    const isSeeking = random.chance(20);
    const summary = phraseFrom(random, MUNICIPALITY_SUMMARIES, null);
    const needs = isSeeking ? phraseFrom(random, NEEDS, null) : null;
    const offers = isSeeking ? phraseFrom(random, OFFERS, null) : null;
    const publication = moment(random.int(PAST_DAYS));
    return {
      kind: 'municipality',
      documentId,
      facts: {
        ...place,
        code: freeCode(country, digit),
        type: country === 'PL' ? polishType : random.pick(TYPES.UA),
        population: random.between(1200, 90_000),
        populationYear: random.between(2019, 2024),
        website: `https://${documentId.slice(0, 8)}.example.org`,
        aliases: random.chance(15) ? [{ value: `${place.nameEn} Old Town`, locale: 'en', kind: 'historical', source: null }] : [],
        seekingPartner: isSeeking,
        areas: refs('area', random.some(areas, 2)),
        publicationDate: publication,
      },
      words: inLocales((locale) => ({ slug: slugs.take('municipality', locale, names[locale]), summary: summary[locale], needs: needs?.[locale] ?? null, offers: offers?.[locale] ?? null })),
      ...times(publication),
      pair: null,
    };
  }

  const keys = new Set<string>();

  /** Two municipalities of different countries, and a way in which they are not linked yet. */
  function freePair(): { sideA: MadeMunicipality; sideB: MadeMunicipality; type: (typeof PAIR_TYPES)[number]; pairKey: string } {
    const { PL: polish, UA: ukrainian } = byCountry;
    const start = random.int(polish.length * ukrainian.length);
    // Most are partnerships; the other ways are for two who have one already.
    for (const type of PAIR_TYPES) {
      for (let step = 0; step < polish.length * ukrainian.length; step += 1) {
        const at = (start + step) % (polish.length * ukrainian.length);
        const sideA = polish[at % polish.length];
        const sideB = ukrainian[Math.floor(at / polish.length)];
        if (!sideA || !sideB) continue;
        const pairKey = pairKeyOf(sideA.documentId, sideB.documentId, type);
        if (!keys.has(pairKey)) return { sideA, sideB, type, pairKey };
      }
    }
    throw new RangeError('All municipalities are linked with one another in every way.');
  }

  function partnership(): BulkDocument {
    const { sideA, sideB, type, pairKey } = freePair();
    keys.add(pairKey);
    const documentId = random.documentId();
    pairs.push({ documentId, sideA, sideB });
    const course = random.pick(COURSES);
    const year = random.between(1995, today.getUTCFullYear() - 2);
    const milestones = course.kinds.map((kind, at): BulkMilestone => ({
      documentId: random.documentId(),
      kind,
      date: random.chance(70) ? `${year + at}-${twoDigits(random.between(1, 12))}` : String(year + at),
      evidenceUrl: kind === 'intent' || kind === 'agreement' ? `https://archive.example.org/${documentId}/${kind}` : null,
    }));
    const title = inLocales((locale) => `${sideA.names[locale]} – ${sideB.names[locale]}`);
    const summary = plainText(random, 2);
    const body = bodyText(random);
    const publication = moment(random.int(PAST_DAYS));
    return {
      kind: 'partnership',
      documentId,
      facts: {
        type,
        sideA: sideA.documentId,
        sideB: sideB.documentId,
        since: course.stage === 'agreement' || course.stage === 'active' ? String(year) : null,
        areas: refs('area', random.some(areas, random.between(1, 3))),
        programme: [],
        publicationDate: publication,
      },
      words: inLocales((locale) => ({ title: title[locale], slug: slugs.take('partnership', locale, title[locale]), summary: summary[locale], body: body[locale] })),
      ...times(publication),
      pair: { type, sideA: sideA.documentId, sideB: sideB.documentId, pairKey, stage: course.stage, milestones },
    };
  }

  /** What a text is about: a partnership and its sides, or two municipalities. */
  function subject(): { names: Names; partnerships: string[]; municipalities: string[] } {
    const [pair] = random.some(pairs, 1);
    if (pair && random.chance(70)) {
      const others = random.chance(20) ? random.some(pairs, 1) : [];
      return {
        names: { a: pair.sideA.names, b: pair.sideB.names },
        partnerships: [...new Set([pair, ...others].map(({ documentId }) => documentId))],
        municipalities: [pair.sideA.documentId, pair.sideB.documentId],
      };
    }
    const [one, other] = random.some(places, 2);
    const nobody = inLocales(() => '');
    return { names: { a: one?.names ?? nobody, b: other?.names ?? nobody }, partnerships: [], municipalities: [one, other].flatMap((place) => place?.documentId ?? []) };
  }

  function article(): BulkDocument {
    const documentId = random.documentId();
    const { names, partnerships: about, municipalities: sides } = subject();
    const publication = moment(random.int(PAST_DAYS));
    const title = phraseFrom(random, ARTICLE_TITLES, names, publication.getUTCFullYear());
    const summary = phraseFrom(random, SUMMARIES, names);
    const body = bodyText(random);
    const hasSource = random.chance(25);
    return {
      kind: 'article',
      documentId,
      facts: {
        pinned: false,
        publicationDate: publication,
        sourceUrl: hasSource ? `https://news.example.org/${documentId}` : null,
        areas: refs('area', random.some(areas, random.between(1, 2))),
        partnerships: refs('partnership', about),
        municipalities: refs('municipality', sides),
        example: true,
      },
      words: inLocales((locale) => ({
        title: title[locale],
        slug: slugs.take('article', locale, title[locale]),
        summary: summary[locale],
        body: body[locale],
        sourceTitle: hasSource ? title[locale] : null,
      })),
      ...times(publication),
      pair: null,
    };
  }

  function event(): BulkDocument {
    const documentId = random.documentId();
    const { names, partnerships: about, municipalities: sides } = subject();
    const start = new Date(Math.floor((today.getTime() + random.between(-1800, 360) * DAY_MS) / HOUR_MS) * HOUR_MS);
    const isAllDay = random.chance(20);
    const publication = new Date(Math.min(start.getTime(), today.getTime()) - random.between(1, 60) * DAY_MS - random.int(DAY_MS));
    const title = phraseFrom(random, EVENT_TITLES, names, start.getUTCFullYear());
    const summary = phraseFrom(random, SUMMARIES, names);
    const description = plainText(random, 5);
    const venue = random.pick(VENUES);
    const isPolish = random.chance(50);
    return {
      kind: 'event',
      documentId,
      facts: {
        type: random.pick(['conference', 'visit', 'training', 'festival', 'meeting', 'other']),
        eventStatus: random.chance(92) ? 'scheduled' : random.pick(['cancelled', 'postponed']),
        startsAt: start,
        endsAt: new Date(start.getTime() + (isAllDay ? random.between(1, 3) * DAY_MS : random.between(1, 8) * HOUR_MS)),
        allDay: isAllDay,
        timeZone: isPolish ? 'Europe/Warsaw' : 'Europe/Kyiv',
        lat: isPolish ? 50.06 : 50.45,
        lon: isPolish ? 19.94 : 30.52,
        onlineUrl: random.chance(20) ? `https://meet.example.org/${documentId}` : null,
        publicationDate: publication,
        partnerships: refs('partnership', about),
        municipalities: refs('municipality', sides),
        example: true,
      },
      words: inLocales((locale) => ({
        title: title[locale],
        slug: slugs.take('event', locale, title[locale]),
        summary: summary[locale],
        description: description[locale],
        venueName: venue[locale],
        venueAddress: names.a[locale],
      })),
      ...times(publication),
      pair: null,
    };
  }

  for (let n = 0; n < municipalities; n += 1) yield municipality(n % 2 === 0 ? 'PL' : 'UA');
  for (let n = 0; n < partnerships; n += 1) yield partnership();
  // Mixed, as an office writes them.
  let left = { articles, events };
  while (left.articles + left.events > 0) {
    const isArticle = random.int(left.articles + left.events) < left.articles;
    left = isArticle ? { ...left, articles: left.articles - 1 } : { ...left, events: left.events - 1 };
    yield isArticle ? article() : event();
  }
}
