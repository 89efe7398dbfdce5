/** What may happen in the life of a partnership, in the order in which it usually does. */
export const MILESTONE_KINDS = [
  'contact',
  'visit',
  'intent',
  'resolution',
  'order',
  'agreement',
  'registration',
  'annex',
  'start',
  'suspension',
  'resumption',
  'end',
  'abandonment',
] as const;

export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** Whom a milestone concerns: `a` and `b` are the partnership's sides as it names them. */
export const MILESTONE_SIDES = ['both', 'a', 'b'] as const;

export type MilestoneSide = (typeof MILESTONE_SIDES)[number];

/**
 * Approvals are facts of one side. They run beside the stages and never move them:
 * a council may decide before or long after the signing.
 */
export const APPROVAL_KINDS = ['resolution', 'order', 'registration'] as const;

export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

export const isApproval = (kind: MilestoneKind): kind is ApprovalKind => (APPROVAL_KINDS as readonly string[]).includes(kind);

/** Approvals that Ukrainian law alone knows: the ministry's order, and the entry in its register. */
export const isUkrainianApproval = (kind: MilestoneKind): boolean => kind === 'order' || kind === 'registration';

/** What has been signed has to be shown. */
export const needsEvidence = (kind: MilestoneKind): boolean => kind === 'intent' || kind === 'agreement';
