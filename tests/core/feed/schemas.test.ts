import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { z } from 'zod';

import { jsonFeed } from '../../../src/plugins/feed/server/src/core/formats/json-feed';
import { municipalityMap, partnershipMap } from '../../../src/plugins/feed/server/src/core/geojson';
import type { ArticleItem, EventItem, Item, ItemHead, MunicipalityItem, MunicipalityRef, OrganisationView, PartnershipItem, Ref } from '../../../src/plugins/feed/server/src/core/item';
import { openApiDocument } from '../../../src/plugins/feed/server/src/core/openapi';
import { ANSWERS, type organisation } from '../../../src/plugins/feed/server/src/core/schemas/answer';
import type { items } from '../../../src/plugins/feed/server/src/core/schemas/item';
import { buildArticle, buildChannel, buildEvent } from './formats/items';

/*
 * Types and schemas of what readers get say the same.
 */

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Nothing = null | undefined;
type Present<Value> = Exclude<Value, Nothing>;
type Length<Value> = Value extends { readonly length: infer Number } ? Number : never;
type IsOptional<Value, Key extends keyof Value> = Partial<Pick<Value, Key>> extends Pick<Value, Key> ? true : false;

/** Where two types differ, by path; in either direction, and however deep. Whether something is `readonly` does not count. */
type Differences<A, B, At extends string = ''> =
  Same<Extract<A, Nothing>, Extract<B, Nothing>> extends true ? DifferencesOfPresent<Present<A>, Present<B>, At> : At;

type DifferencesOfPresent<A, B, At extends string> = [A] extends [readonly (infer First)[]]
  ? [B] extends [readonly (infer Second)[]]
    ? Same<Length<A>, Length<B>> extends true
      ? Differences<First, Second, `${At}[]`>
      : At
    : At
  : [A, B] extends [object, object]
    ? string extends keyof A & keyof B
      ? Differences<A[keyof A], B[keyof B], `${At}{}`>
      : { [Key in (keyof A | keyof B) & string]: DifferencesAt<A, B, Key, At extends '' ? Key : `${At}.${Key}`> }[(keyof A | keyof B) & string]
    : Same<A, B> extends true
      ? never
      : At;

type DifferencesAt<A, B, Key extends string, At extends string> = Key extends keyof A & keyof B ? (Same<IsOptional<A, Key>, IsOptional<B, Key>> extends true ? Differences<A[Key], B[Key], At> : At) : At;

/** Whatever the schema lets pass is of the type. */
type Fits<A, B> = [A] extends [B] ? true : never;
type Frozen<Value> = Value extends readonly [infer A, infer B] ? readonly [Frozen<A>, Frozen<B>] : Value extends readonly (infer Entry)[] ? readonly Frozen<Entry>[] : Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

type Read<Kind extends keyof typeof items> = z.infer<(typeof items)[Kind]>;

/**
 * The only places where the schema says more than the type, each with a value that the type allows and the schema does not.
 * One that is missing here, or is too much, does not compile.
 */
const STRICTER = {
  'article.body[]': 'text',
  'article.areas[].kind': 'municipality',
  'article.partnerships[].kind': 'area',
  'article.municipalities[].country': 'DE',
  'event.partnerships[].kind': 'area',
  'event.municipalities[].country': 'DE',
  'municipality.areas[].kind': 'programme',
  'municipality.partnerships[].kind': 'area',
  'municipality.partners[].country': 'DE',
  'partnership.type': 'marriage',
  'partnership.stage': 'done',
  'partnership.sides[].country': 'DE',
  'partnership.areas[].kind': 'programme',
  'partnership.programme.kind': 'area',
  'partnership.body[]': 'text',
} satisfies Record<
  Differences<Read<'article'>, ArticleItem> | Differences<Read<'event'>, EventItem> | Differences<Read<'municipality'>, MunicipalityItem> | Differences<Read<'partnership'>, PartnershipItem>,
  string
>;

export const WITHOUT_DIFFERENCE: [Differences<z.infer<typeof organisation>, OrganisationView>] extends [never] ? true : false = true;

export const FITTING: [
  Fits<Frozen<Read<'article'>>, ArticleItem>,
  Fits<Frozen<Read<'event'>>, EventItem>,
  Fits<Frozen<Read<'municipality'>>, MunicipalityItem>,
  Fits<Frozen<Read<'partnership'>>, PartnershipItem>,
  Fits<Frozen<z.infer<typeof organisation>>, OrganisationView>,
] = [true, true, true, true, true];

