import { readFileSync, statSync } from 'node:fs';

import type { Browser, Locator, Page } from 'playwright-core';

import { launchChromium } from '../support/chromium';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/** An office finds a partner for a town and sees who changed what, on the keyboard alone; each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let page: Page;
let token: string;
let zory: string;
const pictures = pictureFolder();
const errors: string[] = [];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const MUNICIPALITY = '/content-manager/collection-types/api::municipality.municipality';

interface Listed {
  readonly data: readonly { readonly documentId: string }[];
}

const find = async (q: string): Promise<string> => {
  const { body } = await server.fetchJson('GET', `/partnerships/municipalities?q=${encodeURIComponent(q)}&locale=pl`, { token });
  const [hit] = (body as Listed).data;
  if (!hit) throw new Error(`${q} is not there.`);
  return hit.documentId;
};

const change = async (documentId: string, data: object): Promise<void> => {
  const { status, body } = await server.fetchJson('PUT', `${MUNICIPALITY}/${documentId}?locale=pl`, { token, body: data });
  if (status !== 200) throw new Error(`Saving was answered with ${String(status)}: ${JSON.stringify(body)}`);
};

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'facts' }), launchChromium()]);
  token = ((await server.fetchJson('POST', '/admin/login', { body: server.admin })).body as { data: { token: string } }).data.token;
  const { body } = await server.fetchJson('GET', '/partnerships/references?kinds=area&q=&locale=pl', { token });
  const areas = (body as { data: { id: string }[] }).data.map(({ id }) => id);
  zory = await find('Żory');
  await change(zory, { seekingPartner: true, areas: areas.slice(0, 3), needAreas: areas.slice(0, 1), offerAreas: areas.slice(1, 3), languages: ['pl', 'en'] });
  await change(await find('Bucha'), { seekingPartner: true, areas: areas.slice(1, 4), needAreas: areas.slice(1, 2), offerAreas: areas.slice(0, 1), languages: ['uk', 'en'] });
  await change(await find('Яготин'), { seekingPartner: true });
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(server.admin.email);
  await page.locator('input[name=password]').fill(server.admin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  pictures.remove();
});

const picture = async (name: string): Promise<void> => {
  const path = pictures.file(name);
  await page.screenshot({ path, animations: 'disabled', fullPage: true });
  expect(statSync(path).size).toBeGreaterThan(5_000);
};

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Serious violations inside some part of the page. */
async function violations(inside: string): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((include) => (window as unknown as { axe: { run(context: object): Promise<AxeResult> } }).axe.run({ include: [include] }), inside);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Goes on with the Tab key until something has the focus. */
async function tabTo(target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}

test('a town is chosen by its name, or out of those that look for a partner', async () => {
  await page.goto(`${server.url}/admin/plugins/partnerships-matching`);
  await page.getByRole('heading', { name: 'Z Polski szukają partnera (1)' }).waitFor();
  await picture('matching-seekers');
  expect(await violations('main')).toEqual([]);
  await tabTo(page.getByRole('combobox', { name: 'Dla której gminy lub hromady?' }));
  await page.keyboard.type('zory');
  await page.getByRole('option', { name: /Żory/ }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Partnerzy dla: Żory', level: 1 }).waitFor();
});

test('candidates come with their reasons in words and their numbers', async () => {
  await page.getByRole('heading', { name: /^1\. Bucza/ }).waitFor();
  const card = page.getByRole('listitem', { name: /^1\. Bucza/ });
  await card.getByText(/^Wspólne obszary: /).waitFor();
  await card.getByText(/Oferuje to, czego się tu szuka/).waitFor();
  await card.getByText('Wspólny język: angielski.').waitFor();
  await tabTo(card.locator('summary'));
  await page.keyboard.press('Enter');
  await card.getByRole('row', { name: /^Suma/ }).waitFor();
  await picture('matching');
  expect(await violations('main')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await picture('matching-narrow');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations('main')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 1000 });
});

test('who does not look for a partner is shown where asked for, in the order of the score', async () => {
  await tabTo(page.getByRole('checkbox', { name: 'Także te, które nie szukają' }));
  const listed = page.waitForResponse((response) => response.url().includes('all=true'));
  await page.keyboard.press('Space');
  const { data } = (await (await listed).json()) as { data: { total: number; candidates: { score: number }[] } };
  expect(data.total).toBeGreaterThan(1);
  const scores = data.candidates.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  await page.getByText('nie szuka partnera', { exact: true }).first().waitFor();
});

test('one press makes the lead and opens it', async () => {
  await tabTo(page.getByRole('button', { name: 'Rozpocznij partnerstwo: Bucza' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/api::partnership\.partnership\/[a-z0-9]+/);
  await page.getByText('Etap: pomysł').waitFor();
});

test('the history beside the lead says who made it, and can be taken along', async () => {
  const open = page.getByRole('button', { name: 'Pokaż historię…' });
  // The way to it leads through the whole of Strapi's form.
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Historia' });
  const entry = dialog.getByRole('listitem').filter({ hasText: 'Nowe partnerstwo' }).first();
  await entry.getByText('Pierwsza strona: „Żory”').waitFor();
  await entry.getByText('Rodzaj więzi: „partnerstwo”').waitFor();
  await picture('history');
  expect(await violations('[role=dialog]')).toEqual([]);
  const saved = page.waitForEvent('download');
  await tabTo(dialog.getByRole('button', { name: 'Pobierz CSV' }));
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/^history-[a-z0-9]+\.csv$/);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await open.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the entry of a town that looks for a partner shows the first candidates and its own history', async () => {
  await change(zory, { population: 63_200 });
  await page.goto(`${server.url}/admin${MUNICIPALITY}/${zory}?plugins[i18n][locale]=pl`);
  await page.getByRole('heading', { name: 'Kandydaci na partnera' }).waitFor();
  await page.getByText(/^Jahotyn: \d+ na 100$/).waitFor();
  await page.getByRole('link', { name: 'Wszyscy kandydaci (1)' }).waitFor();
  await picture('matching-panel');
  await page.getByRole('button', { name: 'Pokaż historię…' }).click();
  await page.getByText('Ludność: było „63 174”, jest „63 200”').waitFor();
  await picture('history-municipality');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  // Strapi keeps panels in a drawer there, which the focus opens.
  await page.getByRole('button', { name: 'Pokaż historię…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Ludność: było „63 174”, jest „63 200”').waitFor();
  await picture('history-narrow');
  expect(await violations('[role=dialog]')).toEqual([]);
});

test('nothing went wrong in the browser', () => {
  expect(errors).toEqual([]);
});
