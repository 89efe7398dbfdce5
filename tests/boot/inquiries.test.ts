import { request } from 'node:http';

import { deriveKey } from '../../src/plugins/partnerships/server/src/core/inquiries/keys';
import { writeToken } from '../../src/plugins/partnerships/server/src/core/inquiries/form-token';
import { AREA, createMunicipality, documents } from '../support/content';
import { buildInquiry, faultsOf, nextEmail, openForm, postInquiry, referenceOfAnswer, sendInquiry, unhurried, type InquiryFields, type OpenForm } from '../support/inquiries';
import { bootStrapi, type BootedStrapi, type JsonResponse } from '../support/strapi';

const INQUIRY = 'api::inquiry.inquiry';
const SUBMIT = 'plugin::partnerships.inquiry-intake.submit';
const REFERENCE = /^P-[0-9A-Z]{5}-[0-9A-Z]{5}$/;

let app: BootedStrapi;
let form: OpenForm;
let area: string;
let polish: string;
let ukrainian: string;
let hidden: string;

beforeAll(async () => {
  app = await bootStrapi({ env: unhurried });
  area = (await documents(app, AREA).create({ data: { name: 'Oświata', key: 'oswiata' }, locale: 'pl' })).documentId;
  await documents(app, AREA).update({ documentId: area, data: { name: 'Освіта' }, locale: 'uk' });
  polish = (await createMunicipality(app, { namePl: 'Psary <i>' })).documentId;
  ukrainian = (await createMunicipality(app, { country: 'UA', nameUk: 'Яготин', code: 'UA32040210010034567' })).documentId;
  hidden = (await documents(app, 'api::municipality.municipality').create({ data: { officialName: 'Szkic', country: 'UA', nameUk: 'Чернетка', code: 'UA32040210010034568' }, locale: 'pl' })).documentId;
  form = await openForm(app);
});
afterAll(() => app.stop());

const inquiries = (): Promise<number> => documents(app, INQUIRY).count();
const mails = async (): Promise<number> => Number(((await app.strapi.db.connection('inquiry_mails').count({ count: '*' })) as { count: number | string }[])[0]?.count);

const keyOfForms = (): Buffer => deriveKey(app.settings.APP_KEYS?.split(',')[0] ?? '', 'form-token');
const tokenOf = (issuedAt: number): string => writeToken(keyOfForms(), { issuedAt, id: 'A'.repeat(22) });

/** A request as it stands, header fields and all. */
const raw = (method: string, path: string, headers: Readonly<Record<string, string>>, body = ''): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(`${app.url}${path}`, { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });

