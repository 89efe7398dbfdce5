import * as fc from 'fast-check';

import type { TranslatableField } from '../../../src/plugins/translations/server/src/core/content-type';
import { fingerprint } from '../../../src/plugins/translations/server/src/core/fingerprint';
import { reckon, sourceLocaleOf, type Mark, type Reckoned, type Reckoning, type Standing, type Version } from '../../../src/plugins/translations/server/src/core/reckon';

const field = (name: string, type: TranslatableField['type']): TranslatableField => ({ name, type, isRequired: name === 'title', maxLength: null });
const FIELDS = [field('title', 'string'), field('summary', 'text'), field('body', 'blocks')];

const paragraph = (text: string, more: object = {}) => ({ type: 'paragraph', children: [{ type: 'text', text, ...more }] });

const buildVersion = (locale: string, fields: Record<string, unknown>, isPublished = true): Version => ({ locale, isPublished, fields });
const polish = (fields: Record<string, unknown> = {}, isPublished = true): Version =>
  buildVersion('pl', { title: 'Bucza i Pszczyna', summary: 'Gminy podpisały umowę.', body: [paragraph('Pierwszy akapit.'), paragraph('Drugi akapit.')], ...fields }, isPublished);
const ukrainian = (fields: Record<string, unknown> = {}, isPublished = true): Version =>
  buildVersion('uk', { title: 'Буча і Пщина', summary: 'Громади підписали угоду.', body: [paragraph('Перший абзац.'), paragraph('Другий абзац.')], ...fields }, isPublished);

const look = (versions: readonly Version[], marks: readonly Mark[] = [], more: Partial<Reckoned> = {}): Reckoning => reckon({ versions, fields: FIELDS, marks, sourceLocale: 'pl', locales: ['pl', 'uk'], ...more });

/** The marks as they are kept after somebody looked. */
function kept(marks: readonly Mark[], { changed, gone }: Reckoning): Mark[] {
  const isOf = (one: Mark) => (other: Mark) => one.locale === other.locale && one.field === other.field;
  return [...marks.filter((mark) => !gone.includes(mark) && !changed.some(isOf(mark))), ...changed];
}

const inUkrainian = ({ standings }: Reckoning): Standing => {
  const standing = standings.find(({ locale }) => locale === 'uk');
  if (!standing) throw new Error('Ukrainian is not among the languages.');
  return standing;
};
const stateOf = (reckoning: Reckoning) => inUkrainian(reckoning).state;
const fieldsOf = (reckoning: Reckoning) => Object.fromEntries(inUkrainian(reckoning).fields.map(({ field: name, state, wordsToDo }) => [name, [state, wordsToDo]]));

/** Marks of a translation that was made from the Polish as it is built here. */
const made = (): Mark[] => kept([], look([polish(), ukrainian()]));

describe('a translation is not done', () => {
  test('and missing where there is no version: every word is to do', () => {
    const reckoning = look([polish()]);
    expect(stateOf(reckoning)).toBe('missing');
    expect(fieldsOf(reckoning)).toEqual({ title: ['missing', 3], summary: ['missing', 3], body: ['missing', 4] });
    expect(reckoning.changed).toEqual([]);
  });

  test('and a draft where a field that the source has is empty', () => {
    const reckoning = look([polish(), ukrainian({ summary: ' ' })]);
    expect(stateOf(reckoning)).toBe('draft');
    expect(fieldsOf(reckoning)).toEqual({ title: ['current', 0], summary: ['missing', 3], body: ['current', 0] });
  });

  test('and a draft where a paragraph was left empty', () => {
    const reckoning = look([polish(), ukrainian({ body: [paragraph('Перший абзац.'), paragraph('')] })]);
    expect([stateOf(reckoning), fieldsOf(reckoning).body]).toEqual(['draft', ['missing', 2]]);
  });

  test('and a draft while it is not published', () => {
    expect(stateOf(look([polish(), ukrainian({}, false)]))).toBe('draft');
  });

  test('and waits for somebody to look at what a machine wrote, until it is rewritten by a person', () => {
    const versions = [polish(), ukrainian()];
    const first = look(versions, [], { toBeReviewed: (_locale, name) => name === 'summary' });
    expect([stateOf(first), fieldsOf(first).summary]).toEqual(['needs-review', ['needs-review', 0]]);
    const marks = kept([], first);
    expect(stateOf(look(versions, marks))).toBe('needs-review');
    expect(stateOf(look([polish(), ukrainian({ summary: 'Громади уклали угоду.' })], marks))).toBe('current');
  });
});

