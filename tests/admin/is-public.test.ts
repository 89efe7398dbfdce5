import { isPublic } from '../../src/plugins/partnerships/admin/src/milestones/is-public';

describe('a partnership is public', () => {
  it.each([
    ['while nothing is known of it', {}],
    ['as a draft', { document: { status: 'draft' }, meta: { availableStatus: [], availableLocales: [] } }],
    ['as a draft with drafts in other languages', { document: { status: 'draft' }, meta: { availableLocales: [{ status: 'draft' }] } }],
    ['as the draft of a version that is no longer published', { document: { status: 'draft' }, meta: { availableStatus: [{ publishedAt: null }] } }],
  ])('not %s', (_when, versions) => {
    expect(isPublic(versions)).toBe(false);
  });

  it.each([
    ['once it is published', { document: { status: 'published' } }],
    ['once it is published, with changes pending', { document: { status: 'modified' } }],
    ['where the other state of this version is published', { document: { status: 'draft' }, meta: { availableStatus: [{ publishedAt: '2026-01-01T00:00:00.000Z' }] } }],
    ['where another language is', { document: { status: 'draft' }, meta: { availableLocales: [{ status: 'draft' }, { status: 'modified' }] } }],
  ])('%s', (_when, versions) => {
    expect(isPublic(versions)).toBe(true);
  });
});
