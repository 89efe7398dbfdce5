import { createHash } from 'node:crypto';

import { html, escapeHtml } from '../../../../src/plugins/partnerships/server/src/core/inquiries/html';
import { INQUIRY_LANGUAGES } from '../../../../src/plugins/partnerships/server/src/core/inquiries/language';
import { noticeText, noticeVersion } from '../../../../src/plugins/partnerships/server/src/core/inquiries/notice';
import { WORDS } from '../../../../src/plugins/partnerships/server/src/core/inquiries/words';

/** Every text below a value by its path. */
const texts = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([name, inner]) => texts(inner, `${path}.${name}`));

const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('words', () => {
  const [pl, uk, en] = INQUIRY_LANGUAGES.map((language) => new Map(texts(WORDS[language]).filter(([path]) => !path.startsWith('.months'))));

  test('are said in all three languages, with the same gaps to fill', () => {
    expect([...(uk?.keys() ?? [])]).toEqual([...(pl?.keys() ?? [])]);
    expect([...(en?.keys() ?? [])]).toEqual([...(pl?.keys() ?? [])]);
    for (const [path, text] of pl ?? []) for (const other of [uk, en]) expect([path, gaps(other?.get(path) ?? '')]).toEqual([path, gaps(text)]);
  });

  test('are Cyrillic in Ukrainian alone', () => {
    for (const text of uk?.values() ?? []) expect(text).toMatch(/\p{Script=Cyrillic}/u);
    for (const language of [pl, en]) for (const text of language?.values() ?? []) expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

describe('the notice', () => {
  const keeper = { name: 'Śląski Związek Gmin i Powiatów', office: 'biuro@example.org' };

  test.each([
    ['pl', 1, 'po 1 miesiącu'],
    ['pl', 12, 'po 12 miesiącach'],
    ['uk', 1, 'через 1 місяць'],
    ['uk', 3, 'через 3 місяці'],
    ['uk', 12, 'через 12 місяців'],
    ['uk', 24, 'через 24 місяці'],
    ['en', 1, '1 month after'],
    ['en', 12, '12 months after'],
  ] as const)('says in %s after how many months data are erased: %d', (language, months, words) => {
    const text = noticeText(language, months, keeper).join(' ');
    expect(text).toContain(words);
    expect(text).toContain(keeper.name);
    expect(text).toContain(keeper.office);
    expect(text).not.toMatch(/[{}]/);
  });

  test('does without a name and an address where none is known', () => {
    const text = noticeText('pl', 12, { name: null, office: null }).join(' ');
    expect(text).toContain('biuro, które prowadzi tę stronę');
    expect(text).not.toMatch(/[{}]|null/);
  });

  test('has another version for other words and for another time', () => {
    const words = createHash('sha256').update(JSON.stringify(INQUIRY_LANGUAGES.map((language) => noticeText(language, 12, keeper)))).digest('hex').slice(0, 12);
    // Whoever changes a word of the notice raises its version: consents name what was read.
    expect([noticeVersion(12), words]).toEqual(['1-12m', 'b2ac780b0303']);
    expect(noticeVersion(6)).toBe('1-6m');
  });
});

describe('markup', () => {
  test('escapes everything that is filled in, in text and in quoted attributes', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
    expect(html`<p title="${'" onclick="x'}">${'<script>'}${html`<b>${'&'}</b>`}${[html`<i>`, '<']}${null}${false}${0}</p>`.text).toBe('<p title="&quot; onclick=&quot;x">&lt;script&gt;<b>&amp;</b><i>&lt;0</p>');
  });
});