describe('a translation is outdated', () => {
  test('in the field whose words have changed, by as many words as have', () => {
    const reckoning = look([polish({ summary: 'Gminy podpisały nową umowę.' }), ukrainian()], made());
    expect(stateOf(reckoning)).toBe('outdated');
    expect(fieldsOf(reckoning)).toEqual({ title: ['current', 0], summary: ['outdated', 1], body: ['current', 0] });
    expect(reckoning.changed).toEqual([]);
  });

  test('though it is a draft, or waits to be looked at', () => {
    expect(stateOf(look([polish({ title: 'Bucza' }), ukrainian({ summary: null }, false)], made()))).toBe('outdated');
  });

  test('until the source says again what it said', () => {
    const marks = made();
    const between = look([polish({ title: 'Bucza' }), ukrainian()], marks);
    expect(stateOf(look([polish(), ukrainian()], kept(marks, between)))).toBe('current');
  });

  test('where the source has words no more', () => {
    const reckoning = look([polish({ summary: null }), ukrainian()], made());
    expect(fieldsOf(reckoning).summary).toEqual(['outdated', 0]);
  });

  test('still after the change was dismissed, when the field changes again', () => {
    const changed = polish({ title: 'Bucza i Pszczyna razem' });
    const dismissed = made().map((mark) => (mark.field === 'title' ? { ...mark, dismissed: { fingerprint: fingerprint(changed.fields.title), reason: 'styl', by: null, at: 0 } } : mark));
    expect(stateOf(look([changed, ukrainian()], dismissed))).toBe('current');
    expect(fieldsOf(look([polish({ title: 'Bucza i Żory' }), ukrainian()], dismissed)).title).toEqual(['outdated', 1]);
    expect(stateOf(look([changed, ukrainian()], dismissed))).toBe('current');
    expect(stateOf(look([polish({ title: changed.fields.title, summary: 'Umowa.' }), ukrainian()], dismissed))).toBe('outdated');
  });

  test('where it was made from words that its writer saw, and the source has others by now', () => {
    const saw = { fingerprint: fingerprint('Bucza'), words: { title: 'Bucza' } };
    const reckoning = look([polish(), ukrainian()], [], { madeFrom: (_locale, name) => (name === 'title' ? saw : undefined) });
    expect(fieldsOf(reckoning)).toEqual({ title: ['outdated', 2], summary: ['current', 0], body: ['current', 0] });
  });

  test('in each language by itself', () => {
    const versions = (title: string) => [polish({ title }), ukrainian(), buildVersion('en', { title: 'Bucha and Pszczyna', summary: 'An agreement.', body: [paragraph('One.'), paragraph('Two.')] })];
    const locales = ['pl', 'uk', 'en'];
    const marks = kept([], look(versions('Bucza'), [], { locales }));
    const rewritten = versions('Żory').map((version) => (version.locale === 'uk' ? { ...version, fields: { ...version.fields, title: 'Жори' } } : version));
    expect(look(rewritten, marks, { locales }).standings.map(({ locale, state }) => [locale, state])).toEqual([['uk', 'current'], ['en', 'outdated']]);
  });
});

