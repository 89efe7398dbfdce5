import { crc32 } from 'node:zlib';

import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** What is held in a zip: its content is read when it is asked for. */
export interface Member {
  readonly name: string;
  /** Bytes, as the zip says; whatever turns out to be more or less is refused while it is read. */
  readonly size: number;
  readonly isEncrypted: boolean;
  /** @throws Error where it is not what the zip says: in size, in checksum, in how it is packed */
  read(): Promise<Buffer>;
}

export interface OpenedZip {
  /** As the zip says. */
  readonly count: number;
  /** One after the other. @throws Error where the zip is broken, or a name leads out of it */
  members(): AsyncGenerator<Member>;
}

const MAGIC = ['PK\u0003\u0004', 'PK\u0005\u0006'];

export const isZip = (content: Buffer): boolean => MAGIC.includes(content.subarray(0, 4).toString('latin1'));

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
        const content = Buffer.concat(parts);
        // yauzl leaves the checksum to its callers.
        if (crc32(content) === entry.crc32) resolve(content);
        else reject(new Error('A file in the zip is damaged.'));
      });
    });
  });

async function* membersOf(zip: ZipFile): AsyncGenerator<Member> {
  const next = (): Promise<Entry | null> =>
    new Promise((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => {
        resolve(null);
      });
      zip.once('error', reject);
      zip.readEntry();
    });
  try {
    for (let entry = await next(); entry !== null; entry = await next()) {
      zip.removeAllListeners();
      const current = entry;
      yield { name: entry.fileName, size: entry.uncompressedSize, isEncrypted: entry.isEncrypted(), read: () => readEntry(zip, current) };
    }
  } finally {
    zip.close();
  }
}

/**
 * Opens a zip from memory. Sizes are held to while reading, so that a bomb is noticed at its first byte too many.
 *
 * @throws Error where it is none
 */
export const openZip = (content: Buffer): Promise<OpenedZip> =>
  new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(error);
      else resolve({ count: zip.entryCount, members: () => membersOf(zip) });
    });
  });
