import type { Core } from '@strapi/strapi';

import { inWriteTransaction } from '../../../../../writes/write-transaction';
import type { Reason } from '../core/matching/criterion';
import type { MatchFacts } from '../core/matching/facts';
import { rank, type Asked, type Wish } from '../core/matching/rank';
import type { Score } from '../core/matching/score';
import { readWeights, type Weights } from '../core/matching/weights';
import type { PairType } from '../core/pair';
import { createLeads } from '../store/leads';
import { createMatchingRows } from '../store/matching-rows';
import { createRegistry } from '../store/registry';
import { documentLocales } from './document-locales';
import type milestones from './milestones';
import type { MunicipalityHit } from './municipality-search';
import type municipalitySearch from './municipality-search';
import type referenceSearch from './reference-search';

export interface RankedMunicipality {
  readonly municipality: MunicipalityHit;
  readonly seeking: boolean;
  readonly score: Score;
}

export interface Matches {
  readonly seeker: MunicipalityHit;
  readonly seeking: boolean;
  readonly weights: Weights;
  /** How many candidates there are, shown or not. */
  readonly total: number;
  readonly candidates: readonly RankedMunicipality[];
  /** Names of the areas that reasons name, by documentId. */
  readonly areas: ReadonlyMap<string, string>;
}


export interface NewLead {
  readonly seeker: string;
  readonly partner: string;
  readonly type: PairType;
  /** Language of the first version. */
  readonly locale: string;
  /** A first contact to be recorded at once; its date is EDTF, or null where it is not known. */
  readonly contact: { readonly date: string | null } | null;
  /** Id of the administrator who makes it. */
  readonly by: number | null;
}

const areasIn = (reason: Reason): readonly string[] => (reason.code === 'areas.common' ? reason.areas : reason.code === 'needs.meet' ? [...reason.received, ...reason.given] : []);

const areasOf = (scores: readonly Score[]): string[] => [
  ...new Set(scores.flatMap(({ parts }) => parts.flatMap(({ judgement }) => (judgement.kind === 'known' ? areasIn(judgement.reason) : [])))),
];

/** Finds partners for municipalities, and makes the first entry of a pair. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = createMatchingRows(strapi);
  const registry = createRegistry(strapi);
  const leads = createLeads(strapi);
  const own = <Service>(name: string): Service => strapi.plugin('partnerships').service(name) as Service;
  const search = () => own<ReturnType<typeof municipalitySearch>>('municipality-search');

  const weights = (): Weights => readWeights((strapi.plugin('partnerships').config('matching') as { weights: unknown }).weights);

  /** The best candidates with their names, and those of the areas that the reasons name. */
  async function matchesOf(seeker: MatchFacts, hit: MunicipalityHit, everyone: readonly MatchFacts[], asked: readonly Asked[], { limit, locale, ...wish }: Wish & { limit: number; locale: string }): Promise<Matches> {
    const ranked = rank(seeker, everyone, await registry.all(), asked, weights(), wish);
    const shown = ranked.slice(0, limit);
    const hits = new Map((await search().some(shown.map(({ facts }) => facts.documentId), locale)).map((found) => [found.documentId, found]));
    const named = await own<ReturnType<typeof referenceSearch>>('reference-search').resolve(areasOf(shown.map(({ score }) => score)).map((id) => ({ kind: 'area', documentId: id })), locale);
    return {
      seeker: hit,
      seeking: seeker.seeking,
      weights: weights(),
      total: ranked.length,
      candidates: shown.flatMap(({ facts, score }: { facts: MatchFacts; score: Score }): RankedMunicipality[] => {
        const municipality = hits.get(facts.documentId);
        return municipality ? [{ municipality, seeking: facts.seeking, score }] : [];
      }),
      areas: new Map(named.flatMap((area) => (area.found ? [[area.documentId, area.title] as const] : []))),
    };
  }

  return {
    weights,

    /** The language in which leads are made: the installation's first. */
    async firstLanguage(): Promise<string> {
      const [locale = 'pl'] = await documentLocales(strapi, undefined);
      return locale;
    },

    /** Municipalities that look for a partner, by name. */
    async seeking(locale: string): Promise<MunicipalityHit[]> {
      const ids = (await rows.municipalities()).filter(({ seeking }) => seeking).map(({ documentId }) => documentId);
      const collator = new Intl.Collator(locale);
      return (await search().some(ids, locale)).sort((a, b) => collator.compare(a.name, b.name) || (a.code ?? '').localeCompare(b.code ?? ''));
    },

    /**
     * Candidates of the other country, the best first (see `rank`).
     *
     * @param withInquiries whether whoever asks may know who has asked for whom
     * @returns null where there is no such municipality
     */
    async candidatesFor(documentId: string, { limit, locale, withInquiries, ...wish }: Wish & { limit: number; locale: string; withInquiries: boolean }): Promise<Matches | null> {
      const everyone = await rows.municipalities();
      const seeker = everyone.find((candidate) => candidate.documentId === documentId);
      const [hit] = seeker ? await search().some([documentId], locale) : [];
      if (!seeker || !hit) return null;
      return matchesOf(seeker, hit, everyone, withInquiries ? await rows.asked() : [], { ...wish, limit, locale });
    },

    /**
     * The same for a municipality that the register does not know.
     *
     * @param seeker what is known of it; its documentId is nobody's
     * @param asked documentId of whom it asks for by name, or null
     */
    async candidatesForUnknown(seeker: MatchFacts, name: string, asked: string | null, { limit, locale, ...wish }: Wish & { limit: number; locale: string }): Promise<Matches> {
      const hit: MunicipalityHit = {
        documentId: seeker.documentId, name, officialName: name, country: seeker.country, code: seeker.code, type: null, district: null,
        regionCode: null, region: null, names: { pl: null, uk: null, en: null }, matched: null, published: false, links: [],
      };
      return matchesOf(seeker, hit, await rows.municipalities(), asked === null ? [] : [[seeker.documentId, asked]], { ...wish, limit, locale });
    },

    /**
     * Makes a lead: the draft of a partnership with both sides, and its first contact where one is told, or nothing.
     *
     * The Polish side comes first, as in the rest of the register. A pair that is taken is refused by the guard, with its name.
     *
     * @returns documentId of the partnership
     */
    async makeLead({ seeker, partner, type, locale, contact, by }: NewLead): Promise<string> {
      return inWriteTransaction(strapi, async () => {
        const country = (await rows.municipalities()).find(({ documentId }) => documentId === seeker)?.country;
        const [sideA, sideB] = country === 'UA' ? [partner, seeker] : [seeker, partner];
        const documentId = await leads.create({ type, sideA, sideB }, { locale, by });
        if (contact !== null) await own<ReturnType<typeof milestones>>('milestones').add(documentId, { kind: 'contact', side: 'both', date: contact.date });
        return documentId;
      });
    },
  };
};
