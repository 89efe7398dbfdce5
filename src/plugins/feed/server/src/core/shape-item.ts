import { findRegionCode } from './region';
import { htmlOf } from './html';
import type { Alias, ArticlePart, Blocks, EventPart, Image, ImageFormat, Item, ItemHead, MunicipalityPart, PartnershipPart, PublicMilestone } from './item';
import type { Kind } from './kind';
import { pageUrl } from './page-url';
import { momentOf, numberOf, textOf, type Row } from './plain-row';
import { publicBlocks } from './public-blocks';
import { publicationOf, type PublicIndex } from './public-index';
import { municipalityRefsIn, municipalityRefTo, refsIn, refTo, sideRef, type ReadingOrder } from './refs';
import { fileUrl, type FeedSettings } from './settings';
import { titleOf } from './title';
import { regionName } from '../../../../../names';

/** What shaping needs besides the row itself. */
export interface Shaping {
  readonly index: PublicIndex;
  readonly reading: ReadingOrder;
  readonly settings: FeedSettings;
  /** Whether to give `body` and `html`. */
  readonly withBody: boolean;
  /** Of partnerships, in the order in which they happened. */
  readonly milestones: ReadonlyMap<string, readonly PublicMilestone[]>;
}

type Record_ = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record_ => typeof value === 'object' && value !== null && !Array.isArray(value);

function imageOf(row: Row, settings: FeedSettings): Image | null {
  const { cover } = row;
  if (!isRecord(cover) || typeof cover.url !== 'string') return null;
  const formats = isRecord(cover.formats) ? cover.formats : {};
  return {
    url: fileUrl(cover.url, settings),
    alt: row.coverDecorative === true ? '' : (textOf(row.coverAlt) ?? textOf(cover.alternativeText) ?? ''),
    width: numberOf(cover.width),
    height: numberOf(cover.height),
    formats: Object.fromEntries(
      Object.entries(formats).flatMap(([name, format]): [string, ImageFormat][] =>
        isRecord(format) && typeof format.url === 'string' && typeof format.width === 'number' && typeof format.height === 'number'
          ? [[name, { url: fileUrl(format.url, settings), width: format.width, height: format.height }]]
          : [],
      ),
    ),
  };
}

function headOf(kind: Kind, row: Row, { index, reading, settings }: Shaping): ItemHead {
  const slug = textOf(row.slug);
  return {
    id: `${kind}:${row.documentId}`,
    documentId: row.documentId,
    locale: row.locale,
    isFallback: row.locale !== reading.locale,
    slug,
    title: titleOf(kind, row, reading.locale),
    summary: textOf(row.summary),
    image: imageOf(row, settings),
    publishedAt: new Date(publicationOf(row)).toISOString(),
    updatedAt: momentOf(row.updatedAt) ?? new Date(publicationOf(row)).toISOString(),
    translations: [...(index.documents[kind].get(row.documentId) ?? [])]
      .sort((a, b) => (a.locale < b.locale ? -1 : 1))
      .map((version) => ({ locale: version.locale, slug: textOf(version.slug), title: titleOf(kind, version, version.locale) })),
    url: pageUrl(settings.urlPattern, { locale: row.locale, kind, slug, documentId: row.documentId }),
    ...(row.example === true && { example: true as const }),
  };
}

interface Text {
  readonly body: Blocks | null;
  readonly html: string;
}

/** Texts by the row that they are of: each row is shown to readers of several languages, and its text is the same for all. */
const textsOf = new WeakMap<FeedSettings, WeakMap<Row, Text>>();

function textOfRow(row: Row, settings: FeedSettings): Text {
  const texts = textsOf.get(settings) ?? new WeakMap<Row, Text>();
  textsOf.set(settings, texts);
  const known = texts.get(row);
  if (known) return known;
  const body = publicBlocks(row.body, settings);
  const text = { body, html: htmlOf(body) };
  texts.set(row, text);
  return text;
}

const bodyOf = (row: Row, { withBody, settings }: Shaping): Partial<Text> => (withBody ? textOfRow(row, settings) : {});

function articlePart(row: Row, shaping: Shaping): ArticlePart {
  const { index, reading } = shaping;
  const sourceUrl = textOf(row.sourceUrl);
  return {
    ...bodyOf(row, shaping),
    pinned: row.pinned === true,
    areas: refsIn(index, row.areas, 'area', reading),
    partnerships: refsIn(index, row.partnerships, 'partnership', reading),
    municipalities: municipalityRefsIn(index, row.municipalities, reading),
    source: sourceUrl === null ? null : { url: sourceUrl, title: textOf(row.sourceTitle) },
  };
}

