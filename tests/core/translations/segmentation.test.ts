import * as fc from 'fast-check';

import { putTogether, takeApart, textOfUnit } from '../../../src/plugins/translations/server/src/core/segmentation';
import type { Inline, Unit } from '../../../src/plugins/translations/server/src/core/unit';
import { oddBlocks, oddText } from './arbitrary-blocks';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const leaf = (value: string, more: object = {}) => ({ type: 'text', text: value, ...more });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: string, label: string) => ({ type: 'link', url, children: [leaf(label)] });

/** The first unit with other content. */
const translated = (units: readonly Unit[], change: (content: readonly Inline[]) => readonly Inline[]): Unit[] => units.map((unit, at) => (at === 0 ? { ...unit, content: change(unit.content) } : unit));

const rename = (content: readonly Inline[], label: string): Inline[] => content.map((inline) => (inline.kind === 'span' ? { ...inline, children: [text(label)] } : inline));

describe('codes of a unit', () => {
  const body = [paragraph(leaf('Zobacz '), link('https://bucha.example/', 'stronę Buczy'), leaf(' i '), leaf('koniecznie', { bold: true }), leaf('!'))];
  const { skeleton, units } = takeApart('body', body);

  test('that are lost are named, and the words stay', () => {
    const { value, problems } = putTogether(skeleton, translated(units, () => [text('Дивіться сайт Бучі')]));
    expect(problems).toEqual([
      { kind: 'code.missing', unit: 'body.0', code: '1' },
      { kind: 'code.missing', unit: 'body.0', code: '2' },
    ]);
    expect(value).toEqual([paragraph(leaf('Дивіться сайт Бучі'))]);
  });

  test('that nobody knows are named and left out, their words kept', () => {
    const { value, problems } = putTogether(skeleton, translated(units, (content) => [...content, { kind: 'span', id: '9', type: 'link', original: '{"type":"link","url":"javascript:alert(1)","children":null}', children: [text('тут')] }]));
    expect(problems).toEqual([{ kind: 'code.unknown', unit: 'body.0', code: '9' }]);
    expect(JSON.stringify(value)).not.toContain('javascript');
    expect(JSON.stringify(value)).toContain('тут');
  });

  test('are what the source has, whatever the translation says they are', () => {
    const { value } = putTogether(skeleton, translated(units, (content) => content.map((inline) => (inline.kind === 'span' && inline.type === 'link' ? { ...inline, original: '{"type":"link","url":"https://evil.example/","children":null}' } : inline))));
    expect(value).toEqual(body);
  });

  test('of another kind than the source has are named, and do not pass for it', () => {
    const { value, problems } = putTogether(skeleton, translated(units, (content) => content.map((inline) => (inline.kind === 'span' && inline.id === '2' ? { kind: 'placeholder', id: '2', type: 'other', original: inline.original } : inline))));
    expect(problems).toEqual([
      { kind: 'code.missing', unit: 'body.0', code: '2' },
      { kind: 'code.unknown', unit: 'body.0', code: '2' },
    ]);
    expect(value).toEqual([paragraph(leaf('Zobacz '), link('https://bucha.example/', 'stronę Buczy'), leaf(' i !'))]);
  });

  test('that are there twice are named', () => {
    expect(putTogether(skeleton, translated(units, (content) => [...content, ...content])).problems).toEqual([
      { kind: 'code.doubled', unit: 'body.0', code: '1' },
      { kind: 'code.doubled', unit: 'body.0', code: '2' },
    ]);
  });

  test('stand where another language needs them, and keep their formatting', () => {
    const { value, problems } = putTogether(skeleton, translated(units, ([, site, , bold]) => [...rename([bold as Inline], 'Обов’язково'), text(' відвідайте '), ...rename([site as Inline], 'сайт Бучі'), text('.')]));
    expect(problems).toEqual([]);
    expect(value).toEqual([paragraph(leaf('Обов’язково', { bold: true }), leaf(' відвідайте '), link('https://bucha.example/', 'сайт Бучі'), leaf('.'))]);
  });
});

