import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

import type { DeskProblem } from '../core/desk';

/** A file as it came in, by the name it has for people. */
export interface Unpacked {
  readonly name: string;
  readonly outcome: { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly problem: DeskProblem };
}

/** What an archive may hold: more than a whole installation exports. */
const MOST_FILES = 20_000;
const MOST_BYTES = 300_000_000;
const MOST_BYTES_A_FILE = 40_000_000;

const isZip = (content: Buffer): boolean => content.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])) || content.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x05, 0x06]));

const isXliff = (name: string): boolean => /\.(xlf|xliff)$/i.test(name);

const refused = (name: string, code: string, params: DeskProblem['params'] = {}): Unpacked => ({ name, outcome: { kind: 'refused', problem: { code, params } } });

/** XML is UTF-8, or UTF-16 with a byte order mark; other encodings are not guessed at. */
function decoded(name: string, content: Buffer): Unpacked {
  const [first, second] = content;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { name, outcome: { kind: 'text', text: new TextDecoder(encoding, { fatal: true }).decode(content) } };
  } catch {
    return refused(name, 'file.encoding');
  }
}

const openZip = (content: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Sizes are checked while reading: an archive that says less than it holds is refused.
    fromBuffer(content, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });

const readEntry = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', reject);
      stream.on('end', () => {
        resolve(Buffer.concat(parts));
      });
    });
  });

/** Reads a zip's entries one after the other; what is no XLIFF is passed by. */
async function* unzipped(name: string, content: Buffer): AsyncGenerator<Unpacked> {
  let zip: ZipFile;
  try {
    zip = await openZip(content);
  } catch {
    yield refused(name, 'zip.invalid');
    return;
  }
  if (zip.entryCount > MOST_FILES) {
    yield refused(name, 'zip.too-large', { limit: MOST_FILES });
    return;
  }
  const next = (): Promise<Entry | null> =>
    new Promise((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => {
        resolve(null);
      });
      zip.once('error', reject);
      zip.readEntry();
    });
  let bytes = 0;
  try {
    for (let entry = await next(); entry !== null; entry = await next()) {
      zip.removeAllListeners();
      if (!isXliff(entry.fileName)) continue;
      const label = `${name}/${entry.fileName}`;
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES || entry.uncompressedSize > MOST_BYTES_A_FILE) {
        yield refused(label, 'zip.too-large', { limit: MOST_BYTES });
        return;
      }
      if (entry.isEncrypted()) yield refused(label, 'zip.encrypted');
      else yield decoded(label, await readEntry(zip, entry));
    }
  } catch {
    yield refused(name, 'zip.invalid');
  } finally {
    zip.close();
  }
}

/** The XLIFF files of an upload: the file itself, or what a zip holds. */
export async function* unpack(name: string, content: Buffer): AsyncGenerator<Unpacked> {
  if (isZip(content)) yield* unzipped(name, content);
  else if (content.length > MOST_BYTES_A_FILE) yield refused(name, 'xml.too-large', { limit: MOST_BYTES_A_FILE });
  else yield decoded(name, content);
}
