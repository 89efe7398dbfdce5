import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Locator, Page } from 'playwright-core';

import { ROOT } from '../../scripts/project.mjs';
import type { DeskEntry, SaveAnswer } from '../../src/plugins/translations/server/src/core/desk';
import { launchChromium } from '../support/chromium';
import { pictureFolder } from '../support/pictures';
import { serveStrapi, type ServedStrapi } from '../support/serve';
import { SENTENCES, TRANSLATORS, type Language } from './translators';

/*
 * A translator's own day, from signing in to a file that comes back, in the language that they read and with the role that an
 * installation begins with. In order: each test goes on where the one before it left the browser. The pictures are those of the guides;
 * while they are taken, translators of all three languages have their day, else the Ukrainian one alone.
 */
const isForGuides = process.env.POBRATYM_KEEP_PICTURES === 'true';

let server: ServedStrapi;
let browser: Browser;
let office: string;
const pictures = pictureFolder();

beforeAll(async () => {
  [server, browser] = await Promise.all([serveStrapi({ seed: 'examples' }), launchChromium()]);
  office = await signIn(server.admin);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  pictures.remove();
});

const ask = async <Answer>(method: string, url: string, token: string, body?: object): Promise<Answer> => {
  const response = await server.fetchJson(method, url, { token, ...(body && { body }) });
  if (response.status >= 300) throw new Error(`${method} ${url}: ${String(response.status)} ${JSON.stringify(response.body)}`);
  return response.body as Answer;
};

const signIn = async (account: { readonly email: string; readonly password: string }): Promise<string> =>
  ((await server.fetchJson('POST', '/admin/login', { body: account })).body as { data: { token: string } }).data.token;

/** An account as the office makes one: invited with a role, it chooses its own password. */
async function invite(language: Language): Promise<{ readonly id: number; readonly email: string; readonly password: string }> {
  const { data: roles } = await ask<{ data: { id: number; code: string }[] }>('GET', '/admin/roles', office);
  const role = roles.find(({ code }) => code === `pobratym-translator-${language}`);
  const account = { email: `translator-${language}@example.org`, password: `Dobre-slowo-${language}-1` };
  const names = { uk: 'Олена Іваненко', pl: 'Anna Nowak', en: 'Mary Smith' }[language].split(' ');
  const { data } = await ask<{ data: { id: number; registrationToken: string } }>('POST', '/admin/users', office, { firstname: names[0], lastname: names[1], email: account.email, roles: [role?.id] });
  const { data: registered } = await ask<{ data: { token: string } }>('POST', '/admin/register', office, { registrationToken: data.registrationToken, userInfo: { firstname: names[0], lastname: names[1], password: account.password } });
  await ask('PUT', '/admin/users/me', registered.token, { preferedLanguage: language });
  return { id: data.id, ...account };
}

async function picture(): Promise<string> {
  const form = new FormData();
  form.append('files', new Blob([readFileSync(path.join(ROOT, 'database', 'seed', 'pictures', 'school.png'))], { type: 'image/png' }), 'school.png');
  const response = await fetch(`${server.url}/upload`, { method: 'POST', headers: { authorization: `Bearer ${office}` }, body: form });
  const [file] = (await response.json()) as { url: string }[];
  return file?.url ?? '';
}

const text = (value: string) => ({ type: 'text', text: value });

