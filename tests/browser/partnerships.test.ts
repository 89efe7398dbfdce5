import { readFileSync, statSync } from 'node:fs';

import type { Browser, Locator, Page } from 'playwright-core';

import type { Board, Card } from '../../src/plugins/partnerships/server/src/core/board/board';
import { launchChromium } from '../support/chromium';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/** An office's day with its partnerships, in order: each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let page: Page;
let token: string;
const pictures = pictureFolder();
const errors: string[] = [];
const strangers: string[] = [];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const WIDE = { width: 1280, height: 1000 };
const NARROW = { width: 390, height: 844 };
const EVIDENCE = 'https://example.org/umowa.pdf';

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples' }), launchChromium()]);
  const context = await browser.newContext({ locale: 'pl-PL', viewport: WIDE, reducedMotion: 'reduce', acceptDownloads: true });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(server.url)) strangers.push(url);
  });
  const { body } = await server.fetchJson('POST', '/admin/login', { body: server.admin });
  token = (body as { data: { token: string } }).data.token;
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

/** Serious violations inside a part of the page. */
async function violations(part = 'main'): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((include) => (window as unknown as { axe: { run(context: object): Promise<AxeResult> } }).axe.run({ include: [include] }), part);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const visit = async (path: string): Promise<void> => {
  await page.goto(`${server.url}/admin/plugins/partnerships${path}`);
};

const boardNow = async (): Promise<Board> => ((await server.fetchJson('GET', '/partnerships/board?locale=pl', { token })).body as { data: Board }).data;

const cardNow = async (title: string): Promise<Card> => {
  const { cards, municipalities } = await boardNow();
  return cards.find(({ sides }) => sides.map((at) => municipalities[at]?.name).join(' – ') === title)!;
};

const card = (title: string): Locator => page.locator('[data-card]').filter({ hasText: title });
const column = (stage: string): Locator => page.locator(`[data-column=${stage}]`);
const dialog = (): Locator => page.getByRole('dialog');
const spoken = (): Locator => page.locator('[id^=DndLiveRegion]');

