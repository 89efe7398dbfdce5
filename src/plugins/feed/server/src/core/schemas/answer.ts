import { z } from 'zod';

import { item, items, municipalityRef } from './item';

const text = z.string();
const { municipality } = items.municipality.shape;
const { partnership } = items.partnership.shape;
const locale = text.meta({ description: 'BCP 47', examples: ['uk'] });

const listOf = <Entry extends z.ZodType>(entry: Entry) =>
  z.strictObject({
    data: z.array(entry),
    meta: z.strictObject({ locale, limit: z.int().min(1).max(100), next: text.nullable().meta({ description: 'Cursor of the next page; null on the last one' }) }),
  });

const oneOf = <Data extends z.ZodType>(entry: Data) => z.strictObject({ data: entry, meta: z.strictObject({ locale }) });

const change = z.discriminatedUnion('op', [z.strictObject({ op: z.literal('upsert'), item }), z.strictObject({ op: z.literal('delete'), id: text })]);

export const changes = z
  .strictObject({
    data: z.array(change),
    meta: z.union([
      z.strictObject({ locale, nextPage: text.meta({ description: 'Token of the next page' }) }),
      z.strictObject({ locale, nextSync: text.meta({ description: 'There is nothing more: token for the next time' }) }),
    ]),
  })
  .meta({ id: 'Changes' });

const contact = z.strictObject({ role: text, email: text.nullable(), phone: text.nullable(), note: text.nullable() }).meta({ id: 'Contact', description: 'Whom to turn to, by role' });

const programme = z.strictObject({
  id: text,
  documentId: text,
  slug: text.nullable(),
  name: text,
  summary: text.nullable(),
  partners: text.nullable(),
  since: text.nullable().meta({ description: 'EDTF' }),
  until: text.nullable().meta({ description: 'EDTF' }),
  website: text.nullable(),
});

export const organisation = z
  .strictObject({
    documentId: text,
    locale,
    isFallback: z.boolean(),
    name: text,
    shortName: text.nullable(),
    about: text.nullable(),
    address: text.nullable(),
    website: text.nullable(),
    email: text.nullable(),
    phone: text.nullable(),
    contacts: z.array(contact),
    programmes: z.array(programme),
    example: z.literal(true).optional(),
  })
  .meta({ id: 'Organisation', description: 'Who publishes' });

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).meta({ description: 'Longitude, latitude', minItems: 2, maxItems: 2 });

const featureCollection = <Geometry extends z.ZodType, Properties extends z.ZodType>(geometry: Geometry, properties: Properties) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional().meta({ description: 'West, south, east, north; left out where there is nothing to enclose', minItems: 4, maxItems: 4 }),
    features: z.array(z.strictObject({ type: z.literal('Feature'), id: text.meta({ description: '`kind:documentId`' }), geometry, properties })),
  });

const featureHead = { documentId: text, locale, isFallback: z.boolean(), slug: text.nullable(), title: text, url: text };

const seat = z.strictObject({ type: z.literal('Point'), coordinates: position });

const seatProperties = z.strictObject({ ...featureHead, country: municipality.shape.country, code: municipality.shape.code, type: municipality.shape.type, regionCode: municipality.shape.regionCode, seekingPartner: municipality.shape.seekingPartner });

const link = z.strictObject({ type: z.literal('LineString'), coordinates: z.tuple([position, position]).meta({ minItems: 2, maxItems: 2 }) });

const linkSide = municipalityRef.pick({ documentId: true, slug: true, title: true, country: true, code: true });

const linkProperties = z.strictObject({ ...featureHead, type: partnership.shape.type, stage: partnership.shape.stage, sides: z.tuple([linkSide, linkSide]).meta({ description: 'In the order of the line’s ends', minItems: 2, maxItems: 2 }) });

/** As far as this feed fills it: others may add to JSON Feed, and so may later versions. */
const jsonFeed = z
  .looseObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: text,
    home_page_url: text,
    feed_url: text,
    description: text,
    language: locale,
    items: z.array(
      z.looseObject({
        id: text.meta({ description: '`kind:documentId`' }),
        url: text,
        title: text,
        content_html: text.optional().meta({ description: 'This or `content_text` is there' }),
        content_text: text.optional(),
        summary: text.optional(),
        image: text.optional(),
        date_published: text.meta({ format: 'date-time' }),
        date_modified: text.meta({ format: 'date-time' }),
        language: locale,
      }),
    ),
  })
  .meta({ id: 'JsonFeed', description: 'JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)' });

const description = z.looseObject({ openapi: text, info: z.looseObject({ title: text, version: text }), paths: z.looseObject({}) }).meta({ id: 'Description', description: 'OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0)' });

const fault = z.strictObject({ path: z.array(text).meta({ description: 'The parameter', examples: [['limit']] }), message: text.meta({ examples: ['is a whole number from 1 to 100'] }), name: text.meta({ examples: ['ValidationError'] }) });

const error = z
  .strictObject({ data: z.null(), error: z.strictObject({ status: z.int().min(400).max(599), name: text.meta({ description: 'Stable: programs may rely on it', examples: ['ValidationError', 'NotFoundError', 'SyncTokenExpired'] }), message: text, details: z.strictObject({ errors: z.array(fault).optional() }) }) })
  .meta({ id: 'Error', description: '`details.errors` names each parameter at fault' });

/** What each kind of answer is. */
export const ANSWERS = {
  everything: listOf(item).meta({ id: 'ItemList' }),
  articles: listOf(items.article).meta({ id: 'ArticleList' }),
  events: listOf(items.event).meta({ id: 'EventList' }),
  municipalities: listOf(items.municipality).meta({ id: 'MunicipalityList' }),
  partnerships: listOf(items.partnership).meta({ id: 'PartnershipList' }),
  article: oneOf(items.article).meta({ id: 'ArticleAnswer' }),
  event: oneOf(items.event).meta({ id: 'EventAnswer' }),
  municipality: oneOf(items.municipality).meta({ id: 'MunicipalityAnswer' }),
  partnership: oneOf(items.partnership).meta({ id: 'PartnershipAnswer' }),
  organisation: oneOf(organisation).meta({ id: 'OrganisationAnswer' }),
  changes,
  municipalityMap: featureCollection(seat, seatProperties).meta({ id: 'MunicipalityMap' }),
  partnershipMap: featureCollection(link, linkProperties).meta({ id: 'PartnershipMap' }),
  jsonFeed,
  description,
  error,
} as const;
