import type { Facts, RegisterState } from './entry';

/** Facts of a municipality that the register answers for: no texts, and nothing that is looked up elsewhere. */
export const MUNICIPALITY_FACTS = [
  'officialName', 'namePl', 'nameUk', 'nameEn', 'country', 'code', 'type', 'district', 'lat', 'lon', 'population', 'populationYear', 'website',
  'aliases', 'seekingPartner', 'areas', 'needAreas', 'offerAreas', 'languages',
] as const;

/** Facts of a partnership that stand in its own entry; its stage comes from the pair registry, its titles from each language. */
export const PARTNERSHIP_FACTS = ['type', 'sideA', 'sideB', 'since', 'areas', 'programme'] as const;

/** Facts of a milestone. Its note is the office's own and no fact of the register. */
export const MILESTONE_FACTS = ['kind', 'side', 'date', 'evidenceUrl', 'evidenceFile'] as const;

/** A version of a document as it is read for its history. */
export interface VersionFacts {
  readonly locale: string;
  /** ISO 8601; null for a draft. */
  readonly publishedAt: string | null;
  readonly fields: Facts;
}

const isRecorded = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Only what is recorded: an empty field and a missing one say the same. */
export const recorded = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([, value]) => isRecorded(value)));

/** Languages in a fixed order, so that the same facts read the same. */
const byLocale = (a: VersionFacts, b: VersionFacts): number => (a.locale < b.locale ? -1 : a.locale > b.locale ? 1 : 0);

/**
 * What the register says of a document: the facts of its drafts, which all languages share, and which languages are public.
 *
 * @param shared names of the facts
 * @param titled whether each language's title is a fact: a partnership is called by it
 * @param derived facts that stand elsewhere
 * @returns null where the document has no version
 */
export function stateOf(versions: readonly VersionFacts[], { shared, titled, derived = {} }: { shared: readonly string[]; titled: boolean; derived?: Facts }): RegisterState | null {
  const ordered = [...versions].sort(byLocale);
  const drafts = ordered.filter(({ publishedAt }) => publishedAt === null);
  const editable = drafts.length > 0 ? drafts : ordered;
  const [first] = editable;
  if (!first) return null;
  return {
    facts: recorded({
      ...Object.fromEntries(shared.map((field) => [field, first.fields[field]])),
      ...derived,
      ...(titled && Object.fromEntries(editable.map(({ locale, fields }) => [`title.${locale}`, fields.title]))),
    }),
    published: Object.fromEntries(ordered.flatMap(({ locale, publishedAt }) => (publishedAt === null ? [] : [[locale, publishedAt]]))),
  };
}
