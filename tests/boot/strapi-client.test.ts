import { strapi } from '@strapi/client';

import { bootStrapi, type BootedStrapi } from '../support/strapi';

let app: BootedStrapi;

beforeAll(async () => {
  app = await bootStrapi();
});
afterAll(() => app.stop());

/** The official client, as a program of the association uses it. */
const client = (token?: string) => strapi({ baseURL: `${app.url}/api`, ...(token !== undefined && { auth: token }) });

test('the official client is refused without a token', async () => {
  await expect(client().collection('articles').find()).rejects.toMatchObject({ response: { status: 403 } });
});

test('the official client reads, writes and deletes with a token', async () => {
  const articles = client(await app.apiToken('full-access')).collection('articles');
  const { data: made } = await articles.create({ title: 'Z programu' }, { locale: 'pl' });
  expect(made).toMatchObject({ title: 'Z programu', slug: 'z-programu', locale: 'pl' });
  const { data: changed } = await articles.update(made.documentId, { summary: 'Streszczenie' }, { locale: 'pl' });
  expect(changed).toMatchObject({ summary: 'Streszczenie' });
  const { data: found } = await articles.find({ filters: { slug: { $eq: 'z-programu' } }, locale: 'pl' });
  expect(found).toEqual([expect.objectContaining({ documentId: made.documentId, summary: 'Streszczenie' })]);
  expect((await articles.findOne(made.documentId, { locale: 'pl' })).data).toMatchObject({ title: 'Z programu' });
  await articles.delete(made.documentId, { locale: 'pl' });
  await expect(articles.findOne(made.documentId, { locale: 'pl' })).rejects.toMatchObject({ response: { status: 404 } });
});

test('the official client is told what stands against a pair', async () => {
  const token = await app.apiToken('full-access');
  const municipalities = client(token).collection('municipalities');
  const [home, partner] = await Promise.all([
    municipalities.create({ officialName: 'Siewierz', country: 'PL', code: '2401073' }),
    municipalities.create({ officialName: 'Яготинська', nameUk: 'Яготин', country: 'UA', code: 'UA32040210000086086' }),
  ]);
  const partnerships = client(token).collection('partnerships');
  const sides = { sideA: home.data.documentId, sideB: partner.data.documentId };
  const { data: first } = await partnerships.create(sides);
  await expect(partnerships.create(sides)).rejects.toMatchObject({ response: { status: 409 } });
  expect((await partnerships.find()).data).toEqual([expect.objectContaining({ documentId: first.documentId, title: 'Siewierz – Jahotyn' })]);
});

test('the official client keeps the organisation', async () => {
  const organisation = client(await app.apiToken('full-access')).single('organisation');
  await organisation.update({ name: 'Związek', contacts: [{ role: 'Biuro', email: 'biuro@example.org' }] }, { locale: 'pl' });
  expect((await organisation.find({ locale: 'pl' })).data).toMatchObject({ name: 'Związek' });
  expect(await app.fetchJson('GET', '/api/feed/organisation?locale=pl')).toMatchObject({ status: 200, body: { data: { name: 'Związek', contacts: [{ role: 'Biuro', email: 'biuro@example.org' }] } } });
});
