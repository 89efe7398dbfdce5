import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { refusal, refuseInvalid } from '../../../../../refusals';
import { noteChange } from '../../../../../writes/changes';
import { refuseMilestone, timeline, type Country, type MilestoneFacts } from '../core/milestone';
import { isPairType } from '../core/pair';
import { PARTNERSHIP_UID } from '../core/uids';
import type { RecordedMilestone } from '../store/milestones';
import { administratorOf, signedBy } from './administrator';
import { register } from './guard-partnership';
import type { Stores } from './stores';
import type { Next, WriteContext } from './write-context';

type Facts = Record<keyof MilestoneFacts, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A file is named by its id, bare or in one of the forms that Strapi's relations take. */
function fileId(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.length === 1 ? fileId(value[0]) : value;
  if (!isRecord(value)) return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if ('set' in value) return fileId(value.set);
  if ('connect' in value) return fileId(value.connect);
  return 'id' in value ? fileId(value.id) : value;
}

/** What the milestone will say once `data` is written over it. */
const merged = (data: Record<string, unknown>, current: RecordedMilestone | null): Facts => ({
  kind: data.kind ?? current?.kind,
  side: data.side ?? current?.side ?? 'both',
  date: data.date === undefined ? (current?.date ?? null) : data.date,
  evidenceUrl: data.evidenceUrl === undefined ? (current?.evidenceUrl ?? null) : data.evidenceUrl,
  evidenceFileId: data.evidenceFile === undefined ? (current?.evidenceFileId ?? null) : fileId(data.evidenceFile),
  note: data.note === undefined ? (current?.note ?? null) : data.note,
});

const isCountry = (value: unknown): value is Country => value === 'PL' || value === 'UA';

/** What a partnership is, as its milestones need it. */
async function partnershipOf(stores: Stores, documentId: unknown) {
  const versions = typeof documentId === 'string' ? await stores.entries.partnership(documentId) : [];
  const version = versions.find(({ published }) => !published) ?? versions[0];
  if (!version || !isPairType(version.type) || version.sideA === null || version.sideB === null) return null;
  const sides = await stores.entries.municipalities([version.sideA, version.sideB]);
  const country = (side: string | null): Country | null => {
    const found = sides.find(({ documentId: id }) => id === side)?.country;
    return isCountry(found) ? found : null;
  };
  return {
    pair: { type: version.type, sideA: version.sideA, sideB: version.sideB },
    documentId: version.documentId,
    countries: { a: country(version.sideA), b: country(version.sideB) },
  };
}

/**
 * The rules of milestones: facts that hold by themselves, and together a life that could have been lived.
 * After each change the pair registry is told the stage, which may free the pair or claim it again.
 */
export async function guardMilestone(strapi: Core.Strapi, stores: Stores, trx: Knex.Transaction, ctx: WriteContext, locale: string, next: Next): Promise<unknown> {
  const { action, params } = ctx;
  const current = params.documentId === undefined ? null : await stores.milestones.one(params.documentId);
  if (action === 'clone') refuseInvalid([refusal('documentId', 'milestone.partnership-fixed')]);
  if (action !== 'create' && current === null) return next();

  const data = (params.data ??= {});
  // Who a milestone is, is said by the parameters alone.
  delete data.documentId;
  delete data.id;
  if (current !== null && data.partnership !== undefined && data.partnership !== current.partnership) {
    refuseInvalid([refusal('partnership', 'milestone.partnership-fixed')]);
  }
  const partnership = await partnershipOf(stores, current?.partnership ?? data.partnership);
  if (partnership === null) {
    if (action === 'delete') return next();
    refuseInvalid([refusal('partnership', 'milestone.partnership-unknown')]);
    return undefined;
  }

  const recorded = await stores.milestones.ofPartnership(partnership.documentId);
  const others = recorded.filter(({ documentId }) => documentId !== current?.documentId);
  let after: { kind: RecordedMilestone['kind']; date: string | null; sequence: number }[] = others;

  if (action === 'create' || action === 'update') {
    const facts = merged(data, current);
    // A file of evidence may be gone from the media library; that is no reason to refuse a note.
    const touchesEvidence = current === null || ['kind', 'evidenceUrl', 'evidenceFile'].some((name) => data[name] !== undefined);
    const refusals = refuseMilestone(facts, partnership.countries).filter(({ code }) => touchesEvidence || code !== 'milestone.evidence');
    const file = facts.evidenceFileId;
    if (file !== null && !(typeof file === 'number' && (await stores.entries.fileExists(file)))) refusals.push(refusal('evidenceFile', 'milestone.evidence-file'));
    refuseInvalid(refusals);

    // Blank is unknown; the order of recording is the registry's to give and nobody's to change.
    const date = typeof facts.date === 'string' && facts.date.trim() !== '' ? facts.date.trim() : null;
    const sequence = current?.sequence ?? Math.max(0, ...recorded.map((milestone) => milestone.sequence)) + 1;
    Object.assign(data, { date, sequence, side: facts.side, evidenceUrl: facts.evidenceUrl === '' ? null : facts.evidenceUrl, evidenceFile: file });
    if (action === 'create') data.partnership = partnership.documentId;
    Object.assign(data, signedBy(administratorOf(strapi), action));
    after = [...others, { kind: facts.kind as RecordedMilestone['kind'], date, sequence }];
  }

  const outcome = timeline(after);
  if (outcome.kind === 'refused') {
    refuseInvalid([outcome.refusal]);
    return undefined;
  }
  const result = await next();
  await register(stores, trx, { ...partnership.pair, partnership: partnership.documentId, stage: outcome.stage }, locale);
  noteChange(PARTNERSHIP_UID, partnership.documentId);
  return result;
}
