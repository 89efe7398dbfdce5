import { pairKey, type PairType } from '../pair';
import { isClosed, type Stage } from '../stage';
import type { Acquaintance, Contact, MatchFacts } from './facts';
import { score, type Score } from './score';
import type { Weights } from './weights';

/** A row of the pair registry, as far as matching reads it. */
export interface KnownLink {
  readonly type: PairType;
  readonly sideA: string;
  readonly sideB: string;
  readonly stage: Stage;
}

/** Two municipalities of which one has asked for the other. */
export type Asked = readonly [string, string];

export interface Wish {
  /** How the two would be linked. */
  readonly type: PairType;
  /** Whether those that do not look for a partner are candidates, too. */
  readonly includeNotSeeking: boolean;
}

export interface Candidate {
  readonly facts: MatchFacts;
  readonly score: Score;
}

/** What the registry and the inquiries say of one seeker's surroundings, gathered once for all candidates. */
function acquaintances(seeker: MatchFacts, everyone: readonly MatchFacts[], links: readonly KnownLink[], asked: readonly Asked[]): (documentId: string) => Acquaintance {
  const countries = new Map([...everyone, seeker].map(({ documentId, country }) => [documentId, country]));
  const contacts = new Map<string, Contact[]>();
  const partners = new Map<string, Set<string>>();
  const meet = (documentId: string, contact: Contact): void => {
    contacts.set(documentId, [...(contacts.get(documentId) ?? []), contact]);
  };
  for (const { type, sideA, sideB, stage } of links) {
    const kind = stage === 'ended' || stage === 'abandoned' ? stage : 'running';
    for (const [one, other] of [[sideA, sideB], [sideB, sideA]] as const) {
      if (one === seeker.documentId) meet(other, { kind, type });
      if (kind === 'running' && countries.get(one) === seeker.country) partners.set(other, (partners.get(other) ?? new Set()).add(one));
    }
  }
  for (const [one, other] of asked) {
    if (one === seeker.documentId) meet(other, { kind: 'inquiry' });
    else if (other === seeker.documentId) meet(one, { kind: 'inquiry' });
  }
  return (documentId) => ({ contacts: contacts.get(documentId) ?? [], partners: partners.get(documentId)?.size ?? 0 });
}

/**
 * Whether two may be linked in a way at all, by the rule that the pair registry is kept by: not with itself, and not where a
 * partnership of the same type is running. Candidates are of the other country besides.
 */
function mayBeLinked(seeker: MatchFacts, candidate: MatchFacts, type: PairType, taken: ReadonlySet<string>): boolean {
  if (candidate.documentId === seeker.documentId) return false;
  if (seeker.country === null || candidate.country === null || candidate.country === seeker.country) return false;
  return !taken.has(pairKey({ type, sideA: seeker.documentId, sideB: candidate.documentId }));
}

/** By score; equals by code, which every municipality has once, so that the order is the same every time. */
function inOrder(a: Candidate, b: Candidate): number {
  if (a.score.total !== b.score.total) return b.score.total - a.score.total;
  const [one, other] = [a, b].map(({ facts }) => `${facts.code ?? '~'} ${facts.documentId}`) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Candidates for a seeker, the best first.
 *
 * Each is judged by its own facts and what lies between the two, never by the other candidates: one more or less changes
 * nothing in the order of the rest.
 */
export function rank(seeker: MatchFacts, everyone: readonly MatchFacts[], links: readonly KnownLink[], asked: readonly Asked[], weights: Weights, { type, includeNotSeeking }: Wish): Candidate[] {
  const taken = new Set(links.filter(({ stage }) => !isClosed(stage)).map(pairKey));
  const between = acquaintances(seeker, everyone, links, asked);
  return everyone
    .filter((candidate) => (includeNotSeeking || candidate.seeking) && mayBeLinked(seeker, candidate, type, taken))
    .map((facts): Candidate => ({ facts, score: score(seeker, facts, between(facts.documentId), weights) }))
    .sort(inOrder);
}
