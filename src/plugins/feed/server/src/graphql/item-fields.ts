import type { Core } from '@strapi/strapi';

import type { Image } from '../core/item';
import type { Kind } from '../core/kind';
import type { Reading } from '../services/reader';

import { readerOf } from './request-reader';
import { readArguments, relatedArguments } from './arguments';
import { loadersOf, type AboutKind, type AboutTarget, type Loaders } from './loaders';
import type { ItemOf, Read } from './reading';

/** A field's resolver; whatever it gives, GraphQL checks against the schema. */
export type Resolver<Source> = (source: Source, args: Readonly<Record<string, unknown>>, context: object) => unknown;
export type Resolvers<Source> = Readonly<Record<string, Resolver<Source>>>;

type PartOf<K extends Kind> = ItemOf<K>[K & keyof ItemOf<K>];

/** GraphQL's names of the kinds. */
export const TYPES = { article: 'Article', event: 'Event', municipality: 'Municipality', partnership: 'Partnership' } as const satisfies Record<Kind, string>;

const imageOf = (image: Image | null): object | null => image && { ...image, formats: Object.entries(image.formats).map(([name, format]) => ({ name, ...format })) };

/** Fields of every item. */
const HEAD: Resolvers<Read> = {
  id: ({ item }) => item.id,
  documentId: ({ item }) => item.documentId,
  kind: ({ item }) => item.kind,
  locale: ({ item }) => item.locale,
  isFallback: ({ item }) => item.isFallback,
  slug: ({ item }) => item.slug,
  title: ({ item }) => item.title,
  summary: ({ item }) => item.summary,
  image: ({ item }) => imageOf(item.image),
  publishedAt: ({ item }) => item.publishedAt,
  updatedAt: ({ item }) => item.updatedAt,
  translations: ({ item }) => item.translations,
  url: ({ item }) => item.url,
  example: ({ item }) => item.example === true,
};

/** Fields that are in an item's part under the same name. */
const plain = <K extends Kind, Name extends string & keyof PartOf<K>>(part: (item: ItemOf<K>) => PartOf<K>, names: readonly Name[]): Resolvers<Read<K>> =>
  Object.fromEntries(names.map((name): [string, Resolver<Read<K>>] => [name, ({ item }) => part(item)[name]]));

type Refs = readonly { readonly documentId: string }[];

/** An item of any kind, as far as relations go. */
interface Reads {
  readonly reading: Reading;
}

const idsOf = (refs: Refs): string[] => refs.map(({ documentId }) => documentId);

const present = <Value>(value: Value | null): value is Value => value !== null;

/** The resolvers of the four kinds of items. */
export function itemResolvers(strapi: Core.Strapi): Readonly<Record<string, Resolvers<never>>> {
  const loaders = (context: object): Loaders => loadersOf(context, readerOf(strapi));

  const entries = async (kind: Kind, refs: Refs, { reading }: Reads, context: object): Promise<Read[]> =>
    (await loaders(context).items(kind, idsOf(refs), reading)).filter(present);

  const areas = (refs: Refs, { reading }: Reads, context: object) => loaders(context).areas(idsOf(refs), reading);

  /** Articles and events that name the entry. */
  const about = (target: AboutTarget): Resolvers<Read> => {
    const list =
      (kind: AboutKind): Resolver<Read> =>
      async ({ item, reading }, args, context) => {
        const { first } = readArguments(relatedArguments, args);
        return loaders(context).about(kind, target, item.documentId, reading, first);
      };
    return { articles: list('article'), events: list('event') };
  };

  /** Lists and relations come without their texts where nobody was seen to ask for them. */
  const text = <K extends 'article' | 'partnership'>(kind: K, partOf: (item: ItemOf<K>) => { readonly html?: string; readonly body?: unknown }): Resolvers<Read<K>> => {
    const whole = async ({ item, reading }: Read<K>, context: object) => {
      const part = partOf(item);
      if (part.html !== undefined) return part;
      const loaded = await loaders(context).withBody(kind, item.documentId, reading);
      return loaded === null ? part : partOf(loaded);
    };
    return {
      html: async (source, _args, context) => (await whole(source, context)).html ?? null,
      body: async (source, _args, context) => (await whole(source, context)).body ?? null,
    };
  };

  const article: Resolvers<Read<'article'>> = {
    ...HEAD,
    ...plain<'article', 'pinned' | 'source'>((item) => item.article, ['pinned', 'source']),
    ...text('article', (item) => item.article),
    areas: (source, _args, context) => areas(source.item.article.areas, source, context),
    partnerships: (source, _args, context) => entries('partnership', source.item.article.partnerships, source, context),
    municipalities: (source, _args, context) => entries('municipality', source.item.article.municipalities, source, context),
  };

  const event: Resolvers<Read<'event'>> = {
    ...HEAD,
    ...plain<'event', Exclude<keyof PartOf<'event'>, 'partnerships' | 'municipalities'>>(
      (item) => item.event,
      ['description', 'type', 'status', 'startsAt', 'endsAt', 'allDay', 'timeZone', 'approximateDate', 'venue', 'onlineUrl'],
    ),
    partnerships: (source, _args, context) => entries('partnership', source.item.event.partnerships, source, context),
    municipalities: (source, _args, context) => entries('municipality', source.item.event.municipalities, source, context),
  };

  const municipality: Resolvers<Read<'municipality'>> = {
    ...HEAD,
    ...plain<'municipality', Exclude<keyof PartOf<'municipality'>, 'areas' | 'partnerships' | 'partners'>>(
      (item) => item.municipality,
      [
        'officialName', 'country', 'code', 'type', 'region', 'regionCode', 'district', 'lat', 'lon', 'population', 'populationYear',
        'website', 'names', 'aliases', 'seekingPartner', 'needs', 'offers',
      ],
    ),
    ...about('municipality'),
    areas: (source, _args, context) => areas(source.item.municipality.areas, source, context),
    partnerships: (source, _args, context) => entries('partnership', source.item.municipality.partnerships, source, context),
    partners: (source, _args, context) => entries('municipality', source.item.municipality.partners, source, context),
  };

  const partnership: Resolvers<Read<'partnership'>> = {
    ...HEAD,
    ...plain<'partnership', 'type' | 'stage' | 'since' | 'milestones' | 'programme'>((item) => item.partnership, ['type', 'stage', 'since', 'milestones', 'programme']),
    ...text('partnership', (item) => item.partnership),
    ...about('partnership'),
    areas: (source, _args, context) => areas(source.item.partnership.areas, source, context),
    // A side is shown in the next best language whatever was asked, and where there is none stays null: milestones name sides by their place.
    sides: async ({ item, reading }, _args, context) => {
      const sides = await loaders(context).items('municipality', idsOf(item.partnership.sides), { ...reading, fallback: true });
      return sides.map((side) => side && { ...side, reading });
    },
  };

  return { Article: article, Event: event, Municipality: municipality, Partnership: partnership };
}
