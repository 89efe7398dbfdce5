import * as fc from 'fast-check';

/** Texts that are awkward: controls, marks of direction, letters of four bytes, halves of pairs, what markup is made of. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', 'Bucza', 'Zażółć gęślą jaźń', 'Привіт, Ірпінь!', ']]>', '<b>&amp;</b>', '\u0000', '\u200f\u202e', '👩‍👩‍👧', '\ud800', 'a\nb\r\nc', '\u00a0', '⟦1⟧', '2 000,50'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const modifiers = fc.record({ bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean(), strikethrough: fc.boolean(), code: fc.boolean() }, { requiredKeys: [] });

const leaf = fc.oneof(
  fc.record({ type: fc.constant('text'), text: oddText }),
  fc.tuple(oddText, modifiers).map(([text, marks]) => ({ type: 'text', text, ...marks })),
  fc.tuple(oddText, modifiers).map(([text, marks]) => ({ ...marks, text })),
);

const link = fc.record({ type: fc.constant('link'), url: fc.webUrl(), children: fc.array(leaf, { maxLength: 3 }) }, { requiredKeys: ['type', 'url', 'children'] });

const strange = fc.oneof(fc.constant(null), fc.constant(7), fc.record({ type: fc.constant('mention'), who: fc.string() }), fc.record({ type: fc.constant('text'), text: fc.constant(5) }));

/** As the editor builds it: an empty leaf on each side of a link that no other text is on. */
const padded = fc.array(fc.oneof(link, fc.constant({ type: 'text', text: 'tekst' })), { maxLength: 4 }).map((nodes) => {
  const result: unknown[] = [];
  nodes.forEach((node, at) => {
    const before = nodes[at - 1];
    if (node.type === 'link' && (before === undefined || before.type === 'link')) result.push({ type: 'text', text: '' });
    result.push(node);
  });
  if (nodes.at(-1)?.type === 'link') result.push({ type: 'text', text: '' });
  return result;
});

const inlines = fc.oneof({ weight: 5, arbitrary: fc.array(fc.oneof({ weight: 6, arbitrary: leaf }, { weight: 2, arbitrary: link }, { weight: 1, arbitrary: strange }), { maxLength: 5 }) }, { weight: 2, arbitrary: padded });

const list = fc.letrec<{ list: unknown; entry: unknown }>((tie) => ({
  list: fc.record({ type: fc.constant('list'), format: fc.constantFrom('ordered', 'unordered'), children: fc.array(fc.oneof({ maxDepth: 2 }, tie('entry'), tie('list')), { maxLength: 3 }) }),
  entry: fc.record({ type: fc.constant('list-item'), children: inlines }),
})).list;

const picture = fc.record({
  type: fc.constant('image'),
  image: fc.record({ name: fc.string(), alternativeText: fc.option(oddText), caption: fc.option(oddText), url: fc.webUrl(), width: fc.nat() }, { requiredKeys: ['name', 'url'] }),
  children: fc.constant([{ type: 'text', text: '' }]),
});

const block = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), children: inlines }),
  fc.record({ type: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), children: inlines }),
  fc.record({ type: fc.constantFrom('quote', 'code'), children: inlines }),
  list,
  picture,
  fc.record({ type: fc.constant('unheard-of'), words: oddText }),
  strange,
);

/** Any blocks document that Strapi may hold, and some that it should not. */
export const oddBlocks: fc.Arbitrary<unknown> = fc.array(block, { maxLength: 6 });
