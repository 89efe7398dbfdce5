import { createMunicipality, createPartnership, documents, LINK, linkOf, MILESTONE, milestonesOf, MUNICIPALITY, PARTNERSHIP, refusalOf, type SavedEntry } from '../support/content';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

let app: BootedStrapi;
let home: SavedEntry;
let partner: SavedEntry;

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.stop());

beforeEach(async () => {
  home = await createMunicipality(app);
  partner = await createMunicipality(app, { officialName: 'Бучанська', nameUk: 'Буча', country: 'UA', code: `UA3208007${String(Math.random()).slice(2, 12).padEnd(10, '0')}` });
});

const link = (overrides: object = {}) =>
  documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: partner.documentId, ...overrides }, locale: 'pl' });

describe('a partnership is refused', () => {
  test('without its sides, each named', async () => {
    expect(await refusalOf(link({ sideA: null, sideB: undefined }))).toMatchObject({ name: 'ValidationError', faults: ['sideA side.missing', 'sideB side.missing'] });
  });

  test('with one side', async () => {
    expect(await refusalOf(link({ sideB: '' }))).toMatchObject({ faults: ['sideB side.missing'] });
  });

  test('with the same municipality on both sides', async () => {
    expect(await refusalOf(link({ sideB: home.documentId }))).toMatchObject({ faults: ['sideB pair.same'] });
  });

  test('with a side that does not exist', async () => {
    expect(await refusalOf(link({ sideB: 'nosuchmunicipality' }))).toMatchObject({ faults: ['sideB side.unknown'] });
  });

  test('with a list for a side', async () => {
    expect(await refusalOf(link({ sideB: [partner.documentId, home.documentId] }))).toMatchObject({ faults: ['sideB side.missing'] });
  });

  test('of a type that does not exist', async () => {
    expect(await refusalOf(link({ type: 'rivalry' }))).toMatchObject({ faults: ['type choice'] });
  });

  test('where the pair is linked already, whichever side comes first, and told which partnership it is', async () => {
    const first = await link();
    const refused = await refusalOf(link({ sideA: partner.documentId, sideB: home.documentId }));
    expect(refused).toMatchObject({ name: 'ConflictError', status: 409, faults: ['sideB pair.taken'] });
    expect(refused.details.partnership).toEqual({ documentId: first.documentId, title: first.title, stage: 'lead' });
  });

  test('and nothing of it is kept', async () => {
    await link();
    const before = [await documents(app, PARTNERSHIP).count({ locale: 'pl' }), await app.strapi.db.query(LINK).count()];
    await refusalOf(link());
    expect([await documents(app, PARTNERSHIP).count({ locale: 'pl' }), await app.strapi.db.query(LINK).count()]).toEqual(before);
  });

  test('when it is published while a side is not public', async () => {
    const hidden = await documents(app, MUNICIPALITY).create({ data: { officialName: 'Nowa', country: 'PL', code: '3001012' }, locale: 'pl' });
    const saved = await link({ sideB: hidden.documentId });
    expect(await refusalOf(documents(app, PARTNERSHIP).publish({ documentId: saved.documentId, locale: 'pl' }))).toMatchObject({ faults: ['sideB side.unpublished'] });
    expect(await refusalOf(documents(app, PARTNERSHIP).create({ data: { sideA: home.documentId, sideB: hidden.documentId, type: 'project' }, locale: 'pl', status: 'published' }))).toMatchObject({ faults: ['sideB side.unpublished'] });
  });

  test('when its sides or type change while it is public', async () => {
    const other = await createMunicipality(app);
    const saved = await link();
    await documents(app, PARTNERSHIP).publish({ documentId: saved.documentId, locale: 'pl' });
    const change = (data: object) => documents(app, PARTNERSHIP).update({ documentId: saved.documentId, locale: 'pl', data });
    expect(await refusalOf(change({ sideB: other.documentId }))).toMatchObject({ faults: ['sideB pair.locked'] });
    expect(await refusalOf(change({ type: 'friendship' }))).toMatchObject({ faults: ['type pair.locked'] });
    expect(await refusalOf(documents(app, PARTNERSHIP).update({ documentId: saved.documentId, locale: 'uk', data: { sideA: other.documentId } }))).toMatchObject({ faults: ['sideA pair.locked'] });
  });

  test('when a side changes that milestones are recorded of', async () => {
    const other = await createMunicipality(app);
    const saved = await link();
    await milestonesOf(app).add(saved.documentId, { kind: 'resolution', side: 'a' });
    const change = (data: object) => documents(app, PARTNERSHIP).update({ documentId: saved.documentId, locale: 'pl', data });
    expect(await refusalOf(change({ sideA: other.documentId }))).toMatchObject({ faults: ['sideA pair.side-recorded'] });
    expect(await change({ sideB: other.documentId })).toMatchObject({ sideA: home.documentId, sideB: other.documentId });
  });

  test('when it is duplicated', async () => {
    const saved = await link();
    const refused = await refusalOf(documents(app, PARTNERSHIP).clone({ documentId: saved.documentId, locale: '*', data: {} }));
    expect(refused).toMatchObject({ status: 409, faults: ['sideB pair.taken'] });
  });

  test('when an update brings it onto a pair that another has', async () => {
    const other = await createMunicipality(app);
    await link();
    const second = await link({ sideB: other.documentId });
    expect(await refusalOf(documents(app, PARTNERSHIP).update({ documentId: second.documentId, locale: 'pl', data: { sideB: partner.documentId } }))).toMatchObject({ status: 409, faults: ['sideB pair.taken'] });
    expect(await linkOf(app, second.documentId)).toMatchObject({ stage: 'lead', pairKey: expect.stringContaining(other.documentId) as string });
  });
});

