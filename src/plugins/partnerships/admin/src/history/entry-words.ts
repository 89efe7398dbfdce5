import type { WordId, Words } from '../words';
import type { FieldChange, HistoryEntry, Who } from './contract';

/** What values of fields are put into words with. */
export interface Speech {
  readonly words: Words;
  readonly list: (parts: readonly string[]) => string;
  /** @param grouped whether thousands stand apart: in amounts, not in years */
  readonly number: (value: number, grouped: boolean) => string;
  readonly date: (edtf: string) => string;
  readonly languageName: (code: string) => string;
  readonly names: Readonly<Record<string, string>>;
}

/** Sentences for values that are codes, by field; a code that has none is shown as it is. */
const CODES: Readonly<Record<string, Readonly<Record<string, WordId>>>> = {
  'partnership.type': { partnership: 'type.partnership', friendship: 'type.friendship', project: 'type.project', solidarity: 'type.solidarity', operator: 'type.operator' },
  'partnership.stage': {
    lead: 'stage.lead', contact: 'stage.contact', visit: 'stage.visit', intent: 'stage.intent', agreement: 'stage.agreement', active: 'stage.active',
    suspended: 'stage.suspended', ended: 'stage.ended', abandoned: 'stage.abandoned',
  },
  'municipality.type': {
    urban: 'municipality.type.urban', rural: 'municipality.type.rural', 'urban-rural': 'municipality.type.urban-rural',
    'city-hromada': 'municipality.type.city-hromada', 'settlement-hromada': 'municipality.type.settlement-hromada', 'village-hromada': 'municipality.type.village-hromada',
  },
  'municipality.country': { PL: 'country.PL', UA: 'country.UA' },
  'milestone.kind': {
    contact: 'milestone.kind.contact', visit: 'milestone.kind.visit', intent: 'milestone.kind.intent', resolution: 'milestone.kind.resolution',
    order: 'milestone.kind.order', agreement: 'milestone.kind.agreement', registration: 'milestone.kind.registration', annex: 'milestone.kind.annex',
    start: 'milestone.kind.start', suspension: 'milestone.kind.suspension', resumption: 'milestone.kind.resumption', end: 'milestone.kind.end', abandonment: 'milestone.kind.abandonment',
  },
  'milestone.side': { both: 'side.both', a: 'history.side.a', b: 'history.side.b' },
};

const FIELDS: Readonly<Record<string, WordId>> = {
  'partnership.type': 'history.field.link', 'partnership.sideA': 'history.field.sideA', 'partnership.sideB': 'history.field.sideB', 'partnership.since': 'history.field.since',
  'partnership.areas': 'history.field.areas', 'partnership.programme': 'history.field.programme', 'partnership.stage': 'history.field.stage', 'partnership.published': 'history.field.published',
  'municipality.officialName': 'history.field.officialName', 'municipality.namePl': 'history.field.namePl', 'municipality.nameUk': 'history.field.nameUk', 'municipality.nameEn': 'history.field.nameEn',
  'municipality.country': 'history.field.country', 'municipality.code': 'history.field.code', 'municipality.type': 'history.field.type', 'municipality.district': 'history.field.district',
  'municipality.lat': 'history.field.lat', 'municipality.lon': 'history.field.lon', 'municipality.population': 'history.field.population', 'municipality.populationYear': 'history.field.populationYear',
  'municipality.website': 'history.field.website', 'municipality.aliases': 'history.field.aliases', 'municipality.seekingPartner': 'history.field.seekingPartner',
  'municipality.areas': 'history.field.areas', 'municipality.needAreas': 'history.field.needAreas', 'municipality.offerAreas': 'history.field.offerAreas',
  'municipality.languages': 'history.field.languages', 'municipality.published': 'history.field.published',
  'milestone.kind': 'milestone.kind', 'milestone.side': 'milestone.side', 'milestone.date': 'milestone.date', 'milestone.evidenceUrl': 'history.field.evidenceUrl', 'milestone.evidenceFile': 'history.field.evidenceFile',
};

const LANGUAGE_FIELDS = new Set(['languages', 'published']);
const DATE_FIELDS = new Set(['since', 'date']);
/** Numbers that are no amounts: a year has no thousands. */
const UNGROUPED = new Set(['populationYear', 'lat', 'lon']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a field is called; titles are called by their language. */
export function fieldWords(kind: HistoryEntry['kind'], field: string, { words, languageName }: Speech): string {
  if (field.startsWith('title.')) return words('history.field.title', { language: languageName(field.slice('title.'.length)) });
  const id = FIELDS[`${kind}.${field}`];
  return id === undefined ? field : words(id);
}

/** A value in words; null where nothing was recorded. */
export function valueWords(kind: HistoryEntry['kind'], field: string, value: unknown, speech: Speech): string | null {
  const { words, list, number, date, languageName, names } = speech;
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return words(value ? 'history.yes' : 'history.no');
  if (typeof value === 'number') return number(value, !UNGROUPED.has(field));
  if (Array.isArray(value)) return list((value as unknown[]).map((one) => valueWords(kind, field, one, speech) ?? ''));
  if (isRecord(value)) {
    // An other name, or a file.
    const text = value.value ?? value.name;
    return typeof text === 'string' ? text : JSON.stringify(value);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (LANGUAGE_FIELDS.has(field)) return languageName(value);
  if (DATE_FIELDS.has(field)) return date(value);
  const code = CODES[`${kind}.${field}`]?.[value];
  return code === undefined ? (names[value] ?? value) : words(code);
}

/** A change as one sentence: from what to what, or that something was recorded or taken away. */
export function changeWords(kind: HistoryEntry['kind'], { field, before, after }: FieldChange, speech: Speech): string {
  const name = fieldWords(kind, field, speech);
  const [was, is] = [valueWords(kind, field, before, speech), valueWords(kind, field, after, speech)];
  if (was === null) return speech.words('history.change.added', { field: name, after: is ?? '' });
  if (is === null) return speech.words('history.change.removed', { field: name, before: was });
  return speech.words('history.change', { field: name, before: was, after: is });
}

export const whoWords = (who: Who, words: Words): string => (who.kind === 'system' ? words('history.who.system') : words(`history.who.${who.kind}`, { name: who.name }));

/** What happened, and to what. */
export const actionWords = ({ kind, action, locale }: HistoryEntry, { words, languageName }: Speech): string =>
  locale === null ? words(`history.action.${action}`, { kind }) : words('history.action.in-language', { action: words(`history.action.${action}`, { kind }), language: languageName(locale) });
