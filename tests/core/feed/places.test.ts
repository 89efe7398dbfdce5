import fc from 'fast-check';

import { compareKeys, decodeCursor, encodeCursor } from '../../../src/plugins/feed/server/src/core/cursor';
import { chooseVersion, readingOrder, DEFAULT_CHAINS } from '../../../src/plugins/feed/server/src/core/fallback';
import { preferredLocale } from '../../../src/plugins/feed/server/src/core/accept-language';
import { slice, type Chosen } from '../../../src/plugins/feed/server/src/core/select';
import { sortKey, type Sortable } from '../../../src/plugins/feed/server/src/core/sort-key';

const entry = (overrides: Partial<Sortable> = {}): Sortable => ({ documentId: 'a', kind: 'article', publishedAt: 0, pinned: false, startsAt: null, title: 'A', ...overrides });

describe('a cursor', () => {
  test.each(['', '!', 'e30', 'WzEsImYiXQ', Buffer.from('[2,"f",1]').toString('base64url'), Buffer.from('[1,"f",{}]').toString('base64url'), 'x'.repeat(3000)])('%p is none', (text) => {
    expect(decodeCursor(text, 'f')).toEqual({ kind: 'refused', reason: 'malformed' });
  });

  test('of another list is refused', () => {
    expect(decodeCursor(encodeCursor([1, 'a'], 'f'), 'g')).toEqual({ kind: 'refused', reason: 'other-parameters' });
  });

  test('survives its journey', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 }), (cursor) => {
        expect(decodeCursor(encodeCursor(cursor, 'f'), 'f')).toEqual({ kind: 'ok', cursor });
      }),
    );
  });
});

describe('a list', () => {
  const sortable = fc.record({
    documentId: fc.stringMatching(/^[a-z0-9]{6}$/),
    kind: fc.constantFrom('article', 'event'),
    publishedAt: fc.integer({ min: 0, max: 5 }),
    pinned: fc.boolean(),
    startsAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
    title: fc.constantFrom('A', 'Ż', 'Буча'),
  });
  const order = fc.constantFrom({ by: 'newest', pinnedFirst: true } as const, { by: 'newest', pinnedFirst: false } as const, { by: 'soonest' } as const, { by: 'latest' } as const, { by: 'title' } as const);
  const chosen = (entries: readonly Sortable[], by: Parameters<typeof sortKey>[1]): Chosen[] =>
    entries.map((one) => ({ kind: 'article' as const, row: { documentId: one.documentId, locale: 'pl', updatedAt: '', publishedAt: '' }, key: sortKey(one, by) })).sort((a, b) => compareKeys(a.key, b.key));

  test('read page by page skips and doubles nothing, whatever is added or removed on the way', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sortable, { selector: ({ documentId }) => documentId, maxLength: 20 }), fc.uniqueArray(sortable, { selector: ({ documentId }) => documentId, maxLength: 8 }), fc.integer({ min: 1, max: 5 }), order, (before, changes, limit, by) => {
        const changed = new Set(changes.map(({ documentId }) => documentId));
        const stays = before.filter(({ documentId }) => !changed.has(documentId));
        // One that is in both is removed: an entry that changes its place may be met there again.
        const known = new Set(before.map(({ documentId }) => documentId));
        const added = changes.filter(({ documentId }) => !known.has(documentId));
        let entries = chosen(before, by);
        const seen: string[] = [];
        let after: Chosen['key'] | null = null;
        for (let at = 0; ; at += 1) {
          const { page, more } = slice(entries, after, limit);
          seen.push(...page.map(({ row }) => row.documentId));
          if (!more) break;
          after = page[page.length - 1]?.key ?? null;
          if (at === 0) entries = chosen([...stays, ...added], by);
        }
        expect(new Set(seen).size).toBe(seen.length);
        for (const { documentId } of stays) expect(seen).toContain(documentId);
      }),
    );
  });

  test('has pinned articles first where asked, then the newest', () => {
    const keys = [entry({ documentId: 'old', publishedAt: 1 }), entry({ documentId: 'new', publishedAt: 2 }), entry({ documentId: 'pin', publishedAt: 0, pinned: true })];
    const ids = (pinnedFirst: boolean) => chosen(keys, { by: 'newest', pinnedFirst }).map(({ row }) => row.documentId);
    expect(ids(true)).toEqual(['pin', 'new', 'old']);
    expect(ids(false)).toEqual(['new', 'old', 'pin']);
  });

  test('of a calendar has events without a date last', () => {
    const keys = [entry({ documentId: 'none' }), entry({ documentId: 'early', startsAt: 1 }), entry({ documentId: 'late', startsAt: 2 })];
    expect(chosen(keys, { by: 'latest' }).map(({ row }) => row.documentId)).toEqual(['late', 'early', 'none']);
  });
});

describe('the language of a reader', () => {
  test.each([
    ['pl', true, ['pl', 'uk', 'en']],
    ['uk', true, ['uk', 'pl', 'en']],
    ['en', true, ['en', 'pl', 'uk']],
    ['en', false, ['en']],
    ['de', true, ['de']],
    ['constructor', true, ['constructor']],
  ])('%s with fallback %p reads %p', (locale, fallback, expected) => {
    expect(readingOrder(locale, fallback, DEFAULT_CHAINS)).toEqual(expected);
  });

  test('gives the first version there is', () => {
    expect(chooseVersion([{ locale: 'en' }, { locale: 'uk' }], ['pl', 'uk', 'en'])).toEqual({ locale: 'uk' });
    expect(chooseVersion([{ locale: 'en' }], ['pl'])).toBeNull();
  });

  test.each([
    [undefined, 'pl'],
    ['', 'pl'],
    ['uk', 'uk'],
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
    ['en;q=0.5, uk;q=0.9', 'uk'],
    ['de, en;q=0.1', 'en'],
    ['de', 'pl'],
    ['*', 'pl'],
    ['uk;q=0, en', 'en'],
    ['EN-gb', 'en'],
    ['uk;q=x', 'pl'],
    ['<script>', 'pl'],
  ])('asked as %p is %s', (header, expected) => {
    expect(preferredLocale(header, ['pl', 'uk', 'en'], 'pl')).toBe(expected);
  });
});