describe('a partnership', () => {
  test('of another type may link the same two', async () => {
    await link();
    await expect(link({ type: 'friendship' })).resolves.toMatchObject({ type: 'friendship' });
  });

  test('is called after its sides in each language', async () => {
    const saved = await link();
    expect(saved.title).toBe(`${home.officialName as string} – Bucza`);
    const uk = await documents(app, PARTNERSHIP).update({ documentId: saved.documentId, locale: 'uk', data: {} });
    expect(uk.title).toBe(`${home.officialName as string} – Буча`);
  });

  test('that ended or was abandoned leaves the pair free, and cannot take it back from a new one', async () => {
    const first = await link();
    const milestones = milestonesOf(app);
    const abandonment = await milestones.add(first.documentId, { kind: 'abandonment', side: 'both' });
    expect(await linkOf(app, first.documentId)).toMatchObject({ stage: 'abandoned', pairKey: null });
    const second = await link();
    expect(await refusalOf(milestones.remove(abandonment))).toMatchObject({ status: 409, faults: ['sideB pair.taken'] });
    await documents(app, PARTNERSHIP).delete({ documentId: second.documentId, locale: '*' });
    await milestones.remove(abandonment);
    expect(await linkOf(app, first.documentId)).toMatchObject({ stage: 'lead', pairKey: expect.any(String) as string });
  });

  test('takes its registry row and milestones along when it is deleted, and keeps them while a language is left', async () => {
    const saved = await link();
    await documents(app, PARTNERSHIP).update({ documentId: saved.documentId, locale: 'uk', data: {} });
    await milestonesOf(app).add(saved.documentId, { kind: 'contact', side: 'both' });
    await documents(app, PARTNERSHIP).delete({ documentId: saved.documentId, locale: 'pl' });
    expect(await linkOf(app, saved.documentId)).toMatchObject({ stage: 'contact' });
    await documents(app, PARTNERSHIP).delete({ documentId: saved.documentId, locale: 'uk' });
    expect(await linkOf(app, saved.documentId)).toBeNull();
    expect(await app.strapi.db.query(MILESTONE).count({ where: { partnership: saved.documentId } })).toBe(0);
  });

  test('may get another side while it is not public', async () => {
    const other = await createMunicipality(app);
    const saved = await link();
    await documents(app, PARTNERSHIP).update({ documentId: saved.documentId, locale: 'pl', data: { sideB: other.documentId } });
    expect((await linkOf(app, saved.documentId))?.pairKey).toContain(other.documentId);
    const again = await link();
    expect(again.documentId).not.toBe(saved.documentId);
    expect((await linkOf(app, again.documentId))?.pairKey).toContain(partner.documentId);
  });

  test('keeps its row when its draft is discarded', async () => {
    const saved = await link();
    await documents(app, PARTNERSHIP).publish({ documentId: saved.documentId, locale: 'pl' });
    await documents(app, PARTNERSHIP).update({ documentId: saved.documentId, locale: 'pl', data: { summary: 'x' } });
    const before = await linkOf(app, saved.documentId);
    await documents(app, PARTNERSHIP).discardDraft({ documentId: saved.documentId, locale: 'pl' });
    expect(await linkOf(app, saved.documentId)).toMatchObject({ partnership: before?.partnership, pairKey: before?.pairKey });
  });
});

