import { contentTypeOfPath } from '../../src/admin/extensions/content-type-of-path';
import { ownTitle } from '../../src/admin/extensions/page-title';
import { firstLanguage } from '../../src/admin/extensions/panel-language';
import { districtText } from '../../src/plugins/partnerships/admin/src/municipality/district';
import { pairInForm } from '../../src/plugins/partnerships/admin/src/municipality/pair-in-form';

describe('the panel', () => {
  it.each([
    [[], 'pl'],
    [['de-DE', 'fr'], 'pl'],
    [['uk-UA', 'en'], 'uk'],
    [['de', 'EN-gb', 'pl'], 'en'],
  ])('meets a browser that wants %j in %s', (wanted, expected) => {
    expect(firstLanguage(wanted)).toBe(expected);
  });

  it('stands under its own name', () => {
    expect(ownTitle('Partnerstwa | Strapi')).toBe('Partnerstwa | Pobratym');
    expect(ownTitle('Strapi Admin')).toBe('Pobratym');
    expect(ownTitle('Partnerstwa | Pobratym')).toBeNull();
    expect(ownTitle('Strapi | Pobratym')).toBeNull();
  });

  it.each([
    ['/admin/settings/webhooks', null],
    ['/admin/content-manager', null],
    ['/admin/content-manager/collection-types/api::event.event', 'api::event.event'],
    ['/admin/content-manager/collection-types/api%3A%3Aevent.event/create', 'api::event.event'],
    ['/panel/content-manager/single-types/api::organisation.organisation/', 'api::organisation.organisation'],
  ])('%s is about %s', (path, expected) => {
    expect(contentTypeOfPath(path)).toBe(expected);
  });
});

describe('a district', () => {
  it.each([
    ['PL', 'pszczyński', 'powiat pszczyński'],
    ['PL', 'powiat pszczyński', 'powiat pszczyński'],
    ['PL', 'Żory', 'Żory'],
    ['UA', 'Бучанський', 'Бучанський район'],
    ['UA', 'Бучанський район', 'Бучанський район'],
  ] as const)('%s, %s: %s', (country, district, expected) => {
    expect(districtText(country, district)).toBe(expected);
  });
});

describe('a pair in a form', () => {
  it('is not there in a form of another kind', () => {
    expect(pairInForm({ title: 'x', type: 'visit' })).toEqual({ a: null, b: null, type: null });
  });

  it('is read from its fields, empty ones apart', () => {
    expect(pairInForm({ sideA: 'a1', sideB: '', type: 'friendship' })).toEqual({ a: 'a1', b: null, type: 'friendship' });
  });
});
