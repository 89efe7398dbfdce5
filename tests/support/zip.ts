import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';

export type Files = Readonly<Record<string, string | Buffer>>;

/** Files by name as a zip. A name that ends with a slash is a folder. */
export async function zip(files: Files, { compress = true }: { readonly compress?: boolean } = {}): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    if (name.endsWith('/')) archive.addEmptyDirectory(name);
    else archive.addBuffer(Buffer.from(content), name, { compress });
  }
  archive.end();
  const parts: Buffer[] = [];
  for await (const part of archive.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The texts of a zip by name. */
export function unzip(content: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true }, (error, opened) => {
      if (error) { reject(error); return; }
      const files = new Map<string, string>();
      opened.on('entry', (entry: { fileName: string }) => {
        opened.openReadStream(entry as never, (failure, stream) => {
          if (failure) { reject(failure); return; }
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            opened.readEntry();
          });
        });
      });
      opened.on('end', () => { resolve(files); });
      opened.readEntry();
    });
  });
}