/*
 * Samples in which nothing is missing.
 */

const DOCUMENT = 'abcdefghijklmnopqrstuvwx';

const buildRef = (kind: Ref['kind']): Ref => ({ id: `${kind}:${DOCUMENT}`, kind, documentId: DOCUMENT, slug: 'tytul', title: 'Tytuł', locale: 'pl' });

const buildMunicipalityRef = (): MunicipalityRef => ({ ...buildRef('municipality'), kind: 'municipality', country: 'PL', code: '2410053', lat: 49.98, lon: 18.95 });

const FULL_HEAD: Partial<ItemHead> = {
  summary: 'W skrócie',
  image: { url: '/uploads/a.jpg', alt: '', width: 1_000, height: 500, formats: { small: { url: '/uploads/small_a.jpg', width: 500, height: 250 } } },
  translations: [{ locale: 'pl', slug: 'tytul', title: 'Tytuł' }, { locale: 'uk', slug: null, title: 'Назва' }],
  example: true,
};

const BODY = [{ type: 'paragraph', children: [{ type: 'text', text: 'Tekst', bold: true }] }];

/** What every kind has. */
const { kind: _kind, article: _article, ...HEAD } = buildArticle(FULL_HEAD);

const buildMunicipality = (part: Partial<MunicipalityItem['municipality']> = {}): MunicipalityItem => ({
  ...HEAD,
  id: `municipality:${DOCUMENT}`,
  kind: 'municipality',
  municipality: {
    officialName: 'Pszczyna',
    country: 'PL',
    code: '2410053',
    type: 'urban-rural',
    region: 'śląskie',
    regionCode: 'PL-24',
    district: 'powiat pszczyński',
    lat: 49.98,
    lon: 18.95,
    population: 50_000,
    populationYear: 2024,
    website: 'https://pszczyna.example.org/',
    names: { pl: 'Pszczyna', uk: 'Пщина', en: 'Pszczyna' },
    aliases: [{ value: 'Pless', locale: null, kind: 'historical', source: 'https://example.org/' }],
    seekingPartner: true,
    needs: 'a',
    offers: 'b',
    areas: [buildRef('area')],
    partnerships: [buildRef('partnership')],
    partners: [buildMunicipalityRef()],
    ...part,
  },
});

const buildPartnership = (part: Partial<PartnershipItem['partnership']> = {}): PartnershipItem => ({
  ...HEAD,
  id: `partnership:${DOCUMENT}`,
  kind: 'partnership',
  partnership: {
    type: 'partnership',
    stage: 'active',
    sides: [buildMunicipalityRef(), buildMunicipalityRef()],
    since: '2014/..',
    milestones: [{ kind: 'agreement', side: 'both', date: '2014-XX-XX', evidenceUrl: 'https://example.org/' }],
    areas: [buildRef('area')],
    programme: buildRef('programme'),
    body: BODY,
    html: '<p>Tekst</p>',
    ...part,
  },
});

const FULL: Readonly<Record<Item['kind'], Item>> = {
  article: buildArticle(FULL_HEAD, { body: BODY, areas: [buildRef('area')], partnerships: [buildRef('partnership')], municipalities: [buildMunicipalityRef()], source: { url: 'https://example.org/', title: 'Gazeta' } }),
  event: buildEvent(
    { description: 'Opis', approximateDate: 'XXXX-06-14', venue: { name: 'Ratusz', address: 'Rynek 1', lat: 49.98, lon: 18.95 }, onlineUrl: 'https://example.org/', partnerships: [buildRef('partnership')], municipalities: [buildMunicipalityRef()] },
    FULL_HEAD,
  ),
  municipality: buildMunicipality(),
  partnership: buildPartnership(),
};

const PLURAL_ANSWERS = { article: 'articles', event: 'events', municipality: 'municipalities', partnership: 'partnerships' } as const;