describe('units', () => {
  test('are each paragraph, heading, entry of a list at any depth, quote, piece of code and text of a picture', () => {
    const entry = (label: string) => ({ type: 'list-item', children: [leaf(label)] });
    const body = [
      { type: 'heading', level: 2, children: [leaf('Tytuł')] },
      paragraph(leaf('')),
      { type: 'list', format: 'unordered', children: [entry('jeden'), { type: 'list', format: 'ordered', children: [entry('dwa')] }] },
      { type: 'image', image: { url: '/a.jpg', alternativeText: 'Most', caption: 'Most nocą' }, children: [leaf('')] },
      { type: 'quote', children: [leaf('cytat')] },
      { type: 'code', children: [leaf('a = 1')] },
    ];
    expect(takeApart('body', body).units.map((unit) => [unit.id, unit.kind, textOfUnit(unit)])).toEqual([
      ['body.0', 'heading', 'Tytuł'],
      ['body.2.0', 'list-item', 'jeden'],
      ['body.2.1.0', 'list-item', 'dwa'],
      ['body.3.alt', 'image-alt', 'Most'],
      ['body.3.caption', 'image-caption', 'Most nocą'],
      ['body.4', 'quote', 'cytat'],
      ['body.5', 'code', 'a = 1'],
    ]);
  });

  test('a field of one text is one, and an empty one is none', () => {
    expect(takeApart('title', 'Dzień dobry').units).toEqual([{ id: 'title', field: 'title', kind: 'text', content: [text('Dzień dobry')] }]);
    for (const empty of ['', '  ', null, undefined]) expect(takeApart('title', empty).units).toEqual([]);
  });

  test('a link between two texts that the editor padded is padded again, and shows no empty texts', () => {
    const body = [paragraph(leaf(''), link('https://a.example/', 'a'), leaf(''), link('https://b.example/', 'b'), leaf(''))];
    const { skeleton, units } = takeApart('body', body);
    expect(units[0]?.content.map(({ kind }) => kind)).toEqual(['span', 'span']);
    expect(putTogether(skeleton, units).value).toEqual(body);
  });

  test('a link that stood between texts is padded where a translation has it at the end, and not where the source was never padded', () => {
    const atTheEnd = (body: unknown[]) => {
      const { skeleton, units } = takeApart('body', body);
      return putTogether(skeleton, translated(units, (content) => [text('Сайт: '), ...content.filter(({ kind }) => kind === 'span')])).value;
    };
    const site = link('https://a.example/', 'a');
    expect(atTheEnd([paragraph(leaf('Zobacz '), site, leaf('.'))])).toEqual([paragraph(leaf('Сайт: '), site, leaf(''))]);
    expect(atTheEnd([paragraph(site, leaf('.'))])).toEqual([paragraph(leaf('Сайт: '), site)]);
  });

  test('a padded link is told from others whichever order its keys are stored in: PostgreSQL sorts them', () => {
    const sorted = (url: string) => [{ children: [{ text: '', type: 'text' }, { url, type: 'link', children: [{ text: 'a', type: 'text' }] }, { text: '', type: 'text' }], type: 'paragraph' }];
    const { skeleton, units } = takeApart('body', sorted('https://a.example/'));
    expect(units[0]?.content.map(({ kind, ...code }) => [kind, 'type' in code && code.type])).toEqual([['span', 'link']]);
    expect(putTogether(skeleton, units).value).toEqual(sorted('https://a.example/'));
  });

  test('of any blocks with their keys in any order are the same', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)])) : value;
    const shape = (content: readonly Inline[]): unknown[] => content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'span' ? [inline.id, inline.type, shape(inline.children)] : [inline.id, inline.type]));
    fc.assert(
      fc.property(oddBlocks, (blocks) => {
        const seen = (value: unknown) => takeApart('body', value).units.map(({ id, kind, content }) => [id, kind, shape(content)]);
        const { skeleton, units } = takeApart('body', turned(blocks));
        expect(seen(turned(blocks))).toEqual(seen(blocks));
        expect(putTogether(skeleton, units).value).toEqual(blocks);
      }),
    );
  });

  test('whose words are others make blocks of the same build with those words', () => {
    const inOther = (content: readonly Inline[]): Inline[] => content.map((inline) => (inline.kind === 'text' ? text(`«${inline.text}»`) : inline.kind === 'span' ? { ...inline, children: inOther(inline.children) } : inline));
    fc.assert(
      fc.property(oddBlocks, (blocks) => {
        const { skeleton, units } = takeApart('body', blocks);
        const { value, problems } = putTogether(skeleton, units.map((unit) => ({ ...unit, content: inOther(unit.content) })));
        const again = takeApart('body', value).units;
        expect(problems).toEqual([]);
        expect(again.map(({ id, kind, content }) => ({ id, kind, content }))).toEqual(units.map(({ id, kind, content }) => ({ id, kind, content: inOther(content) })));
      }),
    );
  });

  test('whose codes stand in any order, and hold any words, keep every code and every word', () => {
    fc.assert(
      fc.property(oddBlocks, fc.infiniteStream(fc.nat()), (blocks, order) => {
        const { skeleton, units } = takeApart('body', blocks);
        const turned = units.map((unit) => ({ ...unit, content: unit.content.map((inline) => ({ inline, key: order.next().value as number })).sort((a, b) => a.key - b.key).map(({ inline }) => inline) }));
        const { value, problems } = putTogether(skeleton, turned);
        expect(problems).toEqual([]);
        const again = new Map(takeApart('body', value).units.map((unit) => [unit.id, unit]));
        for (const unit of turned) if (textOfUnit(unit).trim() !== '') expect(textOfUnit(again.get(unit.id) ?? { ...unit, content: [] })).toBe(textOfUnit(unit));
      }),
    );
  });

  test.each<[string, unknown]>([
    ['a number', 7],
    ['an object', { type: 'paragraph', children: [{ type: 'text', text: 'x' }] }],
    ['blocks that are none', [null, 7, 'x', [], {}, { type: 'paragraph' }, { type: 'paragraph', children: 'x' }, { type: 'image', image: null, children: [] }, { children: [{ type: 'text', text: 'x' }] }]],
  ])('of %s are none, and it stays as it is', (_name, value) => {
    const { skeleton, units } = takeApart('body', value);
    expect(units).toEqual([]);
    expect(putTogether(skeleton, units)).toEqual({ value, problems: [] });
  });

  test('keep what else a node says, in blocks, leaves, links and pictures', () => {
    const body = [
      { type: 'paragraph', align: 'center', children: [{ type: 'text', text: 'a', color: 'red' }, { type: 'text', text: 'b', bold: false }, { type: 'link', url: '#', rel: 'nofollow', children: [{ type: 'text', text: 'c', __proto__x: 1 }] }] },
      { type: 'image', image: { url: '/a.jpg', alternativeText: 'Ratusz w Żorach', caption: null, formats: { small: { url: '/s.jpg' } }, id: 7 }, children: [leaf('')] },
    ];
    const { skeleton, units } = takeApart('body', body);
    expect(putTogether(skeleton, units)).toEqual({ value: body, problems: [] });
    expect(putTogether(skeleton, units.map((unit) => (unit.kind === 'image-alt' ? { ...unit, content: [text('Ратуша в Жорах')] } : unit))).value).toEqual([body[0], { ...body[1], image: { ...body[1]?.image, alternativeText: 'Ратуша в Жорах' } }]);
  });

  test('of any blocks make the same blocks again', () => {
    fc.assert(
      fc.property(oddBlocks, (blocks) => {
        const { skeleton, units } = takeApart('body', blocks);
        const { value, problems } = putTogether(skeleton, units);
        expect(problems).toEqual([]);
        expect(value).toEqual(blocks);
        expect(JSON.stringify(value)).toBe(JSON.stringify(blocks));
      }),
      { numRuns: 1000 },
    );
  });

  test('of any blocks have ids of their own, and codes numbered in their order', () => {
    fc.assert(
      fc.property(oddBlocks, (blocks) => {
        const { units } = takeApart('body', blocks);
        expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
      }),
    );
  });

  test('of any text are the text', () => {
    fc.assert(fc.property(oddText, (value) => {
      const { skeleton, units } = takeApart('summary', value);
      expect(putTogether(skeleton, units).value).toBe(value);
    }));
  });
});
