import { readFileSync, statSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';

import { launchChromium } from '../support/chromium';
import { ARTICLE } from '../support/content';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/** What an editor sees of the gates before publication, in order: each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let page: Page;
let token: string;
const pictures = pictureFolder();
const errors: string[] = [];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples' }), launchChromium()]);
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(server.admin.email);
  await page.locator('input[name=password]').fill(server.admin.password);
  const signedIn = page.waitForResponse((response) => response.url().endsWith('/admin/login'));
  await page.locator('button[type=submit]').click();
  ({
    data: { token },
  } = (await (await signedIn).json()) as { data: { token: string } });
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
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

/** Serious violations within a part of the page. */
async function violationsIn(selector: string): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((within) => (window as unknown as { axe: { run(context: object): Promise<AxeResult> } }).axe.run({ include: [within] }), selector);
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const linked = (words: string, link: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }, { type: 'link', url: 'https://example.org/', children: [{ type: 'text', text: link }] }, { type: 'text', text: '' }] }];

const saved = async (data: object): Promise<string> => {
  const { status, body } = await server.fetchJson('POST', `/content-manager/collection-types/${ARTICLE}?locale=pl`, { token, body: data });
  expect(status).toBe(201);
  return (body as { data: { documentId: string } }).data.documentId;
};

const open = async (documentId: string): Promise<void> => {
  await page.goto(`${server.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=pl`);
  await page.getByRole('heading', { name: 'Przed publikacją' }).waitFor();
};

const publish = async (): Promise<number> => {
  const answered = page.waitForResponse((response) => response.url().includes('/actions/publish'));
  await page.getByRole('button', { name: 'Opublikuj', exact: true }).click();
  return (await answered).status();
};

const panel = () => page.getByRole('group', { name: 'Przed publikacją' });
const dialog = () => page.getByRole('dialog', { name: 'Opublikować mimo uwag?' });
const inFeed = (documentId: string) => server.fetchJson('GET', `/api/feed/articles/${documentId}?locale=pl`);

let documentId: string;