describe.each(isForGuides ? TRANSLATORS : TRANSLATORS.slice(0, 1))('a translator into $language', ({ language, source, original, translation, rewritten, colleague, stranger }) => {
  let page: Page;
  let documentId = '';
  const errors: string[] = [];
  const sentences: Readonly<Record<string, string>> = SENTENCES[language];
  /** The first words: names further on are marked, and have what they are called beside them. */
  const beginning = (words: string): string => words.split(' ').slice(0, 2).join(' ');
  /** A sentence of the pages, without what is put into it. */
  const say = (key: string): string => (sentences[key] ?? key).split('{')[0]?.trim() ?? key;

  const keep = async (name: string): Promise<void> => {
    const file = pictures.file(`desk-${name}-${language}`);
    await page.screenshot({ path: file, animations: 'disabled' });
    expect(statSync(file).size).toBeGreaterThan(5_000);
  };

  /** Where the translation of a unit is written, which is known by its source text. */
  const editorOf = (words: string): Locator => page.locator('main').getByRole('group').filter({ hasText: words }).locator('[contenteditable=true]').first();

  const place = (locale: string = language): string => `${server.url}/admin/plugins/translations/article/${documentId}/${locale}`;

  /** The server's answer to what the page saves. */
  const saved = async (act: () => Promise<void>): Promise<{ readonly status: number; readonly answer: SaveAnswer }> => {
    const answered = page.waitForResponse((response) => response.request().method() === 'PUT' && response.url().includes('/translations/entry/'));
    await act();
    const response = await answered;
    return { status: response.status(), answer: (await response.json()) as SaveAnswer };
  };

  const entryNow = (): Promise<DeskEntry> => ask<DeskEntry>('GET', `/translations/entry/article/${documentId}/${language}`, office);

  const wordsOf = (entry: DeskEntry, field: string): string => JSON.stringify(entry.fields.find(({ name }) => name === field)?.units.map(({ target }) => target));

  beforeAll(async () => {
    const url = await picture();
    const [before, words, after] = original.paragraph;
    const { data } = await ask<{ data: { documentId: string } }>('POST', `/content-manager/collection-types/api::article.article?locale=${source}`, office, {
      title: original.title,
      summary: original.summary,
      example: true,
      body: [
        { type: 'heading', level: 2, children: [text(original.heading)] },
        { type: 'paragraph', children: [text(before), { type: 'link', url: 'https://pszczyna.pl', children: [text(words)] }, text(after)] },
        { type: 'image', image: { name: 'school.png', alternativeText: original.alternative, url, width: 1200, height: 675, hash: 'school', ext: '.png', mime: 'image/png', size: 20, provider: 'local', createdAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-01T00:00:00.000Z' }, children: [text('')] },
      ],
    });
    ({ documentId } = data);
    const translator = await invite(language);
    await ask('PUT', `/translations/task/article/${documentId}/${language}`, office, { assignee: translator.id, dueOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10) });

    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, locale: language });
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.url}/admin/auth/login`);
    await page.locator('input[name=email]').fill(translator.email);
    await page.locator('input[name=password]').fill(translator.password);
    await page.locator('button[type=submit]').click();
  });

  test('finds on the first page what waits for them, in their own language', async () => {
    await page.getByRole('link', { name: original.title }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.getByRole('heading', { name: say('widget.title') }).first().scrollIntoViewIfNeeded();
    await keep('home');
  });

  test('sees how all translations stand, and opens what is next', async () => {
    await page.goto(`${server.url}/admin/plugins/translations`);
    await page.getByRole('rowheader', { name: say('kinds.article') }).waitFor();
    await page.getByRole('link', { name: original.title }).first().waitFor();
    await keep('overview');
    await page.getByRole('button', { name: say('queue.next') }).click();
    await page.getByRole('heading', { level: 1, name: original.title }).waitFor();
  });

  test('translates a heading, a link and the description of a picture, on the keyboard', async () => {
    await editorOf(beginning(original.title)).focus();
    await page.keyboard.type(translation.title);
    await editorOf(original.heading).focus();
    await page.keyboard.type(translation.heading);
    await editorOf(original.alternative).focus();
    await page.keyboard.type(translation.alternative);
    const paragraph = editorOf(original.paragraph[0].trim());
    const [before, words, after] = translation.paragraph;
    await paragraph.focus();
    await page.keyboard.type(before + words);
    await page.getByText(say('warning.link.lost')).first().waitFor();
    await keep('warning');
    for (let at = 0; at < words.length; at += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type(after);
    await page.getByText(say('warning.link.lost')).first().waitFor({ state: 'detached' });
    const { status, answer } = await saved(() => page.keyboard.press('Control+s'));
    expect([status, answer.kind]).toEqual([200, 'saved']);
    const { data } = await ask<{ data: { title: string; body: object[] } }>('GET', `/content-manager/collection-types/api::article.article/${documentId}?locale=${language}`, office);
    expect(data.title).toBe(translation.title);
    expect(data.body).toMatchObject([
      { type: 'heading', level: 2, children: [text(translation.heading)] },
      { type: 'paragraph', children: [text(before), { type: 'link', url: 'https://pszczyna.pl', children: [text(words)] }, text(after)] },
      { type: 'image', image: { alternativeText: translation.alternative } },
    ]);
    await paragraph.focus();
    await keep('entry');
  });

  test('meets a colleague at the same text, and chooses', async () => {
    await page.goto(place());
    await editorOf(original.summary).waitFor();
    const { base, sourceBase } = await entryNow();
    await ask('PUT', `/translations/entry/article/${documentId}/${language}`, office, { base, sourceBase, fields: { summary: { summary: [{ kind: 'text', text: colleague }] } } });
    await editorOf(original.summary).focus();
    await page.keyboard.type(translation.summary);
    const { status, answer } = await saved(() => page.keyboard.press('Control+s'));
    expect([status, answer.kind]).toEqual([409, 'conflict']);
    expect(wordsOf(await entryNow(), 'summary')).toContain(colleague);
    const dialog = page.getByRole('dialog', { name: say('conflict.title') });
    await dialog.waitFor();
    await dialog.getByText(colleague).first().waitFor();
    await keep('conflict');
    await dialog.getByRole('radio', { name: say('conflict.take-mine') }).click();
    const settled = await saved(() => dialog.getByRole('button', { name: say('conflict.settle') }).click());
    expect([settled.status, settled.answer.kind]).toEqual([200, 'saved']);
    expect(wordsOf(await entryNow(), 'summary')).toContain(translation.summary);
  });

  test('sees word by word what the author has changed since', async () => {
    await ask('PUT', `/content-manager/collection-types/api::article.article/${documentId}?locale=${source}`, office, { summary: rewritten });
    await page.goto(place());
    await page.getByText(say('unit.changed')).first().waitFor();
    await page.getByText(say('unit.changed')).first().scrollIntoViewIfNeeded();
    await keep('outdated');
    expect((await entryNow()).state).toBe('outdated');
  });

  test('takes a file out, and learns which text of it came back broken', async () => {
    await page.goto(`${server.url}/admin/plugins/translations/list?kind=article&locale=${language}&assignee=me`);
    await page.getByRole('checkbox', { name: new RegExp(original.title) }).click();
    await keep('list');
    await page.getByRole('button', { name: say('export.open') }).click();
    await page.getByRole('radio', { name: say('export.version.1.2'), exact: true }).click();
    await keep('export');
    const downloading = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: say('export.run'), exact: true }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/\.xlf$/);
    const exported = readFileSync(await download.path(), 'utf8');
    const edited = exported.replace(translation.title, `${translation.title}!`).replace(/(<target[^>]*>[^<]*)<bpt.*?<\/bpt>(.*?)<ept[^>]*>/, '$1$2');
    expect(edited.match(/<bpt/g)?.length).toBe((exported.match(/<bpt/g)?.length ?? 0) - 1);
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');

    await page.getByRole('button', { name: say('import.open') }).click();
    const dialog = page.getByRole('dialog', { name: say('import.title') });
    await dialog.locator('input[type=file]').setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/xliff+xml', buffer: Buffer.from(edited) });
    await dialog.getByRole('button', { name: say('import.try'), exact: true }).click();
    await dialog.getByText(say('problem.code.missing')).first().waitFor();
    expect(wordsOf(await entryNow(), 'title')).not.toContain('!');
    await keep('import');
    await dialog.getByRole('button', { name: say('import.run'), exact: true }).click();
    await dialog.getByText(say('import.done')).first().waitFor();
    const entry = await entryNow();
    expect(wordsOf(entry, 'title')).toContain(`${translation.title}!`);
    expect(wordsOf(entry, 'body')).toContain('https://pszczyna.pl');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: say('import.open') }).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('reads another language and writes none of it, and finds neither accounts nor publishing', async () => {
    await page.goto(place(stranger));
    await page.getByText(say('entry.read-only')).first().waitFor();
    expect(await page.locator('main [contenteditable=true]').count()).toBe(0);
    expect(await page.getByRole('button', { name: say('save.next') }).count()).toBe(0);
    await page.goto(`${server.url}/admin/settings/users`);
    await page.waitForLoadState('networkidle');
    expect(await page.getByText(server.admin.email).count()).toBe(0);
    await page.goto(`${server.url}/admin/content-manager/collection-types/api::article.article/${documentId}?plugins[i18n][locale]=${language}`);
    await page.getByRole('heading', { name: say('panel.title') }).waitFor();
    expect(await page.getByRole('button', { name: /^(Publish|Opublikuj|Опублікувати)$/, disabled: false }).count()).toBe(0);
    await keep('panel');
  });

  test('met no error of the page', () => {
    expect(errors).toEqual([]);
  });
});
