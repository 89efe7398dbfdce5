import type { Country } from '../api/contract';
import type { WordId, Words } from '../words';
import type { Judgement, Missing, Part, Reason } from './contract';

/** What sentences are made with. */
export interface Speech {
  readonly words: Words;
  /** Joins names; many names of areas have commas and an “and” of their own. */
  readonly list: (parts: readonly string[]) => string;
  readonly languageName: (code: string) => string;
  readonly areas: Readonly<Record<string, string>>;
  readonly seeker: { readonly name: string; readonly country: Country };
}

const TYPES: Readonly<Record<string, WordId>> = {
  urban: 'municipality.type.urban',
  rural: 'municipality.type.rural',
  'urban-rural': 'municipality.type.urban-rural',
  'city-hromada': 'municipality.type.city-hromada',
  'settlement-hromada': 'municipality.type.settlement-hromada',
  'village-hromada': 'municipality.type.village-hromada',
};

/** The sentences of a reason; needs that meet offers in both directions take two. */
export function reasonSentences(reason: Reason, { words, list, languageName, areas, seeker }: Speech): string[] {
  const areaList = (ids: readonly string[]): string => list(ids.map((id) => areas[id] ?? id));
  const typeName = (type: string): string => {
    const id = TYPES[type];
    return id === undefined ? type : words(id);
  };
  switch (reason.code) {
    case 'areas.common':
      return [words('matching.reason.areas.common', { count: reason.areas.length, areas: areaList(reason.areas) })];
    case 'needs.meet':
      return [
        ...(reason.received.length > 0 ? [words('matching.reason.needs.received', { areas: areaList(reason.received) })] : []),
        ...(reason.given.length > 0 ? [words('matching.reason.needs.given', { areas: areaList(reason.given) })] : []),
      ];
    case 'size.similar':
    case 'size.larger':
    case 'size.smaller':
      return [words(`matching.reason.${reason.code}`, { population: reason.population, times: Math.round(reason.times * 10) / 10 })];
    case 'type.same':
    case 'type.near':
    case 'type.other':
      return [words(`matching.reason.${reason.code}`, { seeker: typeName(reason.seeker), candidate: typeName(reason.candidate) })];
    case 'distance':
      return [words('matching.reason.distance', { kilometres: Math.round(reason.kilometres) })];
    case 'language.common':
      return [words('matching.reason.language.common', { count: reason.languages.length, languages: list(reason.languages.map(languageName)) })];
    case 'unlinked.none':
      return [words('matching.reason.unlinked.none', { country: seeker.country })];
    case 'unlinked.some':
      return [words('matching.reason.unlinked.some', { country: seeker.country, count: reason.count })];
    case 'contacts.running':
    case 'contacts.ended':
    case 'contacts.abandoned':
      return [words(`matching.reason.${reason.code}`, { types: list(reason.types.map((type) => words(`type.${type}`))) })];
    case 'areas.none':
    case 'needs.none':
    case 'language.none':
    case 'contacts.none':
    case 'contacts.inquiry':
      return [words(`matching.reason.${reason.code}`)];
  }
}

const missingSentence = (missing: Missing, candidate: string, { words, seeker }: Speech): string =>
  missing === 'both' ? words('matching.missing.both') : words('matching.missing.one', { name: missing === 'seeker' ? seeker.name : candidate });

/** What is to be said of a judgement, known or not. */
export const judgementSentences = (judgement: Judgement, candidate: string, speech: Speech): string[] =>
  judgement.kind === 'known' ? reasonSentences(judgement.reason, speech) : [missingSentence(judgement.missing, candidate, speech)];

/** From here on a judgement speaks for a candidate. */
const SPEAKS_FOR = 0.6;

/** The parts that speak for a candidate, what adds most first. */
export const strengths = (parts: readonly Part[]): Part[] =>
  parts.filter(({ judgement, share }) => share > 0 && judgement.kind === 'known' && judgement.value >= SPEAKS_FOR).sort((a, b) => b.points - a.points);
