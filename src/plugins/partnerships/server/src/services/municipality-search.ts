import type { Core } from '@strapi/strapi';

import { matchesSearch, parseMunicipalityCode, regionName, searchKeys, type SearchMatch } from '../../../../../names';
import type { PairType } from '../core/pair';
import type { Stage } from '../core/stage';
import { createPickerRows, type MunicipalityFacts } from '../store/picker-rows';
import { createRegistry } from '../store/registry';
import { municipalityName } from '../../../../../names/municipality-name';

export interface MunicipalityHit {
  readonly documentId: string;
  /** In the language asked for, else in the next best. */
  readonly name: string;
  readonly officialName: string | null;
  readonly country: string | null;
  readonly code: string | null;
  readonly type: string | null;
  readonly district: string | null;
  /** ISO 3166-2. */
  readonly regionCode: string | null;
  readonly region: string | null;
  readonly names: { readonly pl: string | null; readonly uk: string | null; readonly en: string | null };
  /** Which other name or code the search met, where it was not `name`. */
  readonly matched: string | null;
  readonly published: boolean;
  readonly links: readonly {
    readonly partnership: string;
    readonly type: PairType;
    readonly stage: Stage;
    readonly partner: { readonly documentId: string; readonly name: string; readonly country: string | null };
  }[];
}

const RANK: readonly SearchMatch[] = ['exact', 'prefix', 'word', 'inside'];

const aliasValues = (aliases: unknown): string[] =>
  Array.isArray(aliases)
    ? (aliases as unknown[]).flatMap((alias) =>
        typeof alias === 'object' && alias !== null && 'value' in alias && typeof alias.value === 'string' ? [alias.value] : [],
      )
    : [];

const spellings = (facts: MunicipalityFacts, name: string): string[] =>
  [name, facts.namePl, facts.nameUk, facts.nameEn, facts.officialName, facts.code, ...aliasValues(facts.aliases)].filter(
    (spelling): spelling is string => spelling !== null && spelling !== '',
  );

interface Match {
  readonly rank: number;
  readonly spelling: string;
}

/** The best way in which a search meets a municipality; its own name goes before others that meet as well. */
function bestMatch(facts: MunicipalityFacts, name: string, query: string): Match | null {
  let best: Match | null = null;
  for (const spelling of spellings(facts, name)) {
    const how = matchesSearch(searchKeys(spelling), query);
    if (how === null) continue;
    const rank = RANK.indexOf(how);
    if (best === null || rank < best.rank) best = { rank, spelling };
  }
  return best;
}

const regionCodeOf = ({ country, code }: MunicipalityFacts): string | null => {
  if ((country !== 'PL' && country !== 'UA') || code === null) return null;
  const outcome = parseMunicipalityCode(country, code);
  return outcome.kind === 'ok' ? outcome.regionCode : null;
};

/** Finds municipalities by any of their names, in either script, with or without diacritics, or by code. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = createPickerRows(strapi);
  const registry = createRegistry(strapi);

  /** Adds to each municipality what it is linked with. */
  const withLinks = async (found: readonly { facts: MunicipalityFacts; matched: string | null }[], locale: string): Promise<MunicipalityHit[]> => {
    const ids = found.map(({ facts }) => facts.documentId);
    const links = await registry.ofMunicipalities(ids);
    const partnerIds = [...new Set(links.flatMap(({ sideA, sideB }) => [sideA, sideB]))];
    const partners = new Map((await rows.municipalities(partnerIds)).map((facts) => [facts.documentId, facts]));

    return found.map(({ facts, matched }) => {
      const regionCode = regionCodeOf(facts);
      return {
        documentId: facts.documentId,
        name: municipalityName(facts, locale),
        officialName: facts.officialName,
        country: facts.country,
        code: facts.code,
        type: facts.type,
        district: facts.district,
        regionCode,
        region: regionCode === null ? null : regionName(regionCode, locale),
        names: { pl: facts.namePl, uk: facts.nameUk, en: facts.nameEn },
        matched,
        published: facts.published,
        links: links
          .filter(({ sideA, sideB }) => sideA === facts.documentId || sideB === facts.documentId)
          .map(({ partnership, type, stage, sideA, sideB }) => {
            const documentId = sideA === facts.documentId ? sideB : sideA;
            const partner = partners.get(documentId);
            return { partnership, type, stage, partner: { documentId, name: partner ? municipalityName(partner, locale) : documentId, country: partner?.country ?? null } };
          }),
      };
    });
  };

  return {
    /** Best matches first, then by name; all municipalities by name where nothing is asked for. */
    async search({ query, locale, limit }: { query: string; locale: string; limit: number }): Promise<MunicipalityHit[]> {
      const collator = new Intl.Collator(locale);
      const asked = query.trim();
      const found = (await rows.municipalities())
        .flatMap((facts) => {
          const name = municipalityName(facts, locale);
          if (asked === '') return [{ facts, name, rank: 0, matched: null }];
          const match = bestMatch(facts, name, asked);
          return match ? [{ facts, name, rank: match.rank, matched: match.spelling === name ? null : match.spelling }] : [];
        })
        .sort((a, b) => a.rank - b.rank || collator.compare(a.name, b.name) || (a.facts.code ?? '').localeCompare(b.facts.code ?? ''))
        .slice(0, limit);
      return withLinks(found, locale);
    },

    /** Some municipalities, in the order asked; those that are not there are left out. */
    async some(documentIds: readonly string[], locale: string): Promise<MunicipalityHit[]> {
      const found = new Map((await rows.municipalities(documentIds)).map((facts) => [facts.documentId, facts]));
      return withLinks(documentIds.flatMap((documentId) => found.get(documentId) ?? []).map((facts) => ({ facts, matched: null })), locale);
    },

    async one(documentId: string, locale: string): Promise<MunicipalityHit | null> {
      const [facts] = await rows.municipalities([documentId]);
      if (!facts) return null;
      const [hit] = await withLinks([{ facts, matched: null }], locale);
      return hit ?? null;
    },
  };
};
