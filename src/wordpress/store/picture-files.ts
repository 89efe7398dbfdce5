import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { pictureKind } from '../core/picture-kind';

/** Where pictures are taken from. Nothing is fetched unless somebody asked for it. */
export type PictureSource = { readonly kind: 'none' } | { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'download' };

export type PictureFile = { readonly kind: 'file'; readonly bytes: Buffer; readonly mime: string; readonly extension: string } | { readonly kind: 'missing' } | { readonly kind: 'unreadable' };

/** Larger ones nobody puts on a page. */
const LARGEST = 30 * 1024 * 1024;
const PATIENCE_MS = 60_000;
const REDIRECTS = 3;

const toFile = (bytes: Buffer): PictureFile => {
  const found = pictureKind(bytes);
  return found === null ? { kind: 'unreadable' } : { kind: 'file', bytes, ...found };
};

/** Addresses of files below WordPress's folder of uploads end with their path in it. */
const UPLOADS = /\/(?:wp-content\/uploads|files)\/(.+)$/;

/** Sizes that WordPress makes have their measures in the name: `dzieci-300x200.jpg`. */
const withoutMeasures = (name: string): string => name.replace(/-\d+x\d+(\.\w+)$/, '$1');

async function fromFolder(folder: string, address: string): Promise<PictureFile> {
  let inUploads: string | undefined;
  try {
    inUploads = UPLOADS.exec(decodeURIComponent(new URL(address).pathname))?.[1];
  } catch {
    // An address with half a percent sign names no file.
  }
  if (inUploads === undefined) return { kind: 'missing' };
  const root = path.resolve(folder);
  for (const name of new Set([inUploads, withoutMeasures(inUploads)])) {
    for (const place of [root, path.join(root, 'wp-content', 'uploads'), path.join(root, 'uploads')]) {
      const file = path.resolve(place, name);
      // An address must not lead out of the folder that was named.
      if (!file.startsWith(root + path.sep)) continue;
      const bytes = await readFile(file).catch(() => null);
      if (bytes !== null) return bytes.length > LARGEST ? { kind: 'unreadable' } : toFile(bytes);
    }
  }
  return { kind: 'missing' };
}

async function download(address: string, isOwn: (address: string) => boolean): Promise<PictureFile> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    let from = address;
    for (let nth = 0; nth <= REDIRECTS; nth += 1) {
      // Wherever the site sends us on to, it stays with the site.
      if (!isOwn(from)) return { kind: 'missing' };
      const response = await fetch(from, { redirect: 'manual', signal });
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (next === null) return await bodyOf(response);
      await response.body?.cancel();
      from = new URL(next, from).href;
    }
    return { kind: 'missing' };
  } catch {
    // A server that is down, a name that is gone, a connection that breaks: the picture cannot be had, and the report says so.
    return { kind: 'missing' };
  }
}

async function bodyOf(response: Response): Promise<PictureFile> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    return { kind: 'missing' };
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > LARGEST) return { kind: 'unreadable' };
    pieces.push(piece);
  }
  return toFile(Buffer.concat(pieces));
}

/**
 * Gets a picture of the site by its address: from a copy of WordPress's folder of uploads, or from the site itself.
 *
 * @param isOwn whether an address is of the site whose export it is
 */
export async function getPicture(source: Exclude<PictureSource, { kind: 'none' }>, address: string, isOwn: (address: string) => boolean): Promise<PictureFile> {
  return source.kind === 'folder' ? fromFolder(source.path, address) : download(address, isOwn);
}
