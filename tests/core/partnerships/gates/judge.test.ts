import fc from 'fast-check';

import { GATES, type Finding } from '../../../../src/plugins/partnerships/server/src/core/gates/finding';
import { judge } from '../../../../src/plugins/partnerships/server/src/core/gates/judge';
import type { GatedKind, Life, WitnessedMilestone } from '../../../../src/plugins/partnerships/server/src/core/gates/version';

type Fields = Readonly<Record<string, unknown>>;

const brief = ({ code, path }: Finding): string => `${code} ${path.join('.')}`;

const found = (kind: GatedKind, fields: Fields, life: Life | null = null): string[] => judge({ kind, fields, elsewhere: [], life }).map(brief);

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const heading = (level: unknown, words: string) => ({ type: 'heading', level, children: [text(words)] });
const link = (words: string, url = 'https://example.org/') => ({ type: 'link', url, children: [text(words)] });
const picture = (image: object) => ({ type: 'image', image, children: [text('')] });

const inArticle = (...body: unknown[]): string[] => found('article', { body });

describe('a main picture', () => {
  test.each<[string, Fields]>([
    ['by its id', { cover: 7 }],
    ['as a file', { cover: { id: 7, url: '/uploads/a.png' } }],
    ['set, as REST sends it', { cover: { set: [7] } }],
    ['connected', { cover: { connect: [{ id: 7 }] } }],
    ['in a list', { cover: [{ id: 7 }] }],
    ['with a description of spaces', { cover: 7, coverAlt: '  ' }],
    ['marked by something that is not true', { cover: 7, coverDecorative: 'true' }],
  ])('%s and without a description is an error', (_, fields) => {
    expect(judge({ kind: 'article', fields, elsewhere: [], life: null })).toMatchObject([{ code: 'gate.cover-alt', severity: 'error', path: ['coverAlt'] }]);
  });

  test.each<[string, Fields]>([
    ['is described', { cover: 7, coverAlt: 'Rynek w Pszczynie' }],
    ['is marked as decorative', { cover: 7, coverDecorative: true }],
    ['is not there', { cover: null }],
    ['was taken out', { cover: { set: [] } }],
    ['is an empty list', { cover: [] }],
  ])('that %s is no finding', (_, fields) => {
    for (const kind of ['article', 'municipality', 'partnership'] as const) expect(found(kind, fields)).toEqual([]);
  });
});

describe('a new main picture in other languages', () => {
  const fields = { cover: { id: 7 }, coverAlt: 'Rynek' };
  const elsewhere = (words: Fields): string[] => judge({ kind: 'article', fields, elsewhere: [{ locale: 'uk', fields: words }], life: null }).map(brief);

  test('is a warning where it is shown without a description', () => {
    expect(elsewhere({ cover: null })).toEqual(['gate.cover-alt-elsewhere cover']);
    expect(elsewhere({ cover: { id: 6 }, coverAlt: '' })).toEqual(['gate.cover-alt-elsewhere cover']);
  });

  test('is none where it is described, was shown before, or is decorative', () => {
    expect(elsewhere({ cover: null, coverAlt: 'Площа' })).toEqual([]);
    expect(elsewhere({ cover: { id: 7 } })).toEqual([]);
    expect(judge({ kind: 'article', fields: { cover: 7, coverDecorative: true }, elsewhere: [{ locale: 'uk', fields: {} }], life: null })).toEqual([]);
  });
});

describe('headings', () => {
  test.each<[string, unknown[], string[]]>([
    ['of level 1 stand beside the title', [heading(1, 'Wstęp')], ['gate.heading-first body.0']],
    ['that skip a level', [heading(2, 'A'), paragraph(text('…')), heading(4, 'B')], ['gate.heading-skip body.2']],
    ['that begin below the second level', [heading(3, 'A')], ['gate.heading-skip body.0']],
    ['without words', [heading(2, ' ')], ['gate.heading-empty body.0']],
    ['without words do not count for those after them', [heading(2, 'A'), heading(3, ''), heading(4, 'B')], ['gate.heading-empty body.1', 'gate.heading-skip body.2']],
    ['of no level at all count as level 1', [heading('2', 'A')], ['gate.heading-first body.0']],
    ['in order', [heading(2, 'A'), heading(3, 'B'), heading(4, 'C'), heading(2, 'D'), heading(3, 'E')], []],
  ])('%s', (_, body, expected) => {
    expect(inArticle(...body)).toEqual(expected);
  });

  test('say what they are and what should be there', () => {
    expect(judge({ kind: 'article', fields: { body: [heading(2, 'A'), heading(5, 'Program wizyty')] }, elsewhere: [], life: null })).toMatchObject([{ severity: 'warning', params: { text: 'Program wizyty', level: 5, before: 2, next: 3 } }]);
  });
});

