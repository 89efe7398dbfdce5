import { createMunicipality, createPartnership, documents, linkOf, MILESTONE, milestonesOf, PARTNERSHIP, refusalOf, type MilestonesService, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

const EVIDENCE = 'https://example.org/umowa.pdf';

let app: BootedStrapi;
let milestones: MilestonesService;
let partnership: SavedEntry;

beforeAll(async () => {
  app = await bootStrapi();
  milestones = milestonesOf(app);
});
afterAll(() => app.stop());

beforeEach(async () => {
  const home = await createMunicipality(app);
  const partner = await createMunicipality(app, { country: 'UA', nameUk: 'Яготин', code: `UA3204021${String(Math.random()).slice(2, 12).padEnd(10, '0')}` });
  partnership = await documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: partner.documentId }, locale: 'pl' });
});

const add = (facts: object) => milestones.add(partnership.documentId, { side: 'both', ...facts });
const stage = async () => (await milestones.timeline(partnership.documentId))?.stage;

describe('a milestone is refused', () => {
  test.each<[string, object, string]>([
    ['without a kind', {}, 'kind required'],
    ['of a kind that does not exist', { kind: 'wedding' }, 'kind choice'],
    ['of a side that does not exist', { kind: 'contact', side: 'c' }, 'side choice'],
    ['with a date in words', { kind: 'contact', date: 'w czerwcu' }, 'date edtf.syntax'],
    ['with a date that is no day', { kind: 'contact', date: '2023-02-29' }, 'date edtf.syntax'],
    ['as a declaration without evidence', { kind: 'intent' }, 'evidenceUrl milestone.evidence'],
    ['as an agreement without evidence', { kind: 'agreement', evidenceUrl: '' }, 'evidenceUrl milestone.evidence'],
    ['with evidence that is no web address', { kind: 'agreement', evidenceUrl: 'file:///umowa.pdf' }, 'evidenceUrl url.http'],
    ['with a file that does not exist', { kind: 'agreement', evidenceFileId: 987654 }, 'evidenceFile milestone.evidence-file'],
    ['as a council resolution of both sides at once', { kind: 'resolution' }, 'side milestone.side'],
    ['as a ministry’s order for the Polish side', { kind: 'order', side: 'a' }, 'side milestone.side-ukraine'],
    ['as an end before there was an agreement', { kind: 'end' }, 'kind milestone.transition'],
    ['as an annex to nothing', { kind: 'annex' }, 'kind milestone.transition'],
  ])('%s', async (_name, facts, fault) => {
    expect((await refusalOf(add(facts))).faults).toContain(fault);
    expect(await milestones.timeline(partnership.documentId)).toMatchObject({ stage: 'lead', milestones: [] });
  });

  test('for a partnership that does not exist', async () => {
    expect(await refusalOf(milestones.add('nosuchpartnership', { kind: 'contact' }))).toMatchObject({ faults: ['partnership milestone.partnership-unknown'] });
  });

  test('when it moves to another partnership', async () => {
    const other = await createPartnership(app);
    const documentId = await add({ kind: 'contact' });
    expect(await refusalOf(documents(app, MILESTONE).update({ documentId, data: { partnership: other.documentId } }))).toMatchObject({ faults: ['partnership milestone.partnership-fixed'] });
  });

  test('when what follows it would then have no ground', async () => {
    const agreement = await add({ kind: 'agreement', evidenceUrl: EVIDENCE });
    await add({ kind: 'end' });
    expect(await refusalOf(milestones.remove(agreement))).toMatchObject({ faults: ['kind milestone.transition'] });
    expect(await refusalOf(milestones.change(agreement, { kind: 'visit' }))).toMatchObject({ faults: ['kind milestone.transition'] });
    expect(await stage()).toBe('ended');
  });

  test('when its evidence is taken away', async () => {
    const agreement = await add({ kind: 'agreement', evidenceUrl: EVIDENCE });
    expect(await refusalOf(milestones.change(agreement, { evidenceUrl: null }))).toMatchObject({ faults: ['evidenceUrl milestone.evidence'] });
  });
});

describe('milestones', () => {
  test('move the stage, and the registry with it', async () => {
    await add({ kind: 'contact' });
    await add({ kind: 'visit', date: 'XXXX-06-14/XXXX-06-17' });
    await add({ kind: 'intent', evidenceUrl: EVIDENCE });
    expect(await stage()).toBe('intent');
    expect(await linkOf(app, partnership.documentId)).toMatchObject({ stage: 'intent', pairKey: expect.any(String) as string });
    await add({ kind: 'agreement', evidenceUrl: EVIDENCE });
    await add({ kind: 'start' });
    await add({ kind: 'suspension' });
    expect(await linkOf(app, partnership.documentId)).toMatchObject({ stage: 'suspended', pairKey: expect.any(String) as string });
    await add({ kind: 'resumption' });
    await add({ kind: 'end' });
    expect(await linkOf(app, partnership.documentId)).toMatchObject({ stage: 'ended', pairKey: null });
  });

  test('approvals of each side stand beside the stage', async () => {
    await add({ kind: 'resolution', side: 'a', date: '2024-03-12' });
    await add({ kind: 'resolution', side: 'b' });
    await add({ kind: 'order', side: 'b' });
    expect(await stage()).toBe('lead');
  });

  test('with a date that became known late stand where they happened', async () => {
    await add({ kind: 'visit', date: '2020' });
    await add({ kind: 'contact', date: '2014' });
    expect((await milestones.timeline(partnership.documentId))?.milestones.map(({ kind }) => kind)).toEqual(['contact', 'visit']);
  });

  test('take an uploaded file as evidence', async () => {
    const file = (await app.strapi.db.query('plugin::upload.file').create({ data: { name: 'umowa.pdf', hash: 'umowa', ext: '.pdf', mime: 'application/pdf', size: 1, url: '/uploads/umowa.pdf', provider: 'local', folderPath: '/' } })) as { id: number };
    await add({ kind: 'agreement', evidenceFileId: file.id });
    expect((await milestones.timeline(partnership.documentId))?.milestones).toEqual([expect.objectContaining({ evidenceFile: { id: file.id, name: 'umowa.pdf', url: '/uploads/umowa.pdf' } })]);
  });

  test('whose file is gone from the media library can still be written on', async () => {
    const file = (await app.strapi.db.query('plugin::upload.file').create({ data: { name: 'u.pdf', hash: 'u', ext: '.pdf', mime: 'application/pdf', size: 1, url: '/uploads/u.pdf', provider: 'local', folderPath: '/' } })) as { id: number };
    const agreement = await add({ kind: 'agreement', evidenceFileId: file.id });
    await app.strapi.db.query('plugin::upload.file').delete({ where: { id: file.id } });
    await milestones.change(agreement, { note: 'Plik zaginął.' });
    expect(await refusalOf(milestones.change(agreement, { evidenceUrl: ' ' }))).toMatchObject({ faults: ['evidenceUrl milestone.evidence'] });
  });

  test('recorded by several people at once are all kept, in an order', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, at) => add({ kind: 'contact', note: String(at) })));
    const recorded = (await milestones.timeline(partnership.documentId))?.milestones ?? [];
    expect(recorded.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  test('of which only one can be the last: of two ends at once one is refused', async () => {
    await add({ kind: 'agreement', evidenceUrl: EVIDENCE });
    const outcomes = await Promise.allSettled([add({ kind: 'end' }), add({ kind: 'end' })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