const ORGANISATION: OrganisationView = {
  documentId: DOCUMENT,
  locale: 'pl',
  isFallback: false,
  name: 'Stowarzyszenie',
  shortName: 'S',
  about: 'O nas',
  address: 'Rynek 1',
  website: 'https://example.org/',
  email: 'biuro@example.org',
  phone: '+48 32 000 00 00',
  contacts: [{ role: 'office', email: 'biuro@example.org', phone: null, note: null }],
  programmes: [{ id: `programme:${DOCUMENT}`, documentId: DOCUMENT, slug: 'program', name: 'Program', summary: null, partners: null, since: '2022', until: null, website: null }],
  example: true,
};

const seats = municipalityMap([buildMunicipality()]);
const links = partnershipMap([buildPartnership()]);

type Answer = keyof typeof ANSWERS;

/** Answers as they are sent, each with what it is. */
const SAMPLES: readonly (readonly [name: string, answer: Answer, value: unknown])[] = [
  ...Object.values(FULL).flatMap((item): [string, Answer, unknown][] => [
    [`one ${item.kind}`, item.kind, { data: item, meta: { locale: 'pl' } }],
    [`a list of one ${item.kind}`, PLURAL_ANSWERS[item.kind], { data: [item], meta: { locale: 'pl', limit: 25, next: 'abc' } }],
    [`a list of everything with one ${item.kind}`, 'everything', { data: [item], meta: { locale: 'pl', limit: 25, next: null } }],
    [`a change of one ${item.kind}`, 'changes', { data: [{ op: 'upsert', item }, { op: 'delete', id: item.id }], meta: { locale: 'pl', nextPage: 'abc' } }],
  ]),
  ['the last page of changes', 'changes', { data: [], meta: { locale: 'pl', nextSync: 'abc' } }],
  ['the organisation', 'organisation', { data: ORGANISATION, meta: { locale: 'pl' } }],
  ['a refusal', 'error', { data: null, error: { status: 400, name: 'ValidationError', message: 'limit is …', details: { errors: [{ path: ['limit'], message: 'is …', name: 'ValidationError' }] } } }],
  ['a map of municipalities', 'municipalityMap', seats],
  ['a map of partnerships', 'partnershipMap', links],
];

/*
 * The same schemas as others read them.
 */

const document = openApiDocument({ origin: 'https://example.org', base: '/api/feed', version: '1.2.3' }) as { components: { schemas: Record<string, object> } };

// Words of OpenAPI that JSON Schema does not have.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, keywords: ['components', 'discriminator'] });
addFormats(ajv);
ajv.addSchema({ $id: 'feed', components: document.components } as object, 'feed');

const named = (answer: Answer): string => ANSWERS[answer].meta()?.id as string;

const byAjv = (answer: Answer, value: unknown): boolean => {
  const validate = ajv.getSchema(`feed#/components/schemas/${named(answer)}`);
  if (validate === undefined) throw new Error(`The description has no ${named(answer)}`);
  return validate(value) as boolean;
};

const byZod = (answer: Answer, value: unknown): boolean => ANSWERS[answer].safeParse(value).success;

const verdicts = (answer: Answer, value: unknown) => ({ zod: byZod(answer, value), ajv: byAjv(answer, value) });

const TAKEN = { zod: true, ajv: true };
const REFUSED = { zod: false, ajv: false };

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Way = readonly (string | number)[];

/** Ways to every object in a value that has a fixed list of fields. */
function objectsIn(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry, at) => objectsIn(entry, [...way, at]));
  const inside = Object.entries(value).flatMap(([name, field]) => (name === 'body' ? [] : objectsIn(field, [...way, name])));
  return way.at(-1) === 'formats' ? inside : [way, ...inside];
}

const at = (value: unknown, way: Way): Record<string | number, unknown> => way.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value) as Record<string | number, unknown>;

/** The value with the object at `way` changed. */
const changed = (value: unknown, way: Way, change: (object: Record<string | number, unknown>) => void): unknown => {
  const made = copy(value);
  change(at(made, way));
  return made;
};

const OPTIONAL = new Set(['example', 'body', 'html', 'bbox', 'errors']);

describe.each(SAMPLES)('%s', (_name, answer, sample) => {
  test('is taken', () => {
    expect(verdicts(answer, copy(sample))).toEqual(TAKEN);
  });

  test('with a field that nobody listed is refused, wherever it is', () => {
    const ways = objectsIn(sample);
    expect(ways.length).toBeGreaterThan(1);
    for (const way of ways) expect([way, verdicts(answer, changed(sample, way, (object) => (object.secret = 'x')))]).toEqual([way, REFUSED]);
  });

  test('without a field is refused, whichever it is', () => {
    for (const way of objectsIn(sample)) {
      for (const name of Object.keys(at(sample, way))) {
        const without = changed(sample, way, (object) => Reflect.deleteProperty(object, name));
        expect([...way, name, verdicts(answer, without)]).toEqual([...way, name, OPTIONAL.has(name) ? TAKEN : REFUSED]);
      }
    }
  });
});

