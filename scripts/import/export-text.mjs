import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** How a file says in which encoding it is; WordPress writes UTF-8 unless a site was set up long ago. */
const DECLARATION = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * The text of an XML file, piece by piece.
 *
 * @param {string} file
 * @returns {AsyncGenerator<string>}
 */
export async function* exportText(file) {
  /** @type {InstanceType<typeof TextDecoder> | null} */
  let decoder = null;
  for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    if (decoder === null) {
      const declared = DECLARATION.exec(piece.subarray(0, 200).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))?.[1] ?? 'utf-8';
      try {
        decoder = new TextDecoder(declared);
      } catch {
        throw new Error(`The file says that its encoding is "${declared}", which is not known here.`);
      }
    }
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
}
