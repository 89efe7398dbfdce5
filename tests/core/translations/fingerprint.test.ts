import * as fc from 'fast-check';

import { fingerprint, fingerprintOf, NO_WORDS } from '../../../src/plugins/translations/server/src/core/fingerprint';
import { takeApart, textOfUnit } from '../../../src/plugins/translations/server/src/core/segmentation';
import { oddBlocks, oddText } from './arbitrary-blocks';

const leaf = (text: string, more: object = {}) => ({
  type: 'text',
  text,
  ...more,
});
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const link = (url: string, label: string) => ({
  type: 'link',
  url,
  children: [leaf(label)],
});
const picture = (image: object) => ({
  type: 'image',
  image: { name: 'most.jpg', url: '/uploads/most_1.jpg', ...image },
  children: [leaf('')],
});
const entry = (label: string) => ({
  type: 'list-item',
  children: [leaf(label)],
});

const BODY = [{ type: 'heading', level: 2, children: [leaf('Bucza w Pszczynie')] }, paragraph(leaf('Zobacz '), link('https://bucha.example/', 'stronę Buczy'), leaf('.')), picture({ alternativeText: 'Most', caption: 'Most nocą' })];

describe('a fingerprint differs', () => {
  test.each<[string, unknown, unknown]>([
    ['by a word', 'Gmina Żory', 'Gmina Siewierz'],
    ['by a letter’s case', 'Gmina Żory', 'gmina Żory'],
    ['by a sign', 'Gmina Żory', 'Gmina Żory!'],
    ['by white space inside', 'Gmina  Żory', 'Gmina Żory'],
    ['by a block that came', [paragraph(leaf('a'))], [paragraph(leaf('a')), paragraph(leaf('b'))]],
    ['by the order of blocks', [paragraph(leaf('a')), paragraph(leaf('b'))], [paragraph(leaf('b')), paragraph(leaf('a'))]],
    ['by where a block ends', [paragraph(leaf('ab'))], [paragraph(leaf('a')), paragraph(leaf('b'))]],
    ['by the kind of a block', [paragraph(leaf('a'))], [{ type: 'quote', children: [leaf('a')] }]],
    ['by where a link leads', [paragraph(link('https://bucha.example/', 'a'))], [paragraph(link('https://irpin.example/', 'a'))]],
    ['by a link that is gone', [paragraph(link('https://bucha.example/', 'a'))], [paragraph(leaf('a'))]],
    ['by the text that a picture is read as', [picture({ alternativeText: 'Most' })], [picture({ alternativeText: 'Ratusz' })]],
    ['by which text of a picture it is', [picture({ alternativeText: 'Most' })], [picture({ caption: 'Most' })]],
  ])('%s', (_name, one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  test('by any word of any blocks', () => {
    fc.assert(
      fc.property(oddBlocks, oddBlocks, (one, other) => {
        const words = (value: unknown) => JSON.stringify(takeApart('', value).units.map((unit) => textOfUnit(unit).normalize('NFC').replace(/\r\n?/g, '\n').trim()));
        if (words(one) !== words(other)) expect(fingerprint(one)).not.toBe(fingerprint(other));
      }),
    );
  });
});

describe('a fingerprint is the same', () => {
  test('for everything that has no words: null, nothing, an empty text, white space, empty blocks, a picture without texts', () => {
    for (const empty of [null, undefined, '', ' \n\t', '\u00a0', [], [paragraph(leaf(' '))], [picture({ alternativeText: null, caption: ' ' })], 7, {}]) expect(fingerprint(empty)).toBe(NO_WORDS);
  });

  test.each<[string, unknown, unknown]>([
    ['letters are composed or not', 'Żory', 'Z\u0307ory'],
    ['line ends are of one system or another', 'a\r\nb\rc', 'a\nb\nc'],
    ['white space stands at the ends', ' Żory\n', 'Żory'],
    ['formatting changes inside a block', [paragraph(leaf('a b'))], [paragraph(leaf('a '), leaf('b', { bold: true }))]],
    ['the size of a heading changes', [{ type: 'heading', level: 2, children: [leaf('a')] }], [{ type: 'heading', level: 3, children: [leaf('a')] }]],
    ['an empty block stands between', [paragraph(leaf('a')), paragraph(leaf('')), paragraph(leaf('b'))], [paragraph(leaf('a')), paragraph(leaf('b'))]],
    [
      'entries lie in a list inside a list',
      [
        {
          type: 'list',
          format: 'ordered',
          children: [entry('a'), { type: 'list', format: 'ordered', children: [entry('b')] }],
        },
      ],
      [
        {
          type: 'list',
          format: 'unordered',
          children: [entry('a'), entry('b')],
        },
      ],
    ],
    [
      'a file is uploaded anew',
      [
        picture({
          alternativeText: 'Most',
          id: 1,
          hash: 'a',
          provider: 'local',
          createdAt: '2024-01-01',
        }),
      ],
      [
        picture({
          alternativeText: 'Most',
          id: 2,
          hash: 'b',
          url: 'https://s3.example/most.jpg',
          width: 7,
          provider: 's3',
        }),
      ],
    ],
    ['a picture without texts comes', [paragraph(leaf('a'))], [paragraph(leaf('a')), picture({})]],
  ])('where %s', (_name, one, other) => {
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  test('in whichever order keys stand, and however the JSON is written', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value;
    fc.assert(
      fc.property(oddBlocks, (blocks) => {
        expect(fingerprint(turned(blocks))).toBe(fingerprint(blocks));
        expect(fingerprint(JSON.parse(JSON.stringify(blocks, null, 2)))).toBe(fingerprint(blocks));
      }),
    );
  });

  test('for any text with other line ends and decomposed', () => {
    fc.assert(fc.property(oddText, (text) => expect(fingerprint(text.normalize('NFD').replace(/\r\n?|\n/g, '\r\n'))).toBe(fingerprint(text))));
  });
});

test('a fingerprint is 27 characters of base64url, and stays what it was from one version to the next', () => {
  expect(fingerprint(BODY)).toMatch(/^[\w-]{27}$/);
  // Installations remember them: another way of reckoning would make nothing outdated, and lose what is.
  expect([NO_WORDS, fingerprint('Bucza'), fingerprint(BODY)]).toEqual(['T1PNoYwrqgwDVLtfmj7L5e0Sq02', 'itqrgwAM0gRomJRZHu8ATLuUMdx', 'ZeMxpPgxLiXm_PTszSSaNqGmdD0']);
});

test('several fingerprints together are told apart by field', () => {
  expect(
    fingerprintOf([
      ['title', 'a'],
      ['body', 'b'],
    ]),
  ).not.toBe(
    fingerprintOf([
      ['title', 'b'],
      ['body', 'a'],
    ]),
  );
});
