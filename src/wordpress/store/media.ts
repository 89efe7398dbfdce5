import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { ImageFile } from '../../blocks';
import { inWriteTransaction } from '../../writes/write-transaction';
import type { Memory } from './memory';

/** A picture of the media library. */
export interface MediaFile extends ImageFile {
  readonly id: number;
}

interface UploadService {
  upload(request: { data: object; files: object }): Promise<MediaFile[]>;
}

type StoredFile = MediaFile & { readonly [field: string]: unknown };

/** The fields that a block repeats of its picture, and no other. */
function asImage(file: StoredFile): MediaFile {
  const { id, name, alternativeText, url, caption, width, height, formats, hash, ext, mime, size, previewUrl, provider, createdAt, updatedAt } = file;
  return { id, name, alternativeText, url, caption, width, height, formats, hash, ext, mime, size, previewUrl, provider, createdAt, updatedAt };
}

/** The media library, as far as an import uses it. */
export function createMedia(strapi: Core.Strapi, memory: Memory) {
  return {
    /** @returns null where editors have deleted it */
    async find(id: number): Promise<MediaFile | null> {
      const file = (await strapi.db.query('plugin::upload.file').findOne({ where: { id } })) as StoredFile | null;
      // Blocks need a picture's measures.
      return file !== null && typeof file.width === 'number' && typeof file.height === 'number' ? asImage(file) : null;
    },

    /**
     * Puts a picture into the media library, in every size that Strapi makes of it, and remembers where it came from.
     *
     * @param name of the file, with its extension
     */
    async add(address: string, name: string, alt: string, { bytes, mime }: { bytes: Buffer; mime: string }): Promise<MediaFile | null> {
      const folder = await mkdtemp(path.join(tmpdir(), 'pobratym-picture-'));
      try {
        const filepath = path.join(folder, `picture${path.extname(name)}`);
        await writeFile(filepath, bytes);
        const uploads = strapi.plugin('upload').service('upload') as UploadService;
        return await inWriteTransaction(strapi, async () => {
          const files = { filepath, originalFilename: name, mimetype: mime, size: bytes.length };
          const [file] = await uploads.upload({ data: { fileInfo: { name, alternativeText: alt === '' ? null : alt, caption: null } }, files });
          if (file === undefined) return null;
          await memory.rememberPicture(address, file.id);
          return this.find(file.id);
        });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

export type Media = ReturnType<typeof createMedia>;
