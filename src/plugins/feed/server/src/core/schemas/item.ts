import { z } from 'zod';

import { KINDS } from '../kind';
import { told } from './told';

/*
 * What readers get, as schemas: OpenAPI is generated from them, and tests hold answers against them. Every object is
 * strict, so that a field that nobody listed is a fault.
 */

const text = z.string();
const momentNamed = (description: string) => z.iso.datetime().meta({ description, override: told({ type: 'string', format: 'date-time', examples: ['2026-11-22T10:00:00.000Z'] }) });
const moment = momentNamed('ISO 8601, in UTC');
const edtf = z.string().meta({ description: 'EDTF (ISO 8601-2): parts that are not known are open', examples: ['XXXX-06-14'] });
const locale = z.string().meta({ description: 'BCP 47', examples: ['uk'] });
const latitude = z.number().min(-90).max(90).meta({ description: 'Degrees of WGS 84' });
const longitude = z.number().min(-180).max(180).meta({ description: 'Degrees of WGS 84' });
const id = z.string().meta({ description: '`kind:documentId`, stable for ever', examples: ['article:ab12cd34ef56gh78ij90kl12'] });

const documentId = z.string().meta({ description: 'The same in every language', examples: ['ab12cd34ef56gh78ij90kl12'] });
const slug = z.string().nullable().meta({ description: 'Of this language; null where the kind has none', examples: ['pszczyna-bucza'] });

const refFields = {
  id,
  documentId,
  slug,
  title: text,
  locale: locale.meta({ description: 'Of the title' }),
};

const refTo = <const Kind extends string>(kind: Kind, name: string) => z.strictObject({ ...refFields, kind: z.literal(kind) }).meta({ id: name, description: 'A link to another entry, titled in the reader’s language' });

export const areaRef = refTo('area', 'AreaRef');
export const programmeRef = refTo('programme', 'ProgrammeRef');
export const partnershipRef = refTo('partnership', 'PartnershipRef');

export const municipalityRef = z
  .strictObject({ ...refFields, kind: z.literal('municipality'), country: z.enum(['PL', 'UA']), code: text.meta({ description: 'TERC or KATOTTH' }), lat: latitude.nullable(), lon: longitude.nullable() })
  .meta({ id: 'MunicipalityRef', description: 'A link to a municipality' });

const imageFormat = z.strictObject({ url: text, width: z.number(), height: z.number() });

export const image = z
  .strictObject({ url: text, alt: text.meta({ description: 'Empty for a decorative picture' }), width: z.number().nullable(), height: z.number().nullable(), formats: z.record(text, imageFormat).meta({ description: 'By the name of the size: `thumbnail`, `small`, `medium`, `large`, as far as the picture is larger' }) })
  .meta({ id: 'Image', description: 'The same picture in several sizes, in pixels' });

const translation = z.strictObject({ locale, slug, title: text }).meta({ id: 'Translation' });

const head = {
  id,
  documentId,
  locale: locale.meta({ description: 'Of the words that follow' }),
  isFallback: z.boolean().meta({ description: 'Whether these are words of another language than the one asked for' }),
  slug,
  title: text,
  summary: text.nullable(),
  image: image.nullable(),
  publishedAt: momentNamed('The first publication; ISO 8601, in UTC'),
  updatedAt: momentNamed('The last change of what is public; ISO 8601, in UTC'),
  translations: z.array(translation).meta({ description: 'All published languages, this one included' }),
  url: text.meta({ description: 'Of the page at the frontend' }),
  example: z.literal(true).optional().meta({ description: 'Sample content, not news of anybody' }),
};

const written = {
  body: z.array(z.looseObject({ type: text })).nullable().optional().meta({ description: 'Strapi blocks; in single items, in changes, and in lists with `expand=body`' }),
  html: text.optional().meta({ description: 'The same as sanitised HTML' }),
};

const articlePart = z.strictObject({
  ...written,
  pinned: z.boolean().meta({ description: 'Stands before all others' }),
  areas: z.array(areaRef),
  partnerships: z.array(partnershipRef),
  municipalities: z.array(municipalityRef),
  source: z.strictObject({ url: text, title: text.nullable() }).nullable().meta({ description: 'Where it was published first' }),
});

