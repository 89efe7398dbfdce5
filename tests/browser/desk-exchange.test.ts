import { readFileSync, statSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';

import { launchChromium } from '../support/chromium';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';
import { unzip, zip } from '../support/zip';

/** Translations are taken out for another program and brought back, in order: each test goes on where the one before it left the browser. */
let server: ServedStrapi;
let browser: Browser;
let page: Page;
let files: Map<string, string>;
const pictures = pictureFolder();
const errors: string[] = [];
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples' }), launchChromium()]);
  const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 1000 }, acceptDownloads: true });
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

/** Serious violations inside the dialog. */
async function violations(): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: { run(context: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run({ include: ['[role=dialog]'] }));
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const dialog = () => page.getByRole('dialog');

const choose = async (content: Buffer): Promise<void> => {
  await page.getByRole('button', { name: 'Importuj XLIFF' }).click();
  await dialog().locator('input[type=file]').setInputFiles({ name: 'tlumaczenia.zip', mimeType: 'application/zip', buffer: content });
  await dialog().getByRole('button', { name: 'Sprawdź', exact: true }).click();
};

test('all that was found goes out as a zip', async () => {
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(server.admin.email);
  await page.locator('input[name=password]').fill(server.admin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.goto(`${server.url}/admin/plugins/translations/list?kind=article&locale=uk`);
  await page.getByRole('button', { name: 'Eksportuj XLIFF' }).click();
  await dialog().waitFor();
  expect(await violations()).toEqual([]);
  await picture('desk-export');
  const download = page.waitForEvent('download');
  await dialog().getByRole('button', { name: 'Eksportuj', exact: true }).click();
  files = await unzip(readFileSync(await (await download).path()));
  expect(files.size).toBeGreaterThan(3);
  expect([...files.keys()]).toContain('manifest.json');
  await dialog().waitFor({ state: 'detached' });
});

test('an export that takes its time shows how far it is, and can be broken off', async () => {
  const part = await zip(Object.fromEntries([...files].slice(0, 2)));
  // What the server sends, held up in the middle.
  await page.evaluate((bytes) => {
    const real = window.fetch;
    window.fetch = (input, init) => {
      if (!String(input instanceof Request ? input.url : input).includes('/translations/export')) return real(input, init);
      window.fetch = real;
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(Uint8Array.from(bytes));
          init?.signal?.addEventListener('abort', () => { stream.error(new DOMException('stopped', 'AbortError')); });
        },
      });
      return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/zip' } }));
    };
  }, [...part]);
  await page.getByRole('button', { name: 'Eksportuj XLIFF' }).click();
  await dialog().getByRole('button', { name: 'Eksportuj', exact: true }).click();
  await dialog().getByText(/^2 z \d+ \(\d+\s?%\)$/).waitFor();
  expect(await dialog().getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2');
  expect(await violations()).toEqual([]);
  await picture('desk-export-running');
  await dialog().getByRole('button', { name: 'Przerwij' }).click();
  await dialog().getByRole('button', { name: 'Eksportuj', exact: true }).waitFor();
  await dialog().getByRole('button', { name: 'Anuluj' }).click();
});

test('what comes back is tried out, and then written', async () => {
  const [first = ''] = [...files.keys()].filter((name) => name.endsWith('.xlf'));
  const translated = new Map(files).set(first, (files.get(first) ?? '').replace(/<segment state="[a-z]+"( subState="[^"]*")?>(<source[^>]*>[^]*?<\/source>)(<target[^>]*>[^]*?<\/target>)?/, '<segment state="translated">$2<target>Зовсім новий заголовок</target>'));
  await choose(await zip(Object.fromEntries(translated)));
  await dialog().getByText(/Nic jeszcze nie zapisano\. Import przyjąłby 1 tekst/).waitFor();
  expect(await violations()).toEqual([]);
  await dialog().getByRole('button', { name: 'Importuj', exact: true }).click();
  await dialog().getByText('Zaimportowano: 1 tekst.').waitFor();
  await picture('desk-imported');
  await dialog().getByRole('button', { name: 'Zamknij' }).last().click();
});

test('an import whose connection is lost names what was not reached', async () => {
  await choose(await zip(Object.fromEntries([...files].map(([name, text]) => [name, text.replace(/(<target[^>]*>)/g, '$1Ще раз ')]))));
  await dialog().getByText(/Nic jeszcze nie zapisano/).waitFor();
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = async (input, init) => {
      const response = await real(input, init);
      if (!String(input instanceof Request ? input.url : input).includes('/translations/import')) return response;
      window.fetch = real;
      const [begun, one] = (await response.text()).split('\n');
      return new Response(`${begun ?? ''}\n${one ?? ''}\n`, { headers: response.headers });
    };
  });
  await dialog().getByRole('button', { name: 'Importuj', exact: true }).click();
  await dialog().getByText('Podczas importu utracono połączenie.').waitFor();
  await dialog().getByText(`Nie doszło do ${String(files.size - 2)} plików lub nie ma potwierdzenia:`).waitFor();
  expect(await violations()).toEqual([]);
  await picture('desk-import-lost');
  await dialog().getByRole('button', { name: 'Sprawdź ponownie' }).click();
  // All had been written: only the connection was lost.
  await dialog().getByText(/Z tych plików nie ma czego przyjąć/).waitFor();
});

test('nothing went wrong in the browser', () => {
  expect(errors).toEqual([]);
});
