import { parseEdtf } from '../../../../../dates';
import { isHttpAddress } from '../../../../../checks/http-address';
import { refusal, type Refusal } from '../../../../../refusals/refusal';
import { chronological } from './chronological';
import { isApproval, isUkrainianApproval, MILESTONE_KINDS, MILESTONE_SIDES, needsEvidence, type MilestoneKind, type MilestoneSide } from './milestone-kinds';
import { deriveStage, type Stage } from './stage';

/** What an editor records of a milestone. */
export interface MilestoneFacts {
  readonly kind: MilestoneKind;
  readonly side: MilestoneSide;
  /** EDTF; null where not even the year is known. */
  readonly date: string | null;
  readonly evidenceUrl: string | null;
  /** Id of an uploaded file. */
  readonly evidenceFileId: number | null;
  /** For the office alone: never public. */
  readonly note: string | null;
}

export interface Milestone extends MilestoneFacts {
  readonly documentId: string;
  readonly sequence: number;
}

export type Country = 'PL' | 'UA';

const NOTE_LENGTH = 5000;
const ADDRESS_LENGTH = 2000;

const isOneOf = <Value extends string>(values: readonly Value[], value: unknown): value is Value => (values as readonly unknown[]).includes(value);

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/**
 * What is wrong with the facts of one milestone by themselves.
 *
 * @param countries of the partnership's sides; null where it is not known
 */
export function refuseMilestone(facts: Partial<Record<keyof MilestoneFacts, unknown>>, countries: Readonly<Record<'a' | 'b', Country | null>>): Refusal[] {
  const refusals: Refusal[] = [];
  const { kind, side, date, evidenceUrl, evidenceFileId, note } = facts;

  if (isBlank(kind)) refusals.push(refusal('kind', 'required'));
  else if (!isOneOf(MILESTONE_KINDS, kind)) refusals.push(refusal('kind', 'choice'));

  if (!isOneOf(MILESTONE_SIDES, side)) refusals.push(refusal('side', 'choice'));

  if (!isBlank(date)) {
    const outcome = typeof date === 'string' ? parseEdtf(date) : ({ kind: 'refused', reason: 'syntax' } as const);
    if (outcome.kind === 'refused') refusals.push(refusal('date', `edtf.${outcome.reason}`));
  }

  if (!isBlank(evidenceUrl)) {
    if (typeof evidenceUrl !== 'string' || !isHttpAddress(evidenceUrl)) refusals.push(refusal('evidenceUrl', 'url.http'));
    else if (evidenceUrl.length > ADDRESS_LENGTH) refusals.push(refusal('evidenceUrl', 'text.long', { max: ADDRESS_LENGTH }));
  }

  if (!isBlank(note)) {
    if (typeof note !== 'string') refusals.push(refusal('note', 'type'));
    else if (note.length > NOTE_LENGTH) refusals.push(refusal('note', 'text.long', { max: NOTE_LENGTH }));
  }

  if (isOneOf(MILESTONE_KINDS, kind)) {
    if (needsEvidence(kind) && isBlank(evidenceUrl) && isBlank(evidenceFileId)) refusals.push(refusal('evidenceUrl', 'milestone.evidence'));
    if (isApproval(kind) && side === 'both') refusals.push(refusal('side', 'milestone.side'));
    if (isUkrainianApproval(kind) && (side === 'a' || side === 'b') && countries[side] === 'PL') refusals.push(refusal('side', 'milestone.side-ukraine'));
  }
  return refusals;
}

export type TimelineOutcome<Recorded> =
  | { readonly kind: 'ok'; readonly stage: Stage; readonly milestones: readonly Recorded[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Orders the milestones of a partnership and derives its stage, or says which of them cannot follow. */
export function timeline<Recorded extends Pick<Milestone, 'kind' | 'date' | 'sequence'>>(recorded: readonly Recorded[]): TimelineOutcome<Recorded> {
  const milestones = chronological(recorded);
  const outcome = deriveStage(milestones.map(({ kind }) => kind));
  return outcome.kind === 'ok'
    ? { kind: 'ok', stage: outcome.stage, milestones }
    : { kind: 'refused', refusal: refusal('kind', 'milestone.transition', { kind: outcome.milestone, stage: outcome.stage }) };
}
