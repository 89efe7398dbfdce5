import { searchKeys } from '../../../../../../names';
import { municipalityName } from '../../../../../../names/municipality-name';
import { refusal, refuseInvalid, type Refusal } from '../../../../../../refusals';
import { milestoneColumns, type PartnershipValues, type RowMilestone, type RowSide } from '../../core/import/partnership-row';
import { PARTNERSHIP_UID } from '../../core/uids';
import type { Entries } from '../../store/entries';
import type { ImportedEntries, NamedMunicipality } from '../../store/import/imported-entries';
import type { Milestones } from '../../store/milestones';
import type { Registry } from '../../store/registry';
import { differences, type Difference } from './differences';
import type { Applied } from './municipality-rows';

export interface PartnershipStores {
  readonly imported: ImportedEntries;
  readonly entries: Entries;
  readonly registry: Registry;
  readonly milestones: Milestones;
  /** Every municipality, for names that stand where a code should. */
  readonly names: () => Promise<readonly NamedMunicipality[]>;
}

/** More than these nobody reads. */
const MOST_CANDIDATES = 5;

async function sideOf(stores: PartnershipStores, column: 'sideA' | 'sideB', side: RowSide, locale: string): Promise<{ documentId: string; name: string } | Refusal> {
  if (side.kind === 'code') {
    const [found] = await stores.imported.municipalityByCode(side.code);
    return found ? { documentId: found.documentId, name: municipalityName(found, locale) } : refusal(column, 'import.side-code', { code: side.code });
  }
  const asked = new Set(searchKeys(side.words));
  const candidates = (await stores.names()).filter(({ officialName, namePl, nameUk, nameEn }) => [officialName, namePl, nameUk, nameEn].some((name) => searchKeys(name ?? '').some((key) => asked.has(key))));
  if (candidates.length === 0) return refusal(column, 'import.side-words', { words: side.words });
  const shown = candidates.slice(0, MOST_CANDIDATES).map((candidate) => `${municipalityName(candidate, locale)} (${candidate.code})`);
  return refusal(column, 'import.side-name', { words: side.words, candidates: [...shown, ...(candidates.length > MOST_CANDIDATES ? ['…'] : [])].join(', ') });
}

const isRefusal = (side: { documentId: string } | Refusal): side is Refusal => 'code' in side;

/** What a row is about, for people. */
export async function partnershipTitle(stores: PartnershipStores, { sideA, sideB }: Pick<PartnershipValues, 'sideA' | 'sideB'>, locale: string): Promise<string> {
  const named: string[] = [];
  for (const side of [sideA, sideB]) {
    const [found] = side.kind === 'code' ? await stores.imported.municipalityByCode(side.code) : [];
    named.push(side.kind === 'words' ? side.words : found ? `${municipalityName(found, locale)} (${side.code})` : side.code);
  }
  return named.join(' – ');
}

/** Says from which columns the fields come that a rule may refuse while `work` is done. */
export type FromColumns = <Result>(columns: Readonly<Record<string, string>>, work: () => Promise<Result>) => Promise<Result>;

/** Records a milestone of a row, or brings the one that is there up to date. */
async function applyMilestone(stores: PartnershipStores, partnership: string, said: RowMilestone, fromColumns: FromColumns): Promise<Difference[]> {
  const { kind, date, evidenceUrl } = said;
  const [dateColumn, urlColumn] = milestoneColumns(kind);
  const columns = { date: dateColumn, kind: dateColumn, side: dateColumn, evidenceUrl: urlColumn };
  const recorded = (await stores.milestones.ofPartnership(partnership)).filter((milestone) => milestone.kind === kind);
  // A date that is corrected is no second agreement.
  const before = recorded.find((milestone) => date !== null && milestone.date === date) ?? (recorded.length === 1 ? recorded[0] : undefined);
  if (before === undefined) {
    await fromColumns(columns, () => stores.milestones.create(partnership, { kind, side: 'both', date, evidenceUrl, evidenceFileId: null, note: null }));
    return [...(date === null ? [] : [{ field: dateColumn, from: null, to: date }]), ...(evidenceUrl === null ? [] : [{ field: urlColumn, from: null, to: evidenceUrl }])];
  }
  const found = differences(before as unknown as Readonly<Record<string, unknown>>, { ...(date !== null && { date }), ...(evidenceUrl !== null && { evidenceUrl }) });
  if (found.length > 0) await fromColumns(columns, () => stores.milestones.update(before.documentId, Object.fromEntries(found.map(({ field, to }) => [field, to]))));
  return found.map(({ field, ...rest }) => ({ field: field === 'date' ? dateColumn : urlColumn, ...rest }));
}

/**
 * Writes what a row says of a partnership: a new one as a draft, of the living one of the pair what differs.
 *
 * @throws what the rules refuse
 */
export async function applyPartnership(stores: PartnershipStores, values: PartnershipValues, locale: string, fromColumns: FromColumns): Promise<Applied> {
  const a = await sideOf(stores, 'sideA', values.sideA, locale);
  const b = await sideOf(stores, 'sideB', values.sideB, locale);
  refuseInvalid([a, b].filter(isRefusal));
  if (isRefusal(a) || isRefusal(b)) throw new Error('A side that was refused is none.');

  const pair = { type: values.type, sideA: a.documentId, sideB: b.documentId };
  const holder = await stores.registry.holderOf(pair, undefined);
  const versions = holder === null ? [] : await stores.imported.partnership(holder.partnership);
  const [first] = versions;
  if (first === undefined) {
    const documentId = await stores.imported.create(PARTNERSHIP_UID, locale, { ...pair, ...values.fields });
    for (const milestone of values.milestones) await applyMilestone(stores, documentId, milestone, fromColumns);
    return { documentId, outcome: { kind: 'new' } };
  }

  const own = versions.find((version) => version.locale === locale);
  const { since, ...words } = values.fields;
  const found = [...differences(first, since === undefined ? {} : { since }), ...differences(own ?? {}, words)];
  if (found.length > 0) {
    const into = own !== undefined || found.some(({ field }) => field !== 'since') ? locale : first.locale;
    await stores.imported.write(PARTNERSHIP_UID, first.documentId, into, Object.fromEntries(found.map(({ field, to }) => [field, to])));
  }
  for (const milestone of values.milestones) found.push(...(await applyMilestone(stores, first.documentId, milestone, fromColumns)));
  return { documentId: first.documentId, outcome: found.length === 0 ? { kind: 'unchanged' } : { kind: 'changed', differences: found } };
}
