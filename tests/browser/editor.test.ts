import { statSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';

import en from '../../src/plugins/partnerships/admin/src/translations/en.json';
import pl from '../../src/plugins/partnerships/admin/src/translations/pl.json';
import uk from '../../src/plugins/partnerships/admin/src/translations/uk.json';
import { launchChromium } from '../support/chromium';
import { ARTICLE, MUNICIPALITY } from '../support/content';
import { buildInquiry, openForm, postInquiry } from '../support/inquiries';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';

/*
 * The pages that the guide for editors shows, in the language of its reader: each says what it is called there, and nothing in another
 * language's words. With `POBRATYM_KEEP_PICTURES=true` the pictures of the guides are made anew.
 */

const SENTENCES = { pl, uk, en } as const;
type Language = keyof typeof SENTENCES;
const LANGUAGES = ['pl', 'uk', 'en'] as const;

const WIDE = { width: 1280, height: 900 };
const OFFICE = { email: 'maria@example.org', password: 'Dobre-slowo-biura-1' };

let server: ServedStrapi;
let browser: Browser;
let token: string;
const pictures = pictureFolder();

const ask = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
  const { status, body: answer } = await server.fetchJson(method, path, { token, ...(body && { body }) });
  if (status >= 400) throw new Error(`${method} ${path}: ${String(status)} ${JSON.stringify(answer)}`);
  return answer as Answer;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples', env: { INQUIRY_MINIMUM_SECONDS: '0' } }), launchChromium()]);
  ({ data: { token } } = (await server.fetchJson('POST', '/admin/login', { body: server.admin })).body as { data: { token: string } });
  const { data: roles } = await ask<{ data: { id: number; code: string }[] }>('GET', '/admin/roles');
  const role = roles.find(({ code }) => code === 'pobratym-office');
  const { data: invited } = await ask<{ data: { registrationToken: string } }>('POST', '/admin/users', { firstname: 'Maria', lastname: 'Kowal', email: OFFICE.email, roles: [role?.id] });
  ({ data: { token } } = await ask<{ data: { token: string } }>('POST', '/admin/register', { registrationToken: invited.registrationToken, userInfo: { firstname: 'Maria', lastname: 'Kowal', password: OFFICE.password } }));
  for (const [municipalityName, country] of [['Менська громада', 'UA'], ['Gmina Psary', 'PL']] as const) {
    const { status } = await postInquiry(server, buildInquiry(await openForm(server), { municipalityName, country }));
    expect(status).toBe(201);
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  pictures.remove();
});

const idsOf = async (uid: string, query: string): Promise<string> => {
  const { results } = await ask<{ results: { documentId: string }[] }>('GET', `/content-manager/collection-types/${uid}?${query}`);
  return results[0]?.documentId ?? '';
};

/** What stands in the way of publishing this is worth a picture: a heading of the first level, and a link that says nothing. */
async function unfitArticle(): Promise<string> {
  const body = [
    { type: 'heading', level: 1, children: [{ type: 'text', text: 'Program' }] },
    { type: 'paragraph', children: [{ type: 'text', text: 'Program jest ' }, { type: 'link', url: 'https://example.org/', children: [{ type: 'text', text: 'tutaj' }] }, { type: 'text', text: '.' }] },
  ];
  const { data } = await ask<{ data: { documentId: string } }>('POST', `/content-manager/collection-types/${ARTICLE}?locale=pl`, { title: 'Przykład: Wizyta szkół', body });
  return data.documentId;
}

async function signIn(language: Language): Promise<Page> {
  await ask('PUT', '/admin/users/me', { preferedLanguage: language });
  const context = await browser.newContext({ locale: { pl: 'pl-PL', uk: 'uk-UA', en: 'en-GB' }[language], viewport: WIDE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${server.url}/admin/auth/login`);
  await page.locator('input[name=email]').fill(OFFICE.email);
  await page.locator('input[name=password]').fill(OFFICE.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  return page;
}

test.each(LANGUAGES)('an office works in %s', async (language) => {
  const words = SENTENCES[language];
  const page = await signIn(language);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const picture = async (name: string): Promise<void> => {
    const file = pictures.file(`office-${name}-${language}`);
    await page.mouse.move(WIDE.width - 1, WIDE.height - 1);
    await page.screenshot({ path: file, animations: 'disabled' });
    expect(statSync(file).size).toBeGreaterThan(5_000);
  };
  const visit = async (path: string, heading: string): Promise<void> => {
    await page.goto(`${server.url}/admin/${path}`);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  for (const widget of [words['inquiries.widget'], words['board.widget.due'], words['board.widget.stages'], words['events.widget']]) await page.getByText(widget, { exact: true }).waitFor();
  await page.getByRole('link', { name: words['stage.intent'], exact: true }).waitFor();
  await picture('home');

  await visit('plugins/partnerships', words['board.title']);
  await page.locator('[data-card]').first().waitFor();
  await picture('board');
  await page.locator('[data-card] a').first().click();
  await page.getByRole('heading', { name: words['one.next'], exact: true }).waitFor();
  await page.getByRole('button', { name: words['history.open'] }).waitFor();
  await picture('one');

  await visit('plugins/partnerships/table', words['board.title']);
  await page.locator('tbody tr').first().waitFor();
  await picture('table');
  await visit('plugins/partnerships/map', words['board.title']);
  await page.locator('[data-arcs]').first().waitFor({ state: 'attached' });
  await picture('map');

  await visit(`plugins/partnerships-matching/${await idsOf(MUNICIPALITY, 'locale=pl&filters[code][$eq]=2479011')}`, words['matching.for'].replace('{name}', '').trim());
  await page.getByRole('checkbox', { name: words['matching.all'] }).click();
  await page.getByRole('list', { name: words['matching.list'] }).getByRole('listitem').first().waitFor();
  await picture('matching');

  await visit('plugins/partnerships-inquiries', words['inquiries.title']);
  await page.getByRole('article').first().waitFor();
  await picture('inquiries');

  await visit('plugins/partnerships-import', words['import.title']);
  await page.getByLabel(words['import.file'], { exact: true }).setInputFiles({ name: 'gminy.csv', mimeType: 'text/csv', buffer: Buffer.from('Kod;Nazwa;Ludność\n2410053;Pszczyna;52 900\n2403011;Knurów;37 000\n241005;Pszczyna;1\n') });
  await page.getByRole('button', { name: words['import.check'] }).click();
  await page.getByRole('region', { name: words['import.rows'] }).getByRole('row').nth(1).waitFor();
  await picture('import');

  await page.goto(`${server.url}/admin/content-manager/collection-types/${ARTICLE}/${await unfitArticle()}?plugins[i18n][locale]=pl`);
  await page.getByText(words['gates.severity.warning'], { exact: false }).first().or(page.getByRole('button', { name: new RegExp(`^${words['gates.go'].split('{')[0]?.trim() ?? ''}`) }).first()).first().waitFor();
  await picture('gates');

  expect(errors).toEqual([]);
  await page.context().close();
}, 120_000);
