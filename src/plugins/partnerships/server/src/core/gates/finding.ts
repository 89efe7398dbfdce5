import { createHash } from 'node:crypto';

/** An error holds until it is mended; a warning may be overridden with a reason. */
export type Severity = 'error' | 'warning';

/**
 * What a check can find, and how grave it is. Codes are stable for ever.
 *
 * An error is what the law on digital accessibility or the register of partnerships leaves no choice about, and what
 * an editor can always mend. Everything where a person may know better is a warning. A picture within a text is one of
 * those: the editor of texts has no place to mark it as decorative, so an override with its reason is that mark. So is
 * a main picture in languages that are public already: their words are published by themselves.
 */
export const GATES = {
  'gate.cover-alt': 'error',
  'gate.cover-alt-elsewhere': 'warning',
  'gate.picture-alt': 'warning',
  'gate.heading-first': 'warning',
  'gate.heading-skip': 'warning',
  'gate.heading-empty': 'warning',
  'gate.link-text': 'warning',
  'gate.link-bare': 'warning',
  'gate.link-empty': 'warning',
  'gate.link-same-text': 'warning',
  'gate.event-undated': 'warning',
  'gate.agreement-evidence': 'error',
  'gate.milestones-contradict': 'error',
  'gate.stage': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type GateCode = keyof typeof GATES;

export type FindingPath = readonly (string | number)[];

/** What one check says of one place. */
export interface Observation {
  readonly code: GateCode;
  /** The place, as in the body of a request: `['body', 3, 'children', 1]`. */
  readonly path: FindingPath;
  /** What the sentence for people fills in. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The words and values that it rests on: with any other it would be another finding. */
  readonly about: readonly unknown[];
}

export interface Finding extends Omit<Observation, 'about'> {
  readonly severity: Severity;
  /** The same as long as the finding is: wherever its place moves to, and until what it rests on changes. */
  readonly fingerprint: string;
}

/**
 * Observations as findings.
 *
 * Where two say the same of the same words, each has its number: whoever overrides one has not overridden the next.
 */
export function toFindings(observations: readonly Observation[]): Finding[] {
  const seen = new Map<string, number>();
  return observations.map(({ about, ...observation }) => {
    const subject = JSON.stringify([observation.code, about]);
    const count = seen.get(subject) ?? 0;
    seen.set(subject, count + 1);
    const fingerprint = createHash('sha256').update(JSON.stringify([subject, count])).digest('base64url').slice(0, 27);
    return { ...observation, severity: GATES[observation.code], fingerprint };
  });
}