describe('an inquiry is refused, and nothing of it kept,', () => {
  let before: number;
  beforeAll(async () => {
    before = await inquiries();
  });
  afterAll(async () => {
    expect([await inquiries(), await mails()]).toEqual([before, 0]);
  });

  test.each<[string, InquiryFields, string[]]>([
    ['without a municipality', { municipalityName: undefined }, ['municipalityName required']],
    ['with blanks for one', { municipalityName: '  ' }, ['municipalityName required']],
    ['with a name that begins another header', { municipalityName: 'Psary\r\nBcc: x@example.net' }, ['municipalityName text.signs']],
    ['with a name that turns its direction', { contactName: 'Anna\u202Emoc' }, ['contactName text.signs']],
    ['with a name of the wrong kind', { contactName: { $ne: '' } }, ['contactName type']],
    ['with a name that is too long', { contactName: 'a'.repeat(201) }, ['contactName text.long']],
    ['without a country', { country: '' }, ['country required']],
    ['of a third country', { country: 'DE' }, ['country choice']],
    ['with a code of the other country', { code: 'UA32040210010034567' }, ['code code.terc']],
    ['with a Polish code for a Ukrainian hromada', { country: 'UA', code: '2401012' }, ['code code.katotth']],
    ['without an e-mail address', { email: null }, ['email required']],
    ['with an address that is none', { email: 'anna@localhost' }, ['email email']],
    ['with two addresses', { email: 'a@example.org, b@example.org' }, ['email email']],
    ['with an address that begins another header', { email: 'a@example.org\nBcc: b@example.org' }, ['email text.signs']],
    ['without consent', { consent: false }, ['consent inquiry.consent']],
    ['with consent to an older notice', { noticeVersion: '0-1m' }, ['noticeVersion inquiry.notice']],
    ['with a message that is too long', { message: 'ż'.repeat(5001) }, ['message text.long']],
    ['with areas that are none', { areas: ['area:nosucharea', 'municipality:abc', 7] }, ['areas.1 reference.form', 'areas.2 type']],
    ['with an area that does not exist', { areas: ['area:nosucharea'] }, ['areas.0 reference.unknown']],
    ['with fields that are not on the form', { state: 'closed', reference: 'P-1' }, ['state inquiry.field-unknown', 'reference inquiry.field-unknown']],
    ['in a language that is not spoken here', { language: 'de' }, ['language choice']],
    ['with a token that was made up', { token: `abc.${'A'.repeat(22)}.${'A'.repeat(43)}` }, ['token inquiry.token-forged']],
  ])('%s', async (_name, overrides, faults) => {
    const answer = await postInquiry(app, buildInquiry(form, overrides));
    expect([answer.status, faultsOf(answer)]).toEqual([400, faults]);
  });

  test('with every fault named at once', async () => {
    const answer = await postInquiry(app, {});
    expect(faultsOf(answer).sort()).toEqual(['consent inquiry.consent', 'contactName required', 'country required', 'email required', 'municipalityName required', 'noticeVersion required']);
  });

  test.each([
    ['sooner than a person fills it in', 60_000, 'token inquiry.token-early'],
    ['from a form that has been open for too long', -5 * 3_600_000, 'token inquiry.token-expired'],
  ])('when it comes %s', async (_name, offset, fault) => {
    expect(faultsOf(await postInquiry(app, buildInquiry(form, { token: tokenOf(Date.now() + offset) })))).toEqual([fault]);
  });

  test('with a partner who is unpublished, unknown or from the same country', async () => {
    const faults = async (preferredPartner: string): Promise<string[]> => faultsOf(await postInquiry(app, buildInquiry(form, { preferredPartner })));
    expect(await faults(hidden)).toEqual(['preferredPartner side.unknown']);
    expect(await faults('municipality:nosuch')).toEqual(['preferredPartner side.unknown']);
    expect(await faults(polish)).toEqual(['preferredPartner inquiry.partner-country']);
  });

  test.each([
    ['pl', 'To pole jest wymagane.'],
    ['uk-UA,en;q=0.5', 'Це поле обовʼязкове.'],
    ['de', 'This field is required.'],
  ])('in the language of whoever reads it: %s', async (language, sentence) => {
    const { body } = await postInquiry(app, buildInquiry(form, { contactName: '' }), { 'accept-language': language });
    expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError', details: { errors: [{ path: ['contactName'], message: sentence, code: 'required' }] } } });
  });

  test('when it is no object', async () => {
    for (const body of [{ data: 'text' }, { data: [1] }, { data: null }, {}]) expect((await app.fetchJson('POST', '/api/inquiries', { body })).status).toBe(400);
    expect((await app.fetchJson('POST', '/api/inquiries', { body: { data: {}, more: 1 } })).status).toBe(400);
    expect((await raw('POST', '/api/inquiries', { 'content-type': 'application/json', 'content-length': '2' }, '{"')).status).toBe(400);
  });

  test('before it is read, when it is too large, of unknown length or of another kind', async () => {
    const json = { 'content-type': 'application/json' };
    expect((await raw('POST', '/api/inquiries', { ...json, 'content-length': '32769' }, 'x'.repeat(32_769))).status).toBe(413);
    expect((await raw('POST', '/inquiry', { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '65537' }, 'x'.repeat(65_537))).status).toBe(413);
    expect((await raw('POST', '/api/inquiries', { ...json, 'transfer-encoding': 'chunked' }, '{}')).status).toBe(411);
    expect((await raw('POST', '/api/inquiries', { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '2' }, '{}')).status).toBe(415);
    expect((await raw('POST', '/api/inquiries', { 'content-type': 'text/plain', 'content-length': '2' }, '{}')).status).toBe(415);
    expect((await raw('POST', '/api/inquiries', { ...json, 'content-encoding': 'gzip', 'content-length': '2' }, '{}')).status).toBe(415);
    expect((await raw('POST', '/inquiry', { ...json, 'content-length': '2' }, '{}')).status).toBe(415);
  });
});

