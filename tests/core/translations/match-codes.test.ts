import * as fc from 'fast-check';

import { unitWarnings } from '../../../src/plugins/translations/server/src/core/checks';
import { codesOf, textOf } from '../../../src/plugins/translations/server/src/core/inline-content';
import { matchCodes } from '../../../src/plugins/translations/server/src/core/match-codes';
import { putTogether, takeApart } from '../../../src/plugins/translations/server/src/core/segmentation';
import type { Inline, Unit } from '../../../src/plugins/translations/server/src/core/unit';
import { oddBlocks } from './arbitrary-blocks';

const leaf = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
const link = (url: string, label: string) => ({ type: 'link', url, children: [leaf(label)] });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const contentOf = (...children: object[]): readonly Inline[] => takeApart('body', [paragraph(...children)]).units[0]?.content ?? [];
const idsOf = (content: readonly Inline[]) => codesOf(content).map(({ id, type }) => [id, type]);

const BUCHA = 'https://bucha.example/';
const source = contentOf(leaf('Zobacz '), link(BUCHA, 'stronę Buczy'), leaf(' — '), leaf('koniecznie', { bold: true }), leaf('!'));

/** Empty leaves without formatting, which the editor keeps beside links: a text that is built otherwise may lose them. */
const withoutEmptyLeaves = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (Array.isArray(inner) ? inner.filter((node) => JSON.stringify(node) !== '{"type":"text","text":""}') : inner));

describe('codes of a stored translation', () => {
  test('that the source does not have get ids that it does not use', () => {
    const target = contentOf(leaf('Дивіться ', { italic: true }), link(BUCHA, 'сайт Бучі'), leaf('!', { underline: true }));
    expect(idsOf(matchCodes(source, target))).toEqual([['3', 'italic'], ['1', 'link'], ['4', 'underline']]);
  });

  test('are those of the source, in whichever order the language has them', () => {
    const target = contentOf(leaf('Обов’язково', { bold: true }), leaf(' дивіться '), link(BUCHA, 'сайт Бучі'), leaf('!'));
    expect(idsOf(target)).toEqual([['1', 'bold'], ['2', 'link']]);
    expect(idsOf(matchCodes(source, target))).toEqual([['2', 'bold'], ['1', 'link']]);
  });

  test('of links go by where they lead, and else by being links', () => {
    const two = contentOf(link(BUCHA, 'Bucza'), leaf(' i '), link('https://irpin.example/', 'Irpień'));
    const turned = contentOf(link('https://irpin.example/', 'Ірпінь'), leaf(' і '), link('https://bucha.example/uk', 'Буча'));
    expect(idsOf(matchCodes(two, turned))).toEqual([['2', 'link'], ['1', 'link']]);
  });

  test('are found whichever order their keys are stored in', () => {
    const two = contentOf(link(BUCHA, 'Bucza'), leaf(' i '), link('https://irpin.example/', 'Irpień'));
    const sorted = (url: string, text: string) => ({ url, type: 'link', children: [{ text, type: 'text' }] });
    expect(idsOf(matchCodes(two, contentOf(sorted('https://irpin.example/', 'Ірпінь'), { text: ' і ', type: 'text' }, sorted(BUCHA, 'Буча'))))).toEqual([['2', 'link'], ['1', 'link']]);
  });

  test('inside a link are found too', () => {
    const nested = contentOf({ type: 'link', url: BUCHA, children: [leaf('a', { bold: true }), leaf('b', { italic: true })] });
    const turned = contentOf({ type: 'link', url: BUCHA, children: [leaf('b', { italic: true }), leaf('a', { bold: true })] });
    expect(idsOf(matchCodes(nested, turned))).toEqual([['1', 'link'], ['3', 'italic'], ['2', 'bold']]);
  });

  test('warn of nothing that is not lost', () => {
    const unit: Unit = { id: 'body.0', field: 'body', kind: 'paragraph', content: source };
    const target = contentOf(leaf('Обов’язково', { bold: true }), leaf(' дивіться '), link(BUCHA, 'сайт Бучі'), leaf('!'));
    expect(unitWarnings(unit, matchCodes(source, target), { source: 'pl', target: 'uk', maxLength: null })).toEqual([]);
  });

  test('that were shuffled and saved are saved again as they are, as often as anybody likes', () => {
    fc.assert(
      fc.property(oddBlocks, fc.infiniteStream(fc.nat()), (blocks, order) => {
        const { skeleton, units } = takeApart('body', blocks);
        const shuffled = units.map((unit) => ({ ...unit, content: unit.content.map((inline) => ({ inline, key: order.next().value as number })).sort((a, b) => a.key - b.key).map(({ inline }) => inline) }));
        const saved = putTogether(skeleton, shuffled).value;
        const stored = new Map(takeApart('body', saved).units.map((unit) => [unit.id, unit]));
        const opened = units.map((unit) => ({ ...unit, content: matchCodes(unit.content, stored.get(unit.id)?.content ?? []) }));
        expect(withoutEmptyLeaves(putTogether(skeleton, opened).value)).toEqual(withoutEmptyLeaves(saved));
      }),
      { numRuns: 500 },
    );
  });

  test('keep their words, and have each an id of its own', () => {
    fc.assert(
      fc.property(oddBlocks, oddBlocks, (one, other) => {
        const [from, to] = [one, other].map((blocks) => takeApart('body', blocks).units[0]?.content ?? []);
        const matched = matchCodes(from ?? [], to ?? []);
        expect(textOf(matched)).toBe(textOf(to ?? []));
        expect(new Set(codesOf(matched).map(({ id }) => id)).size).toBe(codesOf(to ?? []).length);
      }),
    );
  });
});