describe('a partnership that went with its language', () => {
  test('holds no pair and no municipality any more', async () => {
    const saved = await link();
    // What Strapi does when a language is removed from the installation.
    await app.strapi.db.query(PARTNERSHIP).deleteMany({ where: { documentId: saved.documentId } });
    const again = await link();
    expect((await linkOf(app, again.documentId))?.pairKey).toContain(home.documentId);
    expect(await linkOf(app, saved.documentId)).toBeNull();
  });
});

describe('a municipality', () => {
  test('in a partnership cannot be deleted, and the error says in which', async () => {
    const saved = await link();
    const refused = await refusalOf(documents(app, MUNICIPALITY).delete({ documentId: home.documentId, locale: '*' }));
    expect(refused).toMatchObject({ status: 409, faults: ['documentId municipality.in-use'] });
    expect(refused.details.partnership).toMatchObject({ documentId: saved.documentId, title: saved.title });
    expect(await documents(app, MUNICIPALITY).findOne({ documentId: home.documentId, locale: 'pl' })).not.toBeNull();
  });

  test('of an ended partnership cannot be deleted either: the past names it', async () => {
    const saved = await link();
    await milestonesOf(app).add(saved.documentId, { kind: 'abandonment', side: 'both' });
    expect(await refusalOf(documents(app, MUNICIPALITY).delete({ documentId: home.documentId, locale: '*' }))).toMatchObject({ status: 409 });
  });

  test('loses one of several languages but not the last', async () => {
    await documents(app, MUNICIPALITY).update({ documentId: home.documentId, locale: 'uk', data: {} });
    await link();
    await documents(app, MUNICIPALITY).delete({ documentId: home.documentId, locale: 'uk' });
    expect(await refusalOf(documents(app, MUNICIPALITY).delete({ documentId: home.documentId, locale: 'pl' }))).toMatchObject({ faults: ['documentId municipality.in-use'] });
  });

  test('that a public partnership shows stays public', async () => {
    const saved = await link();
    await documents(app, PARTNERSHIP).publish({ documentId: saved.documentId, locale: 'pl' });
    expect(await refusalOf(documents(app, MUNICIPALITY).unpublish({ documentId: home.documentId, locale: 'pl' }))).toMatchObject({ status: 409, faults: ['documentId municipality.public-in-use'] });
    await documents(app, PARTNERSHIP).unpublish({ documentId: saved.documentId, locale: 'pl' });
    await documents(app, MUNICIPALITY).unpublish({ documentId: home.documentId, locale: 'pl' });
    expect(await documents(app, MUNICIPALITY).findOne({ documentId: home.documentId, locale: 'pl', status: 'published' })).toBeNull();
  });

  test('without partnerships can be deleted', async () => {
    await documents(app, MUNICIPALITY).delete({ documentId: home.documentId, locale: '*' });
    expect(await documents(app, MUNICIPALITY).findOne({ documentId: home.documentId, locale: 'pl' })).toBeNull();
  });
});

describe('the pair registry', () => {
  test('is not written by hand', async () => {
    expect(await refusalOf(documents(app, LINK).create({ data: { partnership: 'x', type: 'partnership', sideA: 'a', sideB: 'b', stage: 'lead' } }))).toMatchObject({ faults: ['partnership registry.own'] });
  });

  test('has an index that refuses a second row of the same pair, whoever writes it', async () => {
    const { partnership } = (await createPartnership(app).then((saved) => linkOf(app, saved.documentId))) ?? { partnership: '' };
    const row = (await app.strapi.db.getConnection('partnership_links').where({ partnership }).first()) as Record<string, unknown>;
    const { id: _id, ...copy } = row;
    await expect(app.strapi.db.getConnection('partnership_links').insert({ ...copy, partnership: 'another' })).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) as string });
  });
});
