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
