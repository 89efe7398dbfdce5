import { z } from 'zod';

import { item, items } from './item';

const text = z.string();
const locale = text.meta({ description: 'BCP 47', examples: ['uk'] });

const listOf = (entry: z.ZodType) =>
  z.strictObject({
    data: z.array(entry),
    meta: z.strictObject({ locale, limit: z.number().int(), next: text.nullable().meta({ description: 'Cursor of the next page; null on the last one' }) }),
  });

const oneOf = (entry: z.ZodType) => z.strictObject({ data: entry, meta: z.strictObject({ locale }) });

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

const contact = z.strictObject({ role: text, email: text.nullable(), phone: text.nullable(), note: text.nullable() });

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

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).meta({ description: 'Longitude, latitude' });

const featureCollection = (geometry: z.ZodType) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional().meta({ description: 'West, south, east, north' }),
    features: z.array(z.strictObject({ type: z.literal('Feature'), id: text, geometry, properties: z.record(text, z.unknown()) })),
  });

const fault = z.strictObject({ path: z.array(text), message: text, name: text });

const error = z
  .strictObject({ data: z.null(), error: z.strictObject({ status: z.number().int(), name: text, message: text, details: z.strictObject({ errors: z.array(fault).optional() }) }) })
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
  municipalityMap: featureCollection(z.strictObject({ type: z.literal('Point'), coordinates: position })).meta({ id: 'MunicipalityMap' }),
  partnershipMap: featureCollection(z.strictObject({ type: z.literal('LineString'), coordinates: z.tuple([position, position]) })).meta({ id: 'PartnershipMap' }),
  error,
} as const;
