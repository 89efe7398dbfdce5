import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import type { DeskEntry, DeskPage, DeskRow, SaveAnswer } from '../../src/plugins/translations/server/src/core/desk';
import { launchChromium } from '../support/chromium';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/** What is written at the desk is not lost, whatever happens meanwhile. In order: each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let row: DeskRow;
/** Somebody else, who writes without a browser. */
let other: string;
const errors: string[] = [];

const api = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => (await server.fetchJson(method, path, { token: other, ...(body && { body }) })).body as Answer;

const title = (at: Page = page): Locator => at.locator('main [contenteditable=true]').first();
const state = (at: Page = page): Locator => at.getByRole('region', { name: 'Zapis', exact: true }).getByRole('status');
const said = (text: RegExp, at: Page = page): Promise<void> => state(at).filter({ hasText: text }).waitFor();

async function signIn(at: Page): Promise<void> {
  await at.locator('input[name=email]').fill(server.admin.email);
  await at.locator('input[name=password]').fill(server.admin.password);
  await at.locator('button[type=submit]').click();
  await at.waitForURL((url) => !url.pathname.includes('/auth/'));
}

async function openTab(): Promise<Page> {
  const tab = await context.newPage();
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('dialog', (dialog) => void dialog.accept());
  return tab;
}

async function openEntry(at: Page, { documentId, locale }: Pick<DeskRow, 'documentId' | 'locale'>): Promise<void> {
  await at.goto(`${server.url}/admin/plugins/translations/article/${documentId}/${locale}`);
  await at.locator('main [contenteditable=true]').first().waitFor();
}

const typeAtEnd = async (text: string): Promise<void> => {
  await title().click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
};

/** As after a night: neither the token nor what it is renewed with is good any more. */
async function endSession(): Promise<void> {
  await context.clearCookies();
  await page.evaluate(() => localStorage.removeItem('jwtToken'));
}

const savedTitle = async (): Promise<unknown> => {
  const { fields } = await api<DeskEntry>('GET', `/translations/entry/article/${row.documentId}/${row.locale}`);
  return fields.find(({ name }) => name === 'title')?.units[0]?.target;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples' }), launchChromium()]);
  context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 1000 } });
  context.setDefaultTimeout(12_000);
  page = await openTab();
  await page.goto(`${server.url}/admin/auth/login`);
  await signIn(page);
  const login = await server.fetchJson('POST', '/admin/login', { body: { email: server.admin.email, password: server.admin.password } });
  other = (login.body as { data: { token: string } }).data.token;
  const { rows } = await api<DeskPage>('GET', '/translations/entries?kind=article&locale=en&state=current');
  if (rows[0] === undefined) throw new Error('There is no translated article.');
  [row] = rows as [DeskRow];
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('what is typed is saved by itself, and undone after it', async () => {
  await openEntry(page, row);
  const before = await title().innerText();
  await typeAtEnd(' xyz');
  await said(/Jeszcze nie zapisano/);
  await said(/^Zapisano/);
  expect(JSON.stringify(await savedTitle())).toContain(' xyz');
  await page.keyboard.press('Control+z');
  expect((await title().innerText()).trim()).toBe(before.trim());
  await page.keyboard.press('Control+s');
  await said(/^Zapisano/);
  expect(JSON.stringify(await savedTitle())).not.toContain('xyz');
});

test('what is typed without a connection is saved when there is one again', async () => {
  await context.setOffline(true);
  await typeAtEnd(' offline');
  await said(/brak połączenia z serwerem.*zachowany w tej przeglądarce/);
  await context.setOffline(false);
  await said(/^Zapisano/);
  expect(JSON.stringify(await savedTitle())).toContain('offline');
});

test('whoever’s session ends is told so, signs in elsewhere, and what they wrote is saved', async () => {
  await endSession();
  await typeAtEnd(' evening');
  await said(/sesja wygasła.*zachowany w tej przeglądarce/);
  const [tab] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Zaloguj się w nowej karcie' }).click()]);
  await tab.locator('input[name=email]').waitFor();
  await signIn(tab);
  await tab.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await said(/^Zapisano/);
  expect(JSON.stringify(await savedTitle())).toContain('evening');
});

test('whoever signs in in the same tab finds what they wrote', async () => {
  await endSession();
  await typeAtEnd(' night');
  await said(/sesja wygasła/);
  await page.reload();
  await page.locator('input[name=email]').waitFor();
  await signIn(page);
  await page.getByRole('dialog', { name: 'Niezapisany tekst z poprzedniej wizyty' }).getByText('night').first().waitFor();
  await page.getByRole('button', { name: 'Przywróć' }).click();
  await said(/^Zapisano/);
  expect(JSON.stringify(await savedTitle())).toContain('night');
});

