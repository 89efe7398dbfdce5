import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { ROOT } from '../../scripts/project.mjs';
import { launchChromium } from '../support/chromium';
import { documents } from '../support/content';
import { unhurried } from '../support/inquiries';
import { bootStrapi, type BootedStrapi } from '../support/strapi';

/*
 * The form as somebody in a town hall meets it: without a script, by keyboard alone, on a telephone and on a desk.
 */

const INQUIRY = 'api::inquiry.inquiry';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [390, 1280] as const;

interface Seed {
  loadSeed(strapi: unknown, options: { examples: boolean; today: Date; onProgress: () => void }): Promise<unknown>;
}

let app: BootedStrapi;
let browser: Browser;

beforeAll(async () => {
  app = await bootStrapi({ env: unhurried });
  await (outside.require(path.join(ROOT, 'dist', 'src', 'seed')) as Seed).loadSeed(app.strapi, { examples: false, today: new Date(), onProgress: () => undefined });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function open(lang: string, width: number): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${app.url}/inquiry?lang=${lang}`);
  return page;
}

/** What axe-core finds, as `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  // Into a page of its own with scripts: the form itself runs none.
  const other = await browser.newPage({ viewport: page.viewportSize() });
  await other.route('**/inquiry-as-it-stands', async (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: await page.content() }));
  await other.goto(`${app.url}/inquiry-as-it-stands`);
  await other.evaluate(AXE);
  const { violations: found } = await other.evaluate(() => (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run());
  await other.close();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const isWiderThanScreen = async (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

describe.each(['pl', 'uk', 'en'])('in %s', (lang) => {
  test.each(WIDTHS)('can be read and filled in by everybody at %d pixels, refused or not', async (width) => {
    const page = await open(lang, width);
    expect(await violations(page)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);

    await page.locator('button[type=submit]').click();
    await page.locator('.summary').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await isWiderThanScreen(page)).toBe(false);
    await page.context().close();
  });
});

test('by keyboard alone: what is refused is read out, leads to its field, keeps what was typed, and is then sent', async () => {
  const page = await open('pl', 1280);
  const type = async (id: string, text: string): Promise<void> => {
    while ((await focused(page)) !== id) {
      await page.keyboard.press('Tab');
      // The field that nobody sees is met by nobody.
      expect(await focused(page)).not.toBe('website');
    }
    await page.keyboard.type(text);
  };
  await type('municipalityName', 'Gmina Psary');
  await type('country-PL', ' ');
  await type('contactName', 'Anna');
  await type('email', 'anna');
  await type('areas-0', ' ');
  await type('message', 'Szukamy partnera.');
  await type('consent', ' ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  await page.locator('.summary').waitFor();
  expect(await page.title()).toMatch(/^Błąd: /);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('email');
  expect(await page.locator('#municipalityName').inputValue()).toBe('Gmina Psary');
  expect(await page.locator('#message').inputValue()).toBe('Szukamy partnera.');
  expect([await page.locator('#country-PL').isChecked(), await page.locator('#areas-0').isChecked(), await page.locator('#consent').isChecked()]).toEqual([true, true, true]);

  await page.keyboard.press('Control+A');
  await page.keyboard.type('anna@example.net');
  await page.keyboard.press('Enter');
  await page.locator('.reference').waitFor();
  expect(await violations(page)).toEqual([]);
  const [kept] = await documents(app, INQUIRY).findMany();
  expect(await page.locator('.reference strong').innerText()).toBe(kept?.reference);
  expect(kept).toMatchObject({ email: 'anna@example.net', areas: [expect.stringMatching(/^area:/)], preferredPartner: null });
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('the public page leads to it in its language', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
  await page.goto(`${app.url}/#/uk`);
  await page.locator('footer a[data-inquiry]').click();
  expect(await page.locator('h1').innerText()).toBe('Шукаємо партнера');
  await page.close();
});