describe('pictures within a text', () => {
  test.each([{}, { alternativeText: null }, { alternativeText: ' ' }])('need a description: %j', (image) => {
    expect(judge({ kind: 'partnership', fields: { body: [paragraph(text('a')), picture({ name: 'most.jpg', url: '/uploads/most.jpg', ...image })] }, elsewhere: [], life: null })).toMatchObject([
      { code: 'gate.picture-alt', severity: 'warning', path: ['body', 1], params: { file: 'most.jpg' } },
    ]);
  });

  test('that have one are no finding', () => {
    expect(inArticle(picture({ name: 'most.jpg', alternativeText: 'Most' }))).toEqual([]);
  });
});

describe('link texts', () => {
  test.each(['tutaj', 'Kliknij tutaj', 'więcej', 'więcej »', 'Czytaj dalej…', 'тут', 'Детальніше', 'за посиланням', 'here', 'Click here!', 'read more >>', ' HERE '])('«%s» says nothing', (words) => {
    expect(inArticle(paragraph(text('Program wizyty: '), link(words)))).toEqual(['gate.link-text body.0.children.1']);
  });

  test.each(['https://example.org/a', 'www.example.org', 'example.org/program.pdf'])('%s is an address', (words) => {
    expect(inArticle(paragraph(link(words)))).toEqual(['gate.link-bare body.0.children.0']);
  });

  test.each(['', ' ', '→', '…'])('"%s" is none at all', (words) => {
    expect(inArticle(paragraph(link(words)))).toEqual(['gate.link-empty body.0.children.0']);
  });

  test.each(['program wizyty w Buczy', 'selz.org.pl', 'biuro@example.org', 'Тут починається шлях', 'here be dragons'])('«%s» says where it leads', (words) => {
    expect(inArticle(paragraph(link(words)))).toEqual([]);
  });

  test('are found in lists, at the place where they are', () => {
    expect(inArticle(paragraph(text('a')), { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('b'), link('tutaj')] }] })).toEqual(['gate.link-text body.1.children.0.children.1']);
  });

  test('are read across their marks', () => {
    expect(inArticle(paragraph({ type: 'link', url: 'https://example.org/', children: [text('tu'), { ...text('taj'), bold: true }] }))).toEqual(['gate.link-text body.0.children.0']);
  });

  test('that are the same lead to the same page', () => {
    const body = [paragraph(link('Program', 'https://example.org/a')), paragraph(link('program', 'https://example.org/b'))];
    expect(inArticle(...body)).toEqual(['gate.link-same-text body.1.children.0']);
    expect(inArticle(paragraph(link('Program', 'https://example.org/a')), paragraph(link('Program', 'https://example.org/a/')))).toEqual([]);
  });
});

describe('an event', () => {
  test.each<[string, Fields, string[]]>([
    ['of a date in words stands in no calendar', { approximateDate: 'XXXX-06-14' }, ['gate.event-undated startsAt']],
    ['without any date', {}, ['gate.event-undated startsAt']],
    ['with a start', { startsAt: '2027-06-14T10:00:00.000Z' }, []],
  ])('%s', (_, fields, expected) => {
    expect(found('event', fields)).toEqual(expected);
  });
});