test('a tab that was closed comes back with its text, beside what somebody else wrote meanwhile', async () => {
  await context.setOffline(true);
  await typeAtEnd(' mine');
  await page.close();
  await context.setOffline(false);
  const { base, sourceBase } = await api<DeskEntry>('GET', `/translations/entry/article/${row.documentId}/${row.locale}`);
  const path = `/translations/entry/article/${row.documentId}/${row.locale}`;
  expect(await api<SaveAnswer>('PUT', path, { base, sourceBase, fields: { title: { title: [{ kind: 'text', text: 'Theirs' }] } } })).toMatchObject({ kind: 'saved' });
  page = await openTab();
  await openEntry(page, row);
  await page.getByRole('button', { name: 'Przywróć' }).click();
  const conflict = page.getByRole('dialog', { name: 'Ktoś był szybszy' });
  await conflict.getByText('Theirs').first().waitFor();
  await conflict.getByText('mine').first().waitFor();
  expect(await savedTitle()).toEqual([{ kind: 'text', text: 'Theirs' }]);
  await conflict.getByRole('radio').last().check();
  await conflict.getByRole('button', { name: 'Zachowaj wybrane' }).click();
  await said(/^Zapisano/);
  expect(JSON.stringify(await savedTitle())).toContain('mine');
});

test('"next" leads by keyboard from one entry to another, and none comes twice', async () => {
  const seen: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    const before = page.url();
    await page.keyboard.press('Control+Shift+Enter');
    await page.waitForFunction((from) => location.href !== from, before);
    await page.waitForFunction(() => document.activeElement?.getAttribute('contenteditable') === 'true');
    seen.push(page.url());
  }
  expect(new Set(seen).size).toBe(3);
});

describe('an article of 200 paragraphs', () => {
  const awake = (): Promise<number> => page.locator('main [contenteditable=true]').count();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '');

  beforeAll(async () => {
    const paragraph = (at: number) => ({ type: 'paragraph', children: [{ type: 'text', text: `Akapit ${String(at)} o wizycie w 2024 roku.` }] });
    const { data } = await api<{ data: { documentId: string } }>('POST', '/content-manager/collection-types/api::article.article?locale=pl', { title: 'Długi artykuł', body: Array.from({ length: 200 }, (_, at) => paragraph(at)) });
    await openEntry(page, { documentId: data.documentId, locale: 'en' });
  });

  test('wakes the editors near what is seen alone, and the keyboard goes on into those that sleep', async () => {
    await page.waitForFunction(() => document.querySelectorAll('main [role=textbox]').length > 200);
    expect(await awake()).toBeLessThan(40);
    await title().focus();
    for (let step = 0; step < 60; step += 1) await page.keyboard.press('Control+Enter');
    expect(await focused()).toBe('Tłumaczenie: Treść, 60: akapit');
    await page.keyboard.type('Paragraph');
    expect(await page.locator('main [contenteditable=true]:focus').innerText()).toContain('Paragraph');
    expect(await awake()).toBeLessThan(40);
  });

  test('keeps what is being written above the bar, which stands at the lower edge', async () => {
    const [bar, field] = await Promise.all([page.getByRole('region', { name: 'Zapis', exact: true }).boundingBox(), page.locator('main [contenteditable=true]:focus').boundingBox()]);
    if (bar === null || field === null) throw new Error('Nothing is seen.');
    expect(Math.round(bar.y + bar.height)).toBe(1000);
    expect(field.y + field.height).toBeLessThanOrEqual(bar.y);
  });

  test('gives the focus back when a dialog closes', async () => {
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Skróty klawiszowe' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Tłumaczenie: Treść, 60: akapit');
  });
});

test('a phone shows the overview and the list without scrolling sideways, as tables still', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['', '/list']) {
    await page.goto(`${server.url}/admin/plugins/translations${path}`);
    await page.getByRole('table').getByRole('rowheader').first().waitFor();
    expect(await page.evaluate(() => Array.from(document.querySelectorAll('main *')).filter((element) => element.getBoundingClientRect().right > innerWidth + 1).length)).toBe(0);
    expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(3);
  }
});

test('nothing went wrong in the browser', () => {
  expect(errors).toEqual([]);
});
