import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { fingerprint } from './fingerprint';
import type { KnownEntries } from './known-entries';
import { createLedger, type PictureMemory } from './ledger';
import type { PlannedPicture } from './plan';
import type { Outcome } from './report';
import { verdict } from './verdict';

interface StoredFile {
  readonly id: number;
  readonly name: string;
  readonly alternativeText: string | null;
  readonly caption: string | null;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

interface UploadService {
  findOne(id: number): Promise<StoredFile | null>;
  upload(request: { data: object; files: object }): Promise<StoredFile[]>;
  replace(id: number, request: { data: object; file: object }): Promise<StoredFile>;
}

/** What people can change of a file in the media library; a replaced picture has another size. */
const content = ({ name, alternativeText, caption, hash, width, height, size }: StoredFile): object => ({ name, alternativeText, caption, hash, width, height, size });

/**
 * Puts a picture into the media library, in every size that Strapi makes of it.
 *
 * If the transaction fails afterwards, its files stay in the upload folder and nothing names them.
 *
 * @returns one outcome
 */
export async function loadPicture(strapi: Core.Strapi, known: KnownEntries, { seedKey, file, alternativeText }: PlannedPicture): Promise<Outcome[]> {
  const ledger = createLedger<PictureMemory>(strapi);
  const uploads = strapi.plugin('upload').service('upload') as UploadService;
  // The compiled application has the words of the seed in it; its pictures are read where the sources are.
  const filepath = path.join(strapi.dirs.app.root, 'database', 'seed', 'pictures', file);

  const seed = fingerprint({ alternativeText, bytes: (await readFile(filepath)).toString('base64') });
  const memory = await ledger.recall(seedKey);
  const stored = memory && (await uploads.findOne(memory.fileId));
  const outcome = verdict(memory, stored && fingerprint(content(stored)), seed);

  const upload = { filepath, originalFilename: file, mimetype: 'image/png', size: (await stat(filepath)).size };
  const data = { fileInfo: { name: file, alternativeText, caption: null } };
  const written =
    outcome === 'created' ? (await uploads.upload({ data, files: upload }))[0]
    : outcome === 'updated' && stored ? await uploads.replace(stored.id, { data, file: upload })
    : null;

  const present = written ?? stored;
  if (present) known.files.set(seedKey, present.id);
  if (written) {
    const readBack = await uploads.findOne(written.id);
    await ledger.remember(seedKey, { fileId: written.id, seed, loaded: fingerprint(readBack && content(readBack)) });
  }
  return [outcome];
}
