import { readFileSync, statSync } from 'node:fs';

import type { Browser, FrameLocator, Page } from 'playwright-core';

import { launchChromium } from '../support/chromium';
import { ARTICLE, EVENT } from '../support/content';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/** An editor looks at what has not been published, in order: each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let page: Page;
let token: string;
let documentId: string;
const pictures = pictureFolder();
const errors: string[] = [];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const CM = '/content-manager/collection-types';

const write = async (method: string, url: string, data: object): Promise<string> => {
  const { status, body } = await server.fetchJson(method, `${CM}/${url}`, { token, body: data });
  expect(status).toBeLessThan(300);
  return (body as { data: { documentId: string } }).data.documentId;
};

const text = (words: string) => [{ type: 'heading', level: 2, children: [{ type: 'text', text: words }] }, { type: 'paragraph', children: [{ type: 'text', text: words }] }];

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples' }), launchChromium()]);
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|frame/i.test(message.text())) errors.push(message.text());
  });
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(server.admin.email);
  await page.locator('input[name=password]').fill(server.admin.password);
  const signedIn = page.waitForResponse((response) => response.url().endsWith('/admin/login'));
  await page.locator('button[type=submit]').click();
  ({
    data: { token },
  } = (await (await signedIn).json()) as { data: { token: string } });
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));

  const { body } = await server.fetchJson('GET', '/upload/files?pageSize=1', { token });
  const cover = (body as { results: { id: number }[] }).results[0]?.id;
  documentId = await write('POST', `${ARTICLE}?locale=pl`, { title: 'Przykład: Szkic po polsku', summary: 'Czego jeszcze nikt nie widział.', body: text('Program wizyty'), cover, coverAlt: 'Zdjęcie' });
  await write('PUT', `${ARTICLE}/${documentId}?locale=uk`, { title: 'Приклад: Чернетка українською', summary: 'Чого ще ніхто не бачив.', body: text('Програма візиту'), coverAlt: 'Світлина' });
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

const frame = (): FrameLocator => page.frameLocator('[data-testid=preview-iframe]');

const openFrom = async (uid: string, id: string, locale: string): Promise<void> => {
  await page.goto(`${server.url}/admin/content-manager/collection-types/${uid}/${id}?plugins[i18n][locale]=${locale}`);
  await page.getByRole('link', { name: 'Otwórz podgląd' }).click();
};

test.each([
  ['pl', 'Przykład: Szkic po polsku', /^Szkic: tak będzie wyglądać/, 'Program wizyty'],
  ['uk', 'Приклад: Чернетка українською', /^Чернетка: такою ця сторінка буде/, 'Програма візиту'],
])('the button shows the draft in %s as readers will see it', async (locale, title, notice, heading) => {
  await openFrom(ARTICLE, documentId, locale);
  await frame().getByRole('heading', { level: 1, name: title }).waitFor();
  await frame().getByText(notice).waitFor();
  await frame().getByRole('heading', { level: 2, name: heading }).waitFor();
  expect(await frame().locator('html').getAttribute('lang')).toBe(locale);
  expect(await frame().locator('.reading-picture img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
  await picture(`preview-${locale}`);
  expect((await server.fetchJson('GET', `/api/feed/articles/${documentId}?locale=${locale}`)).status).toBe(404);
});

test('what is saved is seen when the panel says so, and when the preview is opened again', async () => {
  await write('PUT', `${ARTICLE}/${documentId}?locale=uk`, { title: 'Приклад: Виправлена чернетка' });
  // As Strapi tells the frame after it has published from here.
  await page.evaluate(() => document.querySelector<HTMLIFrameElement>('[data-testid=preview-iframe]')?.contentWindow?.postMessage({ type: 'strapiUpdate' }, window.location.origin));
  await frame().getByRole('heading', { level: 1, name: 'Приклад: Виправлена чернетка' }).waitFor();

  await page.getByRole('link', { name: 'Zamknij podgląd' }).click();
  await page.locator('input[name=title]').fill('Приклад: Ще раз виправлена');
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  expect((await saved).status()).toBe(200);
  await page.getByRole('link', { name: 'Otwórz podgląd' }).click();
  await frame().getByRole('heading', { level: 1, name: 'Приклад: Ще раз виправлена' }).waitFor();
});

test('an event is shown too, and its links lead out of the frame', async () => {
  const event = await write('POST', `${EVENT}?locale=pl`, { title: 'Przykład: Spotkanie', type: 'meeting', startsAt: '2026-05-01T10:00:00.000Z', description: 'Spotkanie robocze.' });
  await openFrom(EVENT, event, 'pl');
  await frame().getByRole('heading', { level: 1, name: 'Przykład: Spotkanie' }).waitFor();
  await frame().getByText('Kalendarz będzie dostępny po publikacji').waitFor();
  expect(await frame().locator('a[href]:not([target=_blank])').count()).toBe(0);
  await picture('preview-event');
});

test('the page by itself has no serious faults, on a narrow screen either', async () => {
  const address = (await page.locator('[data-testid=preview-iframe]').getAttribute('src')) ?? '';
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(new URL(address, server.url).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The page runs no script but its own; what looks at it comes from outside.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result } = await session.send('Runtime.evaluate', {
    expression: "axe.run().then(({ violations }) => JSON.stringify(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0].html}`)))",
    awaitPromise: true,
  });
  expect(result.value).toBe('[]');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await picture('preview-narrow');
});

test('a link that was altered says what to do, in three languages', async () => {
  const response = await page.goto(page.url().replace('/pl/', '/uk/'));
  expect(response?.status()).toBe(403);
  for (const words of ['Ten odnośnik do podglądu jest nieprawidłowy', 'Це посилання на перегляд неправильне', 'This preview link is not valid']) await page.getByRole('heading', { name: words }).waitFor();
  await picture('preview-forged');
});

test('nothing was refused to the pages', () => {
  expect(errors).toEqual([]);
});
