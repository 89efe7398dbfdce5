import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Browser, Page } from 'playwright-core';

import { launchChromium } from '../support/chromium';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/** An office's spreadsheet comes in, from the file to the entries: each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let page: Page;

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string | null; readonly nodes: readonly { readonly html: string }[] }[];
}

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

async function seriousViolations(): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(context: object): Promise<AxeResult> } }).axe.run({ include: ['main'] }));
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const isWiderThanThePage = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const file = (text: string) => ({ name: 'gminy.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'facts' }), launchChromium()]);
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(server.admin.email);
  await page.locator('input[name=password]').fill(server.admin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a file without codes is refused, and what it lacks is named', async () => {
  await page.goto(`${server.url}/admin/plugins/partnerships-import`);
  await page.getByRole('heading', { name: 'Wczytywanie', level: 1 }).waitFor();
  expect(await seriousViolations()).toEqual([]);
  await page.getByLabel('Plik', { exact: true }).setInputFiles(file('nazwa;powiat\nŻory;x\n'));
  await page.getByRole('button', { name: 'Sprawdź plik' }).press('Enter');
  await page.getByRole('alert').getByText('Brakuje kolumny: kod (TERC lub KATOTTH).').waitFor();
});

test('what would come of each row is shown before anything is written', async () => {
  await page.getByLabel('Plik', { exact: true }).setInputFiles(file('Kod;Nazwa;Ludność;Uwagi\n2410053;Pszczyna;52 900;x\n2403011;Knurów;37 000;\n241005;Zła;1;\n'));
  await page.getByRole('button', { name: 'Sprawdź plik' }).press('Enter');
  await page.getByText('3 wiersze: nowe 1, zmienione 1, bez zmian 0, odrzucone 1. Niczego jeszcze nie zapisano.').waitFor();
  const rows = page.getByRole('region', { name: 'Wiersze pliku' }).getByRole('row');
  expect(await rows.nth(1).innerText()).toMatch(/4.*Odrzucony.*Kod: Kod TERC ma siedem cyfr\. Arkusz gubi zero/is);
  expect(await rows.nth(2).innerText()).toMatch(/2.*Pszczyna \(2410053\).*Zmieniony.*Ludność: 52823 → 52900/is);
  await page.getByText('Kolumny pominięte, bo nic o nich nie wiadomo: Uwagi.').waitFor();
  expect(await seriousViolations()).toEqual([]);
});

test('the good rows come in, and lead to their entries', async () => {
  await page.getByRole('button', { name: 'Wczytaj 2 wiersze' }).press('Enter');
  await page.getByText('Wczytano: nowe 1, zmienione 1. Bez zmian 0, odrzucone 1.').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await isWiderThanThePage()).toBe(false);
  await page.getByRole('link', { name: /Knurów/ }).waitFor();
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto(new URL((await page.getByRole('link', { name: /Knurów/ }).getAttribute('href')) ?? '', page.url()).href);
  await page.getByRole('heading', { name: 'Knurów' }).first().waitFor();
});
