import { statSync } from 'node:fs';

import type { Browser, Locator, Page } from 'playwright-core';

import { launchChromium } from '../support/chromium';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/** One working day of an office, in order: each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let page: Page;
const pictures = pictureFolder();
const strangers: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples' }), launchChromium()]);
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(server.url)) strangers.push(url);
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  pictures.remove();
});

const LIST = '/admin/content-manager/collection-types';

const picture = async (name: string): Promise<void> => {
  const path = pictures.file(name);
  await page.screenshot({ path, animations: 'disabled' });
  expect(statSync(path).size).toBeGreaterThan(5_000);
};

const field = (label: string): Locator => page.getByLabel(label, { exact: false }).first();

/** Chooses in one of Strapi's select fields. */
const choose = async (label: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: label }).first().click();
  await page.getByRole('option', { name: option }).first().click();
};

/** Finds a municipality with the picker, on the keyboard alone. */
const pick = async (label: string, query: string, expected: RegExp): Promise<void> => {
  const picker = page.getByRole('combobox', { name: label });
  await picker.focus();
  await page.keyboard.type(query);
  await page.getByRole('option', { name: expected }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

const save = async (): Promise<number> => {
  const answered = page.waitForResponse((response) => ['POST', 'PUT'].includes(response.request().method()) && response.url().includes('/content-manager/'));
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  return (await answered).status();
};

test('the first administrator signs in and finds the panel in Polish', async () => {
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(server.admin.email);
  await page.locator('input[name=password]').fill(server.admin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  expect(await page.locator('html').getAttribute('lang')).toBe('pl');
  await page.goto(`${server.url}${LIST}/api::municipality.municipality`);
  await page.getByRole('gridcell', { name: 'Pszczyna' }).first().waitFor();
  await page.getByText('Nazwa urzędowa').first().waitFor();
  await picture('municipalities');
});

test('a municipality is recorded, and a wrong code is explained at its field', async () => {
  await page.goto(`${server.url}${LIST}/api::municipality.municipality/create`);
  await field('Nazwa urzędowa').fill('Opatów');
  await choose('Kraj', /PL|Polska/);
  await field('Kod TERC lub KATOTTH').fill('123');
  expect(await save()).toBe(400);
  await page.getByText(/Kod TERC ma siedem cyfr/).first().waitFor();
  await field('Kod TERC lub KATOTTH').fill('2606043');
  expect(await save()).toBeLessThan(300);
  const published = page.waitForResponse((response) => response.url().includes('/actions/publish'));
  await page.getByRole('button', { name: 'Opublikuj', exact: true }).click();
  expect((await published).status()).toBe(200);
});

test('a partnership is made with the pickers on the keyboard, and the towns of one name are told apart', async () => {
  await page.goto(`${server.url}${LIST}/api::partnership.partnership/create`);
  const first = page.getByRole('combobox', { name: 'Pierwsza strona' });
  await first.focus();
  await page.keyboard.type('opatow');
  await page.getByRole('option', { name: /2606043/ }).waitFor();
  expect(await page.getByRole('option').count()).toBe(2);
  await picture('picker');
  const wanted = page.getByRole('option', { name: /2606043/ });
  for (let at = 0; at < 2 && (await first.getAttribute('aria-activedescendant')) !== (await wanted.getAttribute('id')); at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pick('Druga strona', 'Jahotyń', /Jahotyn|Яготин/);
  expect(await save()).toBe(201);
  await page.getByRole('heading', { name: 'Opatów – Jahotyn' }).waitFor();
});

test('a milestone with evidence moves the stage, and one without is refused', async () => {
  await page.getByText('Etap: pomysł').waitFor();
  await page.getByRole('button', { name: /Kroki milowe/ }).click();
  await page.getByRole('button', { name: 'Dodaj krok' }).click();
  await choose('Rodzaj kroku', 'deklaracja intencji');
  await page.getByRole('button', { name: 'Zapisz krok' }).click();
  await page.getByText(/wymaga dowodu/).first().waitFor();
  await page.getByLabel('Adres strony').fill('https://example.org/deklaracja.pdf');
  await page.getByRole('button', { name: 'Zapisz krok' }).click();
  await page.getByText('Zapisano krok milowy.').first().waitFor({ state: 'attached' });
  await picture('milestones');
  await page.getByRole('button', { name: 'Zamknij' }).last().click();
  await page.getByText('Etap: deklaracja intencji').waitFor();
  await picture('partnership');
});

test('published, the partnership is in the feed with its stage', async () => {
  const published = page.waitForResponse((response) => response.url().includes('/actions/publish'));
  await page.getByRole('button', { name: 'Opublikuj', exact: true }).click();
  expect((await published).status()).toBe(200);
  const { status, body } = await server.fetchJson('GET', '/api/feed/partnerships/opatow-jahotyn?locale=pl');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: {
      title: 'Opatów – Jahotyn',
      partnership: { stage: 'intent', sides: [{ code: '2606043' }, { code: 'UA32040210000086086' }], milestones: [{ kind: 'intent', evidenceUrl: 'https://example.org/deklaracja.pdf' }] },
    },
  });
});

test('a pair that is linked already is said so before saving, and refused with a link to it', async () => {
  await page.goto(`${server.url}${LIST}/api::partnership.partnership/create`);
  await pick('Pierwsza strona', 'Буча', /Bucza/);
  await pick('Druga strona', 'pszczyna', /Pszczyna/);
  await page.getByText(/Te gminy są już tak połączone/).first().waitFor();
  await page.getByRole('link', { name: /Pszczyna – Bucza/ }).first().waitFor();
  await picture('taken-pair');
  expect(await save()).toBe(409);
  await page.getByText(/Te dwie gminy są już tak połączone: Pszczyna – Bucza/).first().waitFor();
});

test('the public page shows news, events and pairs in three languages', async () => {
  for (const [language, word] of [['uk', 'Буча'], ['en', 'Bucha'], ['pl', 'Bucza']] as const) {
    await page.goto(`${server.url}/#/${language}`);
    await page.reload();
    await page.getByText(new RegExp(word)).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  }
  await picture('public-page');
});

test('nothing was asked of anybody else’s server', () => {
  expect(strangers).toEqual([]);
});