test('beside the form stands what is found, and the way to it', async () => {
  documentId = await saved({ title: 'Przykład: Wizyta w Pszczynie', slug: 'wizyta-bramki', body: linked('Program wizyty: ', 'tutaj') });
  await open(documentId);
  await panel().getByText('Tekst odnośnika „tutaj” nie mówi').waitFor();
  await panel().getByText('Bez błędów, 1 uwaga.').waitFor();
  await panel().scrollIntoViewIfNeeded();
  await picture('gates-panel');
  expect(await violationsIn('[role=group][aria-label="Przed publikacją"]')).toEqual([]);
  await panel().getByRole('button', { name: /Przejdź do miejsca/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-slate-editor') === 'true');
});

test('a refusal for warnings asks for a reason, and with one publishing goes on', async () => {
  expect(await publish()).toBe(400);
  await dialog().waitFor();
  await dialog().getByText('Tekst odnośnika „tutaj” nie mówi').waitFor();
  await picture('gates-dialog');
  expect(await violationsIn('[role=dialog]')).toEqual([]);
  await dialog().getByRole('button', { name: 'Opublikuj z tym powodem' }).click();
  await dialog().getByText('Powód ma od trzech do tysiąca znaków.').first().waitFor();
  await picture('gates-dialog-refused');
  expect((await inFeed(documentId)).status).toBe(404);

  // The rest on the keyboard: the field has the focus.
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type('Nazwa strony programu nie jest jeszcze znana.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const published = page.waitForResponse((response) => response.url().includes('/actions/publish'));
  await page.keyboard.press('Enter');
  expect((await published).status()).toBe(200);
  await dialog().waitFor({ state: 'detached' });
  await panel().getByText('Nazwa strony programu nie jest jeszcze znana.', { exact: false }).waitFor();
  expect((await inFeed(documentId)).status).toBe(200);
  await picture('gates-passed');
});

test('what has been typed and not saved goes along', async () => {
  documentId = await saved({ title: 'Przykład: Drugi', body: linked('Zdjęcia: ', 'tu') });
  await open(documentId);
  await page.locator('input[name=title]').fill('Przykład: Drugi, poprawiony');
  expect(await publish()).toBe(400);
  await dialog().waitFor();
  await page.getByLabel('Powód').fill('Tak podano w źródle.');
  const published = page.waitForResponse((response) => response.url().includes('/actions/publish'));
  await dialog().getByRole('button', { name: 'Opublikuj z tym powodem' }).click();
  expect((await published).status()).toBe(200);
  await dialog().waitFor({ state: 'detached' });
  expect((await inFeed(documentId)).body).toMatchObject({ data: { title: 'Przykład: Drugi, poprawiony' } });
  // Nothing is left to save.
  await page.getByRole('button', { name: 'Zapisz', exact: true }).and(page.locator(':disabled, [aria-disabled=true]')).waitFor();
});

test('a dialog that is closed publishes nothing, and leaves the way by the panel', async () => {
  documentId = await saved({ title: 'Przykład: Trzeci', body: linked('Zdjęcia: ', 'tu') });
  await open(documentId);
  await panel().getByText('Bez błędów, 1 uwaga.').waitFor();
  expect(await publish()).toBe(400);
  await dialog().waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await panel().getByText('Nie opublikowano.', { exact: false }).waitFor();
  await panel().getByRole('button', { name: 'Pomiń uwagi', exact: true }).click();
  await page.getByRole('dialog', { name: 'Pominąć uwagi?' }).getByLabel('Powód').fill('Tak podano w źródle.');
  await picture('gates-override');
  await page.getByRole('button', { name: 'Pomiń 1 uwagę' }).click();
  await panel().getByText('Nic nie stoi na przeszkodzie publikacji.').waitFor();
  expect((await inFeed(documentId)).status).toBe(404);
  expect(await publish()).toBe(200);
});

test('an error is told at its field, and no reason helps', async () => {
  const { body } = await server.fetchJson('GET', '/upload/files?pageSize=1', { token });
  const cover = (body as { results: { id: number }[] }).results[0]?.id;
  documentId = await saved({ title: 'Przykład: Czwarty', cover, body: linked('Zdjęcia: ', 'tu') });
  await open(documentId);
  expect(await publish()).toBe(400);
  await page.locator('input[name=coverAlt]').waitFor();
  await page.getByText('Zdjęcie główne nie ma opisu w tym języku.', { exact: false }).first().waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Przed publikacją');
  expect(await dialog().count()).toBe(0);
  await picture('gates-error');
  await panel().getByRole('button', { name: 'Przejdź do miejsca: Opis zdjęcia' }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'coverAlt');
  await picture('gates-error-field');
  await page.keyboard.type('Rynek w Pszczynie');
  await panel().getByText('Bez błędów, 1 uwaga.').waitFor();
});

test('what is mended in the milestones leads to their button', async () => {
  const { body } = await server.fetchJson('GET', '/content-manager/collection-types/api::partnership.partnership?pageSize=1&locale=pl', { token });
  const partnership = (body as { results: { documentId: string }[] }).results[0]?.documentId ?? '';
  await page.goto(`${server.url}/admin/content-manager/collection-types/api::partnership.partnership/${partnership}?plugins[i18n][locale]=pl`);
  await panel().getByText('Nic nie stoi na przeszkodzie publikacji.').waitFor();
  expect(await page.locator('button[name=milestones]').textContent()).toMatch(/^Kroki milowe/);
});

test.each([
  ['uk', 'Перед публікацією', 'Без помилок, 1 зауваження.', 'Відкрити інші дії'],
  ['en', 'Before publishing', 'No errors, 1 warning.', 'Open more actions'],
])('the panel speaks %s, on a narrow screen too', async (language, title, summary, drawer) => {
  documentId = await saved({ title: `Przykład: ${language}`, body: linked('Zdjęcia: ', 'tu') });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
  await page.goto(`${server.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=pl`);
  const group = page.getByRole('group', { name: title });
  await group.getByText(summary).waitFor();
  // There the panels are in a drawer at the foot of the page.
  await page.getByRole('button', { name: drawer }).click();
  await page.waitForFunction((name) => (document.querySelector(`[role=group][aria-label="${name}"]`)?.getBoundingClientRect().top ?? 0) < window.innerHeight - 200, title);
  await group.scrollIntoViewIfNeeded();
  await picture(`gates-${language}`);
  await group.getByRole('button').first().click();
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-slate-editor') === 'true');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('no page failed meanwhile', () => {
  expect(errors).toEqual([]);
});
