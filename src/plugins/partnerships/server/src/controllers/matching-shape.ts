import type { Judgement } from '../core/matching/criterion';
import type { Matches } from '../services/matching';
import type { MunicipalityHit } from '../services/municipality-search';

/** A municipality as the pickers show it. */
export const shapeMunicipality = ({ documentId, name, officialName, country, code, type, district, regionCode, region, names, published, links }: MunicipalityHit) => ({
  documentId,
  name,
  officialName,
  country,
  code,
  type,
  district,
  regionCode,
  region,
  names: { pl: names.pl, uk: names.uk, en: names.en },
  matched: null,
  published,
  links: links.map((link) => ({ partnership: link.partnership, type: link.type, stage: link.stage, partner: { documentId: link.partner.documentId, name: link.partner.name, country: link.partner.country } })),
});

const shapeJudgement = (judgement: Judgement) =>
  judgement.kind === 'known' ? { kind: judgement.kind, value: judgement.value, reason: judgement.reason } : { kind: judgement.kind, missing: judgement.missing };

/** What an administrator sees of candidates: numbers as they are added up, and reasons as data. */
export const shapeMatches = ({ seeker, seeking, weights, total, candidates, areas }: Matches) => ({
  seeker: shapeMunicipality(seeker),
  seeking,
  weights,
  total,
  areas: Object.fromEntries(areas),
  candidates: candidates.map((candidate) => ({
    municipality: shapeMunicipality(candidate.municipality),
    seeking: candidate.seeking,
    score: candidate.score.total,
    known: candidate.score.known,
    parts: candidate.score.parts.map(({ criterion, share, points, judgement }) => ({ criterion, share, points, judgement: shapeJudgement(judgement) })),
  })),
});
