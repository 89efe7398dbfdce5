import type { Core } from '@strapi/strapi';

import { matchesSearch, searchKeys, type SearchMatch } from '../../../../../names';
import { formatPublicId, type LinkableKind, type PublicId } from '../core/public-id';
import { createPickerRows, type MunicipalityFacts, type TitledEntry } from '../store/picker-rows';
import { municipalityName } from '../../../../../names/municipality-name';

export interface ReferenceHit {
  /** `kind:documentId`. */
  readonly id: string;
  readonly kind: LinkableKind;
  readonly documentId: string;
  readonly title: string;
  /** What tells entries of like title apart: a code, a date, a key. */
  readonly detail: string | null;
  readonly published: boolean;
}

export type ResolvedReference = ({ readonly found: true } & ReferenceHit) | { readonly found: false; readonly id: string };

const RANK: readonly SearchMatch[] = ['exact', 'prefix', 'word', 'inside'];

interface Candidate {
  readonly hit: ReferenceHit;
  /** Titles in every language: found by any of them. */
  readonly titles: readonly string[];
}

const ofMunicipality = (facts: MunicipalityFacts, locale: string): Candidate => ({
  hit: {
    id: formatPublicId({ kind: 'municipality', documentId: facts.documentId }),
    kind: 'municipality',
    documentId: facts.documentId,
    title: municipalityName(facts, locale),
    detail: [facts.country, facts.district, facts.code].filter((part) => part !== null).join(' · ') || null,
    published: facts.published,
  },
  titles: [facts.namePl, facts.nameUk, facts.nameEn, facts.officialName, facts.code].filter((title) => title !== null),
});

/** One candidate a document, titled in the language asked for or in any that it has. */
function ofEntries(entries: readonly TitledEntry[], locale: string): Candidate[] {
  const byDocument = new Map<string, TitledEntry[]>();
  for (const entry of entries) byDocument.set(entry.documentId, [...(byDocument.get(entry.documentId) ?? []), entry]);
  return [...byDocument.values()].flatMap((versions): Candidate[] => {
    const shown = versions.find((version) => version.locale === locale && version.title) ?? versions.find(({ title }) => title) ?? versions[0];
    if (!shown) return [];
    const { kind, documentId, detail, published } = shown;
    return [
      {
        hit: { id: formatPublicId({ kind, documentId }), kind, documentId, title: shown.title ?? documentId, detail, published },
        titles: versions.flatMap(({ title }) => (title === null ? [] : [title])),
      },
    ];
  });
}

/** Finds entries that a `references` field can link, by their title in any language. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = createPickerRows(strapi);

  const candidates = async (kind: LinkableKind, locale: string, documentIds?: readonly string[]): Promise<Candidate[]> =>
    kind === 'municipality'
      ? (await rows.municipalities(documentIds)).map((facts) => ofMunicipality(facts, locale))
      : ofEntries(await rows.entries(kind, documentIds), locale);

  return {
    async search({ kinds, query, locale, limit }: { kinds: readonly LinkableKind[]; query: string; locale: string; limit: number }): Promise<ReferenceHit[]> {
      const asked = query.trim();
      const found: { hit: ReferenceHit; rank: number }[] = [];
      for (const kind of kinds) {
        for (const { hit, titles } of await candidates(kind, locale)) {
          const ranks = asked === '' ? [0] : titles.flatMap((title) => matchesSearch(searchKeys(title), asked) ?? []).map((how) => RANK.indexOf(how));
          if (ranks.length > 0) found.push({ hit, rank: Math.min(...ranks) });
        }
      }
      // A stable sort: within a rank the newest stay first, as the store gives them.
      return found.sort((a, b) => a.rank - b.rank).slice(0, limit).map(({ hit }) => hit);
    },

    /** What some ids stand for, in the order asked. */
    async resolve(ids: readonly PublicId[], locale: string): Promise<ResolvedReference[]> {
      const hits = new Map<string, ReferenceHit>();
      for (const kind of new Set(ids.map((id) => id.kind))) {
        const documentIds = ids.filter((id) => id.kind === kind).map(({ documentId }) => documentId);
        for (const { hit } of await candidates(kind, locale, documentIds)) hits.set(hit.id, hit);
      }
      return ids.map((publicId) => {
        const id = formatPublicId(publicId);
        const hit = hits.get(id);
        return hit ? { found: true, ...hit } : { found: false, id };
      });
    },
  };
};
