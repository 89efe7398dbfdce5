import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';

import { municipalityMap, partnershipMap } from '../core/geojson';
import type { Item, MunicipalityItem, PartnershipItem } from '../core/item';
import { KINDS, PLURALS, type Kind, type Plural } from '../core/kind';
import { PARAMETERS, readParameters } from '../core/parameters';
import { parseItem, type ListOutcome, type Reader } from '../services/reader';
import { answer, redirect, refuseMissing, refuseParameters, type Lifetimes } from './answer';

type ItemContext = Context & { params: { handle: string } };

/** What a path gives: everything, a list, an item, a map, or who publishes. */
export type Gives = 'everything' | Plural | Kind | 'partnershipMap' | 'municipalityMap' | 'organisation';

type FeedContext = ItemContext & { state: { route: { config: { gives: Gives } } } };

/** A map shows all that matches: it has no pages. */
const WHOLE_MAP = 100_000;

const updatesOf = (items: readonly Item[]): string[] => items.map(({ updatedAt }) => updatedAt);

/** Leaves parameters out that were not given. */
const given = <Values extends object>(values: Values): Partial<Values> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const reader = (): Reader => strapi.plugin('feed').service('reader') as Reader;
  const lifetimes = (): Lifetimes => strapi.plugin('feed').config('lifetimes');

  const read = <Schema extends z.ZodObject>(schema: Schema, ctx: Context): z.infer<Schema> => {
    const outcome = readParameters(schema, ctx.querystring);
    return outcome.kind === 'ok' ? outcome.parameters : refuseParameters(outcome.faults);
  };

  /** Without a parameter the reader's browser decides, and caches are told so. */
  const languageOf = async (ctx: Context, locale: string | undefined): Promise<string> => {
    if (locale !== undefined) return locale;
    ctx.vary('Accept-Language');
    return reader().negotiate(ctx.get('accept-language') || undefined);
  };

  const accepted = (outcome: ListOutcome): Extract<ListOutcome, { kind: 'ok' }> => (outcome.kind === 'ok' ? outcome : refuseParameters(outcome.errors));

  const sendList = (ctx: Context, outcome: ListOutcome, limit: number): void => {
    const { json, next, reading } = accepted(outcome);
    const items = json.map(parseItem);
    answer(ctx, { body: { data: items, meta: { locale: reading.locale, limit, next } }, updatedAt: updatesOf(items), lifetimes: lifetimes() });
  };

  const list = (kind: Kind) => async (ctx: Context): Promise<void> => {
    const { locale, fallback, limit, after, expand, ...filters } = read(PARAMETERS[kind], ctx);
    const outcome = await reader().list({
      locale: await languageOf(ctx, locale),
      fallback,
      kinds: [kind],
      filters: given(filters),
      limit,
      after,
      withBody: expand === 'body',
      pinnedFirst: kind === 'article',
    });
    sendList(ctx, outcome, limit);
  };

  const item = (kind: Kind) => async (ctx: ItemContext): Promise<void> => {
    const { locale, fallback } = read(PARAMETERS.item, ctx);
    const outcome = await reader().item(kind, ctx.params.handle, { locale: await languageOf(ctx, locale), fallback });
    switch (outcome.kind) {
      case 'refused':
        return refuseParameters(outcome.errors);
      case 'missing':
        return refuseMissing();
      case 'moved': {
        const query = ctx.querystring === '' ? '' : `?${ctx.querystring}`;
        return redirect(ctx, `${ctx.path.slice(0, ctx.path.lastIndexOf('/'))}/${encodeURIComponent(outcome.slug)}${query}`, lifetimes());
      }
      case 'found':
        answer(ctx, { body: { data: parseItem(outcome.json), meta: { locale: outcome.reading.locale } }, updatedAt: updatesOf([parseItem(outcome.json)]), lifetimes: lifetimes() });
    }
  };

  const sendMap = async <Kept extends Item>(ctx: Context, kind: Kind, schema: typeof PARAMETERS.municipalityMap | typeof PARAMETERS.partnershipMap, keep: (items: readonly Item[]) => readonly Kept[], draw: (items: readonly Kept[]) => object): Promise<void> => {
    const { locale, fallback, ...filters } = read(schema, ctx);
    const outcome = accepted(
      await reader().list({ locale: await languageOf(ctx, locale), fallback, kinds: [kind], filters: given(filters), limit: WHOLE_MAP, after: undefined, withBody: false, pinnedFirst: false }),
    );
    const items = keep(outcome.json.map(parseItem));
    // RFC 7946, section 12: GeoJSON is UTF-8 and its media type has no charset.
    answer(ctx, { body: draw(items), type: 'application/geo+json', updatedAt: updatesOf(items), lifetimes: lifetimes() });
  };

  const answers: Readonly<Record<Gives, (ctx: ItemContext) => Promise<void>>> = {
    async everything(ctx: Context): Promise<void> {
      const { locale, fallback, limit, after, expand, kind } = read(PARAMETERS.everything, ctx);
      const outcome = await reader().list({
        locale: await languageOf(ctx, locale),
        fallback,
        kinds: kind ?? KINDS,
        filters: {},
        limit,
        after,
        withBody: expand === 'body',
        pinnedFirst: true,
      });
      sendList(ctx, outcome, limit);
    },

    [PLURALS.article]: list('article'),
    [PLURALS.event]: list('event'),
    [PLURALS.municipality]: list('municipality'),
    [PLURALS.partnership]: list('partnership'),
    article: item('article'),
    event: item('event'),
    municipality: item('municipality'),
    partnership: item('partnership'),

    partnershipMap: (ctx: Context) =>
      sendMap(ctx, 'partnership', PARAMETERS.partnershipMap, (items) => items.filter((entry): entry is PartnershipItem => entry.kind === 'partnership'), partnershipMap),

    municipalityMap: (ctx: Context) =>
      sendMap(ctx, 'municipality', PARAMETERS.municipalityMap, (items) => items.filter((entry): entry is MunicipalityItem => entry.kind === 'municipality'), municipalityMap),

    async organisation(ctx: Context): Promise<void> {
      const { locale, fallback } = read(PARAMETERS.organisation, ctx);
      const outcome = await reader().organisation({ locale: await languageOf(ctx, locale), fallback });
      if (outcome.kind === 'refused') return refuseParameters(outcome.errors);
      if (outcome.kind === 'missing') return refuseMissing();
      answer(ctx, { body: { data: outcome.organisation, meta: { locale: outcome.organisation.locale } }, updatedAt: [], lifetimes: lifetimes() });
    },
  };

  return {
    /**
     * The one action of every path, so that the panel of permissions shows the one box that opens and closes them:
     * Strapi lists each action as a permission of its own. What to give stands in the path's `config`.
     */
    read: (ctx: FeedContext): Promise<void> => answers[ctx.state.route.config.gives](ctx),
  };
};
