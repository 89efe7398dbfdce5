import { PACKING_LIMITS, unpack, type PackingLimits } from '../../../../src/plugins/translations/server/src/services/packing';
import { zip, type Files } from '../../../support/zip';

/** Everything that an upload comes to: `name kind` or `name code`. */
async function unpacked(content: Buffer | string, { name = 'all.zip', limits = {} }: { name?: string; limits?: Partial<PackingLimits> } = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const { name: file, outcome } of unpack(name, Buffer.from(content), { ...PACKING_LIMITS, ...limits })) {
    found.push(`${file} ${outcome.kind === 'text' || outcome.kind === 'manifest' ? outcome.kind : `${outcome.kind}: ${outcome.problem.code} ${String(outcome.problem.params?.limit ?? '')}`}`.trim());
  }
  return found;
}

/** Writes over bytes wherever some others stand, in the list of contents and before the file alike. */
function rewritten(content: Buffer, before: string, after: string): Buffer {
  expect(after).toHaveLength(before.length);
  const result = Buffer.from(content.toString('latin1').replaceAll(before, after), 'latin1');
  expect(result.equals(content)).toBe(false);
  return result;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** Changes each header of a zip: a local one of 30 bytes, one of the list of contents of 46 (APPNOTE.TXT, 4.3.7 and 4.3.12). */
function withHeaders(content: Buffer, change: (header: Buffer, shift: number) => void): Buffer {
  const result = Buffer.from(content);
  for (let at = 0; at + 4 <= result.length; at += 1) {
    const signature = result.readUInt32LE(at);
    if (signature === LOCAL) change(result.subarray(at), 0);
    if (signature === CENTRAL) change(result.subarray(at), 2);
  }
  return result;
}

const saying = (content: Buffer, size: number): Buffer => withHeaders(content, (header, shift) => header.writeUInt32LE(size, 22 + shift));

const encrypted = (content: Buffer): Buffer => withHeaders(content, (header, shift) => header.writeUInt16LE(header.readUInt16LE(6 + shift) | 1, 6 + shift));

const two: Files = { 'a.xlf': '<a/>', 'b.xlf': '<b/>' };

describe('a zip is refused as a whole', () => {
  test('that says less than it holds, at the first byte too many', async () => {
    const bomb = saying(await zip({ 'a.xlf': Buffer.alloc(200_000_000, ' ') }), 10);
    const before = process.memoryUsage().rss;
    expect(await unpacked(bomb)).toEqual(['all.zip refused-whole: zip.invalid']);
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  test('that says more than it holds', async () => {
    expect(await unpacked(saying(await zip({ 'a.xlf': '<a/>' }), 10))).toEqual(['all.zip refused-whole: zip.invalid']);
  });

  test.each(['../a.xlf', '/a/b.xlf', 'c:/a.xlf', 'a/../x.y', '..\\a.xlf'])('with the name «%s»', async (name) => {
    expect(await unpacked(rewritten(await zip({ ...two, 'xx/a.xlf': '<c/>' }), 'xx/a.xlf', name))).toEqual(['all.zip/a.xlf text', 'all.zip/b.xlf text', 'all.zip refused-whole: zip.invalid']);
  });

  test('whose content was damaged on the way, though it still is XML', async () => {
    expect(await unpacked(rewritten(await zip({ 'a.xlf': '<a>good</a>' }, { compress: false }), '>good<', '>evil<'))).toEqual(['all.zip refused-whole: zip.invalid']);
  });

  test('that is cut off, empty, or only called a zip', async () => {
    const whole = await zip(two);
    expect(await unpacked(whole.subarray(0, -30))).toEqual(['all.zip refused-whole: zip.invalid']);
    expect(await unpacked('')).toEqual(['all.zip refused-whole: zip.invalid']);
    expect(await unpacked('<a/>')).toEqual(['all.zip refused-whole: zip.invalid']);
    expect(await unpacked(await zip({}))).toEqual(['all.zip refused-whole: zip.empty']);
  });

  test('with too many files, or too many bytes', async () => {
    expect(await unpacked(await zip(two), { limits: { files: 1 } })).toEqual(['all.zip refused-whole: zip.too-many 1']);
    expect(await unpacked(await zip(two), { limits: { bytes: 7 } })).toEqual(['all.zip/a.xlf text', 'all.zip refused-whole: zip.too-large 1']);
    expect(await unpacked(await zip(two), { limits: { bytes: 8 } })).toEqual(['all.zip/a.xlf text', 'all.zip/b.xlf text']);
  });

  test('in which nothing is XLIFF', async () => {
    expect(await unpacked(await zip({ 'a.docx': 'x', 'b/': '', 'manifest.json': '{}' }))).toEqual(['all.zip/manifest.json manifest', 'all.zip refused-whole: zip.empty']);
  });
});

describe('a file is refused', () => {
  test('that is encrypted', async () => {
    expect(await unpacked(encrypted(await zip({ 'a.xlf': '<a/>' })))).toEqual(['all.zip/a.xlf refused: zip.encrypted']);
  });

  test('that is too large, in a zip or not', async () => {
    expect(await unpacked(await zip({ 'a.xlf': '<a></a>', 'b.xlf': '<b/>' }), { limits: { bytesAFile: 5 } })).toEqual(['all.zip/a.xlf refused: file.too-large 1', 'all.zip/b.xlf text']);
    expect(await unpacked('<a></a>', { name: 'a.xlf', limits: { bytesAFile: 5 } })).toEqual(['a.xlf refused: file.too-large 1']);
  });

  test('that is in an encoding nobody named', async () => {
    expect(await unpacked(await zip({ 'a.xlf': Buffer.from([0x3c, 0xff]), 'b.xlf': '<b/>' }))).toEqual(['all.zip/a.xlf refused: file.encoding', 'all.zip/b.xlf text']);
  });
});

describe('a zip is read', () => {
  test('whatever else is in it: folders, other files, what macOS adds', async () => {
    const content = await zip({ 'uk/': '', 'uk/a.xlf': '<a/>', 'readme.txt': 'x', '__MACOSX/uk/._a.xlf': Buffer.from([0, 5, 22, 7]), 'inner.zip': await zip(two), 'uk/B.XLIFF': '<b/>', 'manifest.json': '{}' });
    expect(await unpacked(content)).toEqual(['all.zip/uk/a.xlf text', 'all.zip/uk/B.XLIFF text', 'all.zip/manifest.json manifest']);
  });

  test('whose names have the slashes of Windows', async () => {
    expect(await unpacked(rewritten(await zip({ 'uk/a.xlf': '<a/>' }), 'uk/a.xlf', 'uk\\a.xlf'))).toEqual(['all.zip/uk/a.xlf text']);
  });
});

test('a file that is no zip is read, in any encoding that says what it is', async () => {
  expect(await unpacked('<a/>', { name: 'a.xlf' })).toEqual(['a.xlf text']);
  expect(await unpacked(Buffer.from('\ufeff<a/>', 'utf16le'), { name: 'a.xlf' })).toEqual(['a.xlf text']);
});
