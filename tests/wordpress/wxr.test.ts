import { ownAddress, readArticle, cutAtWord } from '../../src/wordpress/core/article';
import { areaMatcher, faultsOfMap } from '../../src/wordpress/core/areas';
import { planDocuments } from '../../src/wordpress/core/documents';
import { ExportIndexer, type ExportIndex } from '../../src/wordpress/core/export-index';
import { pictureKind } from '../../src/wordpress/core/picture-kind';
import { publicationMoment } from '../../src/wordpress/core/publication-moment';
import { verdict } from '../../src/wordpress/core/verdict';
import type { WxrItem } from '../../src/wordpress/core/wxr-item';
import { WxrError, WxrReader, type WxrListener } from '../../src/wordpress/core/wxr-reader';
import { FOOT, head, item, LANGUAGE_TERMS, largeExport, phpArray, SITE, term, wordpressExport } from '../support/wordpress-export';

function read(text: string, listener: WxrListener = {}, size = 97): void {
  const reader = new WxrReader(listener);
  for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
  reader.end();
}

function items(text: string): WxrItem[] {
  const found: WxrItem[] = [];
  read(text, { item: (one) => found.push(one) });
  return found;
}

function indexOf(text: string, byDefault = 'pl'): ExportIndex {
  const indexer = new ExportIndexer(['pl', 'uk', 'en'], byDefault);
  read(text, indexer);
  return indexer.done();
}

const faultOf = (text: string, size?: number): unknown => {
  try {
    read(text, {}, size);
    return null;
  } catch (error) {
    return error instanceof WxrError ? error.fault : error;
  }
};

