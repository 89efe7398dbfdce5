import type { MatchFacts } from '../matching/facts';
import type { InquiryFacts } from './inquiry';

/** Stands for whoever asks, where the register does not know them: no documentId is like it. */
export const ASKING = 'inquiry';

/**
 * What an inquiry tells of a municipality that the register does not know: in its areas it both looks for help and cooperates.
 * The rest is not known, which neither helps nor harms a candidate.
 */
export const seekerOf = ({ country, code, areas }: Pick<InquiryFacts, 'country' | 'code' | 'areas'>): MatchFacts => ({
  documentId: ASKING,
  country,
  code,
  type: null,
  population: null,
  lat: null,
  lon: null,
  areas,
  needs: areas,
  offers: [],
  languages: [],
  seeking: true,
});