const eventPart = z.strictObject({
  description: text.nullable(),
  type: text.nullable(),
  status: z.enum(['scheduled', 'cancelled', 'postponed']),
  startsAt: moment.nullable().meta({ description: 'ISO 8601, in UTC; null where the date is not known' }),
  endsAt: moment.nullable().meta({ description: 'ISO 8601, in UTC; of an event of whole days, some moment of its last day' }),
  allDay: z.boolean().meta({ description: 'Whether days count and hours do not' }),
  timeZone: text.nullable().meta({ description: 'IANA name', examples: ['Europe/Kyiv'] }),
  approximateDate: edtf.nullable().meta({ description: 'EDTF (ISO 8601-2), where the date is not wholly known' }),
  venue: z.strictObject({ name: text.nullable(), address: text.nullable(), lat: latitude.nullable(), lon: longitude.nullable() }).nullable(),
  onlineUrl: text.nullable(),
  partnerships: z.array(partnershipRef),
  municipalities: z.array(municipalityRef),
});

const alias = z.strictObject({ value: text, locale: text.nullable().meta({ description: 'BCP 47; null where it is of no one language' }), kind: text, source: text.nullable() }).meta({ id: 'Alias', description: 'Another name that a municipality is or was known by' });

const municipalityPart = z.strictObject({
  officialName: text,
  country: z.enum(['PL', 'UA']),
  code: text.meta({ description: 'TERC or KATOTTH' }),
  type: text.nullable(),
  region: text.nullable().meta({ description: 'In the reader’s language' }),
  regionCode: text.nullable().meta({ description: 'ISO 3166-2', examples: ['UA-32'] }),
  district: text.nullable(),
  lat: latitude.nullable(),
  lon: longitude.nullable(),
  population: z.number().nullable(),
  populationYear: z.number().nullable(),
  website: text.nullable(),
  names: z.strictObject({ pl: text.nullable(), uk: text.nullable(), en: text.nullable() }),
  aliases: z.array(alias),
  seekingPartner: z.boolean().meta({ description: 'Whether it looks for a partner' }),
  needs: text.nullable().meta({ description: 'What it looks for' }),
  offers: text.nullable().meta({ description: 'What it has to give' }),
  areas: z.array(areaRef),
  partnerships: z.array(partnershipRef),
  partners: z.array(municipalityRef).meta({ description: 'The other sides of its partnerships, each once' }),
});

const milestone = z
  .strictObject({ kind: text, side: z.enum(['both', 'a', 'b']), date: edtf.nullable(), evidenceUrl: text.nullable() })
  .meta({ id: 'Milestone', description: '`a` and `b` are the first and second of `sides`' });

const partnershipPart = z.strictObject({
  type: z.enum(['partnership', 'friendship', 'project', 'solidarity', 'operator']),
  stage: z.enum(['lead', 'contact', 'visit', 'intent', 'agreement', 'active', 'suspended', 'ended', 'abandoned']),
  sides: z.tuple([municipalityRef, municipalityRef]).meta({ description: 'The two municipalities', minItems: 2, maxItems: 2 }),
  since: edtf.nullable(),
  milestones: z.array(milestone),
  areas: z.array(areaRef),
  programme: programmeRef.nullable(),
  ...written,
});

export const items = {
  article: z.strictObject({ ...head, kind: z.literal('article'), article: articlePart }).meta({ id: 'Article' }),
  event: z.strictObject({ ...head, kind: z.literal('event'), event: eventPart }).meta({ id: 'Event' }),
  municipality: z.strictObject({ ...head, kind: z.literal('municipality'), municipality: municipalityPart }).meta({ id: 'Municipality' }),
  partnership: z.strictObject({ ...head, kind: z.literal('partnership'), partnership: partnershipPart }).meta({ id: 'Partnership' }),
} as const;

export const item = z.discriminatedUnion('kind', [items.article, items.event, items.municipality, items.partnership]).meta({ id: 'Item', description: `One of: ${KINDS.join(', ')}` });
