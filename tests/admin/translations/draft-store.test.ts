import { draftKey, forgetDraft, keepDraft, readDraft, type DraftStorage, type KeptDraft } from '../../../src/plugins/translations/admin/src/entry/draft-store';
import { bold, link, mark, text } from './building';

const buildStorage = (): DraftStorage & { readonly held: Map<string, string> } => {
  const held = new Map<string, string>();
  return { held, getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value), removeItem: (key) => void held.delete(key) };
};

const KEY = draftKey('7', { kind: 'article', documentId: 'abc', locale: 'uk' });

const DRAFT: KeptDraft = { keptAt: '2026-05-04T10:03:00.000Z', edits: { title: [text('Візит до '), link('1', 'https://x', bold('2', text('Бучі'))), mark('3')] }, read: { title: null } };

describe('a draft in the browser', () => {
  it('comes back as it was kept', () => {
    const storage = buildStorage();
    expect(keepDraft(storage, KEY, DRAFT)).toBe(true);
    expect(readDraft(storage, KEY)).toEqual(DRAFT);
    forgetDraft(storage, KEY);
    expect(readDraft(storage, KEY)).toBeNull();
  });

  it('is another one for another person, entry or language', () => {
    const name = { kind: 'article', documentId: 'abc', locale: 'uk' } as const;
    expect(new Set([KEY, draftKey('8', name), draftKey('7', { ...name, documentId: 'abd' }), draftKey('7', { ...name, locale: 'en' }), draftKey('7', { ...name, kind: 'event' })]).size).toBe(5);
  });

  it.each([['not json'], ['null'], ['[]'], ['{"version":2,"keptAt":"x","edits":{"title":[]},"read":{}}'], ['{"version":1,"keptAt":"x","edits":{},"read":{}}'], ['{"version":1,"keptAt":"x","edits":{"title":[{"kind":"text"}]},"read":{}}'], ['{"version":1,"keptAt":7,"edits":{"title":[]},"read":{}}']])('is none where there stands %s', (stored) => {
    const storage = buildStorage();
    storage.held.set(KEY, stored);
    expect(readDraft(storage, KEY)).toBeNull();
  });

  it('says where the browser cannot keep it, and does not fall over', () => {
    const broken: DraftStorage = {
      getItem: () => { throw new Error('SecurityError'); },
      setItem: () => { throw new Error('QuotaExceededError'); },
      removeItem: () => { throw new Error('SecurityError'); },
    };
    expect(keepDraft(broken, KEY, DRAFT)).toBe(false);
    expect(readDraft(broken, KEY)).toBeNull();
    expect(() => forgetDraft(broken, KEY)).not.toThrow();
  });
});