test('the board shows every partnership in the column of its stage', async () => {
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(server.admin.email);
  await page.locator('input[name=password]').fill(server.admin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.getByRole('link', { name: 'Partnerstwa', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Partnerstwa', exact: true }).waitFor();
  await column('intent').getByRole('article').first().waitFor();
  expect(await column('intent').getByRole('article').count()).toBe(4);
  expect(await column('active').getByRole('article').count()).toBe(3);
  await picture('board');
  expect(await violations()).toEqual([]);
});

test('a card is moved with the keyboard: what has to be shown is asked for in place, and taken back again', async () => {
  await page.getByRole('button', { name: 'Przeciągnij: Siewierz – Jahotyn' }).focus();
  await page.keyboard.press('Space');
  await spoken().getByText('deklaracja intencji').waitFor();
  await page.keyboard.press('ArrowRight');
  await spoken().getByText('Etap „umowa”. Zapisuje: umowa.').waitFor();
  await page.keyboard.press('Space');
  await dialog().getByText('Z etapu „deklaracja intencji” na etap „umowa”').waitFor();
  expect(await violations('[role=dialog]')).toEqual([]);
  await picture('board-move');

  const refused = page.waitForResponse((response) => response.url().endsWith('/move'));
  await dialog().getByRole('button', { name: 'Zapisz krok' }).press('Enter');
  expect((await refused).status()).toBe(400);
  await dialog().getByText(/wymaga.*dowodu|dowód/i).first().waitFor();
  // The field at fault has the focus.
  await dialog().locator('input:focus, textarea:focus').waitFor();
  await page.keyboard.type(EVIDENCE);
  const recorded = page.waitForResponse((response) => response.url().endsWith('/move'));
  await page.keyboard.press('Enter');
  expect((await recorded).status()).toBe(201);
  await column('agreement').getByRole('article').filter({ hasText: 'Siewierz' }).waitFor();
  await dialog().waitFor({ state: 'hidden' });
  await expect(page.waitForFunction(() => document.activeElement?.textContent?.includes('Siewierz') ?? false)).resolves.toBeTruthy();
  expect((await cardNow('Siewierz – Jahotyn')).stage).toBe('agreement');

  const undone = page.waitForResponse((response) => response.url().endsWith('/undo'));
  await page.getByRole('button', { name: 'Cofnij' }).press('Enter');
  expect((await undone).status()).toBe(200);
  await column('intent').getByRole('article').filter({ hasText: 'Siewierz' }).waitFor();
  expect((await cardNow('Siewierz – Jahotyn')).stage).toBe('intent');
});

test('the plain way to move says of every stage what it takes, or why not', async () => {
  await card('Siewierz').getByRole('button', { name: /Przenieś/ }).press('Enter');
  await dialog().getByText('Kończy się to, co uzgodniono').waitFor();
  expect(await violations('[role=dialog]')).toEqual([]);
  await dialog().getByRole('button', { name: 'wizyta' }).press('Enter');
  await dialog().getByText('Cofa ostatni krok milowy: deklaracja intencji.').waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  await expect(page.waitForFunction(() => (document.activeElement as HTMLElement).dataset.move !== undefined)).resolves.toBeTruthy();
});

test('a card is dragged with the mouse, and put back', async () => {
  const from = (await card('Pilchowice').boundingBox())!;
  const to = (await column('suspended').boundingBox())!;
  await page.mouse.move(from.x + 40, from.y + 70);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 80, { steps: 3 });
  await page.mouse.move(to.x + 30, to.y + 120, { steps: 12 });
  await picture('board-drag');
  await page.mouse.up();
  await dialog().getByText('na etap „zawieszone”').waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  expect((await cardNow('Pilchowice – Fursy')).stage).toBe('intent');
});

test('whoever moves a card that somebody else has moved meanwhile is told so, and sees where it is', async () => {
  await card('Pilchowice').getByRole('button', { name: /Przenieś/ }).click();
  await dialog().getByRole('button', { name: 'współpraca trwa' }).click();
  await dialog().getByRole('button', { name: 'Zapisz krok' }).waitFor();
  const { documentId, stage, version } = await cardNow('Pilchowice – Fursy');
  const other = await server.fetchJson('POST', `/partnerships/board/one/${documentId}/move`, { token, body: { data: { seen: { stage, version }, to: 'suspended', milestone: { kind: 'suspension', side: 'both' } } } });
  expect(other.status).toBe(201);
  const late = page.waitForResponse((response) => response.url().endsWith('/move'));
  await dialog().getByRole('button', { name: 'Zapisz krok' }).click();
  expect((await late).status()).toBe(409);
  await dialog().getByRole('alert').getByText('Tymczasem to partnerstwo zostało zmienione: „zawieszenie” (kto: Administrator).').waitFor();
  await dialog().getByText('Etap: zawieszone').waitFor();
  await picture('board-conflict');
  await page.keyboard.press('Escape');
  await column('suspended').getByRole('article').filter({ hasText: 'Pilchowice' }).waitFor();
});

test('filters stand in the address and find names in either script', async () => {
  await page.getByRole('searchbox').fill('яготин');
  await page.waitForURL(/q=/);
  await page.getByRole('status').getByText('1 partnerstwo').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  await page.getByRole('link', { name: 'Tabela' }).click();
  await page.getByRole('row', { name: /Siewierz/ }).waitFor();
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.getByRole('button', { name: 'Wyczyść filtry' }).click();
  await page.getByRole('status').getByText('7 partnerstw').waitFor();
});

test('the table is sorted with the keyboard, saved as a view and as a file', async () => {
  await page.getByRole('columnheader', { name: 'Partnerstwo' }).getByRole('button').press('Enter');
  await page.locator('th[aria-sort=descending]').waitFor();
  expect(await page.locator('tbody th').first().textContent()).toBe('Żory – Tetijiw');
  expect(await violations()).toEqual([]);
  await picture('partnerships-table');

  await page.getByRole('button', { name: 'Zapisz ten widok…' }).press('Enter');
  await page.getByLabel('Nazwa widoku').fill('Od końca');
  await page.keyboard.press('Enter');
  const view = page.getByRole('link', { name: 'Od końca' });
  await view.waitFor();
  await visit('/table');
  await view.press('Enter');
  await page.waitForURL(/order=desc/);

  await visit('/table?stage=active&sort=title&order=desc');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Pobierz CSV (3 wiersze)' }).press('Enter');
  const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFFPartnerstwo,Etap,Od kiedy,Następny wspólny krok,Czego brakuje stronom,Przypomnienie,Publikacja');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['Żory – Tetijiw', 'Pszczyna – Bucza', 'Miedźno – Piskiwka', '']);
});

test('the map shows the pairs as arcs; the same pairs are chosen in its list with the keyboard', async () => {
  await visit('/map');
  await page.locator('[data-arcs]').first().waitFor({ state: 'attached' });
  const drawn = await page.locator('[data-arcs]').evaluateAll((paths) => Object.fromEntries(paths.map((path) => [path.getAttribute('data-arcs'), (path.getAttribute('d') ?? '').split('M').length - 1])));
  expect(drawn).toEqual({ running: 3, agreed: 0, beginning: 3, suspended: 1, closed: 0 });
  const list = page.getByRole('list', { name: 'Pary na mapie' });
  expect(await list.getByRole('listitem').count()).toBe(7);
  await picture('map');
  expect(await violations()).toEqual([]);

  await list.getByRole('button', { name: /Żory – Tetijiw/ }).press('Enter');
  await page.getByRole('status').getByRole('link', { name: 'Żory – Tetijiw' }).waitFor();
  expect(await page.locator('[data-chosen]').count()).toBe(1);

  const moved = (): Promise<string | null> => page.locator('[data-layer]').getAttribute('transform');
  await page.getByRole('group', { name: 'Mapa par' }).focus();
  await page.keyboard.press('0');
  expect(await moved()).toBe('translate(0,0) scale(1)');
  await page.keyboard.press('+');
  const near = await moved();
  expect(near).toContain('scale(1.6)');
  await page.keyboard.press('ArrowRight');
  expect(await moved()).not.toBe(near);
  await page.keyboard.press('0');

  // A click on a line means the pair.
  await page.getByRole('button', { name: 'Usuń wybór' }).press('Enter');
  const middle = await page.locator('[data-arcs=suspended]').evaluate((path) => {
    const line = path as SVGPathElement;
    const { x, y } = line.getPointAtLength(line.getTotalLength() * 0.3).matrixTransform(line.getScreenCTM()!);
    return [x, y] as const;
  });
  await page.mouse.click(middle[0], middle[1]);
  await page.locator('[data-chosen]').waitFor({ state: 'attached' });
});

test('the page of one partnership tells what comes next, keeps reminders and contacts, and records what was missing', async () => {
  const { documentId } = await cardNow('Siewierz – Jahotyn');
  await visit(`/one/${documentId}`);
  await page.getByRole('heading', { name: 'Siewierz – Jahotyn' }).waitFor();
  await page.getByText('decyzja rady: następny krok').waitFor();
  expect(await violations()).toEqual([]);

  await page.getByRole('button', { name: 'Zapisz… uchwała rady, Siewierz' }).press('Enter');
  await dialog().getByRole('button', { name: 'Zapisz krok' }).press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await page.getByText('uchwała rady: jest').waitFor();
  // Who did it stands below, and all that was done before.
  await page.getByRole('button', { name: 'Pokaż historię…' }).press('Enter');
  await dialog().getByText('Uchwała rady', { exact: false }).first().waitFor();
  expect(await violations('[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Dodaj przypomnienie' }).press('Enter');
  await dialog().getByLabel('Co trzeba zrobić').fill('Wysłać projekt umowy');
  await dialog().getByLabel('Do kiedy').fill('2020-01-01');
  expect(await violations('[role=dialog]')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('po terminie: 1 stycznia 2020').waitFor();

  await page.getByRole('button', { name: 'Dodaj kontakt' }).press('Enter');
  await dialog().getByLabel('Rola').fill('sekretariat burmistrza');
  await dialog().getByLabel('E-mail').fill('urzad@example.org');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'urzad@example.org' }).waitFor();
  await picture('partnership-page');
  expect(await violations()).toEqual([]);
});

test('the home page tells how many stand where, and what is due', async () => {
  await page.goto(`${server.url}/admin`);
  await page.getByText('po terminie: 1 stycznia 2020').waitFor();
  await page.getByRole('link', { name: 'deklaracja intencji' }).waitFor();
  await page.getByRole('link', { name: 'Siewierz – Jahotyn' }).click();
  await page.getByRole('checkbox', { name: 'Wysłać projekt umowy' }).click();
  await page.getByText(/zrobione: Administrator/).waitFor();
});

test('the entry’s form leads to the partnership’s page', async () => {
  const { documentId } = await cardNow('Siewierz – Jahotyn');
  await page.getByRole('link', { name: 'Edytuj wpis' }).click();
  await page.getByRole('link', { name: 'Strona partnerstwa' }).click();
  await page.waitForURL(new RegExp(`one/${documentId}`));
});

test.each([['', 'board'], ['/table', 'table'], ['/map', 'map'], ['/one', 'one']])('on a telephone the page %s is as wide as the screen', async (path, name) => {
  await page.setViewportSize(NARROW);
  await visit(path === '/one' ? `/one/${(await cardNow('Siewierz – Jahotyn')).documentId}` : path);
  await page.locator('main [data-card], main tbody tr, main [data-arcs], main section').first().waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
  await picture(`partnerships-${name}-narrow`);
  expect(await violations()).toEqual([]);
});

test('on a telephone the board is one column, and a card is moved all the same', async () => {
  await visit('');
  await page.getByRole('combobox', { name: 'Etap' }).click();
  await page.getByRole('option', { name: 'zawieszone (1)' }).click();
  await card('Pilchowice').getByRole('button', { name: /Przenieś/ }).click();
  await dialog().getByRole('button', { name: 'deklaracja intencji' }).click();
  await dialog().getByRole('button', { name: 'Zapisz krok' }).click();
  await dialog().waitFor({ state: 'hidden' });
  expect((await cardNow('Pilchowice – Fursy')).stage).toBe('intent');
});

test('nothing went wrong in the browser, and nobody else was asked for anything', () => {
  expect(errors).toEqual([]);
  expect(strangers).toEqual([]);
});