describe('a partnership', () => {
  const milestone = (overrides: Partial<WitnessedMilestone>): WitnessedMilestone => ({ kind: 'contact', date: null, sequence: 1, hasEvidence: true, ...overrides });

  test.each<[string, Life, string[]]>([
    ['whose agreement shows no evidence', { registered: 'agreement', milestones: [milestone({ kind: 'agreement', hasEvidence: false })] }, ['gate.agreement-evidence milestones']],
    ['whose visit shows none', { registered: 'visit', milestones: [milestone({ kind: 'visit', hasEvidence: false })] }, []],
    ['whose registered stage lies ahead of its milestones', { registered: 'active', milestones: [milestone({ kind: 'visit' })] }, ['gate.stage milestones']],
    ['that the registry does not know', { registered: null, milestones: [] }, ['gate.stage milestones']],
    ['whose milestones contradict each other', { registered: 'ended', milestones: [milestone({ kind: 'end' })] }, ['gate.milestones-contradict milestones']],
    ['whose stage its milestones carry', { registered: 'agreement', milestones: [milestone({ kind: 'agreement' })] }, []],
    ['at its very beginning', { registered: 'lead', milestones: [] }, []],
  ])('%s', (_, life, expected) => {
    expect(found('partnership', {}, life)).toEqual(expected);
    for (const { severity } of judge({ kind: 'partnership', fields: {}, elsewhere: [], life })) expect(severity).toBe('error');
  });
});

describe('fingerprints', () => {
  const prints = (...body: unknown[]): string[] => judge({ kind: 'article', fields: { body }, elsewhere: [], life: null }).map(({ fingerprint }) => fingerprint);
  const here = paragraph(text('Program: '), link('tutaj'));

  test('stay where the finding only moves', () => {
    expect(prints(paragraph(text('Nowy wstęp')), here)).toEqual(prints(here));
  });

  test.each<[string, unknown]>([
    ['the words around it change', paragraph(text('Nowy program: '), link('tutaj'))],
    ['its address changes', paragraph(text('Program: '), link('tutaj', 'https://example.org/b'))],
    ['its words change', paragraph(text('Program: '), link('tu'))],
  ])('change where %s', (_, changed) => {
    expect(prints(changed)).not.toEqual(prints(here));
  });

  test('tell a second one of the same words from the first', () => {
    const both = prints(here, here);
    expect(both[0]).toBe(prints(here)[0]);
    expect(new Set(both).size).toBe(2);
  });
});

describe('of any JSON', () => {
  const node = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      fc.jsonValue(),
      fc.record(
        {
          type: fc.constantFrom('paragraph', 'heading', 'list', 'list-item', 'link', 'image', 'text', 7),
          text: fc.oneof(fc.string(), fc.constantFrom('tutaj', 'here', ''), fc.jsonValue()),
          url: fc.oneof(fc.webUrl(), fc.jsonValue()),
          level: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.jsonValue()),
          image: fc.oneof(fc.record({ name: fc.string(), alternativeText: fc.option(fc.string()) }), fc.jsonValue()),
          children: fc.oneof(fc.array(tie('node'), { maxLength: 4 }), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    ),
  })).node;
  const body = fc.oneof(fc.array(node, { maxLength: 6 }), fc.jsonValue());

  test('nothing throws, and every finding names a place that is there', () => {
    fc.assert(
      fc.property(body, fc.jsonValue(), fc.jsonValue(), (value, cover, coverAlt) => {
        for (const { code, path, fingerprint } of judge({ kind: 'article', fields: { body: value, cover, coverAlt }, elsewhere: [], life: null })) {
          expect(Object.keys(GATES)).toContain(code);
          expect(fingerprint).toMatch(/^[\w-]{27}$/);
          if (path[0] !== 'body') continue;
          let place: unknown = { body: value };
          for (const step of path) place = (place as Record<string | number, unknown>)[step];
          expect(place).toEqual(expect.any(Object));
        }
      }),
    );
  });

  test('no two findings of a text have one fingerprint', () => {
    fc.assert(
      fc.property(body, (value) => {
        const all = judge({ kind: 'article', fields: { body: value }, elsewhere: [], life: null }).map(({ fingerprint }) => fingerprint);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('a text nested ten thousand deep is read to its end', () => {
    let deep: object = link('tutaj');
    for (let depth = 0; depth < 10_000; depth += 1) deep = paragraph(deep);
    expect(judge({ kind: 'article', fields: { body: [deep], cover: { set: deep } }, elsewhere: [], life: null })).toHaveLength(1);
  });
});
