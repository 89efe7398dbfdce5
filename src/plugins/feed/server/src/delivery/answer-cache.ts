import { LRUCache } from 'lru-cache';

import { sameVersion, type FeedVersion } from '../core/feed-version';
import type { FeedRequest, Representation } from '../core/representation';
import { createAnswer, isKept, isOver, type Answer, type KeptAnswer } from './answer';

/** An address as readers ask for it. */
export interface Asked extends FeedRequest {
  /** The whole address, with its query, as it came. */
  readonly url: string;
}

/** Answers that were given and still hold. */
export interface AnswerCache {
  /** The answer, where it is at hand and its reader's language is known without asking. */
  ready(url: string, acceptLanguage: string, version: FeedVersion, now: number): KeptAnswer | null;
  /** The answer, made where it has to be. `version` is the one that was current when the request came, or later. */
  get(asked: Asked, version: FeedVersion): Promise<Answer>;
}

/** Where an address leads: to its answer, or to one answer a language. */
type Slot = { readonly kind: 'answer'; readonly answer: KeptAnswer } | { readonly kind: 'byLanguage' };

/** What an entry takes besides its body and its address: headers, objects, the cache's own lists. */
const OVERHEAD = 2_048;

/** Languages that headers ask for are looked up anew after this time: the configured ones change once in years. */
const LANGUAGES_KEPT_MS = 5_000;

const LANGUAGES_KEPT = 1_000;

export interface CacheParts {
  readonly maxBytes: number;
  readonly represent: (request: FeedRequest) => Promise<Representation>;
  /** The configured language that an `Accept-Language` header asks for. */
  readonly negotiate: (acceptLanguage: string | undefined) => Promise<string>;
  readonly clock: () => number;
}

/**
 * Keeps answers in memory, bounded by bytes.
 *
 * An entry holds as long as nothing public has changed and time has not changed it either. Only what can be sent again
 * is kept: a reader who asks for a thousand things that do not exist drives nothing out.
 *
 * The key covers exactly what was read: the address, and of `Accept-Language` no more than the language that it comes
 * to, since the answer is made for that and not for the header.
 */
export function createAnswerCache({ maxBytes, represent, negotiate, clock }: CacheParts): AnswerCache {
  const slots = new LRUCache<string, Slot>({
    maxSize: maxBytes,
    sizeCalculation: (slot, key) => key.length * 2 + OVERHEAD + (slot.kind === 'answer' && slot.answer.kind === 'content' ? slot.answer.body.held() : 0),
  });
  const making = new Map<string, Promise<Answer>>();
  const languages = { known: new Map<string, string>(), until: 0 };

  const keyOf = (url: string, language: string): string => `${url}\n${language}`;

  const knownLanguage = (acceptLanguage: string, now: number): string | undefined => {
    if (now >= languages.until) {
      languages.known.clear();
      languages.until = now + LANGUAGES_KEPT_MS;
    }
    return languages.known.get(acceptLanguage);
  };

  const languageOf = async (acceptLanguage: string, now: number): Promise<string> => {
    const known = knownLanguage(acceptLanguage, now);
    if (known !== undefined) return known;
    const language = await negotiate(acceptLanguage === '' ? undefined : acceptLanguage);
    if (languages.known.size < LANGUAGES_KEPT) languages.known.set(acceptLanguage, language);
    return language;
  };

  const good = (slot: Slot | undefined, version: FeedVersion, now: number): KeptAnswer | null =>
    slot?.kind === 'answer' && sameVersion(slot.answer.version, version) && !isOver(slot.answer, now) ? slot.answer : null;

  const answerAt = (key: string): Answer | undefined => {
    const slot = slots.peek(key);
    return slot?.kind === 'answer' ? slot.answer : undefined;
  };

  function keep(url: string, language: string, answer: KeptAnswer): void {
    const key = answer.byLanguage ? keyOf(url, language) : url;
    if (answer.byLanguage) slots.set(url, { kind: 'byLanguage' });
    slots.set(key, { kind: 'answer', answer });
    if (answer.kind !== 'content') return;
    const { body } = answer;
    body.onGrowth(() => {
      const now = answerAt(key);
      // Another object for the same answer: only then is its size taken anew.
      if (now?.kind === 'content' && now.body === body) slots.set(key, { kind: 'answer', answer: now });
    });
  }

  async function make({ url, path, query }: Asked, language: string, version: FeedVersion): Promise<Answer> {
    // The language and not the header: what is made can depend on nothing that the key does not cover.
    const representation = await represent({ path, query, acceptLanguage: language });
    const key = 'byLanguage' in representation && representation.byLanguage ? keyOf(url, language) : url;
    const answer = createAnswer(representation, version, answerAt(key));
    if (isKept(answer)) keep(url, language, answer);
    return answer;
  }

  async function get(asked: Asked, version: FeedVersion): Promise<Answer> {
    const now = clock();
    const language = await languageOf(asked.acceptLanguage, now);
    const known = good(slots.get(asked.url), version, now) ?? good(slots.get(keyOf(asked.url, language)), version, now);
    if (known) return known;
    // Readers who come while an answer is made wait for it: but only for one that was begun when what they have to see was there.
    const work = `${version.generation} ${version.sequence} ${keyOf(asked.url, language)}`;
    const begun = making.get(work);
    const answer = await (begun ?? begin(work, make(asked, language, version)));
    return begun !== undefined && isOver(answer, now) ? get(asked, version) : answer;
  }

  function begin(work: string, made: Promise<Answer>): Promise<Answer> {
    const shared = made.finally(() => {
      making.delete(work);
    });
    making.set(work, shared);
    return shared;
  }

  return {
    ready(url, acceptLanguage, version, now) {
      const slot = slots.get(url);
      if (slot?.kind !== 'byLanguage') return good(slot, version, now);
      const language = knownLanguage(acceptLanguage, now);
      return language === undefined ? null : good(slots.get(keyOf(url, language)), version, now);
    },
    get,
  };
}
