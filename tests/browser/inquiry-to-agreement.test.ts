import { readFileSync, statSync } from 'node:fs';

import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import type { OnePartnership } from '../../src/plugins/partnerships/server/src/core/board/board';
import { launchChromium } from '../support/chromium';
import { mailSettings, startMailbox, type Mailbox } from '../support/mailbox';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/*
 * An office follows a letter to a signed agreement: from the form on the public page by the mails to the board of inquiries, the lead, the
 * approvals of both sides and the agreement. In order, each test goes on where the one before it left the browser; the panel on the
 * keyboard alone.
 */

let server: ServedStrapi;
let mailbox: Mailbox;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let token: string;
let reference: string;
const pictures = pictureFolder();
const errors: string[] = [];
const strangers: string[] = [];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const WIDE = { width: 1280, height: 1000 };
const NARROW = { width: 390, height: 844 };
const OFFICE = { email: 'kierowniczka@example.org', password: 'Dobre-slowo-biura-1' };
const SENDER = 'olena@example.net';
const EVIDENCE = 'https://example.org/umowa.pdf';

const dialog = (): Locator => page.getByRole('dialog');

async function ask<Answer>(method: string, path: string, as: string, body?: object): Promise<Answer> {
  const { status, body: answer } = await server.fetchJson(method, path, { token: as, ...(body && { body }) });
  if (status >= 400) throw new Error(`${method} ${path}: ${String(status)} ${JSON.stringify(answer)}`);
  return answer as Answer;
}

beforeAll(async () => {
  mailbox = await startMailbox();
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples', env: { ...mailSettings(mailbox), INQUIRY_MINIMUM_SECONDS: '0' } }), launchChromium()]);
  context = await browser.newContext({ locale: 'pl-PL', viewport: WIDE, reducedMotion: 'reduce', acceptDownloads: true });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(server.url)) strangers.push(url);
  });
  const { data } = await ask<{ data: { token: string } }>('POST', '/admin/login', '', server.admin);
  const { data: roles } = await ask<{ data: { id: number; code: string }[] }>('GET', '/admin/roles', data.token);
  const role = roles.find(({ code }) => code === 'pobratym-office');
  const { data: invited } = await ask<{ data: { registrationToken: string } }>('POST', '/admin/users', data.token, { firstname: 'Maria', lastname: 'Kierowniczka', email: OFFICE.email, roles: [role?.id] });
  const { data: registered } = await ask<{ data: { token: string } }>('POST', '/admin/register', '', { registrationToken: invited.registrationToken, userInfo: { firstname: 'Maria', lastname: 'Kierowniczka', password: OFFICE.password } });
  token = registered.token;
  await ask('PUT', '/admin/users/me', token, { preferedLanguage: 'pl' });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mailbox?.close();
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

/** Serious violations inside a part of the page. */
async function violations(part = 'main'): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((include) => (window as unknown as { axe: { run(context: object): Promise<AxeResult> } }).axe.run({ include: [include] }), part);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test('a hromada that looks for a partner writes to the office', async () => {
  await page.goto(`${server.url}/inquiry?lang=uk`);
  await page.locator('[name=municipalityName]').fill('Менська громада');
  await page.locator('#country-UA').check();
  await page.locator('[name=code]').fill('UA74040210000094310');
  await page.locator('[name=contactName]').fill('Олена Іваненко');
  await page.locator('[name=email]').fill(SENDER);
  await page.locator('input[name=areas]').first().check();
  await page.locator('textarea').fill('Шукаємо громаду, з якою діти могли б писати листи.');
  await page.locator('input[name=consent]').check();
  await page.locator('button[type=submit]').press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  reference = /P-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await page.locator('main').innerText())?.[0] ?? '';
  expect(reference).not.toBe('');
});

test('the office and the sender have mail about it', async () => {
  const mails = await mailbox.until(2);
  const toOffice = mails.find(({ envelope }) => envelope.to.includes('biuro@example.org'));
  const toSender = mails.find(({ envelope }) => envelope.to.includes(SENDER));
  expect([toOffice?.parsed.subject, toOffice?.parsed.replyTo?.value[0]?.address]).toEqual([expect.stringContaining(reference), SENDER]);
  expect(toOffice?.parsed.text).toContain('Менська громада');
  expect(toSender?.parsed.text).toContain(reference);
  expect(toSender?.parsed.text).toMatch(/звернення|заявк/i);
});

