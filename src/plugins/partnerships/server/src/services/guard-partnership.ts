import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { refusal, refuseConflict, refuseInvalid, type Refusal } from '../../../../../refusals';
import { timeline } from '../core/milestone';
import { isPairType, type Pair } from '../core/pair';
import { isPublishing } from '../../../../../writes/write-action';
import { isClosed, type Stage } from '../core/stage';
import type { MunicipalityVersion, PartnershipVersion } from '../store/entries';
import type { Link } from '../store/registry';
import { municipalityName } from '../../../../../names/municipality-name';
import { partnershipTitle } from './pair-titles';
import type { Stores } from './stores';
import { documentIdOf, type Next, type WriteContext } from './write-context';

type Sides = Pick<PartnershipVersion, 'type' | 'sideA' | 'sideB'>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What the entry will say once `data` is written over what it says now. */
const merged = (data: Record<string, unknown> | undefined, current: Sides | undefined): Sides => ({
  type: data?.type === undefined ? (current?.type ?? 'partnership') : text(data.type),
  sideA: data?.sideA === undefined ? (current?.sideA ?? null) : text(data.sideA),
  sideB: data?.sideB === undefined ? (current?.sideB ?? null) : text(data.sideB),
});

/** @param towns the municipalities of both sides, where they have been read already */
async function refuseSides(stores: Stores, sides: Sides, towns?: readonly MunicipalityVersion[]): Promise<Pair> {
  const refusals: Refusal[] = [];
  if (!isPairType(sides.type)) refusals.push(refusal('type', sides.type === null ? 'required' : 'choice'));
  if (sides.sideA === null) refusals.push(refusal('sideA', 'side.missing'));
  if (sides.sideB === null) refusals.push(refusal('sideB', 'side.missing'));
  if (sides.sideA !== null && sides.sideA === sides.sideB) refusals.push(refusal('sideB', 'pair.same'));

  const named = [sides.sideA, sides.sideB].filter((side) => side !== null);
  const there = new Set((towns ?? (await stores.entries.municipalities(named))).map(({ documentId }) => documentId));
  for (const field of ['sideA', 'sideB'] as const) {
    const side = sides[field];
    if (side !== null && !there.has(side)) refusals.push(refusal(field, 'side.unknown'));
  }
  refuseInvalid(refusals);

  const { type, sideA, sideB } = sides;
  if (!isPairType(type) || sideA === null || sideB === null) throw new Error('A pair that was found complete is not.');
  return { type, sideA, sideB };
}

const refuseTaken = async (stores: Stores, holder: Link, locale: string): Promise<never> => {
  const title = await partnershipTitle(stores, holder, locale);
  return refuseConflict([refusal('sideB', 'pair.taken', { title })], { partnership: { documentId: holder.partnership, title, stage: holder.stage } });
};

/** Who holds a pair, if the partnership is still there. */
async function liveHolderOf(stores: Stores, pair: Pair, except: string | undefined): Promise<Link | null> {
  const holder = await stores.registry.holderOf(pair, except);
  return holder !== null && (await stores.entries.partnership(holder.partnership)).length > 0 ? holder : null;
}

/**
 * Takes away what a partnership that is gone left behind: a language that is removed from the installation takes its
 * entries along and passes the Document Service by.
 */
async function freeAbandonedPair(stores: Stores, trx: Knex.Transaction, pair: Pair, except: string | undefined): Promise<void> {
  const holder = await stores.registry.holderOf(pair, except);
  if (holder === null || (await liveHolderOf(stores, pair, except)) !== null) return;
  await stores.registry.remove(trx, holder.partnership);
  await stores.milestones.deleteAll(holder.partnership);
}

/** What a council decided cannot become another council's decision: a side with milestones of its own stays. */
async function refuseChangedSides(stores: Stores, current: PartnershipVersion | undefined, pair: Pair): Promise<void> {
  if (!current) return;
  const changed = ([['sideA', 'a'], ['sideB', 'b']] as const).filter(([field]) => current[field] !== null && current[field] !== pair[field]);
  if (changed.length === 0) return;
  const recorded = new Set((await stores.milestones.ofPartnership(current.documentId)).map(({ side }) => side));
  refuseInvalid(changed.filter(([, side]) => recorded.has(side)).map(([field]) => refusal(field, 'pair.side-recorded')));
}

