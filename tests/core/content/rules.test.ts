import { refuseEntry, refusePublication } from '../../../src/content/core/rules';
import type { ContentUid, Entry } from '../../../src/content/core/content-type';

const faults = (uid: ContentUid, entry: Entry) => refuseEntry(uid, entry).map(({ path, code }) => `${path.join('.')} ${code}`);

const buildMunicipality = (overrides: Entry = {}): Entry => ({ officialName: 'Pszczyna', country: 'PL', code: '2410053', type: 'urban-rural', lat: 49.98, lon: 18.95, ...overrides });

const buildEvent = (overrides: Entry = {}): Entry => ({
  title: 'Forum',
  type: 'conference',
  eventStatus: 'scheduled',
  startsAt: '2026-12-01T09:00:00.000Z',
  endsAt: '2026-12-01T15:00:00.000Z',
  timeZone: 'Europe/Warsaw',
  ...overrides,
});

describe('a municipality', () => {
  test.each<[string, Entry, string[]]>([
    ['no name', { officialName: ' ' }, ['officialName required']],
    ['no country', { country: null }, ['country required']],
    ['an unknown country', { country: 'DE' }, ['country choice']],
    ['no code', { code: '' }, ['code required']],
    ['a code of six digits', { code: '241005' }, ['code code.terc']],
    ['a code as a number', { code: 2410053 }, ['code required']],
    ['an unknown voivodeship', { code: '3310053' }, ['code code.terc']],
    ['an unknown type digit', { code: '2410056' }, ['code code.terc']],
    ['a Polish code in Ukraine', { country: 'UA', type: 'city-hromada' }, ['code code.katotth']],
    ['a Ukrainian code in Poland', { code: 'UA32080070000050759' }, ['code code.terc']],
    ['a type of the other country', { type: 'city-hromada' }, ['type municipality.type-country']],
    ['a latitude beyond the pole', { lat: 90.5 }, ['lat range.lat']],
    ['a longitude beyond the date line', { lon: -180.5 }, ['lon range.lon']],
    ['a latitude alone', { lon: null }, ['lon coordinates.pair']],
    ['half a person', { population: 1.5 }, ['population range.population']],
    ['a year of five digits', { populationYear: 20200 }, ['populationYear range.year']],
    ['a website without scheme', { website: 'pszczyna.pl' }, ['website url.http']],
    ['a script for a website', { website: 'javascript:alert(1)' }, ['website url.http']],
  ])('with %s is refused', (_name, overrides, expected) => {
    expect(faults('api::municipality.municipality', buildMunicipality(overrides))).toEqual(expected);
  });

  test.each<[string, Entry]>([
    ['a Polish gmina', {}],
    ['a Ukrainian hromada', { officialName: 'Бучанська міська територіальна громада', country: 'UA', code: 'UA32080070000050759', type: 'city-hromada' }],
    ['one of which little is known', { type: null, lat: null, lon: null, population: null, website: '' }],
  ])('%s is taken', (_name, overrides) => {
    expect(faults('api::municipality.municipality', buildMunicipality(overrides))).toEqual([]);
  });
});

describe('an event', () => {
  test.each<[string, Entry, string[]]>([
    ['an end before its start', { endsAt: '2026-12-01T08:59:59.000Z' }, ['endsAt event.order']],
    ['an end and no start', { startsAt: null }, ['endsAt event.end-alone']],
    ['a start and no time zone', { timeZone: '' }, ['timeZone required']],
    ['a time zone that is none', { timeZone: 'Europe/Warszawa' }, ['timeZone timeZone']],
    ['an offset for a time zone', { timeZone: '+02:00' }, ['timeZone timeZone']],
    ['an approximate date in words', { approximateDate: 'latem' }, ['approximateDate edtf.syntax']],
    ['an approximate date with a time', { approximateDate: '2024-06-14T10:00:00Z' }, ['approximateDate edtf.form']],
    ['a period that runs backwards', { approximateDate: 'XXXX-06-17/XXXX-06-14' }, ['approximateDate edtf.order']],
    ['a type that is none', { type: 'party' }, ['type choice']],
    ['a state that is none', { eventStatus: 'maybe' }, ['eventStatus choice']],
    ['a meeting by telephone', { onlineUrl: 'tel:+48123456789' }, ['onlineUrl url.http']],
    ['a moment that is none', { startsAt: 'tomorrow' }, ['startsAt type']],
  ])('with %s is refused', (_name, overrides, expected) => {
    expect(faults('api::event.event', buildEvent(overrides))).toEqual(expected);
  });

  test('without any date may be prepared but not published', () => {
    const undated = buildEvent({ startsAt: null, endsAt: null });
    expect(faults('api::event.event', undated)).toEqual([]);
    expect(refusePublication('api::event.event', undated)).toEqual([{ path: ['startsAt'], code: 'event.date-missing' }]);
  });

  test('whose year is not known may be published', () => {
    const approximate = buildEvent({ startsAt: null, endsAt: null, approximateDate: 'XXXX-06-14/XXXX-06-17' });
    expect(faults('api::event.event', approximate)).toEqual([]);
    expect(refusePublication('api::event.event', approximate)).toEqual([]);
  });

  test('may end in the minute in which it starts', () => {
    expect(faults('api::event.event', buildEvent({ endsAt: '2026-12-01T09:00:00.000Z' }))).toEqual([]);
  });
});

describe('other entries', () => {
  test.each<[ContentUid, Entry, string[]]>([
    ['api::article.article', { sourceUrl: 'ftp://example.org/' }, ['sourceUrl url.http']],
    ['api::article.article', { sourceUrl: 'https://user:secret@example.org/' }, ['sourceUrl url.http']],
    ['api::partnership.partnership', { since: '2014-13' }, ['since edtf.syntax']],
    ['api::programme.programme', { since: '2015/2014', website: 'example' }, ['since edtf.order', 'website url.http']],
    ['api::organisation.organisation', { website: 'example.org' }, ['website url.http']],
    ['api::inquiry.inquiry', { country: 'PL', code: '1' }, ['code code.terc']],
  ])('%s with %p is refused', (uid, entry, expected) => {
    expect(faults(uid, entry)).toEqual(expected);
  });

  test('an address that is too long is told how long it may be', () => {
    expect(refuseEntry('api::article.article', { sourceUrl: `https://example.org/${'a'.repeat(2000)}` })).toEqual([{ path: ['sourceUrl'], code: 'text.long', params: { max: 2000 } }]);
  });
});
