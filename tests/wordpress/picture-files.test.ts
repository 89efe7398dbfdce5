import { createServer, type Server } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { ownAddress } from '../../src/wordpress/core/article';
import { getPicture } from '../../src/wordpress/store/picture-files';
import { makeTempDir } from '../support/temp-dir';

const PNG = Buffer.from('\u0089PNG\r\n\u001a\nrest', 'latin1');

describe('from the site', () => {
  let server: Server;
  let site: string;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const { port } = server.address() as AddressInfo;
      switch (request.url) {
        case '/a.png':
          return response.end(PNG);
        case '/moved.png':
          return response.writeHead(301, { location: '/a.png' }).end();
        case '/away.png':
          return response.writeHead(302, { location: `http://localhost:${String(port)}/secret.png` }).end();
        case '/round.png':
          return response.writeHead(302, { location: '/round.png' }).end();
        case '/page.png':
          return response.end('<!doctype html>');
        case '/large.png':
          response.write(PNG);
          return response.end(Buffer.alloc(31 * 1024 * 1024));
        default:
          return response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const get = async (name: string): Promise<string> => (await getPicture({ kind: 'download' }, name.startsWith('/') ? site + name : name, ownAddress([site]))).kind;

  test.each([
    ['what is not there', '/nothing.png', 'missing'],
    ['a page instead of a picture', '/page.png', 'unreadable'],
    ['more than any picture has', '/large.png', 'unreadable'],
    ['a circle of redirects', '/round.png', 'missing'],
    ['a redirect to somebody else', '/away.png', 'missing'],
    ['an address elsewhere', 'https://inny.example.org/a.png', 'missing'],
    ['a port where nobody listens', 'http://127.0.0.1:1/a.png', 'missing'],
  ])('%s is told', async (_what, name, kind) => {
    expect(await get(name)).toBe(kind);
  });

  test('whoever it sends us on to is not asked', () => {
    expect(asked).toContain('/away.png');
    expect(asked).not.toContain('/secret.png');
  });

  test('a picture comes, also from where it moved to', async () => {
    expect(await getPicture({ kind: 'download' }, `${site}/moved.png`, ownAddress([site]))).toEqual({ kind: 'file', bytes: PNG, mime: 'image/png', extension: '.png' });
  });
});

describe('from a folder', () => {
  const folder = makeTempDir('uploads');
  const site = 'https://stary.example.org/wp-content/uploads';
  const get = async (address: string): Promise<string> => (await getPicture({ kind: 'folder', path: folder.path }, address, () => true)).kind;

  beforeAll(() => {
    mkdirSync(path.join(folder.path, '2019', '05'), { recursive: true });
    writeFileSync(path.join(folder.path, '2019', '05', 'zdjęcie.png'), PNG);
    writeFileSync(path.join(folder.path, '2019', 'lista.png'), 'kod;nazwa');
    writeFileSync(`${folder.path}-beside.png`, PNG);
  });
  afterAll(() => folder.remove());

  test.each([
    ['another file', `${site}/2019/06/a.png`, 'missing'],
    ['an address of no upload', 'https://stary.example.org/a.png', 'missing'],
    ['a way out of the folder', `${site}/..%2f${path.basename(folder.path)}-beside.png`, 'missing'],
    ['a longer way out', `${site}/2019/..%2f..%2f..%2f..%2fetc/passwd`, 'missing'],
    ['half a percent sign', `${site}/2019/%E0%A4%A.png`, 'missing'],
    ['a file that is no picture', `${site}/2019/lista.png`, 'unreadable'],
  ])('%s is not taken', async (_what, address, kind) => {
    expect(await get(address)).toBe(kind);
  });

  test('a picture is found by its address, and by that of a size that WordPress made of it', async () => {
    expect(await get(`${site}/2019/05/${encodeURIComponent('zdjęcie.png')}`)).toBe('file');
    expect(await get(`${site}/2019/05/${encodeURIComponent('zdjęcie')}-300x200.png`)).toBe('file');
  });
});