describe('nobody reads inquiries without an account', () => {
  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])('%s is answered by no route', async (method) => {
    const { status } = await app.fetchJson(method, '/api/inquiries');
    expect([404, 405]).toContain(status);
    expect([404, 405]).toContain((await app.fetchJson(method, '/api/inquiries/1')).status);
  });

  test('nor by GraphQL', async () => {
    const { body } = await app.fetchJson('POST', '/graphql', { body: { query: '{ inquiries { reference } }' } });
    expect(JSON.stringify(body)).toContain('Cannot query field');
  });

  test('and data of a person are answered to the permitted alone', async () => {
    for (const path of ['/partnerships/inquiries/export', '/partnerships/inquiries/erase']) {
      expect((await app.fetchJson('POST', path, { body: { email: 'a@example.org', confirm: true } })).status).toBe(401);
    }
    const editor = (await app.strapi.db.query('admin::role').findOne({ where: { code: 'pobratym-editor' } })) as { id: number };
    const token = await app.adminLogin(await app.createAdmin([editor.id]));
    expect((await app.fetchJson('POST', '/partnerships/inquiries/export', { token, body: { email: 'a@example.org' } })).status).toBe(403);
  });
});

describe('an inquiry is taken', () => {
  test('with a reference and nothing else, its words trimmed and composed', async () => {
    const email = nextEmail();
    const answer = await postInquiry(app, buildInquiry(form, { email, municipalityName: '  Gmina Z\u0301ary ', country: 'PL', code: ' 2401012 ', areas: [`area:${area}`], preferredPartner: `municipality:${ukrainian}`, message: 'Jeden\r\ndwa', phone: '' }));
    expect([answer.status, answer.body]).toEqual([201, { data: { reference: expect.stringMatching(REFERENCE) as string } }]);
    const [kept] = await documents(app, INQUIRY).findMany({ filters: { email } });
    expect(kept).toMatchObject({
      reference: referenceOfAnswer(answer), municipalityName: 'Gmina Źary', country: 'PL', code: '2401012', areas: [`area:${area}`], preferredPartner: ukrainian, message: 'Jeden\ndwa', phone: null, state: 'new', noticeVersion: form.notice.version,
    });
    const months = (new Date(kept?.purgeAfter as string).getTime() - new Date(kept?.consentedAt as string).getTime()) / 86_400_000 / 30.4;
    expect(Math.round(months)).toBe(12);
  });

  test('by a program that opened no form, each time as an inquiry of its own', async () => {
    const data = buildInquiry(form, { token: undefined });
    const answers = [await postInquiry(app, data), await postInquiry(app, data)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(referenceOfAnswer)).size).toBe(2);
  });

  test('once, however often the same form is sent, and at the same time', async () => {
    const inquiry = buildInquiry(await openForm(app));
    const before = [await inquiries(), await mails()] as const;
    const answers = await Promise.all(Array.from({ length: 6 }, () => postInquiry(app, inquiry)));
    const later = await postInquiry(app, inquiry);
    expect([...answers, later].map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 201));
    expect(new Set([...answers, later].map(referenceOfAnswer)).size).toBe(1);
    expect([await inquiries(), await mails()]).toEqual([before[0] + 1, before[1] + 2]);
  });

  test('and other words on the same form are refused with its number', async () => {
    const inquiry = buildInquiry(await openForm(app));
    const reference = referenceOfAnswer(await postInquiry(app, inquiry));
    const answer = await postInquiry(app, { ...inquiry, message: 'Jeszcze coś' });
    expect([answer.status, faultsOf(answer)]).toEqual([400, ['token inquiry.token-used']]);
    expect(JSON.stringify(answer.body)).toContain(reference);
  });

  test('in appearance, where the field that nobody sees is filled in', async () => {
    const before = [await inquiries(), await mails()];
    const answer = await sendInquiry(app, { website: 'https://spam.example' });
    expect([answer.status, referenceOfAnswer(answer)]).toEqual([201, expect.stringMatching(REFERENCE)]);
    expect([await inquiries(), await mails()]).toEqual(before);
  });

  test('until the Public role may no longer send any, form and all', async () => {
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const [permission] = (await permissions.findMany({ where: { action: SUBMIT, role: { type: 'public' } } })) as { id: number }[];
    const role = (await app.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })) as { id: number };
    await permissions.delete({ where: { id: permission?.id } });
    expect((await postInquiry(app, buildInquiry(form))).status).toBe(403);
    expect((await app.fetchJson('GET', '/inquiry')).status).toBe(404);
    await permissions.create({ data: { action: SUBMIT, role: role.id } });
    expect((await app.fetchJson('GET', '/inquiry')).status).toBe(200);
  });
});