function eventPart(row: Row, { index, reading }: Shaping): EventPart {
  const venue = { name: textOf(row.venueName), address: textOf(row.venueAddress), lat: numberOf(row.lat), lon: numberOf(row.lon) };
  const status = row.eventStatus === 'cancelled' || row.eventStatus === 'postponed' ? row.eventStatus : 'scheduled';
  return {
    description: textOf(row.description),
    type: textOf(row.type),
    status,
    startsAt: momentOf(row.startsAt),
    endsAt: momentOf(row.endsAt),
    allDay: row.allDay === true,
    timeZone: textOf(row.timeZone),
    approximateDate: textOf(row.approximateDate),
    venue: Object.values(venue).some((value) => value !== null) ? venue : null,
    onlineUrl: textOf(row.onlineUrl),
    partnerships: refsIn(index, row.partnerships, 'partnership', reading),
    municipalities: municipalityRefsIn(index, row.municipalities, reading),
  };
}

const aliasesOf = (value: unknown): Alias[] =>
  Array.isArray(value)
    ? (value as unknown[]).flatMap((alias) =>
        isRecord(alias) && typeof alias.value === 'string' && typeof alias.kind === 'string'
          ? [{ value: alias.value, locale: textOf(alias.locale), kind: alias.kind, source: textOf(alias.source) }]
          : [],
      )
    : [];

function municipalityPart(row: Row, { index, reading }: Shaping): MunicipalityPart {
  const country = row.country === 'UA' ? 'UA' : 'PL';
  const code = textOf(row.code) ?? '';
  const regionCode = findRegionCode(country, code);
  const links = index.linksOf(row.documentId);
  return {
    officialName: textOf(row.officialName) ?? '',
    country,
    code,
    type: textOf(row.type),
    region: regionCode === null ? null : regionName(regionCode, reading.locale),
    regionCode,
    district: textOf(row.district),
    lat: numberOf(row.lat),
    lon: numberOf(row.lon),
    population: numberOf(row.population),
    populationYear: numberOf(row.populationYear),
    website: textOf(row.website),
    names: { pl: textOf(row.namePl), uk: textOf(row.nameUk), en: textOf(row.nameEn) },
    aliases: aliasesOf(row.aliases),
    seekingPartner: row.seekingPartner === true,
    needs: textOf(row.needs),
    offers: textOf(row.offers),
    areas: refsIn(index, row.areas, 'area', reading),
    partnerships: links.flatMap(({ partnership }) => refTo(index, 'partnership', partnership, reading) ?? []),
    partners: [...new Set(links.map(({ sideA, sideB }) => (sideA === row.documentId ? sideB : sideA)))].flatMap(
      (documentId) => municipalityRefTo(index, documentId, reading) ?? [],
    ),
  };
}

function partnershipPart(row: Row, shaping: Shaping): PartnershipPart | null {
  const { index, reading, milestones } = shaping;
  const link = index.links.get(row.documentId);
  const first = link && sideRef(index, link.sideA, reading);
  const second = link && sideRef(index, link.sideB, reading);
  if (!link || !first || !second) return null;
  return {
    type: link.type,
    stage: link.stage,
    sides: [first, second],
    since: textOf(row.since),
    milestones: milestones.get(row.documentId) ?? [],
    areas: refsIn(index, row.areas, 'area', reading),
    programme: refsIn(index, row.programme, 'programme', reading)[0] ?? null,
    ...bodyOf(row, shaping),
  };
}

/** An item of the feed from its published row; null where it may not be shown. */
export function shapeItem(kind: Kind, row: Row, shaping: Shaping): Item | null {
  const { id, ...head } = headOf(kind, row, shaping);
  switch (kind) {
    case 'article':
      return { id, kind, ...head, article: articlePart(row, shaping) };
    case 'event':
      return { id, kind, ...head, event: eventPart(row, shaping) };
    case 'municipality':
      return { id, kind, ...head, municipality: municipalityPart(row, shaping) };
    case 'partnership': {
      const partnership = partnershipPart(row, shaping);
      return partnership && { id, kind, ...head, partnership };
    }
  }
}
