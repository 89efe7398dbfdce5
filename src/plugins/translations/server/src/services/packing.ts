import type { DeskProblem } from '../core/desk';
import { MANIFEST } from '../core/xliff/manifest';
import { isZip, openZip, type Member, type OpenedZip } from './unzipping';

/** A file as it came in, by the name it has for people. */
export interface Unpacked {
  readonly name: string;
  readonly outcome:
    | { readonly kind: 'text'; readonly text: string }
    /** The list of contents of an archive. */
    | { readonly kind: 'manifest'; readonly text: string }
    /** This file is not taken. */
    | { readonly kind: 'refused'; readonly problem: DeskProblem }
    /** The upload is not taken as a whole, whatever else is in it. */
    | { readonly kind: 'refused-whole'; readonly problem: DeskProblem };
}

export interface PackingLimits {
  /** Files in an archive. */
  readonly files: number;
  /** Bytes of an archive's files, unpacked. */
  readonly bytes: number;
  /** Bytes of one file, unpacked. */
  readonly bytesAFile: number;
}

/** More than a whole installation exports. */
export const PACKING_LIMITS: PackingLimits = { files: 20_000, bytes: 300_000_000, bytesAFile: 40_000_000 };

/** Bytes of an upload. */
export const MOST_UPLOADED = 100_000_000;

export const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

const baseName = (path: string): string => path.split('/').at(-1) ?? '';

/** XLIFF by its name. macOS puts a file of its own beside each that it packs, named alike but for two signs. */
const isXliff = (path: string): boolean => /\.(xlf|xliff)$/i.test(path) && !baseName(path).startsWith('._');

const refused = (name: string, code: string, params: DeskProblem['params'] = {}): Unpacked => ({ name, outcome: { kind: 'refused', problem: { code, params } } });

const refusedWhole = (name: string, code: string, params: DeskProblem['params'] = {}): Unpacked => ({ name, outcome: { kind: 'refused-whole', problem: { code, params } } });

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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

async function unpackMember(label: string, member: Member, limits: PackingLimits): Promise<Unpacked> {
  if (member.size > limits.bytesAFile) return refused(label, 'file.too-large', { limit: megabytes(limits.bytesAFile) });
  if (member.isEncrypted) return refused(label, 'zip.encrypted');
  const content = await member.read();
  return isXliff(label) ? decoded(label, content) : { name: label, outcome: { kind: 'manifest', text: content.toString('utf8') } };
}

/** Reads a zip's files one after the other; what is neither XLIFF nor the manifest is passed by. */
async function* unzipped(name: string, content: Buffer, limits: PackingLimits): AsyncGenerator<Unpacked> {
  let bytes = 0;
  let texts = 0;
  try {
    const zip: OpenedZip = await openZip(content);
    if (zip.count > limits.files) {
      yield refusedWhole(name, 'zip.too-many', { limit: limits.files });
      return;
    }
    for await (const member of zip.members()) {
      if (!isXliff(member.name) && baseName(member.name) !== MANIFEST) continue;
      bytes += member.size;
      if (bytes > limits.bytes) {
        yield refusedWhole(name, 'zip.too-large', { limit: megabytes(limits.bytes) });
        return;
      }
      if (isXliff(member.name)) texts += 1;
      yield await unpackMember(`${name}/${member.name}`, member, limits);
    }
  } catch (error) {
    yield refusedWhole(name, 'zip.invalid', { detail: detailOf(error) });
    return;
  }
  if (texts === 0) yield refusedWhole(name, 'zip.empty');
}

/** The XLIFF files of an upload: the file itself, or what a zip holds. */
export async function* unpack(name: string, content: Buffer, limits: PackingLimits = PACKING_LIMITS): AsyncGenerator<Unpacked> {
  if (isZip(content) || /\.zip$/i.test(name)) yield* unzipped(name, content, limits);
  else if (content.length > limits.bytesAFile) yield refused(name, 'file.too-large', { limit: megabytes(limits.bytesAFile) });
  else yield decoded(name, content);
}
