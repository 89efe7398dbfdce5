import type { TranslatableField } from '../../../src/plugins/translations/server/src/core/content-type';
import { fingerprint } from '../../../src/plugins/translations/server/src/core/fingerprint';
import { rebase, type Rebased } from '../../../src/plugins/translations/server/src/core/rebase';
import { reckon, type Mark, type Version } from '../../../src/plugins/translations/server/src/core/reckon';

const FIELDS: TranslatableField[] = [{ name: 'title', type: 'string', isRequired: true, maxLength: null }];

const version = (locale: string, title: string | null, published?: string): Version => ({ locale, isPublished: published !== undefined, fields: { title }, published: published === undefined ? undefined : { title: published } });
const mark = (locale: string, target: string, more: Partial<Mark> = {}): Mark => ({ locale, field: 'title', madeFrom: fingerprint('Most'), madeFromWords: { title: 'Most' }, target: fingerprint(target), needsReview: false, dismissed: null, ...more });

const VERSIONS = [version('pl', 'Most'), version('uk', 'Міст'), version('en', 'Bridge')];
const MARKS = [mark('uk', 'Міст'), mark('en', 'Bridge')];

/** How each language stands once Ukrainian is what the others are made from. */
function turned(more: Partial<Rebased> = {}): Record<string, string | undefined> {
  const rebased = rebase({ versions: VERSIONS, fields: FIELDS, marks: MARKS, outdated: new Map(), sourceLocale: 'uk', ...more });
  const { standings } = reckon({ versions: more.versions ?? VERSIONS, fields: FIELDS, marks: rebased.marks, publishedMarks: rebased.published, sourceLocale: 'uk', locales: ['pl', 'uk', 'en'] });
  return Object.fromEntries(standings.map(({ locale, fields }) => [locale, fields[0]?.state]));
}

test('languages that said the same still do', () => {
  expect(turned()).toEqual({ pl: 'current', en: 'current' });
});

test('one that was outdated stays so', () => {
  expect(turned({ outdated: new Map([['en', ['title']]]) })).toEqual({ pl: 'current', en: 'outdated' });
});

test('an outdated one that others are made from differs from them all', () => {
  expect(turned({ outdated: new Map([['uk', ['title']]]) })).toEqual({ pl: 'outdated', en: 'outdated' });
});

test('a change that did not matter still does not', () => {
  expect(turned({ marks: [mark('uk', 'Міст', { madeFrom: 'before', dismissed: { fingerprint: fingerprint('Most'), reason: 'Sam znak.', by: null, at: 0 } }), mark('en', 'Bridge')] })).toEqual({ pl: 'current', en: 'current' });
});

test('what was to be reviewed still is, on whichever side it is then', () => {
  expect(turned({ marks: [mark('uk', 'Міст'), mark('en', 'Bridge', { needsReview: true })] })).toEqual({ pl: 'current', en: 'needs-review' });
  expect(turned({ marks: [mark('uk', 'Міст', { needsReview: true }), mark('en', 'Bridge')] })).toEqual({ pl: 'needs-review', en: 'current' });
});

test('what has been translated since anybody looked is made from the new source', () => {
  expect(turned({ marks: [mark('uk', 'Міст'), mark('en', 'Old bridge')], outdated: new Map([['en', ['title']]]) })).toEqual({ pl: 'current', en: 'current' });
});

test('published words that a discarded draft brings back are older than the new source', () => {
  const versions = [version('pl', 'Most'), version('uk', 'Міст'), version('en', 'Bridge', 'Ferry')];
  const { marks, published } = rebase({ versions, fields: FIELDS, marks: MARKS, outdated: new Map(), sourceLocale: 'uk' });
  const discarded = [version('pl', 'Most'), version('uk', 'Міст'), version('en', 'Ferry', 'Ferry')];
  const { standings } = reckon({ versions: discarded, fields: FIELDS, marks, publishedMarks: published, sourceLocale: 'uk', locales: ['pl', 'uk', 'en'] });
  expect(standings.map(({ locale, state }) => [locale, state])).toEqual([['pl', 'draft'], ['en', 'outdated']]);
});
