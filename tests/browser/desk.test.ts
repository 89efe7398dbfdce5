import { readFileSync, statSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';

import type { DeskPage, SaveAnswer } from '../../src/plugins/translations/server/src/core/desk';
import { launchChromium } from '../support/chromium';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/** A translator's morning at the desk, in order: each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let page: Page;
const pictures = pictureFolder();
const errors: string[] = [];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples' }), launchChromium()]);
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  pictures.remove();
});

const picture = async (name: string): Promise<void> => {
  const path = pictures.file(name);
  await page.screenshot({ path, animations: 'disabled' });
  expect(statSync(path).size).toBeGreaterThan(5_000);
};

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Serious violations inside the page's own content. */
async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: { run(context: object): Promise<AxeResult> } }).axe.run({ include: ['main'] }));
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test('the overview shows what is missing, drawn and in words', async () => {
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(server.admin.email);
  await page.locator('input[name=password]').fill(server.admin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.goto(`${server.url}/admin/plugins/translations`);
  await page.getByRole('heading', { name: 'Tłumaczenia', exact: true }).waitFor();
  await page.getByRole('rowheader', { name: 'Aktualności' }).waitFor();
  await picture('desk');
  expect(await violations()).toEqual([]);
});

test('the list has what is missing, and its filters are in its address', async () => {
  const listed = page.waitForResponse((response) => response.url().includes('/translations/entries'));
  await page.goto(`${server.url}/admin/plugins/translations/list?kind=article&locale=uk&state=missing`);
  const { total, rows } = (await (await listed).json()) as DeskPage;
  expect(total).toBeGreaterThan(0);
  await page.getByRole('link', { name: rows[0]?.title ?? '' }).first().waitFor();
  await picture('desk-list');
  expect(await violations()).toEqual([]);
});

test('a translation is written with the keyboard and saved as a draft', async () => {
  await page.locator('main a[href*="/plugins/translations/article/"]').first().click();
  const target = page.locator('main [contenteditable=true]').first();
  await target.waitFor();
  await target.focus();
  await page.keyboard.type('Перший переклад');
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/translations/entry/'));
  await page.keyboard.press('Control+s');
  const response = await answered;
  expect(response.status()).toBe(200);
  const answer = (await response.json()) as SaveAnswer;
  expect(answer.kind === 'saved' && answer.entry.fields[0]?.units[0]?.target).toEqual([{ kind: 'text', text: 'Перший переклад' }]);
  await page.getByText(/[Zz]apisano/).first().waitFor();
  await picture('desk-entry');
  expect(await violations()).toEqual([]);
});

test('nothing went wrong in the browser', () => {
  expect(errors).toEqual([]);
});