test('the office sees on its home page that somebody waits', async () => {
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(OFFICE.email);
  await page.locator('input[name=password]').fill(OFFICE.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.getByText('Zgłoszenia, które czekają').waitFor();
  await page.getByRole('link', { name: 'Менська громада' }).waitFor();
  await page.getByRole('link', { name: /^Przykład:/ }).first().waitFor();
  await picture('home');
  await page.getByRole('link', { name: 'Otwórz zgłoszenia' }).press('Enter');
  await page.getByRole('heading', { name: 'Zgłoszenia', exact: true }).waitFor();
  await page.getByRole('article').first().waitFor();
  expect(await violations()).toEqual([]);
  await picture('inquiries');
});

test('the card is moved on the keyboard; somebody else who was faster is told of', async () => {
  const state = page.getByRole('combobox', { name: 'Stan: Менська громада' });
  await state.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'w toku' }).press('Enter');
  await page.locator('[data-state=in-progress]').getByRole('article').waitFor();
  await page.getByText('Менська громада: stan „w toku”.').waitFor();

  const { data } = await ask<{ data: { inquiries: { documentId: string; updatedAt: string }[] } }>('GET', '/partnerships/inquiries', token);
  const [inquiry] = data.inquiries;
  await ask('PUT', `/partnerships/inquiries/${inquiry?.documentId ?? ''}?locale=pl`, token, { data: { seen: inquiry?.updatedAt, note: 'Zadzwonić we wtorek' } });
  await state.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'zamknięte' }).press('Enter');
  await page.getByRole('alert').getByText(/Tymczasem to zgłoszenie zostało zmienione/).waitFor();
  expect(await page.locator('[data-state=in-progress]').getByRole('article').count()).toBe(1);
});

test('on a telephone the columns stand one below the other', async () => {
  await page.setViewportSize(NARROW);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
  await picture('inquiries-narrow');
  await page.setViewportSize(WIDE);
});

test('the inquiry tells all that was written, and who would fit', async () => {
  await page.getByRole('link', { name: 'Менська громада' }).press('Enter');
  await page.getByRole('heading', { name: 'Менська громада' }).waitFor();
  expect(await page.getByRole('link', { name: SENDER }).getAttribute('href')).toBe(`mailto:${encodeURIComponent(SENDER)}?subject=${encodeURIComponent(`[${reference}] Менська громада`)}`);
  await page.getByText('Шукаємо громаду').waitFor();
  await page.getByLabel('Notatka biura').fill('Zadzwonić w środę');
  await page.getByRole('button', { name: 'Zapisz', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Zapisz', exact: true }).and(page.locator(':disabled')).waitFor();
  await page.getByRole('list', { name: 'Kandydaci' }).getByRole('listitem').first().waitFor();
  expect(await violations()).toEqual([]);
  await picture('inquiry');
  await page.setViewportSize(NARROW);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
  await picture('inquiry-narrow');
  await page.setViewportSize(WIDE);
});

const oneNow = async (): Promise<OnePartnership & { stage?: string }> => (await ask<{ data: OnePartnership }>('GET', `/partnerships/board/one/${page.url().split('/').pop() ?? ''}?locale=pl`, token)).data;

test('one step makes the municipality and the lead', async () => {
  await page.getByRole('button', { name: /^Rozpocznij partnerstwo/ }).first().press('Enter');
  await page.waitForURL(/plugins\/partnerships\/one\//);
  await page.getByRole('heading', { level: 1, name: /Менська громада/ }).waitFor();
  expect((await oneNow()).published).toBe(false);
});

test('every approval and the agreement are recorded where they come next', async () => {
  const record = async (kind: string, evidence = false): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^Zapisz… ${kind}`) }).first().press('Enter');
    if (evidence) await dialog().getByLabel('Adres strony').fill(EVIDENCE);
    await dialog().getByRole('button', { name: 'Zapisz krok' }).press('Enter');
    await dialog().waitFor({ state: 'hidden' });
  };
  for (const kind of ['kontakt', 'wizyta']) await record(kind);
  await record('deklaracja intencji', true);
  for (let side = 0; side < 2; side += 1) await record('uchwała rady');
  await record('umowa', true);
  await page.getByText('Etap: umowa').waitFor();
  expect(await violations()).toEqual([]);
  await picture('agreement');
});

test('the register remembers who did all this', async () => {
  await page.getByRole('button', { name: 'Pokaż historię…' }).press('Enter');
  await dialog().getByText('Maria Kierowniczka').first().waitFor();
  await page.keyboard.press('Escape');
});

test('the inquiry leads to what has become of it, and what is kept of a person is given and erased', async () => {
  await page.goto(`${server.url}/admin/plugins/partnerships-inquiries`);
  await page.getByRole('link', { name: 'Менська громада' }).press('Enter');
  await page.getByRole('link', { name: /^Powstało z tego/ }).waitFor();
  await page.goBack();
  await page.getByLabel('E-mail').fill(SENDER);
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Pobierz dane' }).press('Enter');
  const kept = readFileSync(await (await file).path(), 'utf8');
  expect(kept).toContain(reference);
  await page.getByRole('button', { name: 'Usuń dane' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Usuń dane' }).press('Enter');
  await page.getByText('Usunięto 1 zgłoszenie.').waitFor();
  await page.getByText('Nikt jeszcze nie napisał.').waitFor();
});

test('nothing went wrong in the browser, and nobody else was asked for anything', () => {
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});
