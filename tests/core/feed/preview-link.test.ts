import { previewPage, previewRefusalPage } from '../../../src/plugins/feed/server/src/core/preview-page';
import { PREVIEW_REFUSALS } from '../../../src/plugins/feed/server/src/core/preview-words';
import { previewKey, previewPath, verifyLink, type PreviewGrant } from '../../../src/plugins/feed/server/src/core/preview-link';
import type { Item } from '../../../src/plugins/feed/server/src/core/item';

const NOW = new Date('2026-03-01T12:00:00Z');
const buildGrant = (overrides: Partial<PreviewGrant> = {}): PreviewGrant => ({ kind: 'article', documentId: 'abc123', locale: 'pl', status: 'draft', expires: NOW.getTime() / 1000 + 900, ...overrides });
const key = previewKey('a secret of this test');
const signatureOf = (grant: PreviewGrant, by = key): string => new URL(previewPath(grant, by), 'http://x').searchParams.get('signature') ?? '';
const verdict = (grant: PreviewGrant, signature: string, keys = [key], now = NOW) => verifyLink(grant, signature, keys, now).kind;

describe('a link of preview', () => {
  const signature = signatureOf(buildGrant());

  test.each<[string, Partial<PreviewGrant>]>([
    ['another document', { documentId: 'abc124' }],
    ['another language', { locale: 'uk' }],
    ['another status', { status: 'published' }],
    ['another kind', { kind: 'event' }],
    ['a later end', { expires: NOW.getTime() / 1000 + 901 }],
    ['values that run together otherwise', { documentId: 'abc123pl', locale: '' }],
  ])('is forged for %s', (_, altered) => {
    expect(verdict(buildGrant(altered), signature)).toBe('forged');
  });

  test.each([['', 'empty'], ['A'.repeat(43), 'made up'], [signature.slice(0, 20), 'cut short'], [`${signature}AAAA`, 'too long']])('is forged with a signature that is %s', (altered) => {
    expect(verdict(buildGrant(), altered)).toBe('forged');
  });

  test('is forged where another secret has signed it, or none is there', () => {
    expect(verdict(buildGrant(), signatureOf(buildGrant(), previewKey('another')))).toBe('forged');
    expect(verdict(buildGrant(), signature, [])).toBe('forged');
  });

  test('holds up to its end and not at it', () => {
    expect(verdict(buildGrant(), signature, [key], new Date(NOW.getTime() + 899_999))).toBe('valid');
    expect(verdict(buildGrant(), signature, [key], new Date(NOW.getTime() + 900_000))).toBe('expired');
  });

  test('is forged and not expired where an old one was altered', () => {
    expect(verdict(buildGrant({ locale: 'uk' }), signature, [key], new Date(NOW.getTime() + 900_000))).toBe('forged');
  });

  test('holds for whichever key has signed it, while keys are exchanged', () => {
    expect(verdict(buildGrant(), signature, [previewKey('new'), key])).toBe('valid');
  });

  test('is signed with a key of its own, and not with the secret', () => {
    expect(key.equals(Buffer.from('a secret of this test'))).toBe(false);
    expect(key).toHaveLength(32);
  });
});

describe('its page', () => {
  test('carries words that look like markup without becoming it', () => {
    const page = previewPage({ id: 'article:a', title: '</script><script>alert(1)</script>"&' } as Item, { locale: 'pl', status: 'draft' });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).toContain('<title>&lt;/script>&lt;script>alert(1)&lt;/script>&quot;&amp; – Pobratym</title>');
    const json = /<script id="preview" type="application\/json">(.*)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ item: { title: '</script><script>alert(1)</script>"&' }, locale: 'pl', status: 'draft' });
  });

  test.each(Object.keys(PREVIEW_REFUSALS) as (keyof typeof PREVIEW_REFUSALS)[])('says in three languages why there is nothing to see: %s', (refusal) => {
    const page = previewRefusalPage(refusal);
    expect([...page.matchAll(/<section lang="(\w\w)">/g)].map(([, lang]) => lang)).toEqual(['pl', 'uk', 'en']);
    expect(page).not.toContain('<script');
  });
});
