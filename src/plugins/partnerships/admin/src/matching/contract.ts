import type { Criterion, Missing, Reason } from '../../../server/src/core/matching/criterion';
import { PLUGIN_ID } from '../plugin-id';
import type { MunicipalityHit, PairType } from '../api/contract';
import type { ContentLocale } from '../content-locale';

export type { Criterion, Missing, Reason };

export type Judgement = { readonly kind: 'known'; readonly value: number; readonly reason: Reason } | { readonly kind: 'unknown'; readonly missing: Missing };

/** What one criterion adds to a score: its share of the weight times its value. */
export interface Part {
  readonly criterion: Criterion;
  readonly share: number;
  readonly points: number;
  readonly judgement: Judgement;
}

export interface Candidate {
  readonly municipality: MunicipalityHit;
  readonly seeking: boolean;
  /** 0 to 1, as is `known`: the share of the weight whose facts are recorded. */
  readonly score: number;
  readonly known: number;
  readonly parts: readonly Part[];
}

export interface Matches {
  readonly seeker: MunicipalityHit;
  readonly seeking: boolean;
  readonly total: number;
  /** Names of areas by documentId. */
  readonly areas: Readonly<Record<string, string>>;
  readonly candidates: readonly Candidate[];
}

export interface Wish {
  readonly type: PairType;
  readonly all: boolean;
  readonly limit: number;
}

export const PAIR_TYPES = ['partnership', 'friendship', 'project', 'solidarity', 'operator'] as const satisfies readonly PairType[];

export const seekersPath = (locale: ContentLocale): string => `/${PLUGIN_ID}/matching?${new URLSearchParams({ locale }).toString()}`;

export const candidatesPath = (documentId: string, { type, all, limit }: Wish, locale: ContentLocale): string =>
  `/${PLUGIN_ID}/matching/${encodeURIComponent(documentId)}?${new URLSearchParams({ locale, type, all: String(all), limit: String(limit) }).toString()}`;

export const leadPath = `/${PLUGIN_ID}/matching/lead`;

/** Addresses of the pages: none below another, or the menu would mark both. */
export const pages = {
  seekers: `/plugins/${PLUGIN_ID}-matching`,
  candidates: (documentId: string): string => `/plugins/${PLUGIN_ID}-matching/${encodeURIComponent(documentId)}`,
};

/** Candidates of which no pair is told to whoever may not see pairs. */
export const MATCHING_PERMISSIONS = [{ action: 'plugin::content-manager.explorer.read', subject: 'api::partnership.partnership' }];