describe('a translation stays current', () => {
  test.each<[string, Version, Version]>([
    ['a save changes nothing', polish(), ukrainian()],
    ['a link or a date beside the words changes', polish({ partnerships: [{ documentId: 'x' }], startsAt: '2024-03-12', updatedAt: 'now' }), ukrainian({ updatedAt: 'now' })],
    ['the source is taken off', polish({}, false), ukrainian()],
    ['the translator writes it better', polish(), ukrainian({ title: 'Пщина і Буча', body: [paragraph('Інакше.'), paragraph('І тут.')] })],
    ['keys stand in another order', polish({ body: [paragraph('Pierwszy akapit.'), paragraph('Drugi akapit.')].map(({ type, children }) => ({ children, type })) }), ukrainian()],
    ['formatting changes', polish({ body: [paragraph('Pierwszy akapit.', { bold: true }), paragraph('Drugi akapit.')] }), ukrainian()],
  ])('when %s', (_name, source, target) => {
    expect(stateOf(look([source, target], made()))).toBe('current');
  });

  test('that was made before anybody looked: it is taken as made from the source as it is', () => {
    const reckoning = look([polish(), ukrainian()]);
    expect(stateOf(reckoning)).toBe('current');
    expect(reckoning.changed.map(({ locale, field: name, madeFrom, target, needsReview }) => [locale, name, madeFrom, target, needsReview])).toEqual(
      FIELDS.map(({ name }) => ['uk', name, fingerprint(polish().fields[name]), fingerprint(ukrainian().fields[name]), false]),
    );
  });

  test('where neither side has words: that field is empty', () => {
    const reckoning = look([polish({ summary: null }), ukrainian({ summary: '' })]);
    expect([stateOf(reckoning), fieldsOf(reckoning).summary]).toEqual(['current', ['empty', 0]]);
  });

  test('that says more than its source ever did: there is nothing to translate in that field', () => {
    const reckoning = look([polish({ summary: null }), ukrainian()]);
    expect([stateOf(reckoning), fieldsOf(reckoning).summary]).toEqual(['current', ['empty', 0]]);
  });
});

describe('what is remembered', () => {
  test('is renewed in the fields that were translated anew, and kept in the others', () => {
    const source = polish({ title: 'Bucza i Żory', summary: 'Nowa umowa.' });
    const reckoning = look([source, ukrainian({ title: 'Буча і Жори' })], made());
    expect(reckoning.changed.map(({ field: name, madeFrom }) => [name, madeFrom])).toEqual([['title', fingerprint('Bucza i Żory')]]);
    expect(fieldsOf(reckoning)).toEqual({ title: ['current', 0], summary: ['outdated', 2], body: ['current', 0] });
  });

  test('goes with the language that is deleted, and with the field that is emptied', () => {
    const marks = made();
    expect(look([polish()], marks).gone).toEqual(marks);
    expect(look([polish(), ukrainian({ summary: null })], marks).gone.map(({ field: name }) => name)).toEqual(['summary']);
  });

  test('needs no second look: what was reckoned is reckoned again', () => {
    const words = fc.constantFrom(null, '', 'Bucza', 'Pszczyna', 'Bucza i Pszczyna');
    const change = fc.record({ locale: fc.constantFrom('pl', 'uk'), field: fc.constantFrom('title', 'summary'), words, isPublished: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let versions = [polish(), ukrainian()];
        let marks = made();
        for (const { locale, field: name, words: said, isPublished } of changes) {
          versions = versions.map((version) => (version.locale === locale ? { ...version, isPublished, fields: { ...version.fields, [name]: said } } : version));
          const first = look(versions, marks);
          marks = kept(marks, first);
          const second = look(versions, marks);
          expect([second.changed, second.gone]).toEqual([[], []]);
          expect(second.standings).toEqual(first.standings);
        }
      }),
    );
  });

  test('makes nothing outdated that only the translation changed', () => {
    const words = fc.constantFrom('Буча', 'Пщина', 'Жори', 'Сєвеж');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('title', 'summary'), words), { maxLength: 8 }), (saves) => {
        let target = ukrainian();
        let marks = made();
        for (const [name, said] of saves) {
          target = { ...target, fields: { ...target.fields, [name]: said } };
          const reckoning = look([polish(), target], marks);
          expect(stateOf(reckoning)).toBe('current');
          marks = kept(marks, reckoning);
        }
      }),
    );
  });
});

describe('the language that a document is translated from', () => {
  const versions = [ukrainian(), polish()];
  test.each<[string, readonly Version[], string | undefined, string | null]>([
    ['none where nothing is written', [], 'pl', null],
    ['the one that is remembered', versions, 'uk', 'uk'],
    ['the installation’s where the remembered one is gone', versions, 'en', 'pl'],
    ['the one that it is written in alone, whatever the installation’s', [ukrainian()], undefined, 'uk'],
    ['the installation’s among several', versions, undefined, 'pl'],
    ['another where it has neither', [ukrainian()], 'en', 'uk'],
  ])('is %s', (_name, of, remembered, expected) => {
    expect(sourceLocaleOf(of, remembered, 'pl')).toBe(expected);
  });
});