test.each(Object.entries(STRICTER))('%s is stricter than its type', (path, value) => {
  const steps = path.replaceAll('[]', '.0').split('.');
  const kind = steps[0] as Item['kind'];
  const last = steps.at(-1) as string;
  const wrong = changed({ data: FULL[kind], meta: { locale: 'pl' } }, ['data', ...steps.slice(0, -1)], (object) => (object[last] = value));
  expect(verdicts(kind, wrong)).toEqual(REFUSED);
});

test.each<[string, Answer, unknown]>([
  ['an article among events', 'events', { data: [FULL.article], meta: { locale: 'pl', limit: 25, next: null } }],
  ['an item of another kind than its part', 'everything', { data: [{ ...FULL.article, kind: 'event' }], meta: { locale: 'pl', limit: 25, next: null } }],
  ['a partnership of three', 'partnership', changed({ data: FULL.partnership, meta: { locale: 'pl' } }, ['data', 'partnership'], (part) => (part.sides = [buildMunicipalityRef(), buildMunicipalityRef(), buildMunicipalityRef()]))],
  ['a partnership of one', 'partnership', changed({ data: FULL.partnership, meta: { locale: 'pl' } }, ['data', 'partnership'], (part) => (part.sides = [buildMunicipalityRef()]))],
  ['a moment without its zone', 'article', changed({ data: FULL.article, meta: { locale: 'pl' } }, ['data'], (item) => (item.publishedAt = '2026-11-22T10:00:00'))],
  ['a page of changes that is the last and is not', 'changes', { data: [], meta: { locale: 'pl', nextPage: 'a', nextSync: 'b' } }],
  ['a page of changes without a token', 'changes', { data: [], meta: { locale: 'pl' } }],
  ['a deletion that brings an item', 'changes', { data: [{ op: 'delete', id: 'article:a', item: FULL.article }], meta: { locale: 'pl', nextSync: 'b' } }],
  ['an item that is nearer to the pole than the pole', 'municipalityMap', changed(seats, ['features', 0, 'geometry'], (geometry) => (geometry.coordinates = [18.95, 90.1]))],
  ['a point with a height', 'municipalityMap', changed(seats, ['features', 0, 'geometry'], (geometry) => (geometry.coordinates = [18.95, 49.98, 250]))],
  ['a line of three points', 'partnershipMap', changed(links, ['features', 0, 'geometry'], (geometry) => (geometry.coordinates = [[1, 2], [1, 2], [1, 2]]))],
  ['a line on a map of points', 'municipalityMap', links],
  ['an error that says 200', 'error', { data: null, error: { status: 200, name: 'x', message: 'x', details: {} } }],
])('%s is refused', (_name, answer, value) => {
  expect(verdicts(answer, copy(value))).toEqual(REFUSED);
});

test.each<[string, Answer, unknown]>([
  ['an event of which next to nothing is known', 'event', { data: buildEvent({ type: null, startsAt: null, endsAt: null, timeZone: null }), meta: { locale: 'pl' } }],
  ['a partnership without a programme', 'partnership', { data: buildPartnership({ programme: null, since: null, milestones: [], areas: [] }), meta: { locale: 'pl' } }],
  ['an empty list', 'everything', { data: [], meta: { locale: 'pl', limit: 1, next: null } }],
  ['an empty map', 'partnershipMap', partnershipMap([])],
  ['an error without details', 'error', { data: null, error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} } }],
  ['a JSON Feed', 'jsonFeed', JSON.parse(jsonFeed(buildChannel(), [buildArticle(FULL_HEAD), buildEvent()]))],
  ['an empty JSON Feed', 'jsonFeed', JSON.parse(jsonFeed(buildChannel(), []))],
  ['the description itself', 'description', document],
])('%s is taken', (_name, answer, value) => {
  expect(verdicts(answer, copy(value))).toEqual(TAKEN);
});