describe('files that are refused', () => {
  test.each([
    ['entities of its own', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>${wordpressExport([]).slice(wordpressExport([]).indexOf('<rss'))}`, 'doctype'],
    ['an end in the middle', wordpressExport([item({ id: 1 })]).slice(0, -60), 'xml'],
    ['an end in the middle of an item', `${head()}${item({ id: 1 }).slice(0, 300)}`, 'xml'],
    ['a feed that is no export', '<rss version="2.0"><channel><title>Kanał</title><item><title>a</title></item></channel></rss>', 'not-wxr'],
    ['HTML', '<html><body></body></html>', 'not-wxr'],
    ['no XML', 'Kod;Nazwa\n1;2', 'xml'],
    ['nothing', '', 'xml'],
    ['an entity that nobody knows', `${head()}<item><title>&zwiazek;</title></item>${FOOT}`, 'xml'],
  ])('%s', (_what, text, fault) => {
    expect(faultOf(text)).toBe(fault);
    expect(faultOf(text, 1)).toBe(fault);
  });

  test('a definition of entities is refused before it is read to its end', () => {
    const reader = new WxrReader({});
    expect(() => reader.write('<?xml version="1.0"?>\n<!DOCTYPE rss [')).toThrow(WxrError);
  });
});

describe('reading', () => {
  test('an item has what WordPress wrote, however the file is cut into pieces', () => {
    const text = wordpressExport([
      item({ id: 7, title: 'A & B', content: 'a]]>b <!DOCTYPE html>', terms: [['category', 'kultura', 'Kultura']], meta: { _thumbnail_id: '9', _inne: 'x' }, password: 'tajne' }),
    ]);
    for (const size of [1, 13, 100_000]) {
      const found: WxrItem[] = [];
      read(text, { item: (one) => found.push(one) }, size);
      expect(found).toEqual([
        expect.objectContaining({ id: 7, type: 'post', title: 'A & B', content: 'a]]>b <!DOCTYPE html>', slug: 'wpis-7', isProtected: true, terms: [{ domain: 'category', slug: 'kultura', name: 'Kultura' }], meta: new Map([['_thumbnail_id', '9']]) }),
      ]);
    }
  });

  test('signs that XML does not allow, and HTML’s entities outside of CDATA, do not end it', () => {
    expect(items(`${head()}<item><title>a&nbsp;&ndash;\u000b b</title><wp:post_id>3</wp:post_id><content:encoded><![CDATA[x\u0008y]]></content:encoded></item>${FOOT}`)).toMatchObject([{ id: 3, title: 'a\u00a0– b', content: 'xy' }]);
  });

  test('two thousand posts, and no more than one in memory', () => {
    let posts = 0;
    const reader = new WxrReader({ item: ({ type }) => void (posts += type === 'post' ? 1 : 0) });
    for (const piece of largeExport(2000)) reader.write(piece);
    reader.end();
    expect(posts).toBe(2000 + 40);
  });
});

describe('what is left out', () => {
  test('trash, revisions, menus and half-made drafts are counted; posts, pages, drafts and private ones are not left out', () => {
    const index = indexOf(
      wordpressExport([
        item({ id: 1 }), item({ id: 2, type: 'page', status: 'private' }), item({ id: 3, status: 'draft' }), item({ id: 1, title: 'drugi raz' }),
        item({ id: 4, status: 'trash' }), item({ id: 5, type: 'revision', status: 'inherit' }), item({ id: 6, type: 'nav_menu_item' }), item({ id: 7, status: 'auto-draft' }), item({ id: 0 }),
      ]),
    );
    expect([...index.posts.keys()]).toEqual([1, 2, 3]);
    expect(index.leftOut).toEqual({ trash: 1, revision: 1, 'other-type': 1, 'draft-of-wordpress': 1, 'without-id': 1, doubled: 1 });
    expect(Object.fromEntries(index.otherTypes)).toEqual({ nav_menu_item: 1 });
  });
});

describe('dates', () => {
  test.each([
    [{ date: '2019-05-04 12:30:00', dateGmt: '2019-05-04 10:30:00', status: 'publish' }, { kind: 'known', moment: '2019-05-04T10:30:00.000Z', isLocal: false }],
    [{ date: '2019-05-04 12:30:00', dateGmt: '0000-00-00 00:00:00', status: 'draft' }, { kind: 'unknown' }],
    [{ date: '2019-05-04 12:30:00', dateGmt: '0000-00-00 00:00:00', status: 'publish' }, { kind: 'known', moment: '2019-05-04T12:30:00.000Z', isLocal: true }],
    [{ date: '', dateGmt: '2019-02-30 10:00:00', status: 'publish' }, { kind: 'unknown' }],
    [{ date: 'wczoraj', dateGmt: '', status: 'publish' }, { kind: 'unknown' }],
  ])('%j', (dates, expected) => {
    expect(publicationMoment(dates)).toEqual(expected);
  });
});

describe('languages', () => {
  const language = (domain: string): [string, string, string] => ['language', domain, domain];
  const group = (slug: string): [string, string, string] => ['post_translations', slug, slug];

  test('Polylang’s pairs become one article, whatever the site calls Ukrainian', () => {
    const index = indexOf(wordpressExport([item({ id: 2, terms: [language('ua'), group('pll_1')] }), item({ id: 1, terms: [language('pl'), group('pll_1')] })], LANGUAGE_TERMS));
    expect(index.posts.get(2)?.language).toEqual({ kind: 'known', locale: 'uk', from: 'polylang' });
    const planned = planDocuments(index, 'pl');
    expect(planned.get(1)).toBe(planned.get(2));
    expect(planned.get(2)?.primary.id).toBe(1);
  });

  test('a pair is known from its group alone, too', () => {
    const index = indexOf(wordpressExport([item({ id: 1, terms: [language('pl')] }), item({ id: 2, terms: [language('ua')] })], [...LANGUAGE_TERMS, term('post_translations', 'pll_9', 'pll_9', phpArray({ pl: 1, ua: 2 }))]));
    const planned = planDocuments(index, 'pl');
    expect(planned.get(1)).toBe(planned.get(2));
  });

  test('WPML’s pairs, and the original is whose facts count', () => {
    const wpml = (code: string, source = '') => ({ _wpml_import_language_code: code, _wpml_import_translation_group: 'g1', ...(source && { _wpml_import_source_language_code: source }) });
    const index = indexOf(wordpressExport([item({ id: 1, meta: wpml('pl', 'uk') }), item({ id: 2, meta: wpml('uk') })]));
    const planned = planDocuments(index, 'pl');
    expect(planned.get(1)).toBe(planned.get(2));
    expect(planned.get(1)?.primary.id).toBe(2);
  });

  test('two of one language are two articles; a language that is not set up is none', () => {
    const index = indexOf(wordpressExport([item({ id: 1, terms: [language('pl'), group('g')] }), item({ id: 2, terms: [language('pl'), group('g')] }), item({ id: 3, terms: [language('de'), group('g')] })]));
    const planned = planDocuments(index, 'pl');
    expect(planned.get(1)).not.toBe(planned.get(2));
    expect(planned.has(3)).toBe(false);
    expect(index.posts.get(3)?.language).toEqual({ kind: 'foreign', code: 'de' });
  });

  test('without a plugin the address may tell it, else the default does', () => {
    const index = indexOf(wordpressExport([item({ id: 1, link: `${SITE}/uk/nowyny/` }), item({ id: 2, link: `${SITE}/?p=2&lang=en` }), item({ id: 3, link: `${SITE}/pl-nowosci/` })]), 'uk');
    expect([...index.posts.values()].map(({ language: known }) => known)).toEqual([
      { kind: 'known', locale: 'uk', from: 'address' },
      { kind: 'known', locale: 'en', from: 'address' },
      { kind: 'known', locale: 'uk', from: 'default' },
    ]);
  });
});

describe('categories', () => {
  const AREAS = [{ documentId: 'a1', key: 'culture', names: ['Kultura', 'Культура', 'Culture'] }, { documentId: 'a2', key: 'schools', names: ['Szkoły i młodzież', 'Школи й молодь'] }];

  test('are matched by name in any language, and by what somebody decided before', () => {
    const match = areaMatcher(AREAS, { Oświata: 'schools', Przetargi: null });
    expect([
      { slug: 'kultura-2', name: 'KULTURA' }, { slug: encodeURIComponent('культура'), name: 'Культура' }, { slug: 'szkoly', name: 'Szkoly i mlodziez' },
      { slug: 'x', name: 'Oświata' }, { slug: 'x', name: 'Przetargi' }, { slug: 'bez-kategorii', name: 'Bez kategorii' }, { slug: 'x', name: 'Sport' },
    ].map(match)).toEqual([
      { kind: 'area', documentId: 'a1' }, { kind: 'area', documentId: 'a1' }, { kind: 'area', documentId: 'a2' },
      { kind: 'area', documentId: 'a2' }, { kind: 'none' }, { kind: 'none' }, { kind: 'unmatched' },
    ]);
  });

  test('an area that does not exist is a fault of the map', () => {
    expect(faultsOfMap({ a: 'culture', b: 'nic', c: null }, AREAS)).toEqual([{ category: 'b', area: 'nic' }]);
  });
});

describe('a post as an article', () => {
  const isOwn = ownAddress([SITE]);
  const article = (overrides: Parameters<typeof item>[0]) => {
    const [one] = items(wordpressExport([item(overrides)]));
    if (!one) throw new Error('There is no item.');
    return readArticle(one, 'pl', isOwn);
  };

  test('words, address and summary; entities and markup in a title are read', () => {
    expect(article({ id: 1, title: 'Dni <em>Buczy</em> &#8211; 5&nbsp;lat', slug: '%d0%b1%d1%83%d1%87%d0%b0-2019', excerpt: '<p>Krótko &amp; jasno</p>', content: '<p>Treść</p>' })).toMatchObject({
      kind: 'article', words: { title: 'Dni Buczy – 5 lat', slug: 'bucha-2019', summary: 'Krótko & jasno' }, warnings: [],
    });
  });

  test('a post without a title gets one from its first words; without either it is nothing', () => {
    expect(article({ id: 1, title: '', content: 'Wizyta w Jahotynie' })).toMatchObject({ words: { title: 'Wizyta w Jahotynie' }, warnings: [{ kind: 'title-made' }] });
    expect(article({ id: 1, title: ' ', content: '<p>&nbsp;</p>' })).toEqual({ kind: 'empty' });
  });

  test('what is too long is cut at a word and told', () => {
    const long = article({ id: 1, title: 'słowo '.repeat(60), excerpt: 'zdanie '.repeat(200) });
    expect(long).toMatchObject({ kind: 'article', warnings: [{ kind: 'title-cut' }, { kind: 'summary-cut' }] });
    if (long.kind !== 'article') throw new Error('It is none.');
    expect(long.words.title.length).toBeLessThanOrEqual(200);
    expect(long.words.summary?.length).toBeLessThanOrEqual(600);
    expect(cutAtWord('😀'.repeat(100), 11)).toBe('😀😀😀😀😀…');
  });

  test('links to the old site and posts that were not public are told', () => {
    expect(article({ id: 1, status: 'private', content: '<a href="/kontakt/">a</a> <a href="https://www.stary.example.org/x">b</a> <a href="https://inny.example.org/">c</a>' })).toMatchObject({
      warnings: [{ kind: 'was-not-public' }, { kind: 'own-link', address: `${SITE}/kontakt/` }, { kind: 'own-link', address: 'https://www.stary.example.org/x' }],
    });
  });
});

describe('pictures', () => {
  test.each([
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['PNG', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'image/png'],
    ['WebP', Buffer.from('RIFF0000WEBP'), 'image/webp'],
    ['a drawing', Buffer.from('<svg onload="x()">'), null],
    ['a page', Buffer.from('<!doctype html>'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s is known by its first bytes', (_what, bytes, mime) => {
    expect(pictureKind(bytes)?.mime ?? null).toBe(mime);
  });
});

describe('what to do with a post', () => {
  const remembered = { source: 's', words: 'w', facts: 'f' };
  test.each([
    [null, null, 's', 'make'],
    [remembered, null, 's', 'gone'],
    [remembered, { words: 'w2', facts: 'f' }, 's2', 'edited'],
    [remembered, { words: 'w', facts: 'f2' }, 's', 'edited'],
    [remembered, { words: 'w', facts: 'f' }, 's', 'unchanged'],
    [remembered, { words: 'w', facts: 'f' }, 's2', 'update'],
  ] as const)('%j, %j, %s: %s', (memory, standing, source, expected) => {
    expect(verdict(memory, standing, source)).toBe(expected);
  });
});