const refuseLocked = (current: readonly PartnershipVersion[], pair: Pair): void => {
  const published = current.find((version) => version.published);
  if (!published) return;
  refuseInvalid((['type', 'sideA', 'sideB'] as const).filter((field) => published[field] !== pair[field]).map((field) => refusal(field, 'pair.locked')));
};

/** A public partnership shows both its sides, so both have to be public in some language. */
async function refuseUnpublishedSides(stores: Stores, pair: Pair, locale: string, towns?: readonly MunicipalityVersion[]): Promise<void> {
  const versions = towns ?? (await stores.entries.municipalities([pair.sideA, pair.sideB]));
  refuseInvalid(
    (['sideA', 'sideB'] as const).flatMap((field) => {
      const side = versions.filter(({ documentId }) => documentId === pair[field]);
      const [names] = side;
      return names && !side.some(({ published }) => published) ? [refusal(field, 'side.unpublished', { title: municipalityName(names, locale) })] : [];
    }),
  );
}

async function stageNow(stores: Stores, partnership: string): Promise<Stage> {
  const outcome = timeline(await stores.milestones.ofPartnership(partnership));
  if (outcome.kind === 'refused') throw new Error(`The milestones of partnership ${partnership} carry no stage.`);
  return outcome.stage;
}

/** Writes the registry row that follows from a partnership and its milestones, or refuses the whole write. */
export async function register(stores: Stores, trx: Knex.Transaction, link: Link, locale: string): Promise<void> {
  const claim = await stores.registry.claim(trx, link);
  if (claim.kind === 'taken') await refuseTaken(stores, claim.by, locale);
}

/**
 * The rules of a pair, around whatever the Document Service is about to do with a partnership.
 * Refusals that can be known come before the first write; the registry's index has the last word after it.
 */
export async function guardPartnership(strapi: Core.Strapi, stores: Stores, trx: Knex.Transaction, ctx: WriteContext, locale: string, next: Next): Promise<unknown> {
  const { action, params } = ctx;
  const current = params.documentId === undefined ? [] : await stores.entries.partnership(params.documentId);
  const drafts = current.filter(({ published }) => !published);

  switch (action) {
    case 'create':
    case 'update':
    case 'clone': {
      if (action !== 'create' && current.length === 0) return next();
      const pair = await refuseSides(stores, merged(params.data, drafts[0] ?? current[0]));
      if (action === 'update') {
        refuseLocked(current, pair);
        await refuseChangedSides(stores, drafts[0], pair);
      }
      if (isPublishing(action, params.status)) await refuseUnpublishedSides(stores, pair, locale);

      const own = action === 'update' ? params.documentId : undefined;
      const stage = own === undefined ? 'lead' : await stageNow(stores, own);
      const holder = isClosed(stage) ? null : await liveHolderOf(stores, pair, own);
      if (holder) await refuseTaken(stores, holder, locale);

      await freeAbandonedPair(stores, trx, pair, own);
      const result = await next();
      const partnership = own ?? documentIdOf(result);
      if (partnership) await register(stores, trx, { ...pair, partnership, stage }, locale);
      return result;
    }

    case 'publish': {
      const [draft] = drafts;
      if (draft) {
        const towns = await stores.entries.municipalities([draft.sideA, draft.sideB].filter((side) => side !== null));
        await refuseUnpublishedSides(stores, await refuseSides(stores, draft, towns), locale, towns);
      }
      return next();
    }

    case 'discardDraft': {
      const result = await next();
      const [draft] = params.documentId === undefined ? [] : (await stores.entries.partnership(params.documentId)).filter(({ published }) => !published);
      if (draft) {
        const pair = await refuseSides(stores, draft);
        await register(stores, trx, { ...pair, partnership: draft.documentId, stage: await stageNow(stores, draft.documentId) }, locale);
      }
      return result;
    }

    case 'delete': {
      const result = await next();
      const { documentId } = params;
      if (documentId !== undefined && (await stores.entries.partnership(documentId)).length === 0) {
        await stores.registry.remove(trx, documentId);
        await stores.milestones.deleteAll(documentId);
      }
      return result;
    }

    case 'unpublish':
      return next();
  }
}