describe('the form for other sites', () => {
  test('names what can be chosen, in the language asked for, and nothing that is not public', async () => {
    const opened = await openForm(app, 'uk');
    expect(opened.areas).toEqual([{ id: `area:${area}`, name: 'Освіта' }]);
    expect(opened.municipalities.map(({ id }) => id).sort()).toEqual([`municipality:${polish}`, `municipality:${ukrainian}`].sort());
    expect(opened.notice.text.join(' ')).toContain('12 місяців');
    const { headers } = await app.fetchJson('GET', '/api/inquiries/form');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('refuses parameters that it does not know', async () => {
    for (const query of ['locale=de', 'locale=pl&locale=uk', 'populate=*']) expect((await app.fetchJson('GET', `/api/inquiries/form?${query}`)).status).toBe(400);
  });
});

describe('the form for people', () => {
  const post = (fields: Readonly<Record<string, string>>, lang = 'pl'): Promise<JsonResponse> =>
    fetch(`${app.url}/inquiry?lang=${lang}`, { method: 'POST', body: new URLSearchParams(fields) }).then(async (answer) => ({ status: answer.status, headers: answer.headers, body: await answer.text() }));

  test.each([
    ['pl', 'Szukamy partnera'],
    ['uk', 'Шукаємо партнера'],
    ['en', 'Looking for a partner'],
  ])('is there in %s, with no script, no cookie and a strict policy', async (lang, title) => {
    const { status, headers, body } = await app.fetchJson('GET', `/inquiry?lang=${lang}`);
    expect([status, headers.get('set-cookie'), headers.get('cache-control'), headers.get('content-type')]).toEqual([200, null, 'no-store', 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'/);
    expect(body).toContain(`<html lang="${lang}">`);
    expect(body).toContain(title);
    expect(body).not.toContain('<script');
    expect(body).toContain('Psary &lt;i&gt;');
  });

  test('that was never opened is refused, and opened by that', async () => {
    const refused = await post({ noticeVersion: form.notice.version, municipalityName: 'Psary', country: 'PL', contactName: 'Anna', email: nextEmail(), consent: 'true', website: '' });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatch(/name="token" value="[^"]+"/);
  });

  test('keeps what was typed where something is refused, leads to the fields, and can then be sent', async () => {
    const page = (await app.fetchJson('GET', '/inquiry?lang=uk')).body as string;
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const typed = { token, noticeVersion: form.notice.version, municipalityName: '"><b>Яготин</b>', country: 'UA', contactName: 'Олена', email: 'olena', consent: 'true', areas: `area:${area}`, website: '' };
    const refused = await post(typed, 'uk');
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('value="&quot;&gt;&lt;b&gt;Яготин&lt;/b&gt;"');
    expect(refused.body).toContain('<a href="#email">');
    expect(refused.body).toMatch(/id="email"[^>]*aria-describedby="email-hint email-error" aria-invalid="true"/);
    expect(refused.body).toMatch(/id="areas-0"[^>]* checked/);
    expect(refused.body).toMatch(/id="country-UA"[^>]* checked/);
    expect(refused.body).toContain(`name="token" value="${token}"`);
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");

    const email = nextEmail();
    const sent = await post({ ...typed, email }, 'uk');
    expect([sent.status, sent.body]).toEqual([201, expect.stringContaining('Звернення надіслано')]);
    const [kept] = await documents(app, INQUIRY).findMany({ filters: { email } });
    expect(sent.body).toContain(kept?.reference);
    expect(kept?.municipalityName).toBe('"><b>Яготин</b>');
  });

  test('that has been open for too long is given a new token and keeps what was typed', async () => {
    const old = tokenOf(Date.now() - 5 * 3_600_000);
    const { status, body } = await post({ token: old, noticeVersion: form.notice.version, municipalityName: 'Psary', country: 'PL', contactName: 'Anna', email: nextEmail(), consent: 'true', website: '' });
    expect(status).toBe(400);
    expect(body).toContain('był otwarty zbyt długo');
    expect(body).not.toContain(old);
    expect(body).toContain('value="Psary"');
  });

  test('with nothing filled in names each required field once', async () => {
    const { body } = await post({ website: '' });
    for (const name of ['municipalityName', 'contactName', 'email', 'consent']) expect(body).toContain(`<a href="#${name}">`);
    expect(body).toContain('<a href="#country-PL">');
  });
});
