import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';

import { KINDS, type Kind } from '../core/kind';
import { parseItem, type Filters, type Reader } from '../services/reader';

import * as parameters from './arguments';
import { connectionOf, type Connection } from './connection';
import { costOf } from './cost';
import type { Read } from './reading';
import { noteMoves } from './moves';
import { readerOf } from './request-reader';
import { refuse } from './refuse';
import { selectsText, selectsTextOfNodes } from './selection';

type Query = (parent: unknown, args: unknown, context: object, info: GraphQLResolveInfo) => Promise<unknown>;

interface Language {
  readonly locale?: string | undefined;
  readonly fallback: boolean;
}

interface PageArguments extends Language {
  readonly first: number;
  readonly after?: string | undefined;
}

const parseId = (id: string): { readonly kind: Kind; readonly documentId: string } | null => {
  const [kind, documentId, ...rest] = id.split(':');
  const known = KINDS.find((candidate) => candidate === kind);
  return known && documentId && rest.length === 0 ? { kind: known, documentId } : null;
};

/** The query fields. */
export function queries(strapi: Core.Strapi) {
  const costs = new WeakMap<object, number>();

  /** All query fields of an operation count together, so that aliases gain nothing. */
  const refuseDear = ({ schema, operation, fragments, variableValues }: GraphQLResolveInfo): void => {
    const cost = costs.get(variableValues) ?? costOf({ schema, operation, fragments, variables: variableValues });
    costs.set(variableValues, cost);
    const most = Number(strapi.plugin('feed').config('graphql.maxCost'));
    if (cost > most) refuse([{ path: [], message: `This query may read ${String(cost)} entries, and at most ${String(most)} are allowed: ask for fewer at once or for less of each.` }]);
  };

  const query =
    <Schema extends z.ZodType>(schema: Schema, answer: (args: z.infer<Schema>, info: GraphQLResolveInfo, reader: Reader, context: object) => Promise<unknown>): Query =>
    (_parent, args, context, info) => {
      refuseDear(info);
      return answer(parameters.readArguments(schema, args), info, readerOf(strapi), context);
    };

  const list = async ({ locale, fallback, first, after }: PageArguments, kinds: readonly Kind[], filters: Filters, info: GraphQLResolveInfo, reader: Reader, context: object): Promise<Connection> => {
    const outcome = await reader.list({
      locale,
      fallback,
      kinds,
      filters,
      limit: first,
      after,
      withBody: selectsTextOfNodes(info.fieldNodes, info.fragments),
      pinnedFirst: kinds.includes('article'),
    });
    if (outcome.kind !== 'ok') return refuse(outcome.errors);
    noteMoves(context, outcome.moves);
    return connectionOf(outcome, after);
  };

  /** Follows a slug to the language it is read in. */
  const find = async (reader: Reader, kind: Kind, handle: string, { locale, fallback }: Language, withBody: boolean): Promise<Read | null> => {
    const request = { locale, fallback, withBody };
    const first = await reader.item(kind, handle, request);
    const outcome = first.kind === 'moved' ? await reader.item(kind, first.slug, request) : first;
    if (outcome.kind === 'refused') return refuse(outcome.errors);
    return outcome.kind === 'found' ? { item: parseItem(outcome.json), reading: outcome.reading } : null;
  };

  /** By documentId alone: the reader takes slugs too. */
  const findById = async (reader: Reader, kind: Kind, documentId: string, language: Language, withBody: boolean): Promise<Read | null> => {
    const found = await find(reader, kind, documentId, language, withBody);
    return found?.item.documentId === documentId ? found : null;
  };

  const one = (kind: Kind): Query =>
    query(parameters.oneArguments, async ({ slug, id, locale, fallback }, info, reader) => {
      const withBody = selectsText(info.fieldNodes, info.fragments);
      if (slug !== undefined) return find(reader, kind, slug, { locale, fallback }, withBody);
      const asked = parseId(id ?? '') ?? { kind, documentId: id ?? '' };
      return asked.kind === kind ? findById(reader, kind, asked.documentId, { locale, fallback }, withBody) : null;
    });

  return {
    feed: query(parameters.feedArguments, ({ kinds, ...page }, info, reader, context) => list(page, kinds ?? KINDS, {}, info, reader, context)),
    articles: query(parameters.articlesArguments, ({ area, partnership, municipality, ...page }, info, reader, context) => list(page, ['article'], { area, partnership, municipality }, info, reader, context)),
    events: query(parameters.eventsArguments, ({ when, from, to, partnership, municipality, ...page }, info, reader, context) =>
      list(page, ['event'], { when, from, to, partnership, municipality }, info, reader, context),
    ),
    municipalities: query(parameters.municipalitiesArguments, ({ country, q, seeking, area, code, ...page }, info, reader, context) =>
      list(page, ['municipality'], { country, q, seeking, area, code }, info, reader, context),
    ),
    partnerships: query(parameters.partnershipsArguments, ({ stage, type, municipality, area, ...page }, info, reader, context) =>
      list(page, ['partnership'], { stage, type, municipality, area }, info, reader, context),
    ),
    article: one('article'),
    event: one('event'),
    municipality: one('municipality'),
    partnership: one('partnership'),

    organisation: query(parameters.organisationArguments, async ({ locale, fallback }, _info, reader) => {
      const outcome = await reader.organisation({ locale, fallback });
      if (outcome.kind === 'refused') return refuse(outcome.errors);
      if (outcome.kind === 'missing') return null;
      const { organisation } = outcome;
      return { ...organisation, id: `organisation:${organisation.documentId}`, example: organisation.example === true };
    }),

    node: query(parameters.nodeArguments, async ({ id, locale, fallback }, info, reader) => {
      const asked = parseId(id);
      if (!asked) return refuse([{ path: ['id'], message: 'is not the id of an article, event, municipality or partnership.' }]);
      return findById(reader, asked.kind, asked.documentId, { locale, fallback }, selectsText(info.fieldNodes, info.fragments));
    }),
  } satisfies Record<string, Query>;
}
