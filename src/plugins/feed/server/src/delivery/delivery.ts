import type { IncomingHttpHeaders } from 'node:http';

import type { Lifetimes } from '../core/cache-control';
import { chooseEncoding, type Encoding } from '../core/encoding';
import type { FeedVersion } from '../core/feed-version';
import type { Representation, FeedRequest } from '../core/representation';
import { createAnswer } from './answer';
import { createAnswerCache, type Asked } from './answer-cache';
import { respond, type Outgoing, type Policy } from './respond';

/** Answers readers, by whichever door they came. */
export interface Delivery {
  /** What everybody is sent; a promise only where something has to be read or made first. */
  publicly(url: string, headers: IncomingHttpHeaders): Outgoing | Promise<Outgoing>;
  /** What one reader with credentials is sent: made for them, and kept for nobody. */
  privately(url: string, headers: IncomingHttpHeaders): Promise<Outgoing>;
  /** Whether an address is one of the feed's. */
  isBelow(url: string): boolean;
}

export interface DeliveryParts {
  /** The path that all of the feed is below. */
  readonly base: string;
  readonly maxBytes: number;
  readonly lifetimes: Lifetimes;
  /** How long after a change other nodes may still answer without it, in milliseconds. */
  readonly lag: number;
  readonly represent: (request: FeedRequest) => Promise<Representation>;
  readonly negotiate: (acceptLanguage: string | undefined) => Promise<string>;
  readonly currentVersion: () => FeedVersion | Promise<FeedVersion>;
  readonly clock: () => number;
}

const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;

/** Headers that were read, at most: a header is whatever anybody likes to send. */
const ENCODINGS_KEPT = 1_000;

export function createDelivery({ base, maxBytes, lifetimes, lag, represent, negotiate, currentVersion, clock }: DeliveryParts): Delivery {
  const cache = createAnswerCache({ maxBytes, represent, negotiate, clock });
  const forEverybody: Policy = { lifetimes, lag };
  const forOne: Policy = { lifetimes: null, lag };
  const encodings = new Map<string, Encoding>();

  const encodingOf = (header: string | undefined): Encoding => {
    if (header === undefined) return 'identity';
    const known = encodings.get(header);
    if (known !== undefined) return known;
    if (encodings.size >= ENCODINGS_KEPT) encodings.clear();
    const encoding = chooseEncoding(header);
    encodings.set(header, encoding);
    return encoding;
  };

  const askedOf = (url: string, headers: IncomingHttpHeaders): Asked => {
    const rest = url.slice(base.length);
    const at = rest.indexOf('?');
    const path = at < 0 ? rest : rest.slice(0, at);
    return { url, path: path === '' ? '/' : path, query: at < 0 ? '' : rest.slice(at + 1), acceptLanguage: headers['accept-language'] ?? '' };
  };

  const ofVersion = (url: string, headers: IncomingHttpHeaders, version: FeedVersion): Outgoing | Promise<Outgoing> => {
    const now = clock();
    const wanted = encodingOf(headers['accept-encoding'] as string | undefined);
    const known = cache.ready(url, headers['accept-language'] ?? '', version, now);
    if (known !== null) return respond(known, headers, wanted, now, forEverybody);
    return cache.get(askedOf(url, headers), version).then((answer) => respond(answer, headers, wanted, clock(), forEverybody));
  };

  return {
    publicly(url, headers) {
      const version = currentVersion();
      return version instanceof Promise ? version.then((now) => ofVersion(url, headers, now)) : ofVersion(url, headers, version);
    },

    async privately(url, headers) {
      const version = await currentVersion();
      const answer = createAnswer(await represent(askedOf(url, headers)), version);
      return respond(answer, headers, encodingOf(headers['accept-encoding'] as string | undefined), clock(), forOne);
    },

    isBelow(url) {
      if (!url.startsWith(base)) return false;
      const next = url.charCodeAt(base.length);
      return next === SLASH || next === QUESTION_MARK || url.length === base.length;
    },
  };
}
